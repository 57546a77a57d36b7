package dev.scoring.dsl.ranges;

import dev.scoring.core.model.Comparison;
import dev.scoring.core.model.Interval;
import dev.scoring.core.number.Rational;
import java.util.Comparator;
import java.util.Optional;

/** Sets of numbers that are intervals: where they meet, and a number that lies in them. */
public final class Intervals {

  /** Every number. */
  public static final Interval ALL = new Interval(Optional.empty(), false, Optional.empty(), false);

  /** 0 and more. */
  static final Interval FROM_ZERO =
      new Interval(Optional.of(Rational.ZERO), true, Optional.empty(), false);

  /** More than 0. */
  static final Interval ABOVE_ZERO =
      new Interval(Optional.of(Rational.ZERO), false, Optional.empty(), false);

  /** 0 to 100. */
  static final Interval PER_CENT = Interval.closed(Rational.ZERO, Rational.HUNDRED);

  /** Orders intervals by their lower ends; one that includes its end comes first. */
  public static final Comparator<Interval> BY_LOW = Intervals::compareLow;

  /** Orders intervals by their upper ends; one that includes its end comes last. */
  public static final Comparator<Interval> BY_HIGH = Intervals::compareHigh;

  private static final Rational TWO = Rational.of(2);

  private Intervals() {}

  private static int compareLow(Interval a, Interval b) {
    if (a.low().isEmpty() || b.low().isEmpty()) {
      return Boolean.compare(a.low().isPresent(), b.low().isPresent());
    }
    int order = a.low().get().compareTo(b.low().get());
    return order != 0 ? order : Boolean.compare(b.lowIncluded(), a.lowIncluded());
  }

  private static int compareHigh(Interval a, Interval b) {
    if (a.high().isEmpty() || b.high().isEmpty()) {
      return Boolean.compare(a.high().isEmpty(), b.high().isEmpty());
    }
    int order = a.high().get().compareTo(b.high().get());
    return order != 0 ? order : Boolean.compare(a.highIncluded(), b.highIncluded());
  }

  /** The numbers between two, both excluded; a side without a number has no end. */
  public static Interval between(Optional<Rational> low, Optional<Rational> high) {
    return new Interval(low, false, high, false);
  }

  /** One number. */
  public static Interval only(Rational value) {
    return Interval.closed(value, value);
  }

  /** The numbers that lie in both. */
  public static Interval meet(Interval a, Interval b) {
    return from(compareLow(a, b) >= 0 ? a : b, compareHigh(a, b) <= 0 ? a : b);
  }

  /** The numbers between those of both, and these. */
  static Interval hull(Interval a, Interval b) {
    return from(compareLow(a, b) <= 0 ? a : b, compareHigh(a, b) >= 0 ? a : b);
  }

  /** From the lower end of one interval to the upper end of another. */
  static Interval from(Interval low, Interval high) {
    return new Interval(low.low(), low.lowIncluded(), high.high(), high.highIncluded());
  }

  /** The numbers below every number of {@code interval}; empty if there are none. */
  public static Optional<Interval> below(Interval interval) {
    return interval
        .low()
        .map(
            end ->
                new Interval(Optional.empty(), false, Optional.of(end), !interval.lowIncluded()));
  }

  /** The numbers above every number of {@code interval}; empty if there are none. */
  public static Optional<Interval> above(Interval interval) {
    return interval
        .high()
        .map(
            end ->
                new Interval(Optional.of(end), !interval.highIncluded(), Optional.empty(), false));
  }

  /**
   * The numbers for which a comparison with {@code bound} holds; empty for {@code !=}, for which
   * they are no interval.
   */
  public static Optional<Interval> where(Comparison comparison, Rational bound) {
    Optional<Rational> end = Optional.of(bound);
    return switch (comparison) {
      case LESS -> Optional.of(new Interval(Optional.empty(), false, end, false));
      case AT_MOST -> Optional.of(new Interval(Optional.empty(), false, end, true));
      case GREATER -> Optional.of(new Interval(end, false, Optional.empty(), false));
      case AT_LEAST -> Optional.of(new Interval(end, true, Optional.empty(), false));
      case EQUAL -> Optional.of(Interval.closed(bound, bound));
      case NOT_EQUAL -> Optional.empty();
    };
  }

  /**
   * A number that lies in an interval, as plain as can be; empty if none does.
   *
   * @param whole whether it must be a whole number
   */
  public static Optional<Rational> example(Interval interval, boolean whole) {
    if (interval.isEmpty()) {
      return Optional.empty();
    }
    Optional<Rational> low = interval.low();
    Optional<Rational> high = interval.high();
    if (whole) {
      Rational candidate =
          low.isPresent()
              ? above(low.get(), interval.lowIncluded())
              : high.map(end -> above(end.negated(), interval.highIncluded()).negated())
                  .orElse(Rational.ZERO);
      return interval.contains(candidate) ? Optional.of(candidate) : Optional.empty();
    }
    if (low.isPresent() && interval.lowIncluded()) {
      return low;
    } else if (high.isPresent() && interval.highIncluded()) {
      return high;
    } else if (low.isPresent() && high.isPresent()) {
      return Optional.of(low.get().plus(high.get()).dividedBy(TWO));
    } else if (low.isPresent()) {
      return low.map(end -> end.plus(Rational.ONE));
    }
    return Optional.of(high.map(end -> end.minus(Rational.ONE)).orElse(Rational.ZERO));
  }

  /** The same for a multiple of a number that is not 0. */
  static Optional<Rational> example(Interval interval, Rational multiple) {
    if (interval.isEmpty()) {
      return Optional.empty();
    }
    Rational each = Rational.ONE.dividedBy(multiple.max(multiple.negated()));
    Optional<Rational> high = interval.high().filter(end -> end.times(each).isWhole());
    if (!interval.lowIncluded() && interval.highIncluded() && high.isPresent()) {
      return high;
    }
    return example(times(interval, each), /* whole= */ true).map(times -> times.dividedBy(each));
  }

  /** The smallest whole number from {@code end} on. */
  private static Rational above(Rational end, boolean included) {
    return end.isWhole() && !included ? end.plus(Rational.ONE) : end.ceiling();
  }

  /** The interval of sums of a number from each. */
  static Interval sum(Interval a, Interval b) {
    return new Interval(
        both(a.low(), b.low()),
        a.lowIncluded() && b.lowIncluded(),
        both(a.high(), b.high()),
        a.highIncluded() && b.highIncluded());
  }

  private static Optional<Rational> both(Optional<Rational> a, Optional<Rational> b) {
    return a.isPresent() && b.isPresent() ? Optional.of(a.get().plus(b.get())) : Optional.empty();
  }

  /** The interval of multiples; {@code factor} is not 0. */
  static Interval times(Interval interval, Rational factor) {
    Optional<Rational> low = interval.low().map(factor::times);
    Optional<Rational> high = interval.high().map(factor::times);
    return factor.signum() > 0
        ? new Interval(low, interval.lowIncluded(), high, interval.highIncluded())
        : new Interval(high, interval.highIncluded(), low, interval.lowIncluded());
  }
}
