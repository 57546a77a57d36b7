package dev.scoring.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.scoring.core.result.Assessment;
import dev.scoring.core.result.Score;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemeBenchmarkTest {

  @Test
  void everyWayOfScoringTheFirstUnitAgrees() {
    SchemeBenchmark benchmark = new SchemeBenchmark();
    benchmark.setUp();
    Score prepared = benchmark.scoreOnePrepared().scores().get(0);
    assertEquals(prepared.parts(), benchmark.scoreOneMap().scores().get(0).parts());
    assertEquals(prepared, benchmark.explainOne().score());
  }

  @Test
  void theBatchRepeatsTheInspection() {
    SchemeBenchmark benchmark = new SchemeBenchmark();
    benchmark.setUp();
    Assessment batch = benchmark.scoreBatch();
    assertEquals(1_000, batch.scores().size());
    // Findings stand with the first sixty; from then on every unit comes back without them.
    List<Score> scores = batch.scores();
    assertEquals(scores.get(60).parts(), scores.get(120).parts());
    assertEquals("Nanning", scores.get(0).unit());
    assertEquals("178/3", scores.get(0).part("X").score().toString());
  }
}
