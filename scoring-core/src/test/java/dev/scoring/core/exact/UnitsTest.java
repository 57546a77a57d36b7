package dev.scoring.core.exact;

import static dev.scoring.core.Graphs.adding;
import static dev.scoring.core.Graphs.graph;
import static dev.scoring.core.Graphs.maybe;
import static dev.scoring.core.Graphs.number;
import static dev.scoring.core.Graphs.rule;
import static dev.scoring.core.Graphs.when;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scoring.core.Facts;
import dev.scoring.core.Graphs;
import dev.scoring.core.Inspection;
import dev.scoring.core.Scheme;
import dev.scoring.core.graph.Condition;
import dev.scoring.core.graph.Exclusion;
import dev.scoring.core.graph.Figure;
import dev.scoring.core.graph.GraphBuilder;
import dev.scoring.core.graph.Item;
import dev.scoring.core.graph.Operation.Arithmetic;
import dev.scoring.core.graph.Operation.Summary;
import dev.scoring.core.graph.Total;
import dev.scoring.core.model.Choice;
import dev.scoring.core.model.Comparison;
import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.model.FactType;
import dev.scoring.core.model.Ties;
import dev.scoring.core.model.Trim;
import dev.scoring.core.number.Rational;
import dev.scoring.core.problem.DataException;
import dev.scoring.core.result.Assessment;
import dev.scoring.core.result.NotRated;
import dev.scoring.core.result.Score;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a unit has compared with all units, and units that are not rated. */
class UnitsTest {

  private static final FactDefinition KIND =
      new FactDefinition(
          "kind",
          "",
          FactType.CHOICE,
          true,
          List.of(new Choice("city", ""), new Choice("county", "")),
          Optional.empty());

  private static GraphBuilder units() {
    return graph()
        .declare(maybe("x", FactType.AMOUNT))
        .declare(KIND)
        .declare(maybe("in", FactType.FLAG))
        .declare(maybe("by", FactType.AMOUNT));
  }

  /** A unit is written as {@code x}, {@code x kind}, {@code x kind in} or {@code x kind in by}. */
  private static Inspection inspection(Scheme scheme, List<String> units) {
    Inspection.Builder inspection = scheme.inspection();
    int number = 0;
    for (String unit : units) {
      String[] facts = Arrays.copyOf(unit.split(" ", -1), 4);
      inspection.unit(
          Facts.of("u" + ++number)
              .set("x", text(facts[0]))
              .set("kind", text(facts[1]))
              .set("in", text(facts[2]))
              .set("by", text(facts[3])));
    }
    return inspection.build();
  }

  private static String text(String cell) {
    return cell == null || cell.equals("-") ? "" : cell;
  }

  /** The value of a figure for each unit; {@code -} where it is empty. */
  private static String values(Function<GraphBuilder, Figure> make, String... units) {
    GraphBuilder graph = units();
    Scheme scheme = scheme(graph, make.apply(graph));
    Inspection inspection = inspection(scheme, List.of(units));
    List<String> values = new ArrayList<>();
    for (Score score : scheme.score(inspection).scores()) {
      String value = score.total().toString();
      values.add(value.equals("999") ? "-" : value);
      assertEquals(score, scheme.explain(inspection, score.unit()).score());
    }
    return String.join(" ", values);
  }

  /** A scheme of one rule that gives a figure, or 999 where it is empty. */
  private static Scheme scheme(GraphBuilder graph, Figure figure) {
    return Graphs.points(
        graph,
        graph.first(
            List.of(graph.isEmpty(figure)),
            List.of(graph.constant(Rational.of(999))),
            Optional.of(figure)));
  }

  private static String problems(Runnable action) {
    return assertThrows(DataException.class, action::run).problems().stream()
        .map(problem -> problem.code().id() + " " + problem.unit() + " " + problem.rule())
        .collect(Collectors.joining("; "));
  }

  private static Function<GraphBuilder, Figure> over(Summary summary, Trim trim) {
    return graph ->
        graph.overUnits(
            summary, Optional.of(graph.factFigure("x")), Optional.empty(), Optional.empty(), trim);
  }

  @ParameterizedTest
  @CsvSource({
    "MIN, 2 2 2 2",
    "MAX, 9 9 9 9",
    "SUM, 15 15 15 15",
    "MEAN, 5 5 5 5",
    "COUNT, 3 3 3 3",
  })
  void aSummaryOverUnits_isTheSameForAll(Summary summary, String values) {
    assertEquals(values, values(over(summary, Trim.NONE), "4", "-", "2", "9"));
  }

  @Test
  void aSummaryOverUnits_mayBeTrimmed() {
    assertEquals("4 4 4", values(over(Summary.MEAN, new Trim(1, 1, 0)), "4", "2", "9"));
    assertEquals("13/2 13/2 13/2", values(over(Summary.MEAN, new Trim(0, 0, 2)), "4", "2", "9"));
    assertEquals("-", values(over(Summary.MAX, new Trim(1, 0, 0)), "4"));
  }

  @Test
  void aSummaryOfNoValue_isEmptyOr0() {
    assertEquals("- -", values(over(Summary.MEAN, Trim.NONE), "-", "-"));
    assertEquals("0 0", values(over(Summary.SUM, Trim.NONE), "-", "-"));
    assertEquals("0 0", values(over(Summary.COUNT, Trim.NONE), "-", "-"));
    assertEquals("7", values(over(Summary.MEAN, Trim.NONE), "7"));
    assertEquals("", values(over(Summary.MEAN, Trim.NONE)));
  }

  @Test
  void aGroup_isTheUnitsWithTheSameValue() {
    Function<GraphBuilder, Figure> mean =
        graph ->
            graph.overUnits(
                Summary.MEAN,
                Optional.of(graph.factFigure("x")),
                Optional.empty(),
                Optional.of("kind"),
                Trim.NONE);
    assertEquals("2 7 2 7 -", values(mean, "1 city", "5 county", "3 city", "9 county", "50 -"));
    Function<GraphBuilder, Figure> byFlag =
        graph ->
            graph.overUnits(
                Summary.COUNT, Optional.empty(), Optional.empty(), Optional.of("in"), Trim.NONE);
    assertEquals("2 1 2 0", values(byFlag, "1 - yes", "1 - no", "1 - yes", "1 - -"));
  }

  @Test
  void aFilter_isThatOfTheOtherUnits() {
    Function<GraphBuilder, Figure> filtered =
        graph ->
            graph.overUnits(
                Summary.SUM,
                Optional.of(graph.factFigure("x")),
                Optional.of(graph.flag("in")),
                Optional.empty(),
                Trim.NONE);
    assertEquals("5 5 5 5", values(filtered, "4 - yes", "8 - no", "1 - yes", "100 - -"));
    Function<GraphBuilder, Figure> counted =
        graph ->
            graph.overUnits(
                Summary.COUNT,
                Optional.empty(),
                Optional.of(graph.flag("in")),
                Optional.empty(),
                Trim.NONE);
    assertEquals("2 2 2 2", values(counted, "- - yes", "8 - no", "1 - yes", "100 - -"));
  }

  private static Function<GraphBuilder, Figure> rank(Ties ties, boolean lowestFirst) {
    return graph ->
        graph.rank(
            graph.factFigure("x"),
            Optional.of(graph.not(graph.flag("in"))),
            Optional.of("kind"),
            lowestFirst,
            ties);
  }

  @ParameterizedTest
  @CsvSource({
    "BEST, false, 2 1 2 4", "WORST, false, 3 1 3 4", "MEAN, false, 5/2 1 5/2 4",
    "DENSE, false, 2 1 2 3", "BEST, true, 2 4 2 1", "WORST, true, 3 4 3 1",
    "MEAN, true, 5/2 4 5/2 1", "DENSE, true, 2 3 2 1",
  })
  void aRank_followsItsRuleForTies(Ties ties, boolean lowestFirst, String places) {
    assertEquals(
        places,
        values(rank(ties, lowestFirst), "5 city no", "9 city no", "5 city no", "2 city no"));
  }

  @Test
  void aRank_isOfThoseThatTakePart() {
    assertEquals(
        "2 1 1 - - - -",
        values(
            rank(Ties.BEST, false),
            "5 city no",
            "6 city no",
            "1 county no",
            "9 city yes",
            "9 - no",
            "- city no",
            "9 city -"));
    assertEquals("1", values(rank(Ties.MEAN, false), "5 city no"));
  }

  @Property
  void aRank_countsTheUnitsBefore(
      @ForAll @Size(max = 20) List<@IntRange(min = 0, max = 6) Integer> numbers,
      @ForAll boolean lowestFirst,
      @ForAll Ties ties) {
    List<String> expected = new ArrayList<>();
    for (int own : numbers) {
      long better = numbers.stream().filter(x -> lowestFirst ? x < own : x > own).count();
      long equal = numbers.stream().filter(x -> x == own).count();
      long distinct =
          numbers.stream().filter(x -> lowestFirst ? x < own : x > own).distinct().count();
      expected.add(
          switch (ties) {
            case BEST -> Rational.of(better + 1).toString();
            case WORST -> Rational.of(better + equal).toString();
            case MEAN -> Rational.of(better + 1 + better + equal, 2).toString();
            case DENSE -> Rational.of(distinct + 1).toString();
          });
    }
    assertEquals(
        String.join(" ", expected),
        values(
            graph ->
                graph.rank(
                    graph.factFigure("x"), Optional.empty(), Optional.empty(), lowestFirst, ties),
            numbers.stream().map(String::valueOf).toArray(String[]::new)));
  }

  @Test
  void aScore_isReadOfAllUnitsAfterAllHaveIt() {
    GraphBuilder graph = units();
    graph.add(adding("A", "10", rule("A1", graph.factFigure("x"))));
    Figure best =
        graph.overUnits(
            Summary.MAX,
            Optional.of(graph.scoreOf("A")),
            Optional.empty(),
            Optional.empty(),
            Trim.NONE);
    Figure place =
        graph.rank(graph.scoreOf("B"), Optional.empty(), Optional.empty(), false, Ties.BEST);
    graph.add(adding("C", "", rule("C1", place)));
    graph.add(
        adding("B", "", rule("B1", graph.compute(Arithmetic.MINUS, best, graph.scoreOf("A")))));
    graph.total(
        new Total(
            "T",
            "",
            graph.compute(
                Arithmetic.PLUS,
                graph.compute(Arithmetic.TIMES, graph.scoreOf("B"), graph.constant(number("100"))),
                graph.scoreOf("C")),
            ""));
    Scheme scheme = Scheme.of(graph.build());
    // A is 3, 10 and 8; B is 7, 0 and 2; C is 1, 3 and 2.
    Assessment assessment = scheme.score(inspection(scheme, List.of("3", "15", "8")));
    assertEquals(
        List.of("701", "3", "202"),
        assessment.scores().stream().map(score -> score.total().toString()).toList());
  }

  /** 12 / x, over all units or over those that are in. */
  private static Scheme quotients(boolean filtered, boolean ownToo) {
    GraphBuilder graph = units();
    Figure quotient =
        graph.compute(
            Arithmetic.DIVIDED_BY, graph.constant(Rational.of(12)), graph.factFigure("x"));
    Figure sum =
        graph.overUnits(
            Summary.SUM,
            Optional.of(quotient),
            filtered ? Optional.of(graph.flag("in")) : Optional.empty(),
            Optional.of("kind"),
            Trim.NONE);
    return Graphs.scheme(
        graph,
        ownToo
            ? adding("P", "", rule("Own", quotient), rule("R", sum))
            : adding("P", "", rule("R", sum)));
  }

  @Test
  void aFailureOfAnotherUnit_isReportedOnceAndForThatUnit() {
    Scheme scheme = quotients(false, false);
    Inspection inspection =
        inspection(scheme, List.of("1 city", "2 city", "0 city", "4 county", "6 county"));
    assertEquals("D201 u3 R", problems(() -> scheme.score(inspection)));
    assertEquals("D201 u3 R", problems(() -> scheme.explain(inspection, "u1")));
    assertEquals(Rational.of(5), scheme.explain(inspection, "u4").score().total());
  }

  @Test
  void aFailureThatTheUnitItselfReports_isNotReportedByOthers() {
    Scheme scheme = quotients(false, true);
    Inspection inspection = inspection(scheme, List.of("1 city", "2 city", "0 city"));
    assertEquals("D201 u3 Own; D201 u3 R", problems(() -> scheme.score(inspection)));
  }

  @Test
  void aFailureOfAUnitThatDoesNotCount_harmsNobody() {
    Scheme scheme = quotients(true, false);
    Inspection inspection =
        inspection(scheme, List.of("1 city yes", "2 city yes", "0 city no", "0 county yes"));
    assertEquals("D201 u4 R", problems(() -> scheme.score(inspection)));
    assertEquals(Rational.of(18), scheme.explain(inspection, "u3").score().total());
  }

  @Test
  void aProblem_keepsStagesFromReadingWrongScores() {
    GraphBuilder graph = units();
    graph.add(
        adding(
            "A",
            "",
            rule(
                "A1",
                graph.compute(
                    Arithmetic.DIVIDED_BY, graph.constant(Rational.ONE), graph.factFigure("x")))));
    Figure least =
        graph.overUnits(
            Summary.MIN,
            Optional.of(graph.scoreOf("A")),
            Optional.empty(),
            Optional.empty(),
            Trim.NONE);
    graph.total(
        new Total("T", "", graph.compute(Arithmetic.DIVIDED_BY, graph.scoreOf("A"), least), ""));
    Scheme scheme = Scheme.of(graph.build());
    assertEquals(
        "D201 u1 A1; D201 u3 A1",
        problems(() -> scheme.score(inspection(scheme, List.of("0", "2", "0")))));
    assertEquals(
        List.of("1", "2"),
        scheme.score(inspection(scheme, List.of("4", "2"))).scores().stream()
            .map(score -> score.total().toString())
            .toList());
  }

  @Test
  void numbersThatGrowTooLargeInAUnit_areItsProblemAlone() {
    GraphBuilder graph = units();
    List<Item> rules = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      BigInteger under = BigInteger.TWO.pow(30_000).subtract(BigInteger.valueOf(2 * i + 1));
      Figure large = graph.constant(Rational.of(BigInteger.ONE, under));
      rules.add(rule("R" + i, large, when(graph.flag("in"))));
    }
    graph.add(adding("P", "", rules.toArray(new Item[0])));
    Figure all =
        graph.overUnits(
            Summary.SUM,
            Optional.of(graph.scoreOf("P")),
            Optional.empty(),
            Optional.empty(),
            Trim.NONE);
    graph.total(new Total("T", "", all, ""));
    Scheme scheme = Scheme.of(graph.build());
    assertEquals(
        "D201 u2 ",
        problems(() -> scheme.score(inspection(scheme, List.of("1 - no", "1 - yes", "1 - no")))));
  }

  @Test
  void allUnits_areReadInsideRowsAndOtherFigures() {
    Function<GraphBuilder, Figure> gap =
        graph ->
            graph.compute(
                Arithmetic.MINUS,
                graph.overUnits(
                    Summary.MAX,
                    Optional.of(graph.factFigure("x")),
                    Optional.empty(),
                    Optional.empty(),
                    Trim.NONE),
                graph.factFigure("x"));
    assertEquals("5 0 7", values(gap, "4", "9", "2"));
    Function<GraphBuilder, Figure> meanGap =
        graph ->
            graph.overUnits(
                Summary.MEAN,
                Optional.of(gap.apply(graph)),
                Optional.empty(),
                Optional.empty(),
                Trim.NONE);
    assertEquals("4 4 4", values(meanGap, "4", "9", "2"));
  }

  private static GraphBuilder excluding(GraphBuilder graph) {
    Condition small =
        graph.compare(Comparison.LESS, graph.factFigure("x"), graph.constant(Rational.of(3)));
    return graph
        .exclude(new Exclusion("too small", small, "x < 3"))
        .exclude(new Exclusion("left", graph.flag("in"), "in"));
  }

  @Test
  void aUnitThatIsNotRated_isListedWithItsFirstReason() {
    GraphBuilder graph = excluding(units());
    Scheme scheme = Graphs.points(graph, graph.factFigure("x"));
    Inspection inspection =
        inspection(scheme, List.of("2 - yes", "3 - no", "4 - yes", "- - -", "5 - -"));
    Assessment assessment = scheme.score(inspection);
    assertEquals(
        List.of(new NotRated("u1", "too small", "x < 3"), new NotRated("u3", "left", "in")),
        assessment.notRated());
    assertEquals(List.of("u2", "u4", "u5"), assessment.scores().stream().map(Score::unit).toList());
    assertEquals("D206 u3 ", problems(() -> scheme.explain(inspection, "u3")));
    assertEquals(Rational.of(5), scheme.explain(inspection, "u5").score().total());
    Facts one = Facts.of("u").set("x", 1).empty("kind").empty("in").empty("by");
    DataException thrown = assertThrows(DataException.class, () -> scheme.score(one));
    assertEquals("the unit is not rated: too small", thrown.problems().get(0).message());
    assertEquals("x < 3", thrown.problems().get(0).help());
    Map<String, String> unnamed = Map.of("x", "1", "kind", "", "in", "", "by", "");
    assertEquals("D206 unit ", problems(() -> scheme.score(unnamed)));
  }

  @Test
  void aUnitThatIsNotRated_isNoneOfTheUnits() {
    GraphBuilder graph = excluding(units());
    Scheme scheme = scheme(graph, over(Summary.MEAN, Trim.NONE).apply(graph));
    Inspection inspection = inspection(scheme, List.of("2", "4", "8", "100 - yes"));
    Assessment assessment = scheme.score(inspection);
    assertEquals(
        List.of("6", "6"), assessment.scores().stream().map(s -> s.total().toString()).toList());
    assertEquals("D206 u1 ", problems(() -> scheme.explain(inspection, "u1")));
    assertEquals(Rational.of(6), scheme.explain(inspection, "u3").score().total());
    Inspection none = inspection(scheme, List.of("2", "1"));
    assertEquals(2, scheme.score(none).notRated().size());
    assertTrue(scheme.score(none).scores().isEmpty());
  }

  @Test
  void theRulesOfAUnitThatIsNotRated_areNotLookedAt() {
    GraphBuilder graph = excluding(units());
    Figure quotient =
        graph.compute(Arithmetic.DIVIDED_BY, graph.constant(Rational.ONE), graph.factFigure("by"));
    Scheme scheme = Graphs.points(graph, quotient);
    Inspection inspection = inspection(scheme, List.of("2 - no 0", "5 - no 2"));
    assertEquals(number("1/2"), scheme.score(inspection).score("u2").total());
    // Its facts are checked all the same.
    assertEquals(
        "D105 u1 ", problems(() -> inspection(scheme, List.of("two - yes 0", "5 - no 2"))));
  }

  @Test
  void anExclusionThatFails_isAProblem() {
    GraphBuilder graph = units();
    Figure quotient =
        graph.compute(Arithmetic.DIVIDED_BY, graph.constant(Rational.ONE), graph.factFigure("by"));
    Condition much = graph.compare(Comparison.GREATER, quotient, graph.constant(Rational.ONE));
    graph.exclude(new Exclusion("", much, ""));
    Scheme scheme = Graphs.points(graph, graph.constant(Rational.ONE));
    Inspection inspection = inspection(scheme, List.of("1 - - 1", "1 - - 0"));
    assertEquals("D201 u2 ", problems(() -> scheme.score(inspection)));
    assertEquals("D201 u2 ", problems(() -> scheme.explain(inspection, "u2")));
    assertEquals(Rational.ONE, scheme.explain(inspection, "u1").score().total());
  }
}
