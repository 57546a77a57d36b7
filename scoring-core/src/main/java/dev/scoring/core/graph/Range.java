package dev.scoring.core.graph;

import dev.scoring.core.model.Interval;
import dev.scoring.core.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What an operation may yield: some numbers, nothing, or both. It may be wider than what really
 * comes, never narrower. Immutable.
 *
 * @param any whether a number may come at all
 * @param low no number is below it; null if there is no such bound
 * @param high no number is above it; null if there is no such bound
 * @param mayBeEmpty whether there may be no value
 * @param isDay whether the numbers are days
 */
record Range(
    boolean any,
    @Nullable Rational low,
    @Nullable Rational high,
    boolean mayBeEmpty,
    boolean isDay) {

  /** Never a number. */
  static final Range NOTHING = new Range(false, null, null, true, false);

  /** Any number, or none. */
  static final Range ALL = new Range(true, null, null, true, false);

  /** Any day, and always one. */
  static final Range DAYS = new Range(true, null, null, false, true);

  static final Range ZERO = of(Rational.ZERO, Rational.ZERO);

  /** An end of a range: a number, or what lies beyond all of them, with its sign. */
  private record End(@Nullable Rational number, int beyond) {

    End times(End other) {
      int sign = signum() * other.signum();
      return number == null || other.number == null
          ? sign == 0 ? new End(Rational.ZERO, 0) : new End(null, sign)
          : new End(number.times(other.number), 0);
    }

    private int signum() {
      return number == null ? beyond : number.signum();
    }
  }

  /** Numbers between two, of which each may be null for no bound; there is always a value. */
  static Range of(@Nullable Rational low, @Nullable Rational high) {
    return new Range(true, low, high, false, false);
  }

  static Range of(Interval interval) {
    return of(interval.low().orElse(null), interval.high().orElse(null));
  }

  private Range with(@Nullable Rational least, @Nullable Rational most) {
    return new Range(any, least, most, mayBeEmpty, isDay);
  }

  /** The same numbers; there may be no value if {@code empty} says so, or might before. */
  Range orEmpty(boolean empty) {
    return filled(mayBeEmpty || empty);
  }

  /** The same numbers; whether there may be no value is known. */
  Range filled(boolean empty) {
    return new Range(any, low, high, empty, isDay);
  }

  /** The same numbers, and 0 for no value. */
  Range orZero() {
    return mayBeEmpty ? or(ZERO).filled(false) : this;
  }

  /** What one or the other may yield. */
  Range or(Range other) {
    boolean empty = mayBeEmpty || other.mayBeEmpty;
    if (!any) {
      return other.orEmpty(empty);
    } else if (!other.any) {
      return orEmpty(empty);
    }
    return new Range(
        true,
        low == null || other.low == null ? null : low.min(other.low),
        high == null || other.high == null ? null : high.max(other.high),
        empty,
        isDay || other.isDay);
  }

  /** The numbers, of which it is known that they lie in another range too. */
  Range within(Range other) {
    return with(
        low == null || (other.low != null && other.low.compareTo(low) > 0) ? other.low : low,
        high == null || (other.high != null && other.high.compareTo(high) < 0) ? other.high : high);
  }

  /** What is below a number is raised to it. */
  Range atLeast(Rational least) {
    return with(low == null ? least : low.max(least), high == null ? null : high.max(least));
  }

  /** What is above a number is cut to it. */
  Range atMost(Rational most) {
    return with(low == null ? null : low.min(most), high == null ? most : high.min(most));
  }

  Range plus(Range other) {
    return both(
        other,
        low == null || other.low == null ? null : low.plus(other.low),
        high == null || other.high == null ? null : high.plus(other.high));
  }

  /** The sum, in which what is empty counts for nothing. */
  Range plusPoints(Range other) {
    Range sum = plus(other);
    sum = mayBeEmpty ? sum.or(other) : sum;
    sum = other.mayBeEmpty ? sum.or(this) : sum;
    return sum.filled(mayBeEmpty && other.mayBeEmpty);
  }

  Range minus(Range other) {
    return both(
        other,
        low == null || other.high == null ? null : low.minus(other.high),
        high == null || other.low == null ? null : high.minus(other.low));
  }

  Range times(Range other) {
    List<End> products = new ArrayList<>();
    for (End end : ends()) {
      for (End each : other.ends()) {
        products.add(end.times(each));
      }
    }
    return both(other, extreme(products, -1), extreme(products, 1));
  }

  private List<End> ends() {
    return List.of(new End(low, -1), new End(high, 1));
  }

  /** The lowest or the highest end; null if that lies beyond all numbers. */
  private static @Nullable Rational extreme(List<End> ends, int direction) {
    Rational found = null;
    for (End end : ends) {
      if (end.number() == null) {
        if (end.beyond() == direction) {
          return null;
        }
      } else if (found == null || end.number().compareTo(found) * direction > 0) {
        found = end.number();
      }
    }
    return found;
  }

  /** The quotient wherever there is one. */
  Range dividedBy(Range other) {
    if (other.low != null && other.low.signum() > 0) {
      return times(
          other.with(
              other.high == null ? Rational.ZERO : Rational.ONE.dividedBy(other.high),
              Rational.ONE.dividedBy(other.low)));
    }
    return both(other, isAtLeastZero() && other.isAtLeastZero() ? Rational.ZERO : null, null);
  }

  /** What a function that never falls makes of the numbers. */
  Range map(UnaryOperator<Rational> rising) {
    return with(low == null ? null : rising.apply(low), high == null ? null : rising.apply(high));
  }

  /** The highest number; 0 if there is never one, and empty if there is no bound. */
  Optional<Rational> highest() {
    return any ? Optional.ofNullable(high) : Optional.of(Rational.ZERO);
  }

  boolean isAtLeastZero() {
    return low != null && low.signum() >= 0;
  }

  /** What is made of two: a number only where both are. */
  private Range both(Range other, @Nullable Rational least, @Nullable Rational most) {
    return any && other.any
        ? new Range(true, least, most, mayBeEmpty || other.mayBeEmpty, false)
        : NOTHING;
  }
}
