package dev.scoring.core.engine;

import static dev.scoring.core.Graphs.adding;
import static dev.scoring.core.Graphs.fact;
import static dev.scoring.core.Graphs.graph;
import static dev.scoring.core.Graphs.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.scoring.core.graph.Figure;
import dev.scoring.core.graph.GraphBuilder;
import dev.scoring.core.graph.Operation.Arithmetic;
import dev.scoring.core.graph.Operation.Summary;
import dev.scoring.core.graph.ScoringGraph;
import dev.scoring.core.graph.Total;
import dev.scoring.core.model.FactType;
import dev.scoring.core.model.TableDefinition;
import dev.scoring.core.model.Trim;
import dev.scoring.core.number.Rational;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InspectionReaderTest {

  /** A point for each row and each {@code n}. */
  private static ScoringGraph countingRows() {
    GraphBuilder graph = graph();
    graph.declare(fact("n", FactType.COUNT));
    graph.declare(new TableDefinition("rows", "", List.of(fact("unit", FactType.UNIT))));
    Figure points =
        graph.compute(
            Arithmetic.PLUS,
            graph.factFigure("n"),
            graph.aggregate(
                Summary.COUNT, "rows", "unit", Optional.empty(), Optional.empty(), Trim.NONE));
    graph.add(adding("P", "", rule("R", points)));
    return graph.total(new Total("total", "", graph.scoreOf("P"), "")).build();
  }

  private static Rational total(Engine engine, Inspected inspection, int unit) {
    return engine.score(inspection, unit).total();
  }

  @Test
  void whatIsAddedLater_doesNotChangeAnInspection() {
    Engine engine = new Engine(countingRows());
    InspectionReader reader = engine.reader();
    reader.unit("A", Map.of("n", 2));
    reader.row("rows", Map.of("unit", "A"));
    Inspected first = reader.read();
    reader.row("rows", Map.of("unit", "A"));
    reader.unit("B", Map.of("n", 5));
    Inspected second = reader.read();
    assertEquals(Rational.of(3), total(engine, first, 0));
    assertEquals(Rational.of(4), total(engine, second, 0));
    assertEquals(Rational.of(5), total(engine, second, 1));
    assertEquals(1, first.data().units().size());
    assertEquals(Rational.of(3), engine.score(first).scores().get(0).total());
  }

  @Test
  void whatIsNotWrittenAsUsual_isReadValueByValueAndScoredTheFastWay() {
    Engine engine = new Engine(countingRows());
    InspectionReader reader = engine.reader();
    reader.unit("A", Map.of("n", "1,234"));
    Inspected inspection = reader.read();
    assertNotNull(inspection.inputs(0));
    assertEquals(Rational.of(1234), total(engine, inspection, 0));
  }

  @Test
  void whatTheFastWayCannotHold_isScoredTheExactWay() {
    Engine engine = new Engine(countingRows());
    InspectionReader reader = engine.reader();
    reader.unit("A", Map.of("n", "123456789012345678901234567890"));
    Inspected inspection = reader.read();
    assertNull(inspection.inputs(0));
    assertEquals(Rational.parse("123456789012345678901234567890"), total(engine, inspection, 0));
  }
}
