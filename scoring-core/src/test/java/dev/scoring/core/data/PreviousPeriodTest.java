package dev.scoring.core.data;

import static dev.scoring.core.Graphs.adding;
import static dev.scoring.core.Graphs.graph;
import static dev.scoring.core.Graphs.maybe;
import static dev.scoring.core.Graphs.number;
import static dev.scoring.core.Graphs.rule;
import static dev.scoring.core.Graphs.when;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scoring.core.Facts;
import dev.scoring.core.Graphs;
import dev.scoring.core.Inspection;
import dev.scoring.core.Scheme;
import dev.scoring.core.graph.Figure;
import dev.scoring.core.graph.GraphBuilder;
import dev.scoring.core.model.Counting;
import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.model.FactType;
import dev.scoring.core.number.Rational;
import dev.scoring.core.problem.DataException;
import dev.scoring.core.result.Assessment;
import dev.scoring.core.result.Status;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Values of the previous period, given apart or among the facts. */
class PreviousPeriodTest {

  /** Reads the previous value of fact x, of flag f, and of score A.1. */
  private static Scheme scheme() {
    GraphBuilder graph =
        graph()
            .declare(Graphs.fact("x", FactType.RATE))
            .declare(maybe("previous x", FactType.RATE))
            .declare(maybe("previous f", FactType.FLAG))
            .declare(maybe("previous A.1", FactType.AMOUNT));
    Scheme scheme =
        Graphs.scheme(
            graph,
            adding(
                "P",
                "",
                rule("X", each(graph, "previous x")),
                rule("F", graph.constant(Rational.of(1000)), when(graph.flag("previous f"))),
                rule("A", each(graph, "previous A.1"))));
    assertTrue(scheme.model().readsPrevious());
    return scheme;
  }

  private static Figure each(GraphBuilder graph, String fact) {
    return graph.each(
        graph.factFigure(fact),
        Counting.EXACT,
        graph.constant(Rational.ONE),
        graph.constant(Rational.ZERO),
        graph.constant(Rational.ONE));
  }

  private static Map<String, Object> previous(Object x, Object f, Object a) {
    return Map.of("x", x, "f", f, "A.1", a, "unit", "whatever", "y", 0.5);
  }

  private static String problems(Executable action) {
    return assertThrows(DataException.class, action).problems().stream()
        .map(p -> p.code().id() + " " + p.unit() + " " + p.field())
        .collect(Collectors.joining("; "));
  }

  private static final Map<String, Integer> NOW = Map.of("x", 1);

  @Test
  void whatTheSchemeNeeds_isReadAndTheRestPassedOver() {
    Scheme scheme = scheme();
    Inspection inspection =
        scheme
            .inspection()
            .previous("A", previous("20%", true, "2/3"))
            .unit("A", NOW)
            .unit("New", NOW)
            .unit("B", NOW)
            .previous(Facts.of(" B ").set("x", 7).set("f", false).empty("A.1").set("more", "?"))
            .previous("Gone", previous("unreadable", "?", "?"))
            .build();
    Assessment assessment = scheme.score(inspection);
    assertEquals(number("3062/3"), assessment.score("A").total());
    assertEquals(Rational.of(7), assessment.score("B").total());
    assertEquals(Rational.ZERO, assessment.score("New").total());
    assertEquals(Status.NO_VALUE, assessment.score("New").entry("X").status());
    assertEquals(Status.NO_VALUE, assessment.score("New").entry("F").status());
    assertEquals(Status.NO_VALUE, assessment.score("B").entry("A").status());
  }

  @Test
  void previousValues_mayStandAmongTheFacts() {
    Scheme scheme = scheme();
    Inspection inspection =
        scheme
            .inspection()
            .unit("A", Map.of("x", 1, "previous x", 5, "上期 f", "是", "上期 A.1", "1.5"))
            .unit("B", Map.of("x", 1, "previous f", ""))
            .build();
    assertEquals(number("1006.5"), scheme.score(inspection).score("A").total());
    assertEquals(Rational.ZERO, scheme.score(inspection).score("B").total());
    Facts one = Facts.of("u").set("x", 1).set("previous x", 5).empty("previous f");
    assertEquals(Rational.of(5), scheme.score(one.empty("previous A.1")).total());
  }

  @Test
  void aValueGivenTwice_isD109() {
    Scheme scheme = scheme();
    assertEquals(
        "D109 A previous x; D109 A previous f",
        problems(
            scheme
                    .inspection()
                    .unit("A", Map.of("x", 1, "上期 x", 5, "previous x", 5, "previous f", true))
                    .previous("A", Map.of("f", true, "A.1", 1))
                ::build));
  }

  @Test
  void noPreviousPeriodAtAll_isOneD111() {
    Scheme scheme = scheme();
    assertEquals(
        "D111  previous x", problems(scheme.inspection().unit("A", NOW).unit("B", NOW)::build));
    assertEquals(0, scheme.score(scheme.inspection().build()).scores().size());
  }

  @Test
  void aValueThatNoUnitHas_isD111() {
    assertEquals(
        "D111  previous A.1",
        problems(
            scheme()
                    .inspection()
                    .unit("A", NOW)
                    .unit("B", NOW)
                    .previous("A", Map.of("x", 1))
                    .previous("Gone", Map.of("f", true, "A,1", 3))
                ::build));
  }

  @Test
  void aPreviousValueOfTheWrongType_isAProblemOfItsUnit() {
    assertEquals(
        "D106 A previous x; D105 A previous f; D105 B previous A.1; D106 C previous A.1",
        problems(
            scheme()
                    .inspection()
                    .unit("A", NOW)
                    .unit("B", NOW)
                    .unit("C", NOW)
                    .previous("A", previous(101, "perhaps", 1))
                    .previous("B", previous(100, "no", "1/2/3"))
                    .previous("C", previous(100, "no", "1" + "0".repeat(100)))
                ::build));
  }

  @Test
  void aUnitTwiceOrWithoutAName_isD103() {
    assertEquals(
        "D103 A ; D103  ",
        problems(
            scheme()
                    .inspection()
                    .unit("A", NOW)
                    .previous("A", previous(1, true, 1))
                    .previous(" A", previous(1, true, 1))
                    .previous(" ", previous(1, true, 1))
                ::build));
  }

  @Test
  void aPreviousValueThatTheSchemeDoesNotKnow_isD102AmongTheFacts() {
    assertEquals(
        "D102 A previous y",
        problems(
            scheme()
                    .inspection()
                    .unit("A", Map.of("x", 1, "previous y", 1))
                    .previous("A", previous(1, true, 1))
                ::build));
  }

  @Test
  void aFactOfThePreviousPeriod_isKnownByItsName() {
    assertTrue(maybe("previous x", FactType.COUNT).isPrevious());
    assertFalse(maybe("previously", FactType.COUNT).isPrevious());
    assertEquals("previous x", FactDefinition.previous("x"));
    assertEquals("previous x", FactDefinition.canonical("上期 x"));
    assertEquals("x", FactDefinition.current("previous x"));
    GraphBuilder graph = graph();
    assertThrows(
        IllegalArgumentException.class,
        () -> graph.declare(Graphs.fact("previous x", FactType.COUNT)));
    assertFalse(Graphs.points(graph, graph.constant(Rational.ONE)).model().readsPrevious());
  }
}
