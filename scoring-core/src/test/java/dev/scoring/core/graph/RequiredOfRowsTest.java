package dev.scoring.core.graph;

import static dev.scoring.core.Graphs.adding;
import static dev.scoring.core.Graphs.fact;
import static dev.scoring.core.Graphs.graph;
import static dev.scoring.core.Graphs.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.model.FactType;
import dev.scoring.core.model.TableDefinition;
import dev.scoring.core.number.Rational;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What may be required of the rows of a table, and what may not. */
class RequiredOfRowsTest {

  private final GraphBuilder graph =
      graph()
          .declare(fact("n", FactType.COUNT))
          .declare(fact("f", FactType.FLAG))
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

  private ScoringGraph built() {
    return graph
        .add(adding("P", "", rule("R", graph.constant(Rational.ONE))))
        .total(new Total("total", "", graph.scoreOf("P"), ""))
        .build();
  }

  private static void refused(String message, Executable action) {
    String found =
        String.valueOf(assertThrows(IllegalArgumentException.class, action).getMessage());
    assertTrue(found.contains(message), found);
  }

  @Test
  void aRequiredColumn_isDecidedByItsRowAndItsUnit() {
    Condition late = graph.columnFlag("rows", "late");
    graph.requireColumn("rows", "amount", graph.and(late, graph.flag("f")), "late and f");
    graph.declare(
        new TableDefinition(
            "pairs",
            "",
            List.of(
                fact("unit", FactType.UNIT),
                fact("other", FactType.UNIT),
                fact("late", FactType.FLAG)),
            List.of("unit", "other")));
    Condition both = graph.and(graph.columnFlag("pairs", "late"), graph.flag("f"));
    refused("a row of several units", () -> graph.requireColumn("pairs", "late", both, ""));
    refused(
        "a row of several units", () -> graph.constrain(new Constraint("pairs", "late", both, "")));
    refused("another table", () -> graph.requireColumn("others", "amount", late, ""));
    refused("no column is called c", () -> graph.requireColumn("rows", "c", late, ""));
    refused("no fact is called m", () -> graph.requireFact("m", graph.flag("f"), ""));
    refused("a column outside", () -> graph.requireFact("n", late, ""));
    assertEquals(1, built().required().size());
  }

  @Test
  void aKey_isOfColumnsOfItsTable() {
    List<FactDefinition> columns = table("keyed").columns();
    refused(
        "no column is called x",
        () -> graph.declare(new TableDefinition("a", "", columns, List.of("unit", "x"))));
    refused(
        "twice in a key: unit",
        () -> graph.declare(new TableDefinition("b", "", columns, List.of("unit", "unit"))));
  }

  @Test
  void rowsOfEveryUnit_areThoseOfAColumnOfUnits() {
    Condition late = graph.columnFlag("rows", "late");
    Optional<Condition> all = Optional.empty();
    graph.requireRows(new RequiredRows("rows", "unit", all, Optional.of(late), ""));
    refused(
        "no column of units: late",
        () -> graph.requireRows(new RequiredRows("rows", "late", all, all, "")));
    refused(
        "a column outside",
        () -> graph.requireRows(new RequiredRows("rows", "unit", Optional.of(late), all, "")));
    refused(
        "a column of another table",
        () -> graph.requireRows(new RequiredRows("others", "unit", all, Optional.of(late), "")));
    assertEquals(1, built().requiredRows().size());
  }
}
