package dev.scoring.dsl.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scoring.core.Inspection;
import dev.scoring.core.Scheme;
import dev.scoring.core.number.Rational;
import dev.scoring.core.problem.DataException;
import dev.scoring.core.result.Assessment;
import dev.scoring.core.result.Cut;
import dev.scoring.core.result.Derivation;
import dev.scoring.core.result.Entry;
import dev.scoring.core.result.Explanation;
import dev.scoring.core.result.PartScore;
import dev.scoring.core.result.Rated;
import dev.scoring.core.result.Reading;
import dev.scoring.core.result.Score;
import dev.scoring.core.result.Status;
import dev.scoring.dsl.Compilation;
import dev.scoring.dsl.Rules;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.SyntaxTree;
import dev.scoring.dsl.diagnostic.Reporter;
import dev.scoring.dsl.interpreter.Interpreter;
import dev.scoring.dsl.interpreter.PartResult;
import dev.scoring.dsl.interpreter.World;
import dev.scoring.dsl.interpreter.World.Unworkable;
import dev.scoring.dsl.parse.Parser;
import dev.scoring.dsl.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The engine agrees with the plain interpreter on random schemes and random facts. */
class AgreementTest {

  private static final int SCHEMES = Integer.getInteger("agreement.schemes", 2_000);
  private static final int FIRST = Integer.getInteger("agreement.first", 0);

  /** What became of rules that gave points by their own figures. */
  private static final Set<Status> NEEDS_STEPS = Set.of(Status.COUNTED, Status.SPILLED);

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
    List<String> unworkable = new ArrayList<>();
    for (String unit : plain.rated()) {
      try {
        expected.add(describe(plain, unit));
      } catch (Unworkable e) {
        unworkable.add(unit + " " + e.getMessage());
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
          !unworkable.isEmpty(),
          () -> "seed " + seed + " only the engine refuses: " + e.problems() + "\n" + text);
      return;
    }
    assertEquals(List.of(), unworkable, () -> "seed " + seed + "\n" + text + "\n" + data);
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
      String unit = plain.rated().get(seed % expected.size());
      explained(seed + "\n" + text + "\n" + data, scheme, inspection, plain, unit);
    }
  }

  private static String describe(Interpreter plain, String unit) {
    StringBuilder text = new StringBuilder(unit).append('\n');
    text.append("total ").append(plain.total(unit)).append('\n');
    for (Declaration.Rating rating : plain.world.ratings) {
      Interpreter.Band band = plain.band(unit, rating);
      text.append("band ").append(band.id()).append(" of ").append(band.natural());
      text.append(" lacks ").append(band.distance()).append('\n');
    }
    text.append("lists ").append(plain.lists(unit)).append('\n');
    for (String part : plain.world.parts.keySet()) {
      PartResult result = plain.part(unit, part);
      text.append(part).append(' ').append(result.score());
      text.append(" amount ").append(result.amount());
      text.append(" of ").append(result.available()).append(" without ").append(result.absent());
      text.append(" open ").append(result.open()).append(" zeroed ").append(result.zeroed());
      text.append(' ').append(result.cuts()).append('\n');
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
                      .append(' ')
                      .append(line.cuts())
                      .append('\n'));
    }
    return text.toString();
  }

  private static String describe(Score score) {
    StringBuilder text = new StringBuilder(score.unit()).append('\n');
    text.append("total ").append(score.total()).append('\n');
    for (Rated rated : score.ratings()) {
      text.append("band ").append(rated.band()).append(" of ");
      text.append(rated.held().map(Rated.Held::band).orElse(rated.band()));
      text.append(" lacks ").append(rated.next().map(Rated.Next::distance)).append('\n');
    }
    text.append("lists ").append(score.lists()).append('\n');
    for (Entry entry : score.ledger()) {
      if (entry.kind() == Entry.Kind.PART) {
        PartScore part = score.part(entry.id());
        text.append(part.id()).append(' ').append(part.score());
        text.append(" amount ").append(part.effective());
        text.append(" of ").append(part.available()).append(" without ").append(part.absent());
        text.append(" open ").append(part.gateOpen()).append(" zeroed ").append(part.zeroed());
        text.append(' ').append(cuts(entry)).append('\n');
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
            .append(' ')
            .append(cuts(entry))
            .append('\n');
      }
    }
    return text.toString();
  }

  /** What each cap took, by its id; nothing may be lost on the way from nominal to effective. */
  private static Map<String, Rational> cuts(Entry entry) {
    Map<String, Rational> cuts = new TreeMap<>();
    Rational left = entry.nominal();
    for (Cut cut : entry.cuts()) {
      cuts.merge(cut.by(), cut.points(), Rational::plus);
      left = left.minus(cut.points());
    }
    assertEquals(entry.effective(), left, entry::toString);
    cuts.values().removeIf(amount -> amount.signum() == 0);
    return cuts;
  }

  /**
   * The explanation tells the same numbers as the score, the same steps as the interpreter takes,
   * which lead to them, and the facts as they are.
   */
  private static void explained(
      String what, Scheme scheme, Inspection inspection, Interpreter plain, String unit) {
    Explanation explanation = scheme.explain(inspection, unit);
    Score score = scheme.score(inspection).score(unit);
    assertEquals(score, explanation.score(), () -> "seed " + what);
    Map<String, Object> facts = plain.world.units.get(unit);
    for (int i = 0; i < score.ledger().size(); i++) {
      Explanation.Line line = explanation.lines().get(i);
      Entry entry = line.entry();
      String id = entry.id();
      assertEquals(score.ledger().get(i), entry, () -> "seed " + what);
      if (!line.derivation().isEmpty()) {
        assertEquals(
            plain.told(unit, id).toString(),
            line.derivation().toString(),
            () -> "seed " + what + "\n" + unit + " " + id);
        assertEquals(entry.nominal(), steps(line.derivation()), () -> "seed " + what + "\n" + line);
      } else {
        assertTrue(
            entry.kind() != Entry.Kind.RULE || !NEEDS_STEPS.contains(entry.status()),
            () -> "seed " + what + ": no steps for " + entry);
      }
      for (Reading reading : line.readings()) {
        Object fact = facts.get(reading.fact());
        String expected =
            fact instanceof Rational number
                ? number.toPlainString()
                : fact == World.Nothing.EMPTY ? "" : String.valueOf(fact);
        assertTrue(
            fact == null || reading.value().equals(expected),
            () -> "seed " + what + ": " + reading + " is " + expected);
      }
    }
  }

  /** What the steps of a derivation add up to; which case or form was chosen adds nothing. */
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
