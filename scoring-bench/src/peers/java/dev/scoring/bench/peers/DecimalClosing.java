package dev.scoring.bench.peers;

import dev.scoring.bench.Verdict;
import dev.scoring.bench.peers.PeerRules.Indicator;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is done in Java around an engine that counts in decimals of 34 digits: caps, absent
 * indicators, rescaling, gate, total, rating and lists, from what each rule gave, in the same
 * decimals.
 */
final class DecimalClosing {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** What each rule gave after caps. */
  final BigDecimal[] effective;

  /** The score of Y. */
  final BigDecimal bonus;

  /** The total. */
  final BigDecimal total;

  DecimalClosing(List<BigDecimal> nominal, Map<String, @Nullable Object> facts) {
    effective = new BigDecimal[nominal.size()];
    BigDecimal available = HUNDRED;
    BigDecimal deducted = BigDecimal.ZERO;
    BigDecimal added = BigDecimal.ZERO;
    int rule = 0;
    for (Indicator indicator : PeerRules.INDICATORS) {
      int end = rule + indicator.rules().size();
      boolean applies =
          indicator.applies().isEmpty() || Boolean.TRUE.equals(facts.get(indicator.applies()));
      BigDecimal cap = BigDecimal.valueOf(indicator.points());
      BigDecimal sum = BigDecimal.ZERO;
      for (; rule < end; rule++) {
        effective[rule] = applies ? nominal.get(rule).min(cap.subtract(sum)) : BigDecimal.ZERO;
        sum = sum.add(effective[rule]);
      }
      if (!applies) {
        available = available.subtract(cap);
      } else if (indicator.deducts()) {
        deducted = deducted.add(sum);
      } else {
        added = added.add(sum);
      }
    }
    BigDecimal x =
        available.subtract(deducted).multiply(HUNDRED).divide(available, MathContext.DECIMAL128);
    bonus = x.compareTo(BigDecimal.valueOf(70)) >= 0 ? added : BigDecimal.ZERO;
    total = x.add(bonus, MathContext.DECIMAL128);
  }

  Verdict verdict() {
    return new Verdict(
        bonus,
        total.setScale(2, RoundingMode.HALF_UP),
        isFrom(90) ? "very-high" : isFrom(80) ? "high" : isFrom(70) ? "medium" : "low",
        isFrom(80),
        !isFrom(60));
  }

  private boolean isFrom(int bound) {
    return total.compareTo(BigDecimal.valueOf(bound)) >= 0;
  }
}
