package dev.scoring.core.explain;

import static dev.scoring.core.Graphs.adding;
import static dev.scoring.core.Graphs.block;
import static dev.scoring.core.Graphs.capped;
import static dev.scoring.core.Graphs.fact;
import static dev.scoring.core.Graphs.graph;
import static dev.scoring.core.Graphs.maybe;
import static dev.scoring.core.Graphs.number;
import static dev.scoring.core.Graphs.part;
import static dev.scoring.core.Graphs.rule;
import static dev.scoring.core.Graphs.scheme;
import static dev.scoring.core.Graphs.spilling;
import static dev.scoring.core.Graphs.takes;
import static dev.scoring.core.Graphs.weighted;
import static dev.scoring.core.Graphs.when;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.scoring.core.Facts;
import dev.scoring.core.Graphs;
import dev.scoring.core.Inspection;
import dev.scoring.core.Scheme;
import dev.scoring.core.graph.Condition;
import dev.scoring.core.graph.Figure;
import dev.scoring.core.graph.GraphBuilder;
import dev.scoring.core.graph.GraphBuilder.PricedTier;
import dev.scoring.core.graph.Item;
import dev.scoring.core.graph.Operation.Arithmetic;
import dev.scoring.core.graph.Operation.Summary;
import dev.scoring.core.graph.Part;
import dev.scoring.core.model.Choice;
import dev.scoring.core.model.Combination;
import dev.scoring.core.model.Combination.Kind;
import dev.scoring.core.model.Comparison;
import dev.scoring.core.model.Counting;
import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.model.FactType;
import dev.scoring.core.model.TableDefinition;
import dev.scoring.core.model.Ties;
import dev.scoring.core.model.TimeUnit;
import dev.scoring.core.model.Trim;
import dev.scoring.core.number.Rational;
import dev.scoring.core.result.Derivation;
import dev.scoring.core.result.Explanation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an explanation says was read, how points came about, and what cost most. */
class ExplanationTest {

  private final GraphBuilder graph = graph();

  private Figure give(String points) {
    return graph.constant(number(points));
  }

  private static Explanation.Line line(Explanation explanation, String id) {
    return explanation.lines().stream()
        .filter(line -> line.entry().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> readings(Explanation explanation, String id) {
    return line(explanation, id).readings().stream()
        .map(reading -> reading.fact() + " = " + reading.value())
        .toList();
  }

  private static Explanation explain(Scheme scheme, Facts... units) {
    Inspection.Builder inspection = scheme.inspection();
    for (Facts unit : units) {
      inspection.unit(unit);
    }
    return scheme.explain(inspection.build(), "us");
  }

  private static List<Derivation> derivation(Scheme scheme, Facts facts) {
    return line(explain(scheme, facts), "R").derivation();
  }

  private static Facts us() {
    return Facts.of("us");
  }

  @Test
  void tiers_areToldShareByShare() {
    graph.declare(fact("x", FactType.AMOUNT));
    Figure tiers =
        graph.tiers(
            graph.factFigure("x"),
            List.of(
                tier(Optional.of("1000"), Counting.EXACT, "100", "1", Optional.empty()),
                tier(Optional.of("5000"), Counting.FULL, "400", "1", Optional.of("8")),
                tier(Optional.empty(), Counting.EXACT, "1000", "2", Optional.empty())));
    Scheme scheme = Graphs.points(graph, tiers);
    Rational thousand = number("1000");
    Derivation.TierShare first =
        new Derivation.TierShare(thousand, number("10"), Rational.ONE, number("10"), false);
    assertEquals(
        List.of(new Derivation.TierShares(List.of(first))),
        derivation(scheme, us().set("x", 1000)));
    assertEquals(
        List.of(
            new Derivation.TierShares(
                List.of(
                    first,
                    new Derivation.TierShare(
                        number("4000"), number("10"), Rational.ONE, number("8"), true),
                    new Derivation.TierShare(
                        number("500"), number("1/2"), number("2"), Rational.ONE, false)))),
        derivation(scheme, us().set("x", 5500)));
    assertEquals(
        List.of(new Derivation.TierShares(List.of())), derivation(scheme, us().set("x", 0)));
  }

  private PricedTier tier(
      Optional<String> upTo, Counting counting, String size, String price, Optional<String> cap) {
    return new PricedTier(
        upTo.map(Graphs::number), counting, number(size), give(price), cap.map(Graphs::number));
  }

  @Test
  void aFigureThatIsComputed_isToldAsOne_andASumOfFormsFormByForm() {
    graph.declare(fact("x", FactType.AMOUNT)).declare(maybe("y", FactType.AMOUNT));
    Figure x = graph.factFigure("x");
    Figure sum = graph.compute(Arithmetic.PLUS, x, give("2"));
    Figure each = graph.each(x, Counting.EXACT, give("1"), give("0"), sum);
    Scheme scheme =
        scheme(
            graph,
            adding(
                "P",
                "",
                rule("flat", give("3")),
                rule("figure", x),
                rule("sum", sum),
                rule("forms", graph.compute(Arithmetic.PLUS, give("10"), each)),
                rule("empty", graph.factFigure("y"))));
    Explanation explanation = explain(scheme, us().set("x", 4).empty("y"));
    assertEquals(List.of(new Derivation.Flat(number("3"))), line(explanation, "flat").derivation());
    assertEquals(
        List.of(new Derivation.Computed(number("4"))), line(explanation, "figure").derivation());
    assertEquals(
        List.of(new Derivation.Computed(number("6"))), line(explanation, "sum").derivation());
    assertEquals(
        List.of(
            new Derivation.Flat(number("10")),
            new Derivation.Occurrences(
                number("4"),
                Counting.EXACT,
                Rational.ONE,
                Rational.ZERO,
                number("4"),
                number("6"))),
        line(explanation, "forms").derivation());
    assertEquals(
        List.of(new Derivation.NothingToMeasure()), line(explanation, "empty").derivation());
  }

  @Test
  void stepsWhoseBoundsAreFigures_areToldWithTheirValues() {
    graph.declare(fact("x", FactType.AMOUNT)).declare(fact("limit", FactType.AMOUNT));
    graph.declare(maybe("gone", FactType.AMOUNT));
    Figure limit = graph.factFigure("limit");
    Figure steps =
        graph.steps(
            graph.factFigure("x"),
            Comparison.LESS,
            List.of(graph.factFigure("gone"), limit),
            List.of(give("9"), graph.compute(Arithmetic.TIMES, limit, give("2"))),
            Optional.of(give("1")));
    Scheme scheme = Graphs.points(graph, steps);
    Facts low = us().set("x", 3).set("limit", 4).empty("gone");
    assertEquals(
        List.of(new Derivation.StepTaken(number("3"), Comparison.LESS, number("4"), number("8"))),
        line(explain(scheme, low), "R").derivation());
    Facts at = us().set("x", 4).set("limit", 4).empty("gone");
    assertEquals(
        List.of(new Derivation.NoStep(number("4"), Rational.ONE)),
        line(explain(scheme, at), "R").derivation());
  }

  @Test
  void anEmptyChoice_isNothingToMeasureAndIsNoCase() {
    graph.declare(
        new FactDefinition(
            "level",
            "",
            FactType.CHOICE,
            true,
            List.of(new Choice("high", ""), new Choice("low", "")),
            Optional.empty()));
    Figure level = graph.factFigure("level");
    Figure by =
        graph.first(
            List.of(
                graph.isEmpty(level),
                graph.compare(Comparison.EQUAL, level, give("0")),
                graph.compare(Comparison.EQUAL, level, give("1"))),
            List.of(graph.empty(), give("10"), give("5")),
            Optional.empty());
    Scheme scheme = Graphs.points(graph, by);
    assertEquals(
        List.of(new Derivation.CaseTaken(2, number("5")), new Derivation.Flat(number("5"))),
        line(explain(scheme, us().set("level", "low")), "R").derivation());
    Explanation empty = explain(scheme, us().empty("level"));
    assertEquals(List.of(new Derivation.NothingToMeasure()), line(empty, "R").derivation());
    assertEquals("NO_VALUE", line(empty, "R").entry().status().name());
  }

  private Scheme ranking(boolean lowestFirst, Ties ties) {
    graph.declare(fact("done", FactType.AMOUNT)).declare(fact("sent", FactType.DATE));
    graph.declare(fact("big", FactType.FLAG));
    Figure done = graph.factFigure("done");
    Figure rank = graph.rank(done, Optional.empty(), Optional.of("big"), lowestFirst, ties);
    Figure mean =
        graph.overUnits(
            Summary.MEAN,
            Optional.of(done),
            Optional.of(graph.compare(Comparison.LESS, done, give("40"))),
            Optional.empty(),
            Trim.NONE);
    Figure first =
        graph.overUnits(
            Summary.MIN,
            Optional.of(graph.factFigure("sent")),
            Optional.empty(),
            Optional.empty(),
            Trim.NONE);
    Condition early = graph.compare(Comparison.AT_MOST, graph.factFigure("sent"), first);
    return scheme(
        graph,
        adding(
            "P",
            "",
            rule("rank", rank),
            rule("mean", mean),
            rule("early", give("1"), when(early))));
  }

  private static Facts unit(String name, String done, boolean big) {
    return Facts.of(name)
        .set("done", number(done))
        .set("sent", "2019-07-1" + name.length())
        .set("big", big);
  }

  @Test
  void aRank_saysAmongHowManyAndWhatTheBestHad() {
    Explanation explanation =
        explain(
            ranking(false, Ties.BEST),
            unit("us", "30", true),
            unit("other", "41.5", true),
            unit("third", "33.3", true),
            unit("small", "99", false));
    assertEquals(
        List.of("done = 30", "big = true", "units.done = 3rd of 3; the best had 41.5"),
        readings(explanation, "rank"));
    assertEquals(List.of("units.done = 31.65 (of 2 units)"), readings(explanation, "mean"));
    assertEquals(
        List.of("sent = 2019-07-12", "units.sent = 2019-07-12 (of 4 units)"),
        readings(explanation, "early"));
    assertEquals(
        List.of(new Derivation.Computed(number("3"))), line(explanation, "rank").derivation());
  }

  @Test
  void aRankOfTheLowest_saysTheLowestAndAMeanPlaceIsANumber() {
    Explanation explanation =
        explain(
            ranking(true, Ties.MEAN),
            unit("us", "30", true),
            unit("other", "30", true),
            unit("third", "10", true));
    assertEquals("units.done = 2.5 of 3; the best had 10", readings(explanation, "rank").get(2));
  }

  @Test
  void thePreviousPeriodAndDays_areReadAsWhatTheyAre() {
    graph.declare(fact("due", FactType.DATE));
    graph.declare(maybe(FactDefinition.previous("done"), FactType.AMOUNT));
    graph.declare(
        new TableDefinition(
            "visits", "Visits", List.of(fact("unit", FactType.UNIT), fact("on", FactType.DATE))));
    Figure last =
        graph.aggregate(
            Summary.MAX,
            "visits",
            "unit",
            Optional.empty(),
            Optional.of(graph.columnFigure("visits", "on")),
            Trim.NONE);
    Figure end = graph.dayAfter(TimeUnit.DAYS, give("3"), graph.factFigure("due"));
    Figure late = graph.between(TimeUnit.DAYS, end, last);
    Scheme scheme =
        scheme(
            graph,
            adding(
                "P",
                "",
                rule("late", late),
                rule("before", graph.factFigure(FactDefinition.previous("done")))));
    Inspection inspection =
        scheme
            .inspection()
            .unit(us().set("due", "2019-07-01"))
            .previous("us", Map.of("done", "7.5"))
            .row("visits", Map.of("unit", "us", "on", "2019-07-02"))
            .row("visits", Map.of("unit", "us", "on", "2019-07-09"))
            .build();
    Explanation explanation = scheme.explain(inspection, "us");
    assertEquals(
        List.of("due = 2019-07-01", "visits(unit) = 2019-07-09"),
        readings(explanation, "late").stream().sorted().toList());
    assertEquals(
        List.of(new Derivation.Computed(number("5"))), line(explanation, "late").derivation());
    assertEquals(List.of("previous done = 7.5"), readings(explanation, "before"));
  }

  @Test
  void capsFloorsWeightsAndZeros_areReadToo() {
    for (String name : List.of("cap", "floor", "weight")) {
      graph.declare(fact(name, FactType.AMOUNT));
    }
    graph.declare(fact("fraud", FactType.FLAG)).declare(fact("banned", FactType.FLAG));
    Item.Rule rule =
        rule(
            "R",
            give("3"),
            Optional.of(graph.factFigure("cap")),
            Optional.of(graph.factFigure("floor")));
    Item block =
        weighted(
            block(
                "B",
                "9",
                List.of(),
                "",
                Optional.of(graph.flag("fraud")),
                takes(Kind.MEAN),
                weighted(rule, graph.factFigure("weight"))),
            graph.factFigure("weight"));
    Part plain = part("P", false, "", false, "0", Combination.SUM, block);
    Scheme scheme = scheme(graph, part(plain, Optional.empty(), Optional.of(graph.flag("banned"))));
    Facts facts = us().set("cap", 5).set("floor", 1).set("weight", 2);
    Explanation explanation = explain(scheme, facts.set("fraud", true).set("banned", true));
    assertEquals(
        List.of("cap = 5", "floor = 1", "weight = 2"),
        readings(explanation, "R").stream().sorted().toList());
    assertEquals(
        List.of("fraud = true", "weight = 2"),
        readings(explanation, "B").stream().sorted().toList());
    assertEquals(List.of("banned = true"), readings(explanation, "P"));
    assertEquals("zero when …", line(explanation, "B").failedGuard());
    assertEquals("zero when …", line(explanation, "P").failedGuard());
    Facts clean = us().set("cap", 5).set("floor", 1).set("weight", 2);
    Explanation counted = explain(scheme, clean.set("fraud", false).set("banned", false));
    assertEquals("", line(counted, "B").failedGuard());
    assertEquals("", line(counted, "P").failedGuard());
  }

  private static List<String> reasons(Explanation explanation) {
    return explanation.reasons().stream()
        .map(reason -> reason.id() + " " + reason.points())
        .toList();
  }

  @Test
  void reasonsOfADeductingPart_areWhatWasDeducted() {
    Scheme scheme =
        scheme(
            graph,
            part(
                "P",
                true,
                "100",
                false,
                "0",
                Combination.SUM,
                block("G", "", rule("g1", give("2")), block("G2", "3", rule("g2", give("9")))),
                rule("r", give("3")),
                rule("none", give("0")),
                spilling(rule("s", give("5"))),
                block("absent", "50", List.of(when(graph.truth(false))), rule("a", give("1")))));
    assertEquals(List.of("s 5", "G2 3", "r 3", "g1 2"), reasons(explain(scheme, us())));
  }

  @Test
  void reasonsOfAnAddingPart_areWhatIsMissing() {
    Item mean =
        block(
            "M",
            "",
            takes(Kind.MEAN),
            weighted(block("M1", "10", rule("m1", some("m", 4))), give("3")),
            weighted(block("M2", "10", rule("m2", some("n", 2))), give("1")));
    Item best =
        block(
            "H",
            "",
            takes(Kind.HIGHEST),
            capped("h1", some("o", 1), give("5")),
            capped("h2", some("p", 2), give("5")));
    Item levels =
        block(
            "L",
            "",
            takes(Kind.LEVELS),
            block("L1", "4", rule("l1", some("q", 3))),
            block("L2", "4", rule("l2", give("4"))));
    Scheme scheme =
        scheme(
            graph,
            adding(
                "P",
                "",
                mean,
                best,
                levels,
                rule("bonus", give("1")),
                block("full", "6", rule("f", give("8")))));
    // M1 lacks 6 at 3/4, M2 8 at 1/4; h1 was not taken; all of L2 is locked.
    assertEquals(
        List.of("M1 9/2", "L2 4", "h2 3", "M2 2", "L1 1"), reasons(explain(scheme, given)));
  }

  private Facts given = us();

  /** A figure that may be any number, and is this one. */
  private Figure some(String name, int value) {
    graph.declare(fact(name, FactType.AMOUNT));
    given = given.set(name, value);
    return graph.factFigure(name);
  }

  @Test
  void whatNoPointsCanReach_costsNothing() {
    Item.Rule steps = capped("steps", some("x", 0), give("10"));
    graph.declare(fact("flag", FactType.FLAG));
    given = given.set("flag", false);
    Item flag = rule("flag", graph.when(graph.flag("flag"), give("3")));
    Scheme scheme =
        scheme(
            graph,
            adding(
                "P",
                "",
                block("B", "5", flag),
                capped("C", graph.when(graph.flag("flag"), give("2")), give("10")),
                block("N", "9", capped("other", give("9"), give("9"), when(graph.truth(false)))),
                steps));
    assertEquals(List.of("steps 10", "N 9", "B 3", "C 2"), reasons(explain(scheme, given)));
  }

  @Test
  void whatACapAroundThemDoesNotLeave_costsNothing() {
    Scheme scheme =
        scheme(
            graph,
            adding(
                "P",
                "8",
                block("A", "6", rule("a", some("x", 5))),
                block("B", "6", rule("b", some("y", 2)))));
    assertEquals(List.of("A 1", "B 1"), reasons(explain(scheme, given)));
    given = us().set("x", 6).set("y", 4);
    assertEquals(List.of(), reasons(explain(scheme, given)));
  }
}
