package dev.scoring.dsl.ranges;

import dev.scoring.core.model.Interval;
import dev.scoring.core.number.Rational;
import java.util.List;
import java.util.Optional;

/**
 * What is known of the values of a figure.
 *
 * @param interval no value lies outside of it
 * @param tight whether its ends are known to be reached or approached; otherwise it may be too wide
 * @param multiple what every value is a whole multiple of; 0 if all values are 0; empty if nothing
 *     of the sort is known
 * @param listed all values that there may be, ascending, where they are few and not just the
 *     multiples in the interval
 */
public record Range(
    Interval interval,
    boolean tight,
    Optional<Rational> multiple,
    Optional<List<Rational>> listed) {

  /** Nothing is known. */
  public static final Range UNKNOWN =
      new Range(Intervals.ALL, false, Optional.empty(), Optional.empty());

  /** Always 0. */
  static final Range ZERO = of(Rational.ZERO);

  static Range of(Rational value) {
    return new Range(Interval.closed(value, value), true, Optional.of(value), Optional.empty());
  }

  static Range tight(Interval interval) {
    return new Range(interval, true, Optional.empty(), Optional.empty());
  }

  static Range loose(Interval interval) {
    return new Range(interval, false, Optional.empty(), Optional.empty());
  }

  /** The whole numbers of an interval. */
  static Range whole(Interval interval, boolean tight) {
    return new Range(interval, tight, Optional.of(Rational.ONE), Optional.empty());
  }

  /** Some values, one or more; empty if they are too many. */
  static Optional<Range> of(Optional<List<Rational>> values, boolean tight) {
    return values.map(
        list -> {
          Interval hull = Interval.closed(list.get(0), list.get(list.size() - 1));
          Optional<Rational> multiple = Optional.of(Rational.ZERO);
          for (Rational value : list) {
            multiple = Lattice.common(multiple, Optional.of(value));
          }
          return new Range(hull, tight, multiple, Optional.of(list));
        });
  }

  /** Whether every value is a whole number. */
  public boolean whole() {
    return multiple.isPresent() && multiple.get().isWhole();
  }

  /** All values that there may be, ascending; empty if they are many or not known. */
  public Optional<List<Rational>> values() {
    return listed.isPresent() ? listed : Lattice.inside(interval, multiple);
  }

  /** A value that there may be in an interval, as plain as can be; empty if none may. */
  public Optional<Rational> example(Interval where) {
    Interval both = Intervals.meet(where, interval);
    if (listed.isPresent()) {
      return listed.get().stream().filter(both::contains).findFirst();
    } else if (multiple.isEmpty()) {
      return Intervals.example(both, /* whole= */ false);
    } else if (multiple.get().signum() == 0) {
      return both.contains(Rational.ZERO) ? multiple : Optional.empty();
    }
    return Intervals.example(both, multiple.get());
  }

  Optional<Rational> low() {
    return interval.low();
  }

  /** The upper end, if there is one. */
  public Optional<Rational> high() {
    return interval.high();
  }

  boolean isNeverNegative() {
    return low().isPresent() && low().get().signum() >= 0;
  }

  /** Whether there is just one value, and which. */
  Optional<Rational> only() {
    return interval.low().isPresent() && interval.low().equals(interval.high())
        ? interval.low()
        : Optional.empty();
  }

  /** The values of a sum of one from each. */
  Range plus(Range other) {
    Optional<List<Rational>> sums = Optional.empty();
    if (isUneven(other)) {
      sums = Lattice.sums(values(), other.values());
    }
    return new Range(
        Intervals.sum(interval, other.interval),
        tight && other.tight,
        Lattice.common(multiple, other.multiple),
        sums);
  }

  /** The values of either. */
  Range or(Range other) {
    if (equals(other)) {
      return this;
    }
    return new Range(
        Intervals.hull(interval, other.interval),
        tight && other.tight,
        Lattice.common(multiple, other.multiple),
        Lattice.union(values(), other.values()));
  }

  /** Whether more is known of a sum than its interval and what all its values are multiples of. */
  private boolean isUneven(Range other) {
    return listed.isPresent() || other.listed.isPresent() || !multiple.equals(other.multiple);
  }

  /** The smaller of one from each. */
  Range atMost(Range other) {
    Interval low =
        Intervals.BY_LOW.compare(interval, other.interval) <= 0 ? interval : other.interval;
    Interval high =
        Intervals.BY_HIGH.compare(interval, other.interval) <= 0 ? interval : other.interval;
    Interval both = Intervals.from(low, high);
    return ofBoth(other, both);
  }

  /** The larger of one from each. */
  Range atLeast(Range other) {
    Interval low =
        Intervals.BY_LOW.compare(interval, other.interval) >= 0 ? interval : other.interval;
    Interval high =
        Intervals.BY_HIGH.compare(interval, other.interval) >= 0 ? interval : other.interval;
    return ofBoth(other, Intervals.from(low, high));
  }

  /** Those values of either that lie in an interval. */
  private Range ofBoth(Range other, Interval both) {
    return new Range(
        both,
        tight && other.tight,
        Lattice.common(multiple, other.multiple),
        Lattice.union(within(both).values(), other.within(both).values()));
  }

  /** Those of the values that lie in an interval; none may be left. */
  Range within(Interval where) {
    return new Range(
        Intervals.meet(interval, where),
        tight,
        multiple,
        listed.map(list -> list.stream().filter(where::contains).toList()));
  }

  /** No more than {@code limit}, which the scheme says, and which is so taken to be reached. */
  Range upTo(Optional<Rational> limit) {
    if (limit.isEmpty() || (high().isPresent() && high().get().compareTo(limit.get()) <= 0)) {
      return this;
    }
    Range cut = atMost(of(limit.get()));
    return new Range(cut.interval, true, cut.multiple, cut.listed);
  }

  /** The values times a number. */
  Range times(Rational factor) {
    if (factor.signum() == 0) {
      return ZERO;
    }
    return new Range(
        Intervals.times(interval, factor),
        tight,
        multiple.map(each -> each.times(factor)),
        listed.map(list -> Lattice.times(list, factor)));
  }

  /** The same values, and perhaps not the whole interval. */
  Range loosely() {
    return new Range(interval, false, multiple, listed);
  }
}
