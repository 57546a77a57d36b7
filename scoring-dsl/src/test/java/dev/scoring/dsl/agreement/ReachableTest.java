package dev.scoring.dsl.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scoring.core.Inspection;
import dev.scoring.core.Scheme;
import dev.scoring.core.model.Interval;
import dev.scoring.core.number.Rational;
import dev.scoring.core.problem.DataException;
import dev.scoring.core.result.Score;
import dev.scoring.dsl.Rules;
import dev.scoring.dsl.ast.SyntaxTree;
import dev.scoring.dsl.diagnostic.Reporter;
import dev.scoring.dsl.names.Item;
import dev.scoring.dsl.names.Naming;
import dev.scoring.dsl.parse.Parser;
import dev.scoring.dsl.ranges.Range;
import dev.scoring.dsl.ranges.Ranges;
import dev.scoring.dsl.text.SourceText;
import dev.scoring.dsl.types.Types;
import dev.scoring.dsl.types.Typing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every score that a unit gets is among those that are called reachable. */
class ReachableTest {

  private static final int RANDOM_SCHEMES = 300;
  private static final int SMALL_SCHEMES = 200;

  private int listed;
  private int multiples;

  /** What is known of the scores of one scheme. */
  private static final class Known {
    final SyntaxTree tree;
    final Ranges ranges;
    final Types types;
    final Map<String, Range> byId = new HashMap<>();

    Known(String text) {
      Reporter reporter = new Reporter(new SourceText("r", text));
      tree = Parser.parse(reporter).orElseThrow();
      types = Typing.of(tree, Naming.of(tree, reporter), reporter);
      ranges = new Ranges(tree, types);
    }

    Range score(String id) {
      return byId.computeIfAbsent(id, ranges::score);
    }
  }

  @Test
  void scoresOfRandomSchemes_areReachable() {
    for (int seed = 0; seed < RANDOM_SCHEMES; seed++) {
      Random random = new Random(seed);
      String text = RandomScheme.text(random);
      if (Rules.compile("random", text).hasErrors()) {
        continue;
      }
      Scheme scheme = Rules.compile("random", text).orThrow();
      Known known = new Known(text);
      for (int round = 0; round < 4; round++) {
        try {
          for (Score score :
              scheme.score(new RandomData(random, known.tree).inspection(scheme)).scores()) {
            compare(seed, known, score);
          }
        } catch (DataException bad) {
          // Nobody has a score.
        }
      }
    }
    assertTrue(listed > RANDOM_SCHEMES, () -> listed + " scores of few values");
    assertTrue(multiples > RANDOM_SCHEMES, () -> multiples + " scores that are multiples");
  }

  private void compare(int seed, Known known, Score score) {
    for (Item item : known.types.symbols().items()) {
      String id = item.name().text();
      Rational value = score.points(id);
      contains(seed, id, known.score(id), value);
    }
    contains(seed, "ALL", known.score("ALL"), score.total());
  }

  private void contains(int seed, String id, Range range, Rational value) {
    if (range.values().isPresent()) {
      listed++;
      assertTrue(
          range.values().get().contains(value),
          () -> "seed " + seed + ": " + id + " = " + value + " is not in " + range);
    }
    if (range.multiple().filter(each -> each.signum() != 0).isPresent()) {
      multiples++;
    }
    assertTrue(
        range.example(Interval.closed(value, value)).isPresent(),
        () -> "seed " + seed + ": " + id + " = " + value + " is not in " + range);
  }

  /** Of schemes with flags and choices alone, just the reachable scores are called so. */
  @Test
  void scoresOfSmallSchemes_areJustTheReachableOnes() {
    for (int seed = 0; seed < SMALL_SCHEMES; seed++) {
      SmallScheme small = new SmallScheme(new Random(seed));
      Scheme scheme = Rules.compile("small", small.text()).orThrow();
      TreeSet<Rational> reached = new TreeSet<>();
      small.forEachUnit(
          facts -> {
            try {
              Inspection unit = scheme.inspection().unit("u", facts).build();
              reached.add(scheme.score(unit).scores().get(0).total());
            } catch (DataException bad) {
              // It has no score.
            }
          });
      Range range = new Known(small.text()).score("total");
      assertEquals(List.copyOf(reached), range.values().orElseThrow(), () -> small.text());
    }
  }
}
