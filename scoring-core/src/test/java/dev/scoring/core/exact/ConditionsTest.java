package dev.scoring.core.exact;

import static dev.scoring.core.Graphs.fact;
import static dev.scoring.core.Graphs.graph;
import static dev.scoring.core.Graphs.maybe;
import static dev.scoring.core.Graphs.pointWhen;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.scoring.core.Facts;
import dev.scoring.core.Graphs;
import dev.scoring.core.Inspection;
import dev.scoring.core.Scheme;
import dev.scoring.core.graph.Condition;
import dev.scoring.core.graph.Figure;
import dev.scoring.core.graph.GraphBuilder;
import dev.scoring.core.graph.Operation.Arithmetic;
import dev.scoring.core.graph.Total;
import dev.scoring.core.model.Comparison;
import dev.scoring.core.model.FactType;
import dev.scoring.core.number.Rational;
import dev.scoring.core.problem.DataException;
import dev.scoring.core.result.Status;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditions are true, false or unknown; what hangs on one counts only when it is true. */
class ConditionsTest {

  private final GraphBuilder graph =
      graph()
          .declare(maybe("a", FactType.AMOUNT))
          .declare(maybe("b", FactType.AMOUNT))
          .declare(maybe("f", FactType.FLAG))
          .declare(maybe("d", FactType.DATE))
          .declare(fact("e", FactType.DATE));

  private Condition above(String name) {
    return graph.compare(Comparison.GREATER, graph.factFigure(name), graph.constant(Rational.ZERO));
  }

  private static Facts facts(String a, String b) {
    return Facts.of("u").set("a", a).set("b", b).empty("f").empty("d").set("e", "2019-07-31");
  }

  private static String value(String truth) {
    return truth.equals("T") ? "1" : truth.equals("F") ? "0" : "";
  }

  /** What a condition is, found by scoring it and its opposite. */
  private String truth(Condition condition, Facts facts) {
    Condition opposite = graph.not(condition);
    graph.add(
        Graphs.adding(
            "P",
            "",
            Graphs.rule("is", graph.constant(Rational.ONE), Graphs.when(condition)),
            Graphs.rule("isNot", graph.constant(Rational.ONE), Graphs.when(opposite))));
    graph.total(new Total("total", "", graph.scoreOf("P"), ""));
    var score = Scheme.of(graph.build()).score(facts);
    boolean is = score.entry("is").status() == Status.COUNTED;
    boolean isNot = score.entry("isNot").status() == Status.COUNTED;
    return is ? (isNot ? "both" : "T") : isNot ? "F" : "?";
  }

  @ParameterizedTest
  @CsvSource({
    "T, T, T, T",
    "T, F, F, T",
    "T, ?, ?, T",
    "F, T, F, T",
    "F, F, F, F",
    "F, ?, F, ?",
    "?, T, ?, T",
    "?, F, F, ?",
    "?, ?, ?, ?",
  })
  void andAndOr_followKleene(String a, String b, String and, String or) {
    Facts facts = facts(value(a), value(b));
    assertEquals(and, truth(graph.and(above("a"), above("b")), facts));
    assertEquals(or, new ConditionsTest().orOf(facts));
  }

  private String orOf(Facts facts) {
    return truth(graph.or(above("a"), above("b")), facts);
  }

  @ParameterizedTest
  @CsvSource({"T, F", "F, T", "?, ?"})
  void not_leavesTheUnknownUnknown(String a, String not) {
    assertEquals(not, truth(graph.not(above("a")), facts(value(a), "")));
  }

  @Test
  void anEmptyFlag_isUnknownInEveryConnection() {
    Facts facts = facts("1", "0");
    assertEquals("?", truth(graph.flag("f"), facts));
    assertEquals("?", new ConditionsTest().flagAnd("a", facts));
    assertEquals("F", new ConditionsTest().flagAnd("b", facts));
    assertEquals("T", new ConditionsTest().flagOr("a", facts));
    assertEquals("?", new ConditionsTest().flagOr("b", facts));
  }

  private String flagAnd(String other, Facts facts) {
    return truth(graph.and(graph.flag("f"), above(other)), facts);
  }

  private String flagOr(String other, Facts facts) {
    return truth(graph.or(graph.flag("f"), above(other)), facts);
  }

  @Test
  void isEmpty_isNeverUnknown() {
    assertEquals("T", truth(graph.factIsEmpty("a"), facts("", "1")));
    assertEquals("F", new ConditionsTest().bIsEmpty(facts("", "1")));
  }

  private String bIsEmpty(Facts facts) {
    return truth(graph.isEmpty(graph.factFigure("b")), facts);
  }

  @ParameterizedTest
  @CsvSource({
    "LESS, F, F, T",
    "AT_MOST, F, T, T",
    "GREATER, T, F, F",
    "AT_LEAST, T, T, F",
    "EQUAL, F, T, F",
    "NOT_EQUAL, T, F, T",
  })
  void comparisons_compareExactly(Comparison comparison, String more, String same, String less) {
    assertEquals(more, new ConditionsTest().compare(comparison, "0.50000000000000000001"));
    assertEquals(same, new ConditionsTest().compare(comparison, "0.500"));
    assertEquals(less, new ConditionsTest().compare(comparison, "0.49999999999999999999"));
    assertEquals("?", new ConditionsTest().compare(comparison, ""));
  }

  private String compare(Comparison comparison, String a) {
    Figure half = graph.constant(Rational.of(1, 2));
    return truth(graph.compare(comparison, graph.factFigure("a"), half), facts(a, ""));
  }

  @Test
  void sameMonth_needsTheSameYear() {
    assertEquals("T", new ConditionsTest().month("2019-07-01"));
    assertEquals("F", new ConditionsTest().month("2020-07-31"));
    assertEquals("F", new ConditionsTest().month("2019-08-01"));
    assertEquals("?", new ConditionsTest().month(""));
  }

  private String month(String day) {
    return truth(
        graph.sameMonth(graph.factFigure("d"), graph.factFigure("e")), facts("", "").set("d", day));
  }

  @Test
  void aDayBeyondTheCalendar_isAProblemAndNoCrash() {
    Figure far =
        graph.compute(
            Arithmetic.PLUS,
            graph.factFigure("e"),
            graph.constant(Rational.parse("1000000000000")));
    Scheme scheme = pointWhen(graph, graph.sameMonth(far, graph.factFigure("e")));
    DataException thrown = assertThrows(DataException.class, () -> scheme.score(facts("", "")));
    assertEquals("D201", thrown.problems().get(0).code().id());
  }

  @Test
  void theInspectionDate_isReadFromTheInspection() {
    Condition onOrBefore =
        graph.compare(Comparison.AT_MOST, graph.factFigure("e"), graph.inspectionDate());
    Scheme scheme = pointWhen(graph, onOrBefore);
    for (String day : new String[] {"2019-07-30 0", "2019-07-31 1", "2019-08-01 1"}) {
      LocalDate date = LocalDate.parse(day.substring(0, 10));
      Inspection inspection = scheme.inspection().date(date).unit(facts("", "")).build();
      assertEquals(Optional.of(date), inspection.date());
      assertEquals(
          day.substring(11), scheme.score(inspection).scores().get(0).total().toString(), day);
    }
  }
}
