package dev.scoring.core.exact;

import static dev.scoring.core.Graphs.fact;
import static dev.scoring.core.Graphs.graph;
import static dev.scoring.core.Graphs.maybe;
import static dev.scoring.core.Graphs.number;
import static dev.scoring.core.Graphs.points;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.scoring.core.Facts;
import dev.scoring.core.Graphs;
import dev.scoring.core.Inspection;
import dev.scoring.core.Scheme;
import dev.scoring.core.graph.Figure;
import dev.scoring.core.graph.GraphBuilder;
import dev.scoring.core.graph.GraphBuilder.PricedTier;
import dev.scoring.core.graph.Operation.Arithmetic;
import dev.scoring.core.graph.Operation.Summary;
import dev.scoring.core.model.Comparison;
import dev.scoring.core.model.Counting;
import dev.scoring.core.model.FactType;
import dev.scoring.core.model.Rounding;
import dev.scoring.core.model.TableDefinition;
import dev.scoring.core.model.Trim;
import dev.scoring.core.number.Rational;
import dev.scoring.core.problem.DataException;
import dev.scoring.core.result.Score;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures and points that are computed from other figures. */
class FiguresTest {

  private final GraphBuilder graph =
      graph()
          .declare(maybe("x", FactType.AMOUNT))
          .declare(maybe("y", FactType.AMOUNT))
          .declare(maybe("z", FactType.AMOUNT))
          .declare(fact("zero", FactType.AMOUNT));

  private Figure x() {
    return graph.factFigure("x");
  }

  private Figure y() {
    return graph.factFigure("y");
  }

  private Figure z() {
    return graph.factFigure("z");
  }

  private Figure constant(String number) {
    return graph.constant(number(number));
  }

  private Figure fails() {
    return graph.compute(Arithmetic.DIVIDED_BY, constant("1"), graph.factFigure("zero"));
  }

  /** The value of a figure as text, {@code empty}, or the code of the problem. */
  private static String value(Function<FiguresTest, Figure> make, String x, String y, String z) {
    FiguresTest made = new FiguresTest();
    GraphBuilder graph = made.graph;
    Figure figure = make.apply(made);
    // 1000 is added so that a figure may be below 0, which points may not.
    Figure shown = graph.compute(Arithmetic.PLUS, figure, made.constant("1000"));
    Figure marked =
        graph.first(
            List.of(graph.isEmpty(figure)), List.of(made.constant("5000")), Optional.of(shown));
    try {
      Score score =
          points(graph, marked)
              .score(Facts.of("u").set("x", x).set("y", y).set("z", z).set("zero", 0));
      return score.total().equals(number("5000"))
          ? "empty"
          : score.total().minus(number("1000")).toString();
    } catch (DataException e) {
      return e.problems().get(0).code().id();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "EXACT, 9, 0",
    "EXACT, 10, 0",
    "EXACT, 11, 1/2",
    "EXACT, 14, 2",
    "EXACT, '', empty",
    "FULL, 11, 0",
    "FULL, 12, 1",
    "FULL, 13, 1",
    "FULL, 14, 2",
    "STARTED, 10, 0",
    "STARTED, 10.01, 1",
    "STARTED, 12, 1",
    "STARTED, 12.01, 2",
  })
  void each_paysForTheLotsBeyondTheStart(Counting counting, String x, String points) {
    assertEquals(
        points,
        value(t -> t.graph.each(t.x(), counting, t.y(), t.z(), t.constant("1")), x, "2", "10"));
  }

  private Figure eachAt(Figure price) {
    return graph.each(x(), Counting.FULL, constant("2"), constant("0"), price);
  }

  @Test
  void each_mayHaveAPriceThatIsAFigure() {
    assertEquals("15/2", value(t -> t.eachAt(t.y()), "7", "2.5", ""));
    assertEquals("-3", value(t -> t.eachAt(t.y()), "7", "-1", ""));
    assertEquals("empty", value(t -> t.eachAt(t.y()), "7", "", ""));
    assertEquals("D201", value(t -> t.eachAt(t.fails()), "7", "", ""));
  }

  @Test
  void whatDidNotOccur_needsNoPrice() {
    assertEquals("0", value(t -> t.eachAt(t.y()), "1", "", ""));
    assertEquals("0", value(t -> t.eachAt(t.fails()), "1", "", ""));
    assertEquals("empty", value(t -> t.eachAt(t.fails()), "", "", ""));
    assertEquals("D201", value(t -> t.eachAt(t.fails()), "2", "", ""));
  }

  private Figure eachOf(Figure size) {
    return graph.each(x(), Counting.EXACT, size, constant("0"), constant("1"));
  }

  @Test
  void each_failsForALotThatIsNotAbove0AndIsNeeded() {
    assertEquals("D201", value(t -> t.eachOf(t.y()), "6", "0", ""));
    assertEquals("D201", value(t -> t.eachOf(t.y()), "6", "-1", ""));
    assertEquals("D201", value(t -> t.eachOf(t.fails()), "6", "", ""));
    assertEquals("empty", value(t -> t.eachOf(t.y()), "6", "", ""));
    assertEquals("0", value(t -> t.eachOf(t.y()), "0", "0", ""));
    assertEquals("12", value(t -> t.eachOf(t.y()), "6", "0.5", ""));
  }

  @Test
  void each_needsItsStart() {
    Function<FiguresTest, Figure> each =
        t -> t.graph.each(t.x(), Counting.EXACT, t.constant("1"), t.y(), t.constant("1"));
    assertEquals("empty", value(each, "6", "", ""));
    assertEquals("8", value(each, "6", "-2", ""));
  }

  @ParameterizedTest
  @CsvSource({"4.9, 5, 7", "5, 5, 3", "5, '', 3", "9.99, 5, 3", "10, 5, 1", "'', 5, empty"})
  void steps_mayHaveBoundsThatAreFigures(String x, String bound, String points) {
    assertEquals(
        points,
        value(
            t ->
                t.graph.steps(
                    t.x(),
                    Comparison.LESS,
                    List.of(t.y(), t.constant("10")),
                    List.of(t.constant("7"), t.constant("3")),
                    Optional.of(t.constant("1"))),
            x,
            bound,
            ""));
  }

  private Figure stepTo5(Figure points) {
    return graph.steps(
        x(), Comparison.LESS, List.of(constant("5")), List.of(points), Optional.empty());
  }

  @Test
  void steps_mayHavePointsThatAreFigures() {
    assertEquals("8", value(t -> t.stepTo5(t.y()), "1", "8", ""));
    assertEquals("empty", value(t -> t.stepTo5(t.y()), "1", "", ""));
    assertEquals("0", value(t -> t.stepTo5(t.y()), "5", "", ""));
    assertEquals("D201", value(t -> t.stepTo5(t.fails()), "1", "", ""));
    assertEquals("0", value(t -> t.stepTo5(t.fails()), "5", "", ""));
  }

  private PricedTier tier(String upTo, Counting counting, String size, Figure price, String cap) {
    return new PricedTier(
        upTo.isEmpty() ? Optional.empty() : Optional.of(number(upTo)),
        counting,
        number(size),
        price,
        cap.isEmpty() ? Optional.empty() : Optional.of(number(cap)));
  }

  @ParameterizedTest
  @CsvSource({
    "-5, 0",
    "0, 0",
    "500, 5",
    "1000, 10",
    "1399, 10",
    "1400, 11",
    "4600, 18",
    "5000, 18",
    "5001, 37/2",
    "7000, 1018",
    "'', empty",
  })
  void tiers_payEachShareAtItsOwnPrice(String x, String points) {
    assertEquals(
        points,
        value(
            t ->
                t.graph.tiers(
                    t.x(),
                    List.of(
                        t.tier("1000", Counting.EXACT, "100", t.constant("1"), ""),
                        t.tier("5000", Counting.FULL, "400", t.constant("1"), "8"),
                        t.tier("", Counting.EXACT, "1", t.y(), ""))),
            x,
            "0.5",
            ""));
  }

  @ParameterizedTest
  @CsvSource({"0.5, 1", "4, 1", "4.1, 2", "10, 3", "1000, 3"})
  void tiers_payNothingAboveTheLast(String x, String points) {
    assertEquals(
        points,
        value(
            t ->
                t.graph.tiers(
                    t.x(), List.of(t.tier("10", Counting.STARTED, "4", t.constant("1"), ""))),
            x,
            "",
            ""));
  }

  @Test
  void thePriceOfATierThatIsNotReached_isNotNeeded() {
    Function<FiguresTest, Figure> tiers =
        t ->
            t.graph.tiers(
                t.x(),
                List.of(
                    t.tier("10", Counting.EXACT, "1", t.constant("1"), ""),
                    t.tier("20", Counting.EXACT, "1", t.y(), ""),
                    t.tier("", Counting.EXACT, "1", t.fails(), "")));
    assertEquals("10", value(tiers, "10", "", ""));
    assertEquals("empty", value(tiers, "11", "", ""));
    assertEquals("30", value(tiers, "20", "2", ""));
    assertEquals("D201", value(tiers, "20.01", "2", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "HALF_UP, 0.1, 2.04, 2", "HALF_UP, 0.1, 2.05, 21/10", "HALF_UP, 0.1, -2.05, -21/10",
    "HALF_UP, 0.1, -2.04, -2", "HALF_UP, 5, 7.5, 10", "HALF_UP, 5, 7.49, 5",
    "UP, 1, 2, 2", "UP, 1, 2.01, 3", "UP, 1, -2.99, -2",
    "DOWN, 0.5, 2.99, 5/2", "DOWN, 0.5, 3, 3", "DOWN, 0.5, -2.01, -5/2",
    "DOWN, 0.5, '', empty", "HALF_UP, 3, 0, 0",
  })
  void rounding_goesToAMultiple(Rounding rounding, String multiple, String x, String rounded) {
    assertEquals(rounded, value(t -> t.graph.round(t.x(), rounding, number(multiple)), x, "", ""));
  }

  @Test
  void rounding_passesAFailureOn() {
    assertEquals(
        "D201", value(t -> t.graph.round(t.fails(), Rounding.UP, Rational.ONE), "1", "", ""));
  }

  @Property
  void rounding_isNearAndStable(
      @ForAll @IntRange(min = -100_000, max = 100_000) int over,
      @ForAll @IntRange(min = 1, max = 999) int under,
      @ForAll @IntRange(min = 1, max = 500) int multipleOver,
      @ForAll @IntRange(min = 1, max = 100) int multipleUnder,
      @ForAll Rounding rounding) {
    GraphBuilder one = graph().declare(fact("v", FactType.AMOUNT));
    Rational multiple = Rational.of(multipleOver, multipleUnder);
    Rational value = Rational.of(over, under);
    // A whole number of multiples above the lowest value that is tried: points are not below 0.
    Rational shift = multiple.times(Rational.of(100_000_000));
    Figure once = one.round(one.factFigure("v"), rounding, multiple);
    Figure shown = one.compute(Arithmetic.PLUS, once, one.constant(shift));
    Rational rounded = points(one, shown).score(Facts.of("u").set("v", value)).total().minus(shift);
    assertEquals(true, rounded.dividedBy(multiple).isWhole());
    Rational error = rounded.minus(value);
    Rational half = multiple.dividedBy(Rational.of(2));
    boolean near =
        switch (rounding) {
          case HALF_UP ->
              error.max(error.negated()).compareTo(half) < 0
                  || (error.max(error.negated()).equals(half) && error.signum() == value.signum());
          case UP -> error.signum() >= 0 && error.compareTo(multiple) < 0;
          case DOWN -> error.signum() <= 0 && error.negated().compareTo(multiple) < 0;
        };
    assertEquals(true, near, () -> value + " " + rounding + " " + multiple + ": " + rounded);
    GraphBuilder two = graph().declare(fact("v", FactType.AMOUNT));
    Figure again = two.round(two.factFigure("v"), rounding, multiple);
    Figure shownAgain = two.compute(Arithmetic.PLUS, again, two.constant(shift));
    assertEquals(
        rounded.plus(shift),
        points(two, shownAgain).score(Facts.of("u").set("v", rounded)).total());
  }

  @ParameterizedTest
  @CsvSource({
    "MIN, 3, 1, 2, 1",
    "MAX, 3, 1, 2, 3",
    "SUM, 3, 1, 2, 6",
    "MEAN, 3, 1, 2, 2",
    "COUNT, 3, 1, 2, 3",
    "MIN, '', 5, 4, 4",
    "MEAN, '', 5, '', 5",
    "COUNT, '', 5, '', 1",
    "MIN, '', '', '', empty",
    "MAX, '', '', '', empty",
    "MEAN, '', '', '', empty",
    "SUM, '', '', '', 0",
    "COUNT, '', '', '', 0",
  })
  void aListOfFigures_passesOverWhatIsEmpty(
      Summary summary, String x, String y, String z, String result) {
    assertEquals(
        result,
        value(t -> t.graph.combine(summary, List.of(t.x(), t.y(), t.z()), Trim.NONE), x, y, z));
  }

  @Test
  void aListOfFigures_failsWithAnyOfThem() {
    assertEquals(
        "D201",
        value(
            t -> t.graph.combine(Summary.MAX, List.of(t.x(), t.fails()), Trim.NONE), "1", "", ""));
  }

  @Test
  void values_areDroppedOnlySoManyTimes() {
    assertEquals("3", trimmed(Summary.SUM, new Trim(1, 0, 0), "1", "1", "2"));
    assertEquals("1", trimmed(Summary.MEAN, new Trim(1, 1, 0), "1", "1", "2"));
    assertEquals("3", trimmed(Summary.SUM, new Trim(0, 0, 2), "1", "1", "2"));
    assertEquals("1", trimmed(Summary.MAX, new Trim(0, 1, 1), "1", "1", "2"));
    assertEquals("empty", trimmed(Summary.MIN, new Trim(2, 1, 0), "1", "1", "2"));
    assertEquals("empty", trimmed(Summary.MEAN, new Trim(2, 2, 1), "1", "1", "2"));
    assertEquals("0", trimmed(Summary.SUM, new Trim(4, 0, 0), "1", "1", "2"));
    assertEquals("0", trimmed(Summary.SUM, new Trim(0, 9, 0), "1", "", ""));
  }

  private static String trimmed(Summary summary, Trim trim, String x, String y, String z) {
    return value(t -> t.graph.combine(summary, List.of(t.x(), t.y(), t.z()), trim), x, y, z);
  }

  @Property
  void trimming_isSortingAndCutting(
      @ForAll @Size(max = 12) List<@IntRange(min = 0, max = 6) Integer> numbers,
      @ForAll @IntRange(min = 0, max = 4) int lowest,
      @ForAll @IntRange(min = 0, max = 4) int highest,
      @ForAll @IntRange(min = 0, max = 4) int keep) {
    List<Integer> left = numbers.stream().sorted().toList();
    left = left.stream().skip(lowest).toList();
    left = left.subList(0, Math.max(0, left.size() - highest));
    left = left.subList(keep == 0 ? 0 : Math.max(0, left.size() - keep), left.size());
    long sum = left.stream().mapToLong(Integer::intValue).sum();
    Trim trim = new Trim(lowest, highest, keep);
    assertEquals(Long.toString(sum), rows(Summary.SUM, trim, numbers));
    assertEquals(
        left.isEmpty() ? "99" : Rational.of(sum, left.size()).toString(),
        rows(Summary.MEAN, trim, numbers));
    assertEquals(left.isEmpty() ? "99" : left.get(0).toString(), rows(Summary.MIN, trim, numbers));
    assertEquals(
        left.isEmpty() ? "99" : left.get(left.size() - 1).toString(),
        rows(Summary.MAX, trim, numbers));
  }

  /** A summary of rows that hold numbers; 99 where it is empty. */
  private static String rows(Summary summary, Trim trim, List<Integer> numbers) {
    GraphBuilder rows =
        graph()
            .declare(
                new TableDefinition(
                    "marks",
                    "",
                    List.of(fact("unit", FactType.UNIT), maybe("mark", FactType.COUNT))));
    Figure figure =
        rows.aggregate(
            summary,
            "marks",
            "unit",
            Optional.empty(),
            Optional.of(rows.columnFigure("marks", "mark")),
            trim);
    Scheme scheme =
        points(
            rows,
            rows.first(
                List.of(rows.isEmpty(figure)),
                List.of(rows.constant(Rational.of(99))),
                Optional.of(figure)));
    Inspection.Builder inspection = scheme.inspection().unit("u", Map.of());
    inspection.row("marks", Map.of("unit", "u", "mark", ""));
    for (int number : numbers) {
      inspection.row("marks", Map.of("unit", "u", "mark", number));
    }
    return scheme.score(inspection.build()).score("u").total().toString();
  }

  @Test
  void anEmptyFigure_isEmpty() {
    assertEquals("empty", value(t -> t.graph.empty(), "1", "", ""));
    assertEquals(
        "empty",
        value(
            t -> t.graph.compute(Arithmetic.PLUS, t.graph.empty(), t.constant("1")), "1", "", ""));
  }

  @Test
  void aUnit_isKnownByItsName() {
    GraphBuilder named = graph();
    Scheme scheme = Graphs.pointWhen(named, named.unitIs(List.of("南宁市", "柳州市")));
    Inspection inspection =
        scheme
            .inspection()
            .unit("南宁市", Map.of())
            .unit("桂林市", Map.of())
            .unit(" 柳州市 ", Map.of())
            .build();
    assertEquals(
        List.of("1", "0", "1"),
        scheme.score(inspection).scores().stream().map(s -> s.total().toString()).toList());
  }

  @Test
  void pointsWithoutAValue_arePassedOverBySumsOfPoints() {
    Function<FiguresTest, Figure> sum = t -> t.graph.compute(Arithmetic.PLUS_POINTS, t.x(), t.y());
    assertEquals("7", value(sum, "3", "4", ""));
    assertEquals("3", value(sum, "3", "", ""));
    assertEquals("4", value(sum, "", "4", ""));
    assertEquals("empty", value(sum, "", "", ""));
  }
}
