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
import dev.scoring.core.graph.FactDefinition;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
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
 * <p>The benchmarks of one unit go round all units of the inspection of July 2019, so that no
 * branch is foreseen because it was taken for the same unit a moment ago; those called {@code
 * …First} repeat its first unit.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class BaselineBenchmark {

  /** How many units the inspection of July has. */
  private static final int JULY = 60;

  /** How many units a batch has. */
  private static final int BATCH = 100_000;

  /** How many facts a unit has. */
  private static final int FACTS = 112;

  private static final InspectionCase CASE = InspectionCase.of("july");

  /** The units of July as objects. */
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
      if (units.length != JULY) {
        throw new IllegalStateException("the case has " + units.length + " units");
      }
    }
  }

  /** The facts of the units of July in maps, with values of their types; null where empty. */
  @State(Scope.Benchmark)
  public static class Maps {

    final String[] names;
    final List<Map<String, @Nullable Object>> units;

    /** Reads them. */
    public Maps() {
      List<FactDefinition> facts = July.scheme().facts();
      names = facts.stream().map(FactDefinition::name).toArray(String[]::new);
      units = CASE.units().stream().map(unit -> typed(facts, unit)).toList();
    }

    private static Map<String, @Nullable Object> typed(
        List<FactDefinition> facts, Map<String, String> unit) {
      Map<String, @Nullable Object> map = new HashMap<>();
      for (FactDefinition fact : facts) {
        String text = unit.getOrDefault(fact.name(), "");
        map.put(
            fact.name(),
            text.isEmpty()
                ? null
                : switch (fact.type()) {
                  case FLAG -> Boolean.valueOf(text);
                  case COUNT -> Long.valueOf(text);
                  case RATE -> new BigDecimal(text);
                  case DATE -> LocalDate.parse(text);
                  default -> text;
                });
      }
      return map;
    }
  }

  /** A batch of units as objects, each of its own, in an order that cannot be foreseen. */
  @State(Scope.Benchmark)
  public static class Batch {

    final ExactLong exactLong = new ExactLong(CASE.date());
    final UnitFacts[] units = new UnitFacts[BATCH];
    final LongTotals totals = new LongTotals(BATCH);

    /** Makes them from the units of July. */
    @Setup
    public void setUp() {
      FactsReader reader = CASE.reader();
      Random random = new Random(2019);
      for (int i = 0; i < BATCH; i++) {
        units[i] = reader.facts(CASE.units().get(random.nextInt(JULY)));
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
  @OperationsPerInvocation(JULY)
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
  @OperationsPerInvocation(JULY)
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
  @OperationsPerInvocation(JULY)
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
  @OperationsPerInvocation(JULY)
  public void readMap(Maps state, Blackhole sink) {
    for (Map<String, @Nullable Object> unit : state.units) {
      for (String name : state.names) {
        sink.consume(unit.get(name));
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
