package dev.scoring.core;

import static dev.scoring.core.Graphs.adding;
import static dev.scoring.core.Graphs.block;
import static dev.scoring.core.Graphs.fact;
import static dev.scoring.core.Graphs.graph;
import static dev.scoring.core.Graphs.rule;
import static dev.scoring.core.Graphs.scheme;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.scoring.core.graph.GraphBuilder;
import dev.scoring.core.graph.Item;
import dev.scoring.core.graph.Operation.Arithmetic;
import dev.scoring.core.model.FactType;
import dev.scoring.core.result.Assessment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** One scheme and one inspection, used by many threads at a time. */
class ConcurrencyTest {

  @Test
  void eightThreads_getTheSameResults() throws Exception {
    GraphBuilder graph =
        graph().declare(fact("a", FactType.COUNT)).declare(fact("b", FactType.AMOUNT));
    List<Item> rules = new ArrayList<>();
    var figure = graph.factFigure("a");
    for (int i = 0; i < 50; i++) {
      figure = graph.compute(Arithmetic.PLUS, figure, graph.factFigure("b"));
      rules.add(rule("R" + i, figure));
    }
    Scheme scheme =
        scheme(graph, adding("P", "5000", block("B", "4000", rules.toArray(new Item[0]))));
    Inspection.Builder builder = scheme.inspection();
    for (int i = 0; i < 60; i++) {
      builder.unit("u" + i, Map.of("a", i, "b", i + ".125"));
    }
    Inspection inspection = builder.build();
    Assessment expected = scheme.score(inspection);

    int threads = 8;
    CountDownLatch start = new CountDownLatch(threads);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Assessment>> results = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        results.add(
            pool.submit(
                () -> {
                  start.countDown();
                  start.await();
                  Assessment last = scheme.score(inspection);
                  for (int round = 0; round < 4; round++) {
                    assertEquals(last, scheme.score(inspection));
                    scheme.explain(inspection, "u" + round);
                  }
                  return last;
                }));
      }
      for (Future<Assessment> result : results) {
        assertEquals(expected, result.get());
      }
    } finally {
      pool.shutdownNow();
    }
  }
}
