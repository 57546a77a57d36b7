package dev.scoring.core.model;

import dev.scoring.core.number.Rational;
import java.util.Optional;

/**
 * A range of numbers with each end open, closed or absent. Immutable and thread-safe.
 *
 * @param low the lower end; empty where there is none
 * @param lowIncluded whether {@code low} itself belongs to the interval
 * @param high the upper end; empty where there is none
 * @param highIncluded whether {@code high} itself belongs to the interval
 */
public record Interval(
    Optional<Rational> low, boolean lowIncluded, Optional<Rational> high, boolean highIncluded) {

  /** Returns the interval {@code [low, high]}. */
  public static Interval closed(Rational low, Rational high) {
    return new Interval(Optional.of(low), true, Optional.of(high), true);
  }

  /** Whether {@code value} lies in this interval. */
  public boolean contains(Rational value) {
    if (low.isPresent()) {
      int order = value.compareTo(low.get());
      if (order < 0 || (order == 0 && !lowIncluded)) {
        return false;
      }
    }
    if (high.isPresent()) {
      int order = value.compareTo(high.get());
      return order < 0 || (order == 0 && highIncluded);
    }
    return true;
  }

  /** Whether no number lies in this interval. */
  public boolean isEmpty() {
    if (low.isEmpty() || high.isEmpty()) {
      return false;
    }
    int order = low.get().compareTo(high.get());
    return order > 0 || (order == 0 && !(lowIncluded && highIncluded));
  }

  /** Returns the interval as a scheme writes it: {@code [80, 90)}, {@code [90, ..)}. */
  @Override
  public String toString() {
    return (lowIncluded ? "[" : "(")
        + low.map(Rational::toPlainString).orElse("..")
        + ", "
        + high.map(Rational::toPlainString).orElse("..")
        + (highIncluded ? "]" : ")");
  }
}
