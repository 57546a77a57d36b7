package dev.scoring.core.fast;

import static dev.scoring.core.Graphs.adding;
import static dev.scoring.core.Graphs.block;
import static dev.scoring.core.Graphs.capped;
import static dev.scoring.core.Graphs.deducting;
import static dev.scoring.core.Graphs.fact;
import static dev.scoring.core.Graphs.graph;
import static dev.scoring.core.Graphs.maybe;
import static dev.scoring.core.Graphs.number;
import static dev.scoring.core.Graphs.rule;
import static dev.scoring.core.Graphs.when;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scoring.core.Scheme;
import dev.scoring.core.fast.compile.FastCompiler;
import dev.scoring.core.fast.java.JavaSource;
import dev.scoring.core.fast.program.FastInput;
import dev.scoring.core.fast.program.FastProgram;
import dev.scoring.core.fast.program.FastProgram.ScoreSlots;
import dev.scoring.core.fast.read.FactColumn;
import dev.scoring.core.fast.read.FactReader;
import dev.scoring.core.fast.run.BlockRun;
import dev.scoring.core.fast.run.UnitRun;
import dev.scoring.core.generated.GeneratedCode;
import dev.scoring.core.graph.Figure;
import dev.scoring.core.graph.GraphBuilder;
import dev.scoring.core.graph.Operation.Arithmetic;
import dev.scoring.core.graph.Operation.Summary;
import dev.scoring.core.graph.Part;
import dev.scoring.core.graph.ScoringGraph;
import dev.scoring.core.graph.Total;
import dev.scoring.core.model.Comparison;
import dev.scoring.core.model.Counting;
import dev.scoring.core.model.FactType;
import dev.scoring.core.model.Rounding;
import dev.scoring.core.model.Trim;
import dev.scoring.core.number.Rational;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small schemes give what their rules say, for one unit, in a block, as Java and exactly. */
class SmallSchemesTest {

  private final GraphBuilder graph = graph();

  /** A scheme in all the ways to run it. */
  private final class Ways {
    final Scheme exact;
    final FastProgram longs;
    final FastProgram ints;
    final FactReader reader;
    final UnitRun unit;
    final UnitRun generated;

    Ways(Path directory, Part part) throws Exception {
      graph.add(part);
      ScoringGraph built =
          graph.total(new Total("total", "", graph.scoreOf(part.id()), "")).build();
      this.exact = Scheme.of(built);
      this.longs = FastCompiler.longs(built, Optional.empty()).orElseThrow();
      this.ints = FastCompiler.ints(built, Optional.empty()).orElseThrow();
      FactColumn[] columns = requireNonNull(FactColumn.all(built, longs));
      GeneratedCode code =
          CompiledPrograms.ofSources(
                  directory, List.of(JavaSource.of(longs, columns).orElseThrow()))
              .get(0);
      this.reader = new FactReader(columns, code);
      this.unit = UnitRun.of(longs, null);
      this.generated = UnitRun.of(longs, code);
    }

    /** The inputs of a unit; null if its facts are left to the careful reading. */
    long @Nullable [] inputs(Map<String, Object> facts) {
      long[] inputs = new long[longs.inputs().size()];
      return reader.read(facts, inputs) ? inputs : null;
    }

    Rational total(UnitRun run, long[] slots) {
      return Rational.of(run.totalNumber(slots), run.totalUnder(slots))
          .dividedBy(Rational.of(longs.total().scale()));
    }

    void give(String expected, Map<String, Object> facts) {
      Rational total = number(expected);
      long[] inputs = requireNonNull(inputs(facts));
      for (UnitRun run : List.of(unit, generated)) {
        long[] slots = run.newSlots();
        assertTrue(run.run(inputs, slots, new short[run.rules()]));
        assertEquals(total, total(run, slots));
      }
      assertEquals(total, inBlock(inputs));
      assertEquals(total, exact.score(facts).parts().get(0).score());
    }

    private Rational inBlock(long[] wide) {
      ScoreSlots total = ints.total();
      BlockRun block = new BlockRun(ints, new int[] {total.number(), total.under()});
      int[][] given = new int[ints.inputs().size()][BlockRun.BLOCK];
      for (int i = 0; i < given.length; i++) {
        FastInput input = ints.inputs().get(i);
        int from = 0;
        while (longs.inputs().get(from).index() != input.index()) {
          from++;
        }
        FastInput other = longs.inputs().get(from);
        long held = wide[from] == other.absent() ? input.absent() : input.from(other, wide[from]);
        given[i][7] = (int) held;
      }
      int[][] columns = block.newColumns();
      block.run(given, columns);
      assertEquals(0, block.redo(columns)[7]);
      return Rational.of(block.result(columns, 0)[7], block.result(columns, 1)[7])
          .dividedBy(Rational.of(total.scale()));
    }

    /** The unit must be scored the exact way. */
    void handBack(Map<String, Object> facts) {
      long[] inputs = inputs(facts);
      if (inputs != null) {
        for (UnitRun run : List.of(unit, generated)) {
          assertFalse(run.run(inputs, run.newSlots(), new short[run.rules()]));
        }
      }
    }
  }

  private Figure points(String text) {
    return graph.constant(number(text));
  }

  @Test
  void steps_onTheirBounds(@TempDir Path directory) throws Exception {
    graph.declare(fact("rate", FactType.RATE));
    Figure rate = graph.factFigure("rate");
    Figure steps =
        graph.steps(
            rate,
            Comparison.LESS,
            List.of(points("30"), points("60.5")),
            List.of(points("10"), points("4.5")),
            Optional.of(points("1")));
    Ways ways = new Ways(directory, adding("P", "", rule("R", steps)));
    ways.give("10", Map.of("rate", new BigDecimal("29.999")));
    ways.give("4.5", Map.of("rate", 30));
    ways.give("4.5", Map.of("rate", "60.49"));
    ways.give("1", Map.of("rate", "60.5"));
    ways.give("1", Map.of("rate", 100L));
    ways.give("10", Map.of("rate", 0));
  }

  @Test
  void each_countsExactlyOrInLots_beyondItsStart(@TempDir Path directory) throws Exception {
    graph.declare(fact("n", FactType.COUNT));
    Figure n = graph.factFigure("n");
    Ways ways =
        new Ways(
            directory,
            adding(
                "P",
                "",
                rule("exact", graph.each(n, Counting.EXACT, points("4"), points("2"), points("1"))),
                rule("full", graph.each(n, Counting.FULL, points("4"), points("2"), points("10"))),
                rule(
                    "begun",
                    graph.each(n, Counting.STARTED, points("4"), points("2"), points("100")))));
    ways.give("0", Map.of("n", 2));
    ways.give("100.25", Map.of("n", 3));
    ways.give("111", Map.of("n", 6));
    ways.give("211.25", Map.of("n", 7));
  }

  @Test
  void capsOfARule_aBlockAndAPart_letThroughWhatIsLeft(@TempDir Path directory) throws Exception {
    graph.declare(fact("a", FactType.COUNT));
    graph.declare(fact("b", FactType.COUNT));
    graph.declare(fact("on", FactType.FLAG));
    Ways ways =
        new Ways(
            directory,
            deducting(
                "P",
                "100",
                false,
                block(
                    "B",
                    "12",
                    List.of(when(graph.flag("on"))),
                    capped("R1", graph.factFigure("a"), points("8")),
                    rule("R2", graph.factFigure("b"))),
                rule("R3", graph.factFigure("b"))));
    ways.give("88", facts(9, 2, true));
    ways.give("86", facts(9, 3, true));
    ways.give("83", facts(9, 5, true));
    ways.give("97", facts(9, 3, false));
    ways.give("0", facts(0, 200, false));
    short[] ledger = new short[3];
    long[] slots = ways.unit.newSlots();
    ways.unit.run(requireNonNull(ways.inputs(facts(9, 7, true))), slots, ledger);
    assertTrue(ways.unit.ledgerFits(slots));
    // What each gave before caps, and 256 times what after.
    assertArrayEquals(new short[] {9 + 256 * 8, 7 + 256 * 4, 7 + 256 * 7}, ledger);
    long[] large = requireNonNull(ways.inputs(facts(300, 7, true)));
    ways.unit.run(large, slots, ledger);
    assertFalse(ways.unit.ledgerFits(slots));
    assertArrayEquals(new long[] {300, 8, 7, 4, 7, 7}, ways.unit.largeLedger(large, slots));
    ways.generated.run(large, ways.generated.newSlots(), ledger);
    assertArrayEquals(
        new long[] {300, 8, 7, 4, 7, 7},
        ways.generated.largeLedger(large, ways.generated.newSlots()));
  }

  private static Map<String, Object> facts(int a, int b, boolean on) {
    return Map.of("a", a, "b", b, "on", on);
  }

  @Test
  void whatIsEmpty_isNoNumber(@TempDir Path directory) throws Exception {
    graph.declare(maybe("x", FactType.AMOUNT));
    graph.declare(maybe("y", FactType.AMOUNT));
    Figure x = graph.factFigure("x");
    Figure y = graph.factFigure("y");
    Ways ways =
        new Ways(
            directory,
            adding(
                "P",
                "",
                rule("sum", graph.combine(Summary.SUM, List.of(x, y), Trim.NONE)),
                rule("largest", graph.combine(Summary.MAX, List.of(x, y), Trim.NONE)),
                rule("both", graph.compute(Arithmetic.PLUS, x, y)),
                rule("none", points("100"), when(graph.and(graph.isEmpty(x), graph.isEmpty(y))))));
    ways.give("16", amounts("2", "4"));
    ways.give("8", amounts(null, "4"));
    ways.give("100", amounts(null, null));
  }

  private static Map<String, Object> amounts(@Nullable String x, @Nullable String y) {
    Map<String, @Nullable Object> facts = new HashMap<>();
    facts.put("x", x);
    facts.put("y", y);
    return facts;
  }

  @Test
  void quotientsAndRounding_areExact(@TempDir Path directory) throws Exception {
    graph.declare(fact("x", FactType.COUNT));
    graph.declare(fact("y", FactType.COUNT));
    Figure quotient =
        graph.compute(Arithmetic.DIVIDED_BY_OR_EMPTY, graph.factFigure("x"), graph.factFigure("y"));
    Figure third =
        graph.compute(Arithmetic.DIVIDED_BY, graph.factFigure("x"), graph.constant(number("3")));
    Ways ways =
        new Ways(
            directory,
            adding(
                "P",
                "",
                rule("R1", points("10"), when(graph.compare(Comparison.GREATER, quotient, third))),
                rule("R2", graph.round(third, Rounding.HALF_UP, number("0.1")))));
    ways.give("10.7", Map.of("x", 2, "y", 2));
    ways.give("0.7", Map.of("x", 2, "y", 3));
    ways.give("0.7", Map.of("x", 2, "y", 0));
    ways.give("1", Map.of("x", 3, "y", 7));
  }

  @Test
  void whatCannotBeHeld_isHandedBack(@TempDir Path directory) throws Exception {
    graph.declare(fact("x", FactType.COUNT));
    graph.declare(fact("y", FactType.AMOUNT));
    Figure x = graph.factFigure("x");
    Figure y = graph.factFigure("y");
    Figure first =
        graph.first(List.of(graph.compare(Comparison.GREATER, x, y)), List.of(x), Optional.empty());
    Figure quotient = graph.compute(Arithmetic.DIVIDED_BY, graph.constant(Rational.ONE), x);
    Ways ways =
        new Ways(
            directory,
            adding(
                "P",
                "",
                rule("R1", first),
                rule("R2", points("1"), when(graph.compare(Comparison.LESS, quotient, y)))));
    ways.give("6", Map.of("x", 5, "y", 1));
    ways.handBack(Map.of("x", 5, "y", 6));
    ways.handBack(Map.of("x", 0, "y", -1));
    ways.handBack(Map.of("x", 5, "y", "0.123456789012"));
    ways.handBack(Map.of("x", 5, "y", "999999999999999999"));
    ways.handBack(Map.of("x", 5, "y", "words"));
    ways.handBack(Map.of("x", 5));
  }
}
