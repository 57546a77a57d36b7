package dev.scoring.core.number;

import dev.scoring.core.platform.HighProduct;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * An exact rational number: a numerator over a positive denominator, always in lowest terms.
 *
 * <p>Two values are equal exactly when they are the same number: {@code 2.0} and {@code 2.00} are
 * equal, {@code 1/3} and {@code 0.333} are not. Values whose numerator and denominator fit in a
 * {@code long} are computed in {@code long} with overflow checks; every other value is computed in
 * {@link BigInteger}. There is no way in or out through a binary floating-point number.
 *
 * <p>Immutable and thread-safe.
 */
public final class Rational implements Comparable<Rational> {

  /** The most digits that {@link #parse} and {@link #of(BigDecimal)} accept on either side. */
  public static final int MAX_DIGITS = 100;

  /**
   * The most bits that a numerator or denominator may grow to in a computation. A larger result
   * throws {@link ArithmeticException}: no assessment needs it, and it bounds hostile input.
   */
  public static final int MAX_BITS = 65_536;

  /** The number 0. */
  public static final Rational ZERO = new Rational(0, 1);

  /** The number 1. */
  public static final Rational ONE = new Rational(1, 1);

  /** The number 100. */
  public static final Rational HUNDRED = new Rational(100, 1);

  private static final BigInteger MIN_LONG = BigInteger.valueOf(Long.MIN_VALUE + 1);
  private static final BigInteger MAX_LONG = BigInteger.valueOf(Long.MAX_VALUE);

  /** The value as longs; meaningful only while {@link #big} is null. */
  private final long numerator;

  private final long denominator;

  /** The value where it does not fit in longs. */
  private final @Nullable Large big;

  private record Large(BigInteger numerator, BigInteger denominator) {}

  private Rational(long numerator, long denominator) {
    this.numerator = numerator;
    this.denominator = denominator;
    this.big = null;
  }

  private Rational(Large big) {
    this.numerator = 0;
    this.denominator = 1;
    this.big = big;
  }

  /** Returns the whole number {@code value}. */
  public static Rational of(long value) {
    if (value == Long.MIN_VALUE) {
      return of(BigInteger.valueOf(value));
    }
    return new Rational(value, 1);
  }

  /** Returns the whole number {@code value}. */
  public static Rational of(BigInteger value) {
    return reduced(value, BigInteger.ONE);
  }

  /**
   * Returns the fraction {@code numerator / denominator} in lowest terms.
   *
   * @throws ArithmeticException if the denominator is 0
   */
  public static Rational of(long numerator, long denominator) {
    if (numerator == Long.MIN_VALUE || denominator == Long.MIN_VALUE) {
      return reduced(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }
    return small(numerator, denominator);
  }

  /**
   * Returns the fraction {@code numerator / denominator} in lowest terms.
   *
   * @throws ArithmeticException if the denominator is 0
   */
  public static Rational of(BigInteger numerator, BigInteger denominator) {
    return reduced(numerator, denominator);
  }

  /**
   * Returns exactly {@code value}.
   *
   * @throws NumberFormatException if it has more than {@value #MAX_DIGITS} digits before or after
   *     the decimal point
   */
  public static Rational of(BigDecimal value) {
    if (value.signum() == 0) {
      return ZERO;
    }
    long digitsBefore = (long) value.precision() - value.scale();
    if (value.precision() > 2 * MAX_DIGITS
        || digitsBefore > MAX_DIGITS
        || digitsBefore < -MAX_DIGITS) {
      throw new NumberFormatException("more than " + MAX_DIGITS + " digits");
    }
    BigDecimal plain = value.stripTrailingZeros();
    if (plain.scale() > MAX_DIGITS) {
      throw new NumberFormatException("more than " + MAX_DIGITS + " digits");
    }
    return plain.scale() <= 0
        ? of(plain.toBigIntegerExact())
        : reduced(plain.unscaledValue(), BigInteger.TEN.pow(plain.scale()));
  }

  /**
   * Reads a number written as ASCII digits: {@code 12}, {@code -0.5}, {@code 2/3}. No exponent, no
   * separators, no spaces.
   *
   * @throws NumberFormatException if the text is anything else, or has more than {@value
   *     #MAX_DIGITS} digits before or after the decimal point, or a denominator of 0
   */
  public static Rational parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return parseDecimal(text, 0, text.length());
    }
    Rational over = parseDecimal(text, 0, slash);
    Rational under = parseDecimal(text, slash + 1, text.length());
    if (under.signum() == 0) {
      throw new NumberFormatException("a denominator of 0");
    }
    return over.dividedBy(under);
  }

  private static Rational parseDecimal(String text, int from, int to) {
    int at = from;
    boolean negative = at < to && text.charAt(at) == '-';
    if (negative) {
      at++;
    }
    int whole = at;
    while (at < to && isDigit(text.charAt(at))) {
      at++;
    }
    int wholeDigits = at - whole;
    int fractionDigits = 0;
    if (wholeDigits > 0 && at < to && text.charAt(at) == '.') {
      int fraction = ++at;
      while (at < to && isDigit(text.charAt(at))) {
        at++;
      }
      fractionDigits = at - fraction;
      if (fractionDigits == 0) {
        throw new NumberFormatException("not a number");
      }
    }
    if (wholeDigits == 0 || at != to) {
      throw new NumberFormatException("not a number");
    }
    if (wholeDigits > MAX_DIGITS || fractionDigits > MAX_DIGITS) {
      throw new NumberFormatException("more than " + MAX_DIGITS + " digits");
    }
    if (wholeDigits + fractionDigits <= 18) {
      long value = 0;
      long scale = 1;
      for (int i = whole; i < to; i++) {
        char c = text.charAt(i);
        if (c != '.') {
          value = value * 10 + (c - '0');
          scale = i > whole + wholeDigits ? scale * 10 : scale;
        }
      }
      return small(negative ? -value : value, scale);
    }
    return of(new BigDecimal(text.substring(from, to)));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** The numerator, with the sign of the number. */
  public BigInteger numerator() {
    return big == null ? BigInteger.valueOf(numerator) : big.numerator();
  }

  /** The denominator, always positive. */
  public BigInteger denominator() {
    return big == null ? BigInteger.valueOf(denominator) : big.denominator();
  }

  /** Whether numerator and denominator fit in a {@code long}. */
  public boolean fitsLong() {
    return big == null;
  }

  /**
   * The numerator, with the sign of the number.
   *
   * @throws ArithmeticException unless {@link #fitsLong()}
   */
  public long longNumerator() {
    requireLong();
    return numerator;
  }

  /**
   * The denominator, always positive.
   *
   * @throws ArithmeticException unless {@link #fitsLong()}
   */
  public long longDenominator() {
    requireLong();
    return denominator;
  }

  private void requireLong() {
    if (big != null) {
      throw new ArithmeticException("the number does not fit in a long");
    }
  }

  /** Returns {@code this + other}. */
  public Rational plus(Rational other) {
    if (big == null && other.big == null) {
      if (denominator == other.denominator) {
        long sum = numerator + other.numerator;
        if (((numerator ^ sum) & (other.numerator ^ sum)) >= 0 && sum != Long.MIN_VALUE) {
          return denominator == 1 ? new Rational(sum, 1) : small(sum, denominator);
        }
      }
      long left = HighProduct.of(numerator, other.denominator);
      long right = HighProduct.of(other.numerator, denominator);
      long under = HighProduct.of(denominator, other.denominator);
      long leftLow = numerator * other.denominator;
      long rightLow = other.numerator * denominator;
      long underLow = denominator * other.denominator;
      if (left == leftLow >> 63 && right == rightLow >> 63 && under == 0 && underLow > 0) {
        long sum = leftLow + rightLow;
        if (((leftLow ^ sum) & (rightLow ^ sum)) >= 0 && sum != Long.MIN_VALUE) {
          return small(sum, underLow);
        }
      }
    }
    return reduced(
        numerator().multiply(other.denominator()).add(other.numerator().multiply(denominator())),
        denominator().multiply(other.denominator()));
  }

  /** Returns {@code this − other}. */
  public Rational minus(Rational other) {
    return plus(other.negated());
  }

  /** Returns {@code −this}. */
  public Rational negated() {
    return big == null
        ? new Rational(-numerator, denominator)
        : new Rational(new Large(big.numerator().negate(), big.denominator()));
  }

  /** Returns {@code this × other}. */
  public Rational times(Rational other) {
    if (big == null && other.big == null) {
      long over = numerator * other.numerator;
      long under = denominator * other.denominator;
      if (HighProduct.of(numerator, other.numerator) == over >> 63
          && over != Long.MIN_VALUE
          && HighProduct.of(denominator, other.denominator) == 0
          && under > 0) {
        return small(over, under);
      }
    }
    return reduced(
        numerator().multiply(other.numerator()), denominator().multiply(other.denominator()));
  }

  /**
   * Returns {@code this ÷ other} exactly.
   *
   * @throws ArithmeticException if {@code other} is 0
   */
  public Rational dividedBy(Rational other) {
    if (other.signum() == 0) {
      throw new ArithmeticException("division by zero");
    }
    return times(other.inverted());
  }

  /** This number is not 0. */
  private Rational inverted() {
    long over = numerator > 0 ? denominator : -denominator;
    return big == null
        ? new Rational(over, Math.abs(numerator))
        : reduced(/* numerator= */ big.denominator(), /* denominator= */ big.numerator());
  }

  /** Returns the largest whole number that is not above this number. */
  public Rational floor() {
    if (big == null) {
      return new Rational(Math.floorDiv(numerator, denominator), 1);
    }
    return of(rounded(0, RoundingMode.FLOOR).toBigIntegerExact());
  }

  /** Returns the smallest whole number that is not below this number. */
  public Rational ceiling() {
    return negated().floor().negated();
  }

  /** Returns the smaller of this and {@code other}. */
  public Rational min(Rational other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** Returns the larger of this and {@code other}. */
  public Rational max(Rational other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** Returns −1, 0 or 1 as this number is negative, zero or positive. */
  public int signum() {
    return big == null ? Long.signum(numerator) : big.numerator().signum();
  }

  /** Whether this is a whole number. */
  public boolean isWhole() {
    return big == null ? denominator == 1 : big.denominator().equals(BigInteger.ONE);
  }

  /**
   * Returns this number rounded half up (away from zero at the half) to {@code places} decimal
   * places. This is the only rounding in the library. It is for showing, and for what a scheme
   * itself rounds: scores, gates, ratings and ranks use the exact value.
   */
  public BigDecimal rounded(int places) {
    return rounded(places, RoundingMode.HALF_UP);
  }

  /** Returns this number rounded to {@code places} decimal places in the given direction. */
  public BigDecimal rounded(int places, RoundingMode mode) {
    BigDecimal over = new BigDecimal(numerator());
    return over.divide(new BigDecimal(denominator()), places, mode);
  }

  @Override
  public int compareTo(Rational other) {
    if (big == null && other.big == null) {
      if (denominator == other.denominator) {
        return Long.compare(numerator, other.numerator);
      }
      long leftHigh = HighProduct.of(numerator, other.denominator);
      long rightHigh = HighProduct.of(other.numerator, denominator);
      return leftHigh != rightHigh
          ? Long.compare(leftHigh, rightHigh)
          : Long.compareUnsigned(numerator * other.denominator, other.numerator * denominator);
    }
    return numerator()
        .multiply(other.denominator())
        .compareTo(other.numerator().multiply(denominator()));
  }

  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof Rational other
        && (big == null
            ? other.big == null && numerator == other.numerator && denominator == other.denominator
            : big.equals(other.big));
  }

  @Override
  public int hashCode() {
    return big == null ? Long.hashCode(numerator * 31 + denominator) : big.hashCode();
  }

  /**
   * Returns the exact value: a whole number such as {@code 60}, or a fraction in lowest terms such
   * as {@code 221/3}.
   */
  @Override
  public String toString() {
    if (big == null) {
      return denominator == 1 ? Long.toString(numerator) : numerator + "/" + denominator;
    }
    return isWhole() ? big.numerator().toString() : big.numerator() + "/" + big.denominator();
  }

  /**
   * Returns the shortest exact text: a decimal such as {@code 26.1} where one exists, otherwise the
   * fraction as {@link #toString} writes it.
   */
  public String toPlainString() {
    if (isWhole()) {
      return toString();
    }
    BigInteger rest = denominator();
    int twos = rest.getLowestSetBit();
    rest = rest.shiftRight(twos);
    int fives = 0;
    BigInteger five = BigInteger.valueOf(5);
    for (; fives <= MAX_DIGITS && rest.mod(five).signum() == 0; fives++) {
      rest = rest.divide(five);
    }
    int places = Math.max(twos, fives);
    return rest.equals(BigInteger.ONE) && places <= MAX_DIGITS
        ? rounded(places, RoundingMode.UNNECESSARY).toPlainString()
        : toString();
  }

  /** Neither argument is {@code Long.MIN_VALUE}. */
  private static Rational small(long numerator, long denominator) {
    if (denominator == 0) {
      throw new ArithmeticException("division by zero");
    }
    long over = denominator < 0 ? -numerator : numerator;
    long under = Math.abs(denominator);
    if (under == 1) {
      return new Rational(over, 1);
    }
    long divisor = greatestCommonDivisor(Math.abs(over), under);
    return new Rational(over / divisor, under / divisor);
  }

  private static long greatestCommonDivisor(long a, long b) {
    while (b != 0) {
      long rest = a % b;
      a = b;
      b = rest;
    }
    return a;
  }

  private static Rational reduced(BigInteger numerator, BigInteger denominator) {
    if (denominator.signum() == 0) {
      throw new ArithmeticException("division by zero");
    }
    BigInteger divisor = numerator.gcd(denominator);
    if (denominator.signum() < 0) {
      divisor = divisor.negate();
    }
    BigInteger over = numerator.divide(divisor);
    BigInteger under = denominator.divide(divisor);
    if (over.compareTo(MIN_LONG) >= 0
        && over.compareTo(MAX_LONG) <= 0
        && under.compareTo(MAX_LONG) <= 0) {
      return new Rational(over.longValue(), under.longValue());
    }
    if (over.bitLength() > MAX_BITS || under.bitLength() > MAX_BITS) {
      throw new ArithmeticException("a number grew past " + MAX_BITS + " bits");
    }
    return new Rational(new Large(over, under));
  }
}
