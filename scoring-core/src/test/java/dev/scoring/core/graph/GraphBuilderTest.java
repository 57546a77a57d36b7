package dev.scoring.core.graph;

import static dev.scoring.core.Graphs.adding;
import static dev.scoring.core.Graphs.block;
import static dev.scoring.core.Graphs.capped;
import static dev.scoring.core.Graphs.fact;
import static dev.scoring.core.Graphs.fullForAbsent;
import static dev.scoring.core.Graphs.graph;
import static dev.scoring.core.Graphs.number;
import static dev.scoring.core.Graphs.rule;
import static dev.scoring.core.Graphs.when;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scoring.core.graph.Operation.Arithmetic;
import dev.scoring.core.graph.Operation.Summary;
import dev.scoring.core.model.Combination;
import dev.scoring.core.model.Comparison;
import dev.scoring.core.model.Counting;
import dev.scoring.core.model.FactType;
import dev.scoring.core.model.Interval;
import dev.scoring.core.model.Rounding;
import dev.scoring.core.model.TableDefinition;
import dev.scoring.core.model.Ties;
import dev.scoring.core.model.Trim;
import dev.scoring.core.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What a graph is made of, and what cannot be one. */
class GraphBuilderTest {

  private final GraphBuilder graph =
      graph()
          .declare(fact("n", FactType.COUNT))
          .declare(fact("f", FactType.FLAG))
          .declare(fact("note", FactType.TEXT))
          .declare(table("rows"))
          .declare(table("others"));

  private static TableDefinition table(String name) {
    return new TableDefinition(
        name,
        "",
        List.of(
            fact("unit", FactType.UNIT),
            fact("amount", FactType.AMOUNT),
            fact("late", FactType.FLAG)));
  }

  private ScoringGraph totalOf(Part... parts) {
    for (Part part : parts) {
      graph.add(part);
    }
    return graph.total(new Total("total", "", graph.scoreOf(parts[0].id()), "")).build();
  }

  private Item.Rule one(String id) {
    return rule(id, graph.constant(Rational.ONE));
  }

  private static void refused(String message, Executable action) {
    String found =
        String.valueOf(assertThrows(IllegalArgumentException.class, action).getMessage());
    assertTrue(found.contains(message), found);
  }

  @Test
  void aSharedSubexpression_isOneOperation() {
    Figure first = graph.compute(Arithmetic.PLUS, graph.factFigure("n"), graph.constant(two()));
    Figure again = graph.compute(Arithmetic.PLUS, graph.factFigure("n"), graph.constant(two()));
    assertEquals(first, again);
    Figure other = graph.compute(Arithmetic.MINUS, graph.factFigure("n"), graph.constant(two()));
    assertNotEquals(first, other);
    Condition more = graph.compare(Comparison.GREATER, first, other);
    assertEquals(more, graph.compare(Comparison.GREATER, again, other));
    List<Figure> bounds = List.of(graph.constant(Rational.ONE));
    List<Figure> points = List.of(graph.constant(two()));
    assertEquals(
        graph.steps(first, Comparison.LESS, bounds, points, Optional.empty()),
        graph.steps(again, Comparison.LESS, bounds, points, Optional.empty()));
    ScoringGraph built = totalOf(adding("P", "", rule("R", first, when(more))));
    // n, 2, n + 2, n − 2, the comparison, 1, the steps, the score of P
    assertEquals(8, built.operations().size());
  }

  private static Rational two() {
    return Rational.parse("2.0");
  }

  @Test
  void operands_standBeforeWhatUsesThem() {
    Figure sum = graph.factFigure("n");
    for (int i = 0; i < 50; i++) {
      sum = graph.compute(Arithmetic.PLUS, sum, graph.constant(Rational.of(i % 7)));
    }
    ScoringGraph built = totalOf(adding("P", "", rule("R", sum)));
    for (int i = 0; i < built.operations().size(); i++) {
      int at = i;
      built.operations().get(i).operands(operand -> assertTrue(operand < at));
    }
  }

  @Test
  void aScore_isReadOneStageAfterItsPart() {
    graph.add(adding("A", "", one("A1")));
    Condition enough =
        graph.compare(Comparison.AT_LEAST, graph.scoreOf("A"), graph.constant(Rational.ONE));
    graph.add(adding("B", "", Optional.of(enough), one("B1")));
    Condition more =
        graph.compare(Comparison.AT_LEAST, graph.scoreOf("B1"), graph.constant(Rational.ONE));
    // A part may stand before the one that it reads.
    graph.add(adding("C", "", rule("C1", graph.scoreOf("D"), when(more))));
    graph.add(adding("D", "", one("D1")));
    ScoringGraph built = graph.total(new Total("total", "", graph.scoreOf("C"), "")).build();
    assertEquals(0, built.stageOfPart(0));
    assertEquals(1, built.stageOfPart(1));
    assertEquals(2, built.stageOfPart(2));
    assertEquals(0, built.stageOfPart(3));
    assertEquals(3, built.stageOfTotal());
    assertEquals(3, built.lastStage());
  }

  @Test
  void aLongChainOfParts_hasAStageEach() {
    for (int i = 0; i < GraphBuilder.MAX_PARTS; i++) {
      String next = "P" + (i + 1);
      graph.add(
          i == GraphBuilder.MAX_PARTS - 1
              ? adding("P" + i, "", one("R" + i))
              : adding("P" + i, "", rule("R" + i, graph.scoreOf(next))));
    }
    ScoringGraph built = graph.total(new Total("total", "", graph.scoreOf("P0"), "")).build();
    assertEquals(GraphBuilder.MAX_PARTS, built.stageOfTotal());
    refused("more than 100 parts", () -> graph.add(adding("more", "", one("M1"))));
  }

  @Test
  void partsThatReadEachOther_areRefused() {
    Figure b = graph.scoreOf("B1");
    Figure a = graph.scoreOf("A");
    refused(
        "circle", () -> totalOf(adding("A", "", rule("A1", b)), adding("B", "", rule("B1", a))));
  }

  @Test
  void aPartThatReadsItsOwnRule_isRefused() {
    Item.Rule first = one("A1");
    refused("circle", () -> totalOf(adding("A", "", first, rule("A2", graph.scoreOf("A1")))));
  }

  @Test
  void aTotalThatReadsItself_isRefused() {
    graph.add(adding("A", "", one("A1")));
    graph.total(new Total("total", "", graph.scoreOf("total"), ""));
    refused("circle", graph::build);
  }

  @Test
  void whatNobodyDeclared_isRefused() {
    refused("no fact is called m", () -> graph.factFigure("m"));
    refused("no fact is called m", () -> graph.factIsEmpty("m"));
    refused("no table is called t", () -> graph.columnFigure("t", "amount"));
    refused("no column is called c", () -> graph.columnFigure("rows", "c"));
    graph.add(adding("P", "", rule("R", graph.scoreOf("Q"))));
    graph.total(new Total("total", "", graph.scoreOf("P"), ""));
    refused("no score has the id Q", graph::build);
  }

  @Test
  void aValueOfTheWrongType_isRefused() {
    refused("not a figure: f", () -> graph.factFigure("f"));
    refused("not a figure: note", () -> graph.factFigure("note"));
    refused("another type of fact: n", () -> graph.flag("n"));
    refused("not a figure: late", () -> graph.columnFigure("rows", "late"));
    refused("not a flag: amount", () -> graph.columnFlag("rows", "amount"));
    refused("another type of fact: n", () -> graph.kindFact("n"));
    refused("a unit is not a fact", () -> graph.declare(fact("u", FactType.UNIT)));
  }

  @Test
  void whatStandsTwice_isRefused() {
    refused("fact twice: n", () -> graph.declare(fact("n", FactType.RATE)));
    refused("table twice: rows", () -> graph.declare(table("rows")));
    refused(
        "column twice: c",
        () ->
            graph.declare(
                new TableDefinition(
                    "t", "", List.of(fact("c", FactType.FLAG), fact("c", FactType.DATE)))));
    Item.Rule same = one("R");
    refused("id twice or empty: R", () -> totalOf(adding("P", "", same, block("B", "", same))));
  }

  @Test
  void anIdThatIsEmptyOrThatOfThePart_isRefused() {
    Item.Rule nameless = one("");
    refused("id twice or empty", () -> totalOf(adding("P", "", nameless)));
    GraphBuilder other = graph();
    other.add(adding("P", "", rule("P", other.constant(Rational.ONE))));
    other.total(new Total("total", "", other.scoreOf("P"), ""));
    refused("id twice or empty: P", other::build);
  }

  @Test
  void aGraphWithoutAPartOrATotal_isRefused() {
    refused("a scheme needs a total", graph::build);
    graph.total(new Total("total", "", graph.constant(Rational.ONE), ""));
    refused("a scheme needs a part", graph::build);
  }

  @Test
  void negativePointsOfABlockOrCap_areRefused() {
    Item.Rule inside = one("R");
    refused("points below 0: B", () -> totalOf(adding("P", "", block("B", "-1", inside))));
    GraphBuilder other = graph();
    other.add(
        adding("P", "", capped("R", other.constant(Rational.ONE), other.constant(number("-1")))));
    other.total(new Total("total", "", other.scoreOf("P"), ""));
    refused("a cap below 0: R", other::build);
    refused(
        "a lot must be above 0",
        () ->
            graph.each(
                graph.factFigure("n"),
                Counting.FULL,
                graph.constant(Rational.ZERO),
                graph.constant(Rational.ZERO),
                graph.constant(Rational.ONE)));
  }

  @Test
  void blocks_nestAHundredDeepAndNoDeeper() {
    assertEquals(1, totalOf(adding("P", "", nested(GraphBuilder.MAX_DEPTH - 1))).parts().size());
    GraphBuilder other = graph();
    Item item = rule("R", other.constant(Rational.ONE));
    for (int i = 0; i < GraphBuilder.MAX_DEPTH; i++) {
      item = block("B" + i, "", item);
    }
    other.add(adding("P", "", item));
    other.total(new Total("total", "", other.scoreOf("P"), ""));
    refused("nest deeper than 100", other::build);
  }

  private Item nested(int depth) {
    Item item = one("R");
    for (int i = 0; i < depth; i++) {
      item = block("B" + i, "", item);
    }
    return item;
  }

  @Test
  void aHandleOfAnotherGraph_isRefused() {
    Figure foreign = new Figure(1000);
    refused("of another graph", () -> graph.isEmpty(foreign));
    refused("of another graph", () -> graph.total(new Total("total", "", foreign, "")));
    refused("of another graph", () -> totalOf(adding("P", "", rule("R", foreign))));
    refused("of another graph", () -> graph.not(new Condition(-1)));
  }

  @Test
  void anAggregate_needsAColumnOfUnitsAndAValueOfItsOwnTable() {
    refused(
        "not a column of units: amount",
        () ->
            graph.aggregate(
                Summary.COUNT, "rows", "amount", Optional.empty(), Optional.empty(), Trim.NONE));
    refused(
        "a value for all but a count",
        () ->
            graph.aggregate(
                Summary.SUM, "rows", "unit", Optional.empty(), Optional.empty(), Trim.NONE));
    Condition late = graph.columnFlag("others", "late");
    refused(
        "a column of another table",
        () ->
            graph.aggregate(
                Summary.COUNT, "rows", "unit", Optional.of(late), Optional.empty(), Trim.NONE));
    refused("columns of two tables", () -> graph.and(late, graph.columnFlag("rows", "late")));
  }

  @Test
  void aColumnOutsideOfItsRows_isRefused() {
    Figure amount = graph.columnFigure("rows", "amount");
    Condition late = graph.columnFlag("rows", "late");
    Item.Rule guarded = rule("S", graph.constant(Rational.ONE), when(late));
    refused("a column outside of its rows", () -> totalOf(adding("P", "", rule("R", amount))));
    refused("a column outside", () -> graph.total(new Total("total", "", amount, "")));
    refused("a column outside", () -> graph.add(new Listing("red", "", graph.not(late), "")));
    refused("a column outside", () -> graph.add(new Rating("P", "", amount, List.of(), List.of())));
    refused("a column outside", () -> graph.constrain(new Constraint("n", late, "")));
    GraphBuilder other = graph().declare(table("rows"));
    other.columnFlag("rows", "late");
    other.add(adding("P", "", guarded));
    other.total(new Total("total", "", other.constant(Rational.ONE), ""));
    assertThrows(IllegalArgumentException.class, other::build);
  }

  @Test
  void aGraph_cannotBeChangedThroughItsLists() {
    List<Item> items = new ArrayList<>(List.of(one("R")));
    Part part =
        new Part(
            "P",
            "",
            "",
            false,
            Optional.empty(),
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Combination.SUM,
            items);
    ScoringGraph built = totalOf(part);
    items.clear();
    assertEquals(1, built.parts().get(0).children().size());
    assertThrows(UnsupportedOperationException.class, () -> built.operations().remove(0));
    assertThrows(UnsupportedOperationException.class, () -> built.facts().clear());
    int before = built.operations().size();
    graph.constant(Rational.of(12345));
    assertEquals(before, built.operations().size());
  }

  @Test
  void theDay_isNeededOnlyWhereItIsRead() {
    assertFalse(totalOf(adding("P", "", one("R"))).needsDate());
    GraphBuilder other = graph();
    other.add(adding("P", "", rule("R", other.inspectionDate())));
    assertTrue(other.total(new Total("total", "", other.scoreOf("P"), "")).build().needsDate());
  }

  @Test
  void allUnits_areReadAStageAfterWhatIsReadOfThem() {
    Figure mean = meanOfUnits(graph.factFigure("n"));
    Figure ofMeans = meanOfUnits(mean);
    graph.add(adding("A", "", rule("A1", mean)));
    Figure ofScore =
        graph.rank(graph.scoreOf("A"), Optional.empty(), Optional.of("f"), true, Ties.BEST);
    graph.add(adding("B", "", rule("B1", ofScore), rule("B2", ofMeans)));
    ScoringGraph built = graph.total(new Total("total", "", graph.scoreOf("B"), "")).build();
    assertTrue(built.readsUnits());
    assertEquals(1, built.stageOfOperation(mean.index()));
    assertEquals(2, built.stageOfOperation(ofMeans.index()));
    assertEquals(1, built.stageOfPart(0));
    assertEquals(3, built.stageOfPart(1));
    assertEquals(4, built.stageOfTotal());
    assertFalse(totalOfOther().readsUnits());
  }

  private static ScoringGraph totalOfOther() {
    GraphBuilder other = graph();
    other.add(adding("P", "", rule("R", other.constant(Rational.ONE))));
    return other.total(new Total("total", "", other.scoreOf("P"), "")).build();
  }

  private Figure meanOfUnits(Figure value) {
    return graph.overUnits(
        Summary.MEAN, Optional.of(value), Optional.empty(), Optional.empty(), Trim.NONE);
  }

  @Test
  void aScoreThatComparesItselfWithAllUnits_isRefused() {
    Figure own = meanOfUnits(graph.scoreOf("A"));
    refused("circle", () -> totalOf(adding("A", "", rule("A1", own))));
  }

  @Test
  void whatReadsAllUnits_needsFiguresAndGroups() {
    Figure amount = graph.columnFigure("rows", "amount");
    Figure n = graph.factFigure("n");
    refused("a column outside of its rows", () -> meanOfUnits(amount));
    refused(
        "a value for all but a count",
        () ->
            graph.overUnits(
                Summary.SUM, Optional.empty(), Optional.empty(), Optional.empty(), Trim.NONE));
    refused(
        "not a group: n",
        () -> graph.rank(n, Optional.empty(), Optional.of("n"), false, Ties.BEST));
    refused(
        "no fact is called m",
        () -> graph.rank(n, Optional.empty(), Optional.of("m"), false, Ties.BEST));
    refused(
        "a column outside of its rows",
        () ->
            graph.rank(
                n,
                Optional.of(graph.columnFlag("rows", "late")),
                Optional.empty(),
                false,
                Ties.BEST));
  }

  @Test
  void whatDecidesBeforeScoring_readsNoScoreAndNoOtherUnit() {
    Figure mean = meanOfUnits(graph.factFigure("n"));
    Condition above = graph.compare(Comparison.GREATER, mean, graph.constant(two()));
    graph.exclude(new Exclusion("", above, ""));
    Item.Rule one = one("R");
    refused("excluded by a score", () -> totalOf(adding("P", "", one)));
    GraphBuilder other = graph().declare(fact("n", FactType.COUNT));
    Condition scored = other.compare(Comparison.GREATER, other.scoreOf("P"), other.constant(two()));
    other.requireFact("n", scored, "");
    other.add(adding("P", "", rule("R", other.constant(Rational.ONE))));
    other.total(new Total("total", "", other.scoreOf("P"), ""));
    refused("required by a score", other::build);
  }

  @Test
  void numbersThatCannotBe_areRefused() {
    Figure n = graph.factFigure("n");
    refused("a multiple must be above 0", () -> graph.round(n, Rounding.UP, number("0")));
    refused("a trim is 0 or more", () -> new Trim(0, -1, 0));
    refused(
        "a count is not trimmed",
        () -> graph.combine(Summary.COUNT, List.of(n), new Trim(1, 0, 0)));
    refused("units need names", () -> graph.unitIs(List.of()));
    refused("units need names", () -> graph.unitIs(List.of("A", " ")));
    refused("tiers must ascend", () -> tiers("10", "10"));
    refused("tiers must ascend", () -> tiers("0"));
    refused("tiers must ascend", () -> tiers("", "10"));
    assertEquals(tiers("10", "20", ""), tiers("10", "20", ""));
    refused(
        "points for each bound",
        () -> graph.steps(n, Comparison.LESS, List.of(n), List.of(), Optional.empty()));
  }

  private Figure tiers(String... ends) {
    List<GraphBuilder.PricedTier> tiers = new ArrayList<>();
    for (String end : ends) {
      tiers.add(
          new GraphBuilder.PricedTier(
              end.isEmpty() ? Optional.empty() : Optional.of(number(end)),
              Counting.EXACT,
              Rational.ONE,
              graph.constant(Rational.ONE),
              Optional.empty()));
    }
    return graph.tiers(graph.factFigure("n"), tiers);
  }

  @Test
  void aRatingNamesItsBandsOnce() {
    Rating.Band band = new Rating.Band("a", "", Interval.closed(two(), two()), Optional.empty());
    Figure n = graph.factFigure("n");
    refused(
        "band twice: a", () -> graph.add(new Rating("P", "", n, List.of(band, band), List.of())));
    Rating.Ceiling ceiling = new Rating.Ceiling("b", new Rating.Requirement(graph.flag("f"), "f"));
    refused(
        "no band is called b",
        () -> graph.add(new Rating("P", "", n, List.of(band), List.of(ceiling))));
  }

  @Test
  void whatGivesAllItCan_saysHowMuchThatIs() {
    Item full = fullForAbsent(one("R"));
    refused("full without a cap: R", () -> totalOf(adding("P", "", full)));
    GraphBuilder other = graph();
    Item block = fullForAbsent(block("B", "", rule("R", other.constant(Rational.ONE))));
    other.add(adding("P", "", block));
    other.total(new Total("total", "", other.scoreOf("P"), ""));
    refused("full without points: B", other::build);
  }
}
