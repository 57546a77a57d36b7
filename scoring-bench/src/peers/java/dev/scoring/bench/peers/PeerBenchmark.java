package dev.scoring.bench.peers;

import dev.scoring.bench.InspectionCase;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Other engines on the units of July 2019: one unit from a map of typed values, with what every
 * rule gave before and after caps. The units come in turn, as in {@code BaselineBenchmark}.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class PeerBenchmark {

  /** The units, in turn. */
  private static final class Turn {

    private final List<Map<String, @Nullable Object>> units;
    private int next;

    Turn(List<Map<String, @Nullable Object>> units) {
      this.units = units;
    }

    Map<String, @Nullable Object> next() {
      next = next + 1 == units.size() ? 0 : next + 1;
      return units.get(next);
    }
  }

  /** cel-java with its units. */
  @State(Scope.Thread)
  public static class CelState {
    private final CelPeer peer = new CelPeer();
    private final Turn turn = new Turn(peer.facts(InspectionCase.of("july")));
  }

  /** Janino with its units. */
  @State(Scope.Thread)
  public static class JaninoState {
    private final JaninoPeer peer = new JaninoPeer();
    private final Turn turn = new Turn(peer.facts(InspectionCase.of("july")));
  }

  /** JPMML with its units. */
  @State(Scope.Thread)
  public static class PmmlState {
    private final PmmlPeer peer = new PmmlPeer();
    private final Turn turn = new Turn(peer.facts(InspectionCase.of("july")));
  }

  /** Drools DMN with its units. */
  @State(Scope.Thread)
  public static class DmnState {
    private final DmnPeer peer = new DmnPeer();
    private final Turn turn = new Turn(peer.facts(InspectionCase.of("july")));
  }

  /** The Common Expression Language. */
  @Benchmark
  public Object cel(CelState state) {
    return state.peer.score(state.turn.next());
  }

  /** Expressions compiled to byte code. */
  @Benchmark
  public Object janino(JaninoState state) {
    return state.peer.score(state.turn.next());
  }

  /** A PMML scorecard. */
  @Benchmark
  public Object pmml(PmmlState state) {
    return state.peer.score(state.turn.next());
  }

  /** A DMN model. */
  @Benchmark
  public Object dmn(DmnState state) {
    return state.peer.score(state.turn.next());
  }
}
