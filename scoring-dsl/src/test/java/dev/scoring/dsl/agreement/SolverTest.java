package dev.scoring.dsl.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scoring.core.Inspection;
import dev.scoring.core.Scheme;
import dev.scoring.core.result.Score;
import dev.scoring.dsl.Compilation;
import dev.scoring.dsl.Rules;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.SyntaxTree;
import dev.scoring.dsl.diagnostic.Reporter;
import dev.scoring.dsl.logic.Formula;
import dev.scoring.dsl.logic.FormulaReading;
import dev.scoring.dsl.logic.Solver;
import dev.scoring.dsl.names.Naming;
import dev.scoring.dsl.parse.Parser;
import dev.scoring.dsl.ranges.Ranges;
import dev.scoring.dsl.text.SourceText;
import dev.scoring.dsl.types.Types;
import dev.scoring.dsl.types.Typing;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is said of conditions, against all units that there can be, scored by the engine. */
class SolverTest {

  private static final int ROUNDS = 120;
  private static final int CONDITIONS = 8;

  private static final String FACTS =
      """
      facts {
        late: flag
        lost: flag or empty
        kind: one of a, b, c or empty
        few: count in [0, 3]
        many: count in [0, 4] or empty
      }
      let half = many / 2
      let bad = late and not lost
      A: each few 1
      """;

  /** Conditions on one thing each; of these, the solver knows all. */
  private static final List<String> SIMPLE =
      List.of(
          "late",
          "lost",
          "not late",
          "lost is empty",
          "kind = a",
          "kind != b",
          "kind is empty",
          "few < 2",
          "few >= 2",
          "few in (0, 2]",
          "3 > few",
          "few != 1",
          "many > 1",
          "many = 3",
          "many is empty",
          "many in [1, 3)",
          "many <= 0",
          "half >= 1",
          "2 * few > 3",
          "bad",
          "true",
          "few + 1 <= 2",
          "not many >= 3",
          "-few > -2");

  /** Conditions on several things; what is said of these holds, but not all is said. */
  private static final List<String> MIXED =
      List.of(
          "few < many",
          "few + many >= 4",
          "many - few = 1",
          "max of (few, many) > 2",
          "few * many > 3",
          "many / 3 >= 1",
          "A >= 2",
          "total < 1",
          "half is empty",
          "few / (many + 1) or empty < 1");

  private int impossible;

  @Test
  void ofSimpleConditions_justWhatIsImpossibleIsCalledSo() {
    for (int seed = 0; seed < ROUNDS; seed++) {
      compare(new Random(seed), SIMPLE, /* exact= */ true);
    }
    assertTrue(impossible > ROUNDS, () -> impossible + " impossible");
  }

  @Test
  void ofAnyConditions_whatIsCalledImpossibleIsSo() {
    List<String> all = new ArrayList<>(SIMPLE);
    all.addAll(MIXED);
    for (int seed = 0; seed < ROUNDS; seed++) {
      compare(new Random(seed), all, /* exact= */ false);
    }
    assertTrue(impossible > ROUNDS, () -> impossible + " impossible");
  }

  private static String condition(Random random, List<String> atoms, int depth) {
    String atom = atoms.get(random.nextInt(atoms.size()));
    if (depth == 0) {
      return atom;
    }
    return switch (random.nextInt(5)) {
      case 0, 1 -> both(random, atoms, depth, " and ");
      case 2 -> both(random, atoms, depth, " or ");
      case 3 -> "not (" + condition(random, atoms, depth - 1) + ")";
      default -> atom;
    };
  }

  private static String both(Random random, List<String> atoms, int depth, String word) {
    return "("
        + condition(random, atoms, depth - 1)
        + word
        + condition(random, atoms, depth - 1)
        + ")";
  }

  private void compare(Random random, List<String> atoms, boolean exact) {
    StringBuilder text = new StringBuilder(FACTS);
    for (int i = 0; i < CONDITIONS; i++) {
      text.append("list l").append(i).append(" when ");
      text.append(condition(random, atoms, 2)).append('\n');
    }
    Compilation compilation = Rules.compile("lists", text.toString());
    Scheme scheme = compilation.orThrow();
    List<BitSet> truths = truths(scheme);

    Reporter reporter = new Reporter(new SourceText("lists", text.toString()));
    SyntaxTree tree = Parser.parse(reporter).orElseThrow();
    Types types = Typing.of(tree, Naming.of(tree, reporter), reporter);
    FormulaReading reading = new FormulaReading(types, new Ranges(tree, types));
    List<Formula> formulas = new ArrayList<>();
    for (Declaration declaration : tree.declarations()) {
      if (declaration instanceof Declaration.Listing list) {
        formulas.add(reading.condition(list.condition()));
      }
    }
    Solver solver = new Solver();
    for (int a = 0; a < CONDITIONS; a++) {
      BitSet one = truths.get(a);
      compare(text, exact, one.isEmpty(), !solver.mayHold(formulas.get(a)), a, a);
      boolean always = one.cardinality() == units;
      compare(text, exact, always, solver.alwaysHolds(formulas.get(a)), a, a);
      for (int b = 0; b < a; b++) {
        BitSet other = truths.get(b);
        compare(
            text,
            exact,
            !one.intersects(other),
            solver.exclude(formulas.get(a), formulas.get(b)),
            a,
            b);
        BitSet rest = (BitSet) one.clone();
        rest.andNot(other);
        boolean covered = solver.cover(List.of(formulas.get(b)), formulas.get(a));
        compare(text, exact, rest.isEmpty(), covered, a, b);
      }
    }
    firsts(text, exact, truths, solver.firsts(formulas, Formula.TRUE));
  }

  private void firsts(CharSequence text, boolean exact, List<BitSet> truths, boolean[] reached) {
    BitSet left = new BitSet();
    left.set(0, units);
    for (int i = 0; i < CONDITIONS; i++) {
      BitSet here = (BitSet) truths.get(i).clone();
      here.and(left);
      left.andNot(here);
      compare(text, exact, here.isEmpty(), !reached[i], i, -1);
    }
    compare(text, exact, left.isEmpty(), !reached[CONDITIONS], CONDITIONS, -1);
  }

  private void compare(
      CharSequence text, boolean exact, boolean really, boolean said, int a, int b) {
    if (said) {
      impossible++;
    }
    if (exact) {
      assertEquals(really, said, () -> text + "\n" + a + " and " + b);
    } else {
      assertFalse(said && !really, () -> text + "\n" + a + " and " + b);
    }
  }

  private int units;

  /** For each list, the units on it. */
  private List<BitSet> truths(Scheme scheme) {
    List<BitSet> truths = new ArrayList<>();
    for (int i = 0; i < CONDITIONS; i++) {
      truths.add(new BitSet());
    }
    Inspection.Builder inspection = scheme.inspection();
    units = 0;
    for (String late : List.of("yes", "no")) {
      for (String lost : List.of("yes", "no", "")) {
        for (String kind : List.of("a", "b", "c", "")) {
          for (String few : List.of("0", "1", "2", "3")) {
            for (String many : List.of("0", "1", "2", "3", "4", "")) {
              Map<String, @Nullable Object> facts = new HashMap<>();
              facts.put("late", late);
              facts.put("lost", lost.isEmpty() ? null : lost);
              facts.put("kind", kind.isEmpty() ? null : kind);
              facts.put("few", few);
              facts.put("many", many.isEmpty() ? null : many);
              inspection.unit("u" + units++, facts);
            }
          }
        }
      }
    }
    int unit = 0;
    for (Score score : scheme.score(inspection.build()).scores()) {
      for (String list : score.lists()) {
        truths.get(Integer.parseInt(list.substring(1))).set(unit);
      }
      unit++;
    }
    return truths;
  }
}
