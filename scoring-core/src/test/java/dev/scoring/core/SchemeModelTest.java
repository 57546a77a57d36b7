package dev.scoring.core;

import static dev.scoring.core.Graphs.block;
import static dev.scoring.core.Graphs.fact;
import static dev.scoring.core.Graphs.graph;
import static dev.scoring.core.Graphs.maybe;
import static dev.scoring.core.Graphs.number;
import static dev.scoring.core.Graphs.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.scoring.core.graph.Figure;
import dev.scoring.core.graph.GraphBuilder;
import dev.scoring.core.graph.Item;
import dev.scoring.core.graph.Operation.Summary;
import dev.scoring.core.graph.ScoringGraph;
import dev.scoring.core.graph.Total;
import dev.scoring.core.model.Comparison;
import dev.scoring.core.model.FactType;
import dev.scoring.core.model.ItemModel;
import dev.scoring.core.model.Place;
import dev.scoring.core.model.RuleModel;
import dev.scoring.core.model.SchemeModel;
import dev.scoring.core.model.TableDefinition;
import dev.scoring.core.model.Trim;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The model of a graph that no text was compiled to. */
class SchemeModelTest {

  private final GraphBuilder graph =
      graph()
          .declare(fact("x", FactType.COUNT))
          .declare(maybe("r", FactType.RATE))
          .declare(
              new TableDefinition(
                  "t", "", List.of(fact("u", FactType.UNIT), fact("n", FactType.AMOUNT))));

  @Test
  void items_standInTheOrderOfTheScheme_blocksBeforeWhatIsInThem() {
    SchemeModel model =
        scheme(
                block("B", "9", rule("B.1", one()), block("C", "3", rule("C.1", one()))),
                rule("D", one()))
            .model();
    assertEquals(List.of("B", "B.1", "C", "C.1", "D"), model.items().map(ItemModel::id).toList());
    assertEquals(List.of("B.1", "C.1", "D"), model.rules().map(RuleModel::id).toList());
    assertEquals(Optional.empty(), model.item("Z"));
  }

  @Test
  void aModel_isMadeOnceAndCannotBeChanged() {
    Scheme scheme = scheme(rule("A", one()));
    assertSame(scheme.model(), scheme.model());
    assertThrows(
        UnsupportedOperationException.class,
        () -> scheme.model().parts().get(0).children().clear());
  }

  @Test
  void withoutATextItIsNotKnown_whereAnythingStands() {
    SchemeModel model = scheme(rule("A", one())).model();
    assertEquals(Optional.empty(), model.item("A").orElseThrow().place());
  }

  @Test
  void aPlace_isHandedOnAsItIs() {
    Place place = new Place("f", 1, 2, 3, 4);
    SchemeModel model = Scheme.of(built(rule("A", one())), id -> Optional.of(place)).model();
    assertSame(place, model.item("A").orElseThrow().place().orElseThrow());
    assertSame(place, model.total().place().orElseThrow());
  }

  @Test
  void steps_areToldByNameAndNumber_whereTheGraphHasNoText() {
    Figure sum =
        graph.aggregate(
            Summary.SUM,
            "t",
            "u",
            Optional.empty(),
            Optional.of(graph.columnFigure("t", "n")),
            Trim.NONE);
    Figure steps =
        graph.steps(
            graph.factFigure("r"),
            Comparison.LESS,
            List.of(graph.constant(number("10")), sum),
            List.of(graph.constant(number("5")), graph.factFigure("x")),
            Optional.empty());
    RuleModel rule = scheme(rule("A", steps)).model().rules().findFirst().orElseThrow();
    assertEquals("r", rule.steps().get(0).figure().text());
    assertEquals("10", rule.steps().get(0).steps().get(0).bound().text());
    assertEquals("", rule.steps().get(0).steps().get(1).bound().text());
    assertEquals("x", rule.steps().get(0).steps().get(1).points().text());
    assertEquals(List.of("x", "r"), rule.reads().facts());
    assertEquals("[t.u, t.n]", rule.reads().columns().toString());
    assertEquals(Optional.empty(), rule.most());
  }

  private Scheme scheme(Item... items) {
    return Scheme.of(built(items));
  }

  private ScoringGraph built(Item... items) {
    graph.add(Graphs.adding("P", "", items));
    return graph.total(new Total("T", "", graph.scoreOf("P"), "P")).build();
  }

  private Figure one() {
    return graph.constant(number("1"));
  }
}
