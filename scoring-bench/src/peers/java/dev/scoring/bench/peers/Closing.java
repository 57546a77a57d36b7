package dev.scoring.bench.peers;

import dev.scoring.bench.Verdict;
import dev.scoring.bench.peers.PeerRules.Indicator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is done in Java around an engine that counts in floating point: caps, absent indicators,
 * rescaling, gate, total, rating and lists, from what each rule gave. In floating point too, as
 * such an engine's users do.
 */
final class Closing {

  /** What each rule gave after caps. */
  final double[] effective;

  /** The score of Y. */
  final double bonus;

  /** The total. */
  final double total;

  Closing(double[] nominal, Map<String, @Nullable Object> facts) {
    effective = new double[nominal.length];
    double available = 100;
    double deducted = 0;
    double added = 0;
    int rule = 0;
    for (Indicator indicator : PeerRules.INDICATORS) {
      int end = rule + indicator.rules().size();
      boolean applies =
          indicator.applies().isEmpty() || Boolean.TRUE.equals(facts.get(indicator.applies()));
      double sum = 0;
      for (; rule < end; rule++) {
        if (applies) {
          effective[rule] = Math.min(nominal[rule], indicator.points() - sum);
          sum += effective[rule];
        }
      }
      if (!applies) {
        available -= indicator.points();
      } else if (indicator.deducts()) {
        deducted += sum;
      } else {
        added += sum;
      }
    }
    double x = (available - deducted) * 100.0 / available;
    bonus = x >= 70 ? added : 0;
    total = x + bonus;
  }

  Verdict verdict() {
    return new Verdict(
        BigDecimal.valueOf(bonus),
        BigDecimal.valueOf(total).setScale(2, RoundingMode.HALF_UP),
        total >= 90 ? "very-high" : total >= 80 ? "high" : total >= 70 ? "medium" : "low",
        total >= 80,
        total < 60);
  }
}
