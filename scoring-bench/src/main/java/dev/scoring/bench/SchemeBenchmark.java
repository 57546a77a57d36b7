package dev.scoring.bench;

import dev.scoring.core.Inspection;
import dev.scoring.core.Scheme;
import dev.scoring.core.result.Assessment;
import dev.scoring.core.result.Explanation;
import dev.scoring.dsl.Compilation;
import dev.scoring.dsl.Rules;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Compiling and scoring the 2019 scheme. The baseline looks every fact of one unit up in a map and
 * does nothing with it: what any engine that is given a map must at least do.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class SchemeBenchmark {

  /** How many units the batch has. */
  private static final int BATCH = 1_000;

  private String rules = "";
  private Scheme scheme = Rules.compile("A: 1").orThrow();
  private Map<String, String> facts = Map.of();
  private Inspection one = scheme.inspection().build();
  private Inspection batch = one;

  /** Reads and compiles everything. */
  @Setup
  public void setUp() {
    rules = July.rules();
    scheme = July.scheme();
    facts = new LinkedHashMap<>(July.facts().get(0));
    facts.remove("unit");
    one = July.inspection(scheme, 1);
    batch = July.inspection(scheme, BATCH);
  }

  /** The baseline: every fact of one unit, looked up. */
  @Benchmark
  public void baselineReadOneMap(Blackhole sink) {
    scheme.facts().forEach(fact -> sink.consume(facts.get(fact.name())));
  }

  /** Text to scheme, warm. */
  @Benchmark
  public Compilation compile() {
    return Rules.compile(rules);
  }

  /** One unit, already checked, with the whole ledger. */
  @Benchmark
  public Assessment scoreOnePrepared() {
    return scheme.score(one);
  }

  /** One unit from a map of texts: checked, scored, with the whole ledger. */
  @Benchmark
  public Assessment scoreOneMap() {
    return scheme.score(scheme.inspection().date(July.DATE).unit("unit", facts).build());
  }

  /** A unit of a batch, already checked, with the whole ledger. */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public Assessment scoreBatch() {
    return scheme.score(batch);
  }

  /** The explanation of one unit. */
  @Benchmark
  public Explanation explainOne() {
    return scheme.explain(one, one.units().get(0));
  }
}
