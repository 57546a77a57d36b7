package dev.scoring.bench.peers;

import dev.scoring.bench.Contender;
import dev.scoring.bench.InspectionCase;
import dev.scoring.bench.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An engine that counts in floating point. */
abstract class Peer implements Contender {

  /** What each rule gives a unit before caps, in the order of the scheme. */
  abstract double[] nominal(Map<String, @Nullable Object> facts);

  /** The facts of all units, as the engine takes them. */
  List<Map<String, @Nullable Object>> facts(InspectionCase inspection) {
    return PeerFacts.of(inspection, BigDecimal::doubleValue, null);
  }

  /** Scores a unit. */
  final Closing score(Map<String, @Nullable Object> facts) {
    return new Closing(nominal(facts), facts);
  }

  @Override
  public final List<Verdict> score(InspectionCase inspection) {
    return facts(inspection).stream().map(facts -> score(facts).verdict()).toList();
  }
}
