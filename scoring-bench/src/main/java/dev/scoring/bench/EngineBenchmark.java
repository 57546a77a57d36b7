package dev.scoring.bench;

import dev.scoring.core.ColumnScores;
import dev.scoring.core.Inspection;
import dev.scoring.core.Scheme;
import dev.scoring.core.result.Entry;
import dev.scoring.core.result.Explanation;
import dev.scoring.core.result.Score;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** The engine on the 2019 scheme, in every way that it can be asked. Times are for one unit. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class EngineBenchmark {

  /** Units that were checked when they were read. */
  @State(Scope.Benchmark)
  public static class Prepared {

    final Scheme scheme = July.scheme();
    final Inspection inspection = Everyday.few().forScheme(scheme);
  }

  /** The same for the scheme with generated code. */
  @State(Scope.Benchmark)
  public static class Generated {

    final Scheme scheme = July.generated();
    final Inspection inspection = Everyday.few().forScheme(scheme);
  }

  /** Units in maps. */
  @State(Scope.Benchmark)
  public static class Maps {

    final Scheme scheme = July.scheme();
    final List<Map<String, @Nullable Object>> units = Everyday.maps();
  }

  /**
   * The same for the scheme with generated code. Nothing else is read while this is set up: Java
   * would compile the reader of facts for that as well.
   */
  @State(Scope.Benchmark)
  public static class GeneratedMaps {

    final Scheme scheme = July.generated();
    final List<Map<String, @Nullable Object>> units = Everyday.maps();
  }

  /** Units in columns. */
  @State(Scope.Benchmark)
  public static class Columns {

    final Scheme scheme = July.scheme();
    final ColumnScores scores = scheme.scores(scheme.columns(Everyday.many().forScheme(scheme)));
    final ExecutorService second = Executors.newSingleThreadExecutor();

    /** Stops the second thread. */
    @TearDown
    public void stop() {
      second.shutdown();
    }
  }

  /** Exact total, rating, lists, and what every rule gave before and after caps. */
  @Benchmark
  @OperationsPerInvocation(Everyday.UNITS)
  public void onePrepared(Prepared state, Blackhole sink) {
    for (int unit = 0; unit < Everyday.UNITS; unit++) {
      sink.consume(state.scheme.score(state.inspection, unit));
    }
  }

  /** The same for one unit again and again. */
  @Benchmark
  public Score onePreparedFirst(Prepared state) {
    return state.scheme.score(state.inspection, 0);
  }

  /** The same as {@link #onePrepared} by code that was generated when this was built. */
  @Benchmark
  @OperationsPerInvocation(Everyday.UNITS)
  public void oneGenerated(Generated state, Blackhole sink) {
    for (int unit = 0; unit < Everyday.UNITS; unit++) {
      sink.consume(state.scheme.score(state.inspection, unit));
    }
  }

  /** The same as {@link #oneMap} by generated code. */
  @Benchmark
  @OperationsPerInvocation(Everyday.MAPS)
  public void oneMapGenerated(GeneratedMaps state, Blackhole sink) {
    for (Map<String, @Nullable Object> unit : state.units) {
      sink.consume(state.scheme.score(unit, July.DATE));
    }
  }

  /** The same from a map: every fact looked up, checked, and scored. */
  @Benchmark
  @OperationsPerInvocation(Everyday.MAPS)
  public void oneMap(Maps state, Blackhole sink) {
    for (Map<String, @Nullable Object> unit : state.units) {
      sink.consume(state.scheme.score(unit, July.DATE));
    }
  }

  /** The same as {@link #oneMapGenerated} where the maps are in the cache. */
  @Benchmark
  @OperationsPerInvocation(Everyday.AT_HAND)
  public void oneMapAtHandGenerated(GeneratedMaps state, Blackhole sink) {
    for (int unit = 0; unit < Everyday.AT_HAND; unit++) {
      sink.consume(state.scheme.score(state.units.get(unit), July.DATE));
    }
  }

  /** The same as {@link #oneMap} where the maps are in the cache. */
  @Benchmark
  @OperationsPerInvocation(Everyday.AT_HAND)
  public void oneMapAtHand(Maps state, Blackhole sink) {
    for (int unit = 0; unit < Everyday.AT_HAND; unit++) {
      sink.consume(state.scheme.score(state.units.get(unit), July.DATE));
    }
  }

  /** Totals, parts, ratings and lists of a batch, on one thread. */
  @Benchmark
  @OperationsPerInvocation(Everyday.BATCH)
  public ColumnScores columns(Columns state) {
    state.scores.score(0, Everyday.BATCH);
    return state.scores;
  }

  /** The same on two threads, half of the units each. */
  @Benchmark
  @OperationsPerInvocation(Everyday.BATCH)
  public ColumnScores columnsOnTwoThreads(Columns state)
      throws ExecutionException, InterruptedException {
    int half = Everyday.BATCH / 2 / 512 * 512;
    Future<?> other = state.second.submit(() -> state.scores.score(0, half));
    state.scores.score(half, Everyday.BATCH);
    other.get();
    return state.scores;
  }

  /** The lines of the ledger with their reasons, which are evaluated when they are asked for. */
  @Benchmark
  public List<Entry> ledgerWithReasons(Prepared state) {
    return state.scheme.score(state.inspection, 0).ledger();
  }

  /** The explanation of a unit. */
  @Benchmark
  public Explanation explain(Prepared state) {
    return state.scheme.explain(state.inspection, state.inspection.units().get(0));
  }
}
