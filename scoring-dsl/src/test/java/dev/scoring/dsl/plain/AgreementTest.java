package dev.scoring.dsl.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scoring.core.DataException;
import dev.scoring.core.Inspection;
import dev.scoring.core.Scheme;
import dev.scoring.core.number.Rational;
import dev.scoring.core.result.Assessment;
import dev.scoring.core.result.Derivation;
import dev.scoring.core.result.Entry;
import dev.scoring.core.result.Explanation;
import dev.scoring.core.result.Reading;
import dev.scoring.core.result.Score;
import dev.scoring.dsl.Compilation;
import dev.scoring.dsl.Rules;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.SyntaxTree;
import dev.scoring.dsl.parse.Parser;
import dev.scoring.dsl.plain.World.Unworkable;
import dev.scoring.dsl.text.Reporter;
import dev.scoring.dsl.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The engine agrees with the plain interpreter on random schemes and random facts. */
class AgreementTest {

  private static final int SCHEMES = Integer.getInteger("agreement.schemes", 1_800);
  private static final int FIRST = Integer.getInteger("agreement.first", 0);

  private final Map<String, Integer> refused = new TreeMap<>();
  private int pairs;
  private int problems;

  @Test
  void randomSchemes_scoreRandomUnitsAsThePlainInterpreterDoes() {
    for (int seed = FIRST; seed < FIRST + SCHEMES; seed++) {
      scheme(seed);
    }
    int refusals = refused.values().stream().mapToInt(Integer::intValue).sum();
    assertTrue(refusals * 10 < SCHEMES, () -> "too many were refused: " + refused);
    assertTrue(pairs >= 10_000 || SCHEMES < 1_800, () -> pairs + " pairs");
    assertTrue(problems * 4 < SCHEMES, () -> problems + " inspections had problems");
  }

  private void scheme(int seed) {
    Random random = new Random(seed);
    String text = RandomScheme.text(random);
    Compilation compilation = Rules.compile("random " + seed, text);
    if (compilation.hasErrors()) {
      compilation.diagnostics().stream()
          .filter(each -> each.code().startsWith("E"))
          .forEach(each -> refused.merge(each.code(), 1, Integer::sum));
      return;
    }
    Scheme scheme = compilation.orThrow();
    SyntaxTree tree = Parser.parse(new Reporter(new SourceText("r", text))).orElseThrow();
    for (int round = 0; round < 2; round++) {
      RandomData data = new RandomData(random, tree);
      compare(seed, text, scheme, data);
    }
  }

  private void compare(int seed, String text, Scheme scheme, RandomData data) {
    Interpreter plain = new Interpreter(data.world());
    Inspection inspection = data.inspection(scheme);
    List<String> expected = new ArrayList<>();
    boolean workable = true;
    for (String unit : plain.rated()) {
      try {
        expected.add(describe(plain, unit));
      } catch (Unworkable e) {
        workable = false;
      }
    }
    List<String> actual = new ArrayList<>();
    try {
      Assessment assessment = scheme.score(inspection);
      for (Score score : assessment.scores()) {
        actual.add(describe(score));
      }
    } catch (DataException e) {
      problems++;
      assertTrue(
          !workable,
          () -> "seed " + seed + " only the engine refuses: " + e.problems() + "\n" + text);
      return;
    }
    assertTrue(workable, () -> "seed " + seed + ": the engine scores the unworkable\n" + text);
    for (int i = 0; i < expected.size(); i++) {
      int at = i;
      if (!expected.get(i).equals(actual.get(i))) {
        assertEquals(
            expected.get(i),
            actual.get(i),
            () -> "seed " + seed + "\n" + text + "\n" + data + "\n" + plain.rated().get(at));
      }
    }
    assertEquals(expected.size(), actual.size(), () -> "seed " + seed);
    pairs += expected.size();
    if (!expected.isEmpty()) {
      String first = plain.rated().get(0);
      explained(seed, scheme, inspection, data.world().units.get(first), first);
    }
  }

  private static String describe(Interpreter plain, String unit) {
    StringBuilder text = new StringBuilder(unit).append('\n');
    text.append("total ").append(plain.total(unit)).append('\n');
    for (Declaration.Rating rating : plain.world.ratings) {
      text.append("band ").append(plain.band(unit, rating)).append('\n');
    }
    text.append("lists ").append(plain.lists(unit)).append('\n');
    for (String part : plain.world.parts.keySet()) {
      PartResult result = plain.part(unit, part);
      text.append(part).append(' ').append(result.score()).append('\n');
      result
          .lines()
          .forEach(
              (id, line) ->
                  text.append(id)
                      .append(' ')
                      .append(line.status())
                      .append(' ')
                      .append(line.nominal())
                      .append(' ')
                      .append(line.effective())
                      .append(' ')
                      .append(line.share())
                      .append('\n'));
    }
    return text.toString();
  }

  private static String describe(Score score) {
    StringBuilder text = new StringBuilder(score.unit()).append('\n');
    text.append("total ").append(score.total()).append('\n');
    score.ratings().forEach(rated -> text.append("band ").append(rated.band()).append('\n'));
    text.append("lists ").append(score.lists()).append('\n');
    for (Entry entry : score.ledger()) {
      if (entry.kind() == Entry.Kind.PART) {
        text.append(entry.id()).append(' ').append(score.part(entry.id()).score()).append('\n');
      } else {
        text.append(entry.id())
            .append(' ')
            .append(entry.status())
            .append(' ')
            .append(entry.kind() == Entry.Kind.RULE ? entry.nominal() : Rational.ZERO)
            .append(' ')
            .append(entry.effective())
            .append(' ')
            .append(entry.share())
            .append('\n');
      }
    }
    return text.toString();
  }

  /** The explanation tells the same numbers as the score, and its steps lead to them. */
  private static void explained(
      int seed, Scheme scheme, Inspection inspection, Map<String, Object> facts, String unit) {
    Explanation explanation = scheme.explain(inspection, unit);
    Score score = scheme.score(inspection).score(unit);
    assertEquals(score, explanation.score(), () -> "seed " + seed);
    for (int i = 0; i < score.ledger().size(); i++) {
      Explanation.Line line = explanation.lines().get(i);
      assertEquals(score.ledger().get(i), line.entry(), () -> "seed " + seed);
      if (!line.derivation().isEmpty()) {
        assertEquals(
            line.entry().nominal(),
            steps(line.derivation()),
            () -> "seed " + seed + ": " + line.entry() + "\n" + line.derivation());
      }
      for (Reading reading : line.readings()) {
        Object fact = facts.get(reading.fact());
        String expected =
            fact instanceof Rational number
                ? number.toPlainString()
                : fact == World.Nothing.EMPTY ? "" : String.valueOf(fact);
        assertTrue(
            fact == null || reading.value().equals(expected),
            () -> "seed " + seed + ": " + reading + " is " + expected);
      }
    }
  }

  /** What the steps of a derivation add up to; which case or amount was chosen adds nothing. */
  private static Rational steps(List<Derivation> derivation) {
    Rational sum = Rational.ZERO;
    for (Derivation each : derivation) {
      if (each instanceof Derivation.Flat flat) {
        sum = sum.plus(flat.points());
      } else if (each instanceof Derivation.Computed computed) {
        sum = sum.plus(computed.points());
      } else if (each instanceof Derivation.StepTaken step) {
        assertTrue(step.comparison().holds(step.figure().compareTo(step.bound())));
        sum = sum.plus(step.points());
      } else if (each instanceof Derivation.NoStep none) {
        sum = sum.plus(none.points());
      } else if (each instanceof Derivation.Occurrences times) {
        sum = sum.plus(times.occurrences().times(times.price()));
      } else if (each instanceof Derivation.TierShares tiers) {
        for (Derivation.TierShare tier : tiers.shares()) {
          sum = sum.plus(tier.points());
        }
      }
    }
    return sum;
  }
}
