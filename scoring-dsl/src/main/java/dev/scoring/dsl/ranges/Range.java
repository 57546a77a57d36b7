package dev.scoring.dsl.ranges;

import dev.scoring.core.model.Interval;
import dev.scoring.core.number.Rational;
import java.util.Optional;

/**
 * What is known of the values of a figure.
 *
 * @param interval no value lies outside of it
 * @param tight whether its ends are known to be reached or approached; otherwise it may be too wide
 * @param whole whether every value is a whole number
 */
public record Range(Interval interval, boolean tight, boolean whole) {

  /** Nothing is known. */
  public static final Range UNKNOWN = new Range(Intervals.ALL, false, false);

  /** Always 0. */
  static final Range ZERO = of(Rational.ZERO);

  static Range of(Rational value) {
    return new Range(Interval.closed(value, value), true, value.isWhole());
  }

  static Range tight(Interval interval) {
    return new Range(interval, true, false);
  }

  static Range loose(Interval interval) {
    return new Range(interval, false, false);
  }

  Optional<Rational> low() {
    return interval.low();
  }

  Optional<Rational> high() {
    return interval.high();
  }

  boolean isNeverNegative() {
    return low().isPresent() && low().get().signum() >= 0;
  }

  /** The values of a sum of one from each. */
  Range plus(Range other) {
    return new Range(
        Intervals.sum(interval, other.interval), tight && other.tight, whole && other.whole);
  }

  /** The values of either. */
  Range or(Range other) {
    return new Range(
        Intervals.hull(interval, other.interval), tight && other.tight, whole && other.whole);
  }

  /** The smaller of one from each. */
  Range atMost(Range other) {
    Interval low =
        Intervals.BY_LOW.compare(interval, other.interval) <= 0 ? interval : other.interval;
    Interval high =
        Intervals.BY_HIGH.compare(interval, other.interval) <= 0 ? interval : other.interval;
    return new Range(Intervals.from(low, high), tight && other.tight, whole && other.whole);
  }

  /** The larger of one from each. */
  Range atLeast(Range other) {
    Interval low =
        Intervals.BY_LOW.compare(interval, other.interval) >= 0 ? interval : other.interval;
    Interval high =
        Intervals.BY_HIGH.compare(interval, other.interval) >= 0 ? interval : other.interval;
    return new Range(Intervals.from(low, high), tight && other.tight, whole && other.whole);
  }

  /** The same values, and perhaps not the whole interval. */
  Range loosely() {
    return new Range(interval, false, whole);
  }
}
