package dev.scoring.core.data;

import static dev.scoring.core.Graphs.adding;
import static dev.scoring.core.Graphs.fact;
import static dev.scoring.core.Graphs.graph;
import static dev.scoring.core.Graphs.maybe;
import static dev.scoring.core.Graphs.number;
import static dev.scoring.core.Graphs.points;
import static dev.scoring.core.Graphs.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scoring.core.Facts;
import dev.scoring.core.Graphs;
import dev.scoring.core.Inspection;
import dev.scoring.core.Scheme;
import dev.scoring.core.graph.Constraint;
import dev.scoring.core.graph.GraphBuilder;
import dev.scoring.core.graph.Item;
import dev.scoring.core.graph.Operation.Arithmetic;
import dev.scoring.core.graph.Operation.Summary;
import dev.scoring.core.graph.Rating;
import dev.scoring.core.graph.Total;
import dev.scoring.core.model.Comparison;
import dev.scoring.core.model.FactType;
import dev.scoring.core.model.Interval;
import dev.scoring.core.model.TableDefinition;
import dev.scoring.core.model.Trim;
import dev.scoring.core.number.Rational;
import dev.scoring.core.problem.DataException;
import dev.scoring.core.problem.DataProblem;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Every problem that data can have, and every spelling of a value that is taken or refused. */
class DataProblemTest {

  private static List<DataProblem> problems(Executable action) {
    return assertThrows(DataException.class, action).problems();
  }

  private static String codes(List<DataProblem> problems) {
    return problems.stream().map(problem -> problem.code().id()).collect(Collectors.joining(" "));
  }

  private static GraphBuilder withRows() {
    return graph()
        .declare(fact("total", FactType.COUNT))
        .declare(fact("migrated", FactType.COUNT))
        .declare(
            new TableDefinition(
                "findings",
                "",
                List.of(
                    fact("unit", FactType.UNIT),
                    maybe("other", FactType.UNIT),
                    fact("points", FactType.AMOUNT))));
  }

  private static Scheme findings() {
    GraphBuilder graph = withRows();
    graph.constrain(
        new Constraint(
            "migrated",
            graph.compare(
                Comparison.AT_MOST, graph.factFigure("migrated"), graph.factFigure("total")),
            "at most `total`"));
    return points(
        graph,
        graph.aggregate(
            Summary.SUM,
            "findings",
            "unit",
            Optional.empty(),
            Optional.of(graph.columnFigure("findings", "points")),
            Trim.NONE));
  }

  @Test
  void everyProblemOfAnInspection_isReportedInOneGo() {
    Inspection.Builder inspection =
        findings()
            .inspection()
            .unit("A", Map.of("total", 5, "migratd", 3))
            .unit(" A ", Map.of("total", -1, "migrated", "x"))
            .unit("", Map.of("total", "", "migrated", 1))
            .row("findings", Map.of("unit", "B", "other", "", "points", 1))
            .row("findings", Map.of("unit", "", "other", "", "points", 1))
            .row("finding", Map.of());
    List<DataProblem> problems = problems(inspection::build);
    assertEquals("D102 D101 D103 D106 D105 D103 D104 D104 D102 D108", codes(problems));
    assertEquals("did you mean `migrated`?", problems.get(0).help());
    assertEquals("did you mean `findings`?", problems.get(8).help());
    assertEquals("it stands first in row 1", problems.get(2).help());
    assertEquals(1, problems.get(2).row());
    assertEquals("B", problems.get(9).unit());
    assertTrue(problems.stream().noneMatch(problem -> problem.message().contains("Exception")));
  }

  @Test
  void rowsBelongToTheirUnits() {
    Scheme scheme = findings();
    Inspection inspection =
        scheme
            .inspection()
            .unit("甲", Map.of("total", 5, "migrated", 5))
            .unit("乙", Map.of("total", 5, "migrated", 0))
            .row("findings", Map.of("unit", "甲", "other", "乙", "points", "0.5"))
            .row("findings", Map.of("unit", "乙", "other", "", "points", "2"))
            .row("findings", Map.of("unit", "甲", "other", "", "points", "0.5"))
            .build();
    assertEquals(List.of("甲", "乙"), inspection.units());
    assertEquals(Rational.ONE, scheme.score(inspection).score("甲").total());
    assertEquals(Rational.of(2), scheme.score(inspection).score("乙").total());
    assertThrows(IllegalArgumentException.class, () -> scheme.explain(inspection, "丙"));
    assertThrows(IllegalArgumentException.class, () -> findings().score(inspection));
  }

  @Test
  void rowsOfUnitsThatAreElsewhere_belongToNobodyHere() {
    Scheme scheme = findings();
    Inspection.Builder inspection =
        scheme
            .inspection()
            .elsewhere("丙"::equals)
            .unit("甲", Map.of("total", 5, "migrated", 5))
            .row("findings", Map.of("unit", "丙", "other", "甲", "points", "2"))
            .row("findings", Map.of("unit", "甲", "other", "丙", "points", "0.5"));
    assertEquals(Rational.of(1, 2), scheme.score(inspection.build()).score("甲").total());
    inspection.row("findings", Map.of("unit", "丁", "other", "", "points", "2"));
    List<DataProblem> problems = problems(inspection::build);
    assertEquals("D108", codes(problems));
    assertEquals("丁", problems.get(0).unit());
  }

  @Test
  void factsThatContradictEachOther_areD109() {
    Inspection.Builder inspection =
        findings()
            .inspection()
            .unit("A", Map.of("total", 5, "migrated", 6))
            .unit("B", Map.of("total", 5, "migrated", 5))
            .unit("C", Map.of("total", 0, "migrated", 1));
    List<DataProblem> problems = problems(inspection::build);
    assertEquals("D109 D109", codes(problems));
    assertEquals("C", problems.get(1).unit());
    assertEquals("migrated", problems.get(1).field());
    assertTrue(problems.get(0).toString().contains("at most `total`"));
  }

  /** Where f holds, n and the column late are required; so is other where points are below 0. */
  private static Scheme requiring() {
    GraphBuilder graph =
        graph()
            .declare(maybe("f", FactType.FLAG))
            .declare(maybe("n", FactType.COUNT))
            .declare(
                new TableDefinition(
                    "findings",
                    "",
                    List.of(
                        fact("unit", FactType.UNIT),
                        maybe("points", FactType.AMOUNT),
                        maybe("other", FactType.TEXT))));
    graph.requireFact("n", graph.flag("f"), "f");
    graph.requireColumn(
        "findings",
        "other",
        graph.compare(
            Comparison.LESS,
            graph.columnFigure("findings", "points"),
            graph.constant(Rational.ZERO)),
        "points < 0");
    return points(graph, graph.constant(Rational.ONE));
  }

  @Test
  void whatIsRequiredByAnotherValue_isD104() {
    Inspection.Builder inspection =
        requiring()
            .inspection()
            .unit("A", Map.of("f", true, "n", ""))
            .unit("B", Map.of("f", true, "n", 0))
            .unit("C", Map.of("f", false, "n", ""))
            .unit("D", Map.of("f", "", "n", ""))
            .row("findings", Map.of("unit", "A", "points", -1, "other", "why"))
            .row("findings", Map.of("unit", "A", "points", -1, "other", ""))
            .row("findings", Map.of("unit", "A", "points", 0, "other", ""))
            .row("findings", Map.of("unit", "A", "points", "", "other", ""));
    List<DataProblem> problems = problems(inspection::build);
    assertEquals(
        List.of(
            "D104 empty: unit `A` fact `n` – it is empty, and is required when f (expected a whole"
                + " number, 0 or more)",
            "D104 empty: table `findings` row 2 fact `other` – it is empty, and is required when"
                + " points < 0 (expected text)"),
        problems.stream().map(DataProblem::toString).toList());
  }

  @Test
  void aRequiredValueThatIsMissingOrWrong_isReportedOnce() {
    Inspection.Builder inspection =
        requiring()
            .inspection()
            .unit("A", Map.of("f", true))
            .unit("B", Map.of("f", true, "n", "x"));
    assertEquals("D101 D105", codes(problems(inspection::build)));
  }

  @Test
  void aRequirementThatFails_isAProblem() {
    GraphBuilder graph =
        graph().declare(fact("d", FactType.COUNT)).declare(maybe("n", FactType.COUNT));
    graph.requireFact(
        "n",
        graph.compare(
            Comparison.GREATER,
            graph.compute(
                Arithmetic.DIVIDED_BY, graph.constant(Rational.ONE), graph.factFigure("d")),
            graph.constant(Rational.ZERO)),
        "1 / d > 0");
    Scheme scheme = points(graph, graph.constant(Rational.ONE));
    assertEquals("D201", codes(problems(() -> scheme.score(Facts.of("u").set("d", 0).empty("n")))));
    assertEquals("D104", codes(problems(() -> scheme.score(Facts.of("u").set("d", 1).empty("n")))));
    assertEquals(Rational.ONE, scheme.score(Facts.of("u").set("d", 0).set("n", 0)).total());
  }

  @Test
  void aConditionThatIsAlwaysTrue_isCheckedToo() {
    GraphBuilder graph = graph().declare(maybe("n", FactType.COUNT));
    graph.requireFact("n", graph.truth(true), "always");
    Scheme scheme = points(graph, graph.constant(Rational.ONE));
    assertEquals("D104", codes(problems(() -> scheme.score(Facts.of("u").empty("n")))));
  }

  @Test
  void aMissingDay_isD110() {
    GraphBuilder graph = graph();
    Scheme scheme = points(graph, graph.inspectionDate());
    assertEquals("D110", codes(problems(() -> scheme.score(Map.of()))));
  }

  private static Scheme quotient(Arithmetic kind) {
    GraphBuilder graph =
        graph().declare(fact("a", FactType.COUNT)).declare(fact("b", FactType.COUNT));
    return points(graph, graph.compute(kind, graph.factFigure("a"), graph.factFigure("b")));
  }

  @Test
  void aDivisionByZero_isD201UnlessItMayBeEmpty() {
    Map<String, Integer> facts = Map.of("a", 5, "b", 0);
    List<DataProblem> problems = problems(() -> quotient(Arithmetic.DIVIDED_BY).score(facts));
    assertEquals("D201", codes(problems));
    assertEquals("R", problems.get(0).rule());
    assertTrue(problems.get(0).message().contains("divides by zero"));
    assertEquals(Rational.ZERO, quotient(Arithmetic.DIVIDED_BY_OR_EMPTY).score(facts).total());
    assertEquals(
        number("5/2"), quotient(Arithmetic.DIVIDED_BY).score(Map.of("a", 5, "b", 2)).total());
  }

  @Test
  void aDivisionByZeroThatNothingNeeds_isNoProblem() {
    GraphBuilder graph =
        graph().declare(fact("a", FactType.COUNT)).declare(fact("b", FactType.COUNT));
    var quotient =
        graph.compute(Arithmetic.DIVIDED_BY, graph.factFigure("a"), graph.factFigure("b"));
    var none =
        graph.compare(Comparison.EQUAL, graph.factFigure("b"), graph.constant(Rational.ZERO));
    Scheme scheme = points(graph, graph.replace(quotient, none, graph.constant(Rational.ONE)));
    Inspection inspection = scheme.inspection().unit("u", Map.of("a", 5, "b", 0)).build();
    assertEquals(Rational.ONE, scheme.explain(inspection, "u").score().total());
  }

  @Test
  void noCaseThatHolds_isD202() {
    GraphBuilder graph = graph().declare(fact("f", FactType.FLAG));
    Scheme scheme =
        points(
            graph,
            graph.first(
                List.of(graph.flag("f")), List.of(graph.constant(Rational.ONE)), Optional.empty()));
    assertEquals(Rational.ONE, scheme.score(Map.of("f", true)).total());
    assertEquals("D202", codes(problems(() -> scheme.score(Map.of("f", false)))));
  }

  private static Scheme rated() {
    GraphBuilder graph = graph().declare(fact("n", FactType.COUNT));
    graph.add(adding("P", "", rule("R", graph.factFigure("n"))));
    graph.total(new Total("T", "", graph.scoreOf("P"), ""));
    for (String id : List.of("P", "T")) {
      graph.add(
          new Rating(
              id,
              "",
              graph.scoreOf(id),
              List.of(
                  new Rating.Band(
                      "low",
                      "",
                      Interval.closed(Rational.ZERO, Rational.of(10)),
                      Optional.empty())),
              List.of()));
    }
    return Scheme.of(graph.build());
  }

  @Test
  void everyScoreWithoutABand_isD204() {
    Scheme scheme = rated();
    Inspection inspection =
        scheme
            .inspection()
            .unit("A", Map.of("n", 11))
            .unit("B", Map.of("n", 10))
            .unit("C", Map.of("n", 12))
            .build();
    List<DataProblem> problems = problems(() -> scheme.score(inspection));
    assertEquals("D204 D204 D204 D204", codes(problems));
    assertEquals(
        List.of("A P", "A T", "C P", "C T"),
        problems.stream().map(problem -> problem.unit() + " " + problem.rule()).toList());
  }

  @Test
  void aFormulaThatNeedsAnEmptyValue_isD205() {
    GraphBuilder graph = graph().declare(maybe("n", FactType.COUNT));
    graph.add(adding("P", "", rule("R", graph.factFigure("n"))));
    graph.total(
        new Total(
            "T",
            "",
            graph.compute(Arithmetic.PLUS, graph.scoreOf("P"), graph.factFigure("n")),
            ""));
    Scheme scheme = Scheme.of(graph.build());
    assertEquals("D205", codes(problems(() -> scheme.score(Facts.of("u").empty("n")))));
  }

  @Test
  void numbersThatGrowTooLarge_areAProblemAndNoCrash() {
    GraphBuilder graph = graph().declare(fact("n", FactType.AMOUNT));
    var figure = graph.factFigure("n");
    for (int i = 0; i < 10; i++) {
      figure = graph.compute(Arithmetic.TIMES, figure, figure);
    }
    Scheme inARule = points(graph, figure);
    assertEquals("D201", codes(problems(() -> inARule.score(Map.of("n", "9".repeat(99))))));

    // Each rule is fine, and their sum is not.
    GraphBuilder sums = graph();
    Item[] rules = new Item[3];
    for (int i = 0; i < rules.length; i++) {
      BigInteger large = BigInteger.TWO.pow(30_000).subtract(BigInteger.valueOf(2 * i + 1));
      rules[i] = rule("R" + i, sums.constant(Rational.of(BigInteger.ONE, large)));
    }
    Scheme inALedger = Graphs.scheme(sums, adding("P", "", rules));
    assertEquals("D201", codes(problems(() -> inALedger.score(Map.of()))));
  }

  @Test
  void theMessageOfAnException_showsTwentyProblems() {
    Inspection.Builder inspection = findings().inspection();
    for (int i = 0; i < 25; i++) {
      inspection.unit("u" + i, Map.of("total", 1));
    }
    DataException thrown = assertThrows(DataException.class, inspection::build);
    assertEquals(25, thrown.problems().size());
    String[] lines = String.valueOf(thrown.getMessage()).split("\n", -1);
    assertEquals(21, lines.length, () -> Arrays.toString(lines));
    assertEquals(
        "D101 missing: unit `u0` fact `migrated` – it is missing (expected a whole number, 0 or"
            + " more)",
        lines[0]);
  }
}
