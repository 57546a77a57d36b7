package dev.scoring.bench;

import dev.scoring.bench.handwritten.DecimalFacts;
import dev.scoring.bench.handwritten.DecimalScore;
import dev.scoring.bench.handwritten.DoubleFacts;
import dev.scoring.bench.handwritten.DoubleScore;
import dev.scoring.bench.handwritten.ExactDecimal;
import dev.scoring.bench.handwritten.ExactLong;
import dev.scoring.bench.handwritten.FactsReader;
import dev.scoring.bench.handwritten.InexactDouble;
import dev.scoring.bench.handwritten.LongScore;
import dev.scoring.bench.handwritten.LongTotals;
import dev.scoring.bench.handwritten.UnitFacts;
import dev.scoring.core.model.FactDefinition;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What the engine is measured against: the 2019 scheme written by hand, and the bare reading of its
 * facts. Every figure is the time for one unit.
 *
 * <p>The benchmarks of one unit go round {@value Everyday#UNITS} units, no two of which are alike.
 * With few units, a processor learns by heart which way each branch of each unit goes: the scheme
 * written by hand is then some four times as fast, and no inspection is like that. Those called
 * {@code …First} repeat one unit.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class BaselineBenchmark {

  /** How many units a batch has. */
  private static final int BATCH = Everyday.BATCH;

  /** How many facts a unit has. */
  private static final int FACTS = 112;

  private static final InspectionCase CASE = Everyday.few();

  /** Units as objects. */
  @State(Scope.Benchmark)
  public static class Units {

    final ExactLong exactLong = new ExactLong(CASE.date());
    final ExactDecimal exactDecimal = new ExactDecimal(CASE.date());
    final InexactDouble inexactDouble =
        new InexactDouble(CASE.date(), InexactDouble.Formula.FACTOR_LAST);
    final UnitFacts[] units;
    final DecimalFacts[] decimals;
    final DoubleFacts[] doubles;

    /** Reads them. */
    public Units() {
      FactsReader reader = CASE.reader();
      units = CASE.units().stream().map(reader::facts).toArray(UnitFacts[]::new);
      decimals = CASE.units().stream().map(reader::decimals).toArray(DecimalFacts[]::new);
      doubles = CASE.units().stream().map(reader::doubles).toArray(DoubleFacts[]::new);
    }
  }

  /** The facts of units in maps. */
  @State(Scope.Benchmark)
  public static class Maps {

    final String[] names =
        July.scheme().facts().stream().map(FactDefinition::name).toArray(String[]::new);
    final List<Map<String, @Nullable Object>> units = Everyday.maps();
  }

  /** A batch of units as objects, no two of which are alike. */
  @State(Scope.Benchmark)
  public static class Batch {

    final ExactLong exactLong = new ExactLong(CASE.date());
    final UnitFacts[] units = new UnitFacts[BATCH];
    final LongTotals totals = new LongTotals(BATCH);

    /** Makes them. */
    @Setup
    public void setUp() {
      InspectionCase many = Everyday.many();
      FactsReader reader = many.reader();
      for (int i = 0; i < BATCH; i++) {
        units[i] = reader.facts(many.units().get(i));
      }
    }
  }

  /** The facts of a batch one after the other, a number each. */
  @State(Scope.Benchmark)
  public static class Flat {

    final int[] facts = new Random(2019).ints((long) BATCH * FACTS, 0, 101).toArray();
  }

  /** Exact, with the ledger: the baseline of everything that scores one unit. */
  @Benchmark
  @OperationsPerInvocation(Everyday.UNITS)
  public void exactLong(Units state, Blackhole sink) {
    for (UnitFacts unit : state.units) {
      sink.consume(state.exactLong.score(unit));
    }
  }

  /** The same for the first unit alone. */
  @Benchmark
  public LongScore exactLongFirst(Units state) {
    return state.exactLong.score(state.units[0]);
  }

  /** Exact with decimals, with the ledger. */
  @Benchmark
  @OperationsPerInvocation(Everyday.UNITS)
  public void exactDecimal(Units state, Blackhole sink) {
    for (DecimalFacts unit : state.decimals) {
      sink.consume(state.exactDecimal.score(unit));
    }
  }

  /** The same for the first unit alone. */
  @Benchmark
  public DecimalScore exactDecimalFirst(Units state) {
    return state.exactDecimal.score(state.decimals[0]);
  }

  /** In floating point, with the ledger; some results are wrong. */
  @Benchmark
  @OperationsPerInvocation(Everyday.UNITS)
  public void inexactDouble(Units state, Blackhole sink) {
    for (DoubleFacts unit : state.doubles) {
      sink.consume(state.inexactDouble.score(unit));
    }
  }

  /** The same for the first unit alone. */
  @Benchmark
  public DoubleScore inexactDoubleFirst(Units state) {
    return state.inexactDouble.score(state.doubles[0]);
  }

  /** A batch of objects, exact: parts, totals and ratings without ledgers. */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public LongTotals exactLongBatch(Batch state) {
    state.exactLong.score(state.units, state.totals);
    return state.totals;
  }

  /** Every fact of a batch read from flat memory, and nothing done with it but to add it up. */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public int readFlat(Flat state) {
    int sum = 0;
    for (int fact : state.facts) {
      sum += fact;
    }
    return sum;
  }

  /** Every fact of a unit looked up in a map, and nothing done with it. */
  @Benchmark
  @OperationsPerInvocation(Everyday.MAPS)
  public void readMap(Maps state, Blackhole sink) {
    for (Map<String, @Nullable Object> unit : state.units) {
      for (String name : state.names) {
        sink.consume(unit.get(name));
      }
    }
  }

  /** The same where the maps are in the cache, as they are when they have just been made. */
  @Benchmark
  @OperationsPerInvocation(Everyday.AT_HAND)
  public void readMapAtHand(Maps state, Blackhole sink) {
    for (int unit = 0; unit < Everyday.AT_HAND; unit++) {
      Map<String, @Nullable Object> facts = state.units.get(unit);
      for (String name : state.names) {
        sink.consume(facts.get(name));
      }
    }
  }

  /** The same for the first unit alone. */
  @Benchmark
  public void readMapFirst(Maps state, Blackhole sink) {
    Map<String, @Nullable Object> unit = state.units.get(0);
    for (String name : state.names) {
      sink.consume(unit.get(name));
    }
  }
}
