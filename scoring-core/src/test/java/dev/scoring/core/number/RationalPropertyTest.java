package dev.scoring.core.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

/**
 * Every operation of {@link Rational} against plain fractions of {@link BigInteger}, over numbers
 * that hug the bounds of a long.
 */
class RationalPropertyTest {

  private static final int TRIES = 4000;

  /** A fraction as it stands, never reduced: the oracle. */
  record Pair(BigInteger over, BigInteger under) {

    Rational rational() {
      return Rational.of(over, under);
    }

    Pair plus(Pair other) {
      return new Pair(
          over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
    }

    Pair minus(Pair other) {
      return plus(new Pair(other.over.negate(), other.under));
    }

    Pair times(Pair other) {
      return new Pair(over.multiply(other.over), under.multiply(other.under));
    }

    Pair inverted() {
      return new Pair(/* over= */ under, /* under= */ over);
    }

    int compareTo(Pair other) {
      BigInteger difference = minus(other).over;
      return difference.signum() * under.signum() * other.under.signum();
    }

    /** Rounds down to a whole number by trying. */
    BigInteger floor() {
      BigInteger[] parts = over.divideAndRemainder(under);
      boolean below = parts[1].signum() != 0 && over.signum() != under.signum();
      return below ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }
  }

  /** Whole numbers near the places where a long, or a product of two, goes wrong. */
  private static Arbitrary<BigInteger> wholes() {
    List<BigInteger> edges =
        List.of(
            BigInteger.ZERO,
            BigInteger.ONE,
            BigInteger.TEN,
            BigInteger.ONE.shiftLeft(31),
            BigInteger.ONE.shiftLeft(32),
            BigInteger.valueOf(3_037_000_499L),
            BigInteger.ONE.shiftLeft(62),
            BigInteger.ONE.shiftLeft(63),
            BigInteger.ONE.shiftLeft(64),
            BigInteger.TEN.pow(18),
            BigInteger.TEN.pow(30),
            BigInteger.TEN.pow(100));
    Arbitrary<BigInteger> near =
        Combinators.combine(
                Arbitraries.of(edges), Arbitraries.integers().between(-3, 3), Arbitraries.of(1, -1))
            .as((edge, beside, sign) -> edge.add(big(beside)).multiply(big(sign)));
    Arbitrary<BigInteger> small = Arbitraries.integers().between(-60, 60).map(i -> big(i));
    Arbitrary<BigInteger> any = Arbitraries.longs().map(BigInteger::valueOf);
    Arbitrary<BigInteger> halves =
        Arbitraries.longs().between(-(1L << 32), 1L << 32).map(BigInteger::valueOf);
    return Arbitraries.oneOf(near, near, small, halves, any);
  }

  private static BigInteger big(long value) {
    return BigInteger.valueOf(value);
  }

  @Provide
  Arbitrary<Pair> pairs() {
    Arbitrary<BigInteger> under = wholes().filter(whole -> whole.signum() != 0);
    Arbitrary<Pair> fractions = Combinators.combine(wholes(), under).as(Pair::new);
    return Arbitraries.oneOf(fractions, wholes().map(whole -> new Pair(whole, BigInteger.ONE)));
  }

  /**
   * It is the number that the oracle says, in lowest terms, and stored as such a number must be.
   */
  private static void same(Pair expected, Rational actual) {
    assertTrue(actual.denominator().signum() > 0, "the denominator is positive");
    assertEquals(
        BigInteger.ONE, actual.numerator().gcd(actual.denominator()), "it is in lowest terms");
    assertEquals(
        expected.over.multiply(actual.denominator()),
        actual.numerator().multiply(expected.under),
        () -> actual + " is not " + expected);
    // However it was computed, it is the one that comes straight from its numerator and
    // denominator.
    Rational again = Rational.of(actual.numerator(), actual.denominator());
    assertEquals(again, actual);
    assertEquals(again.hashCode(), actual.hashCode());
    assertEquals(0, again.compareTo(actual));
    if (actual.numerator().bitLength() < 64 && actual.denominator().bitLength() < 64) {
      Rational longs =
          Rational.of(actual.numerator().longValueExact(), actual.denominator().longValueExact());
      assertEquals(longs, actual);
      assertEquals(longs.hashCode(), actual.hashCode());
    }
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
  void arithmetic_isThatOfFractions(@ForAll("pairs") Pair a, @ForAll("pairs") Pair b) {
    Rational left = a.rational();
    Rational right = b.rational();
    same(a, left);
    same(a.plus(b), left.plus(right));
    same(a.minus(b), left.minus(right));
    same(b.minus(a), right.minus(left));
    same(a.times(b), left.times(right));
    if (b.over().signum() == 0) {
      assertThrows(ArithmeticException.class, () -> left.dividedBy(right));
    } else {
      same(a.times(b.inverted()), left.dividedBy(right));
    }
    same(new Pair(a.over().negate(), a.under()), left.negated());
    assertEquals(a.over().signum() * a.under().signum(), left.signum());
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
  void neighboursOfEqualDenominator_addAndCompareExactly(
      @ForAll("pairs") Pair a, @ForAll("pairs") Pair b) {
    Pair beside = new Pair(b.over(), a.under());
    same(a.plus(beside), a.rational().plus(beside.rational()));
    assertEquals(a.compareTo(beside), a.rational().compareTo(beside.rational()));
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
  void order_isThatOfFractions(@ForAll("pairs") Pair a, @ForAll("pairs") Pair b) {
    Rational left = a.rational();
    Rational right = b.rational();
    int order = a.compareTo(b);
    assertEquals(order, Integer.signum(left.compareTo(right)));
    assertEquals(-order, Integer.signum(right.compareTo(left)));
    assertEquals(order == 0, left.equals(right));
    if (order == 0) {
      assertEquals(left.hashCode(), right.hashCode());
    } else {
      assertNotEquals(left, right);
    }
    same(order <= 0 ? a : b, left.min(right));
    same(order >= 0 ? a : b, left.max(right));
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void floorAndCeiling_areTheWholeNumbersAround(@ForAll("pairs") Pair a) {
    BigInteger floor = a.floor();
    same(new Pair(floor, BigInteger.ONE), a.rational().floor());
    boolean whole = a.over().mod(a.under().abs()).signum() == 0;
    assertEquals(whole, a.rational().isWhole());
    same(
        new Pair(whole ? floor : floor.add(BigInteger.ONE), BigInteger.ONE),
        a.rational().ceiling());
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void texts_areReadAsTheSameNumber(@ForAll("pairs") Pair a) {
    Rational value = a.rational();
    if (value.numerator().abs().compareTo(BigInteger.TEN.pow(100)) < 0
        && value.denominator().compareTo(BigInteger.TEN.pow(100)) < 0) {
      assertEquals(value, Rational.parse(value.toString()));
    }
    String plain = value.toPlainString();
    if (plain.indexOf('/') < 0 && plain.length() <= 100) {
      assertEquals(value, Rational.parse(plain));
      assertEquals(value, Rational.of(new BigDecimal(plain)));
      assertEquals(plain, new BigDecimal(plain).stripTrailingZeros().toPlainString());
    }
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void decimals_areTakenExactly(
      @ForAll("pairs") Pair a, @ForAll @IntRange(min = 0, max = 40) int scale) {
    BigInteger unscaled = a.over().mod(BigInteger.TEN.pow(60)).multiply(big(a.under().signum()));
    BigDecimal decimal = new BigDecimal(unscaled, scale);
    same(new Pair(unscaled, BigInteger.TEN.pow(scale)), Rational.of(decimal));
    assertEquals(Rational.of(decimal), Rational.parse(decimal.toPlainString()));
    assertEquals(Rational.of(decimal), Rational.of(decimal.setScale(scale + 3)));
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void rounding_isHalfUpAwayFromZero(
      @ForAll("pairs") Pair a, @ForAll @IntRange(min = 0, max = 20) int places) {
    BigInteger scale = BigInteger.TEN.pow(places);
    // |a| × 10^places, plus a half, cut to a whole number
    Pair shifted =
        new Pair(a.over().abs().multiply(scale), a.under().abs()).plus(new Pair(big(1), big(2)));
    BigInteger digits =
        shifted.floor().multiply(big(a.over().signum()).multiply(big(a.under().signum())));
    assertEquals(new BigDecimal(digits, places), a.rational().rounded(places));
    assertEquals(
        new BigDecimal(new Pair(a.over().multiply(scale), a.under()).floor(), places),
        a.rational().rounded(places, RoundingMode.FLOOR));
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void lawsOfArithmetic_hold(
      @ForAll("pairs") Pair a, @ForAll("pairs") Pair b, @ForAll("pairs") Pair c) {
    Rational x = a.rational();
    Rational y = b.rational();
    Rational z = c.rational();
    assertEquals(x.plus(y).plus(z), x.plus(y.plus(z)));
    assertEquals(x.times(y.plus(z)), x.times(y).plus(x.times(z)));
    assertEquals(x, x.plus(y).minus(y));
    assertEquals(
        y.signum() == 0 ? Rational.ZERO : x,
        y.signum() == 0 ? x.times(y) : x.times(y).dividedBy(y));
  }
}
