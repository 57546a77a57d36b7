package dev.scoring.core.fast.program;

import dev.scoring.core.number.Rational;
import dev.scoring.core.platform.HighProduct;

/**
 * One input of a program: how a fact, or the value of an operation that is evaluated beforehand
 * becomes a whole number. Immutable.
 *
 * @param source what the input holds
 * @param index the fact, or the operation
 * @param truth whether it is a truth, 1 or 0, and not a number
 * @param scale what a number is multiplied by
 * @param sticky whether a number between two whole ones is kept as such: {@code 2 × floor(value ×
 *     scale)}, plus 1 if that was rounded down. It compares with every multiple of {@code 1 /
 *     scale} as the value itself does
 * @param low the least that it takes
 * @param high the most that it takes
 * @param mayBeEmpty whether it takes an empty value too
 * @param absent what stands for an empty value; it is above {@code high}
 */
public record FastInput(
    Source source,
    int index,
    boolean truth,
    long scale,
    boolean sticky,
    long low,
    long high,
    boolean mayBeEmpty,
    long absent) {

  /** What an input holds. */
  public enum Source {
    /** A fact of the unit. */
    FACT,
    /** The value of an operation that is evaluated when the data are read. */
    OPERATION
  }

  /** What {@link #of} gives for a value that the input cannot hold. */
  public static final long NOT_HELD = Long.MIN_VALUE;

  /** Returns the number for {@code value}, or {@link #NOT_HELD}. */
  public long of(Rational value) {
    if (!value.fitsLong()) {
      return NOT_HELD;
    }
    return of(value.longNumerator(), value.longDenominator());
  }

  /**
   * Returns the number for {@code numerator / denominator}, in lowest terms, or {@link #NOT_HELD}.
   */
  public long of(long numerator, long denominator) {
    long scaled;
    if (denominator == 1) {
      scaled = numerator * scale;
      if (HighProduct.of(numerator, scale) != scaled >> 63) {
        return NOT_HELD;
      }
    } else if (scale % denominator == 0) {
      long factor = scale / denominator;
      scaled = numerator * factor;
      if (HighProduct.of(numerator, factor) != scaled >> 63) {
        return NOT_HELD;
      }
    } else if (sticky) {
      long product = numerator * scale;
      if (HighProduct.of(numerator, scale) != product >> 63) {
        return NOT_HELD;
      }
      scaled = Math.floorDiv(product, denominator);
      return scaled < low / 2 || scaled >= high / 2 ? NOT_HELD : 2 * scaled + 1;
    } else {
      return NOT_HELD;
    }
    if (sticky) {
      scaled = scaled < low / 2 || scaled > high / 2 ? NOT_HELD : 2 * scaled;
    }
    return scaled < low || scaled > high ? NOT_HELD : scaled;
  }

  /** Returns the number for a truth. */
  public static long of(boolean truth) {
    return truth ? 1 : 0;
  }

  /**
   * Returns the number for what another input of the same fact holds, or {@link #NOT_HELD}.
   *
   * @param held what {@code wide} holds; not absent
   */
  public long from(FastInput wide, long held) {
    long number;
    if (!sticky && !wide.isExact(held)) {
      return NOT_HELD;
    } else if (sticky && wide.sticky && wide.scale % scale == 0) {
      long ratio = wide.scale / scale;
      long whole = Math.floorDiv(held >> 1, ratio);
      boolean between = (held & 1) == 1 || whole * ratio != held >> 1;
      number = 2 * whole + (between ? 1 : 0);
    } else if (sticky == wide.sticky && scale == wide.scale) {
      number = held;
    } else {
      return of(wide.value(held));
    }
    return number < low || number > high ? NOT_HELD : number;
  }

  /** Whether {@code held}, which is not absent, is the value itself and not one near it. */
  public boolean isExact(long held) {
    return !sticky || (held & 1) == 0;
  }

  /** The value that {@code held} stands for; it is exact and not absent. */
  public Rational value(long held) {
    return sticky ? Rational.of(held >> 1, scale) : Rational.of(held, scale);
  }
}
