package dev.scoring.core;

import static dev.scoring.core.Graphs.fact;
import static dev.scoring.core.Graphs.graph;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scoring.architecture.PublicTypes;
import dev.scoring.core.graph.GraphBuilder;
import dev.scoring.core.model.FactType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is public of this module. */
class PublicTypesTest {

  @Test
  void toStringOfEveryPublicType_saysWhatItIs() throws Exception {
    assertEquals(List.of(), PublicTypes.withoutToString());
  }

  @Test
  void whatIsPublic_isNotTheGraph() throws Exception {
    List<String> names = PublicTypes.ofThisModule().stream().map(Class::getName).toList();
    assertTrue(names.contains("dev.scoring.core.model.SchemeModel"), names::toString);
    assertFalse(names.contains("dev.scoring.core.graph.ScoringGraph"), names::toString);
  }

  @Test
  void toString_isShort() {
    Scheme scheme = pointWhen(graph().declare(fact("late", FactType.FLAG)));
    Inspection inspection = scheme.inspection().unit(Facts.of("us").set("late", true)).build();
    assertEquals("scheme (0 indicators, 1 rule, 1 fact)", scheme.toString());
    assertEquals("inspection of 1 unit", inspection.toString());
    assertEquals("columns of an inspection of 1 unit", scheme.columns(inspection).toString());
    assertEquals(
        "scores in columns of an inspection of 1 unit",
        scheme.score(scheme.columns(inspection)).toString());
    assertEquals("1 fact of us", Facts.of("us").set("late", true).toString());
    assertEquals("score of us: 1", scheme.score(inspection, 0).toString());
    assertEquals("assessment of 1 unit", scheme.score(inspection).toString());
    assertEquals("explanation of the score of us: 1", scheme.explain(inspection, "us").toString());
    assertEquals("late: flag", scheme.facts().get(0).toString());
  }

  private static Scheme pointWhen(GraphBuilder graph) {
    return Graphs.pointWhen(graph, graph.flag("late"));
  }
}
