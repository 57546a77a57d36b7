package dev.scoring.dsl.ranges;

import dev.scoring.core.model.Interval;
import dev.scoring.core.number.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Sets of numbers that are few, or that are all multiples of one. */
final class Lattice {

  /** How many values are looked at one by one. */
  static final int MAX_VALUES = 250;

  /** How many pairs of values are added up. */
  private static final int MAX_PAIRS = 1000;

  /** How large the terms of a multiple may be; no scheme comes near. */
  private static final int MAX_BITS = 200;

  private Lattice() {}

  /** The largest number that two numbers are whole multiples of; of 0 and 0 it is 0. */
  static Optional<Rational> common(Optional<Rational> a, Optional<Rational> b) {
    if (a.isEmpty() || b.isEmpty() || a.get().equals(b.get())) {
      return a.isEmpty() ? a : b.isEmpty() ? b : a;
    }
    Rational x = a.get();
    Rational y = b.get();
    if (x.fitsLong() && y.fitsLong() && x.longDenominator() == 1 && y.longDenominator() == 1) {
      return Optional.of(Rational.of(common(x.longNumerator(), y.longNumerator())));
    }
    BigInteger denominator = x.denominator().multiply(y.denominator());
    BigInteger numerator =
        x.numerator().multiply(y.denominator()).gcd(y.numerator().multiply(x.denominator()));
    return denominator.bitLength() > MAX_BITS || numerator.bitLength() > MAX_BITS
        ? Optional.empty()
        : Optional.of(Rational.of(numerator, denominator));
  }

  private static long common(long a, long b) {
    long x = a;
    long y = b;
    while (y != 0) {
      long rest = x % y;
      x = y;
      y = rest;
    }
    return Math.abs(x);
  }

  /** The multiples that lie in an interval, ascending; empty if they are many. */
  static Optional<List<Rational>> inside(Interval interval, Optional<Rational> multiple) {
    if (multiple.isEmpty() || interval.low().isEmpty() || interval.high().isEmpty()) {
      return Optional.empty();
    }
    Rational step = multiple.get().max(multiple.get().negated());
    if (step.signum() == 0) {
      return Optional.of(List.of(Rational.ZERO));
    }
    Rational first = interval.low().get().dividedBy(step).ceiling();
    Rational last = interval.high().get().dividedBy(step).floor();
    if (last.minus(first).compareTo(Rational.of(MAX_VALUES)) >= 0 || !first.fitsLong()) {
      return Optional.empty();
    }
    List<Rational> values = new ArrayList<>();
    for (Rational at = first; at.compareTo(last) <= 0; at = at.plus(Rational.ONE)) {
      Rational value = at.times(step);
      if (interval.contains(value)) {
        values.add(value);
      }
    }
    return Optional.of(values);
  }

  /** The sums of one from each, ascending; empty if they are many. */
  static Optional<List<Rational>> sums(Optional<List<Rational>> a, Optional<List<Rational>> b) {
    if (a.isEmpty() || b.isEmpty() || (long) a.get().size() * b.get().size() > MAX_PAIRS) {
      return Optional.empty();
    }
    TreeSet<Rational> sums = new TreeSet<>();
    for (Rational x : a.get()) {
      for (Rational y : b.get()) {
        sums.add(x.plus(y));
      }
    }
    return few(sums);
  }

  /** What lies in one of the two, ascending; empty if they are many. */
  static Optional<List<Rational>> union(Optional<List<Rational>> a, Optional<List<Rational>> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return Optional.empty();
    }
    TreeSet<Rational> all = new TreeSet<>(a.get());
    all.addAll(b.get());
    return few(all);
  }

  static Optional<List<Rational>> few(SortedSet<Rational> values) {
    return values.isEmpty() || values.size() > MAX_VALUES
        ? Optional.empty()
        : Optional.of(List.copyOf(values));
  }

  /** The multiples of some ascending values, ascending; {@code factor} is not 0. */
  static List<Rational> times(List<Rational> values, Rational factor) {
    List<Rational> result = new ArrayList<>(values.size());
    for (int i = 0; i < values.size(); i++) {
      int at = factor.signum() > 0 ? i : values.size() - 1 - i;
      result.add(values.get(at).times(factor));
    }
    return result;
  }
}
