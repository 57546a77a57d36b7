package dev.scoring.core.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link Rational} accepts, refuses and shows. */
class RationalTest {

  private static final BigInteger TWO = BigInteger.TWO;

  @Test
  void equalNumbers_areEqualHoweverTheyAreWritten() {
    assertEquals(Rational.parse("2.0"), Rational.parse("2.00"));
    assertEquals(Rational.of(2), Rational.of(new BigDecimal("2.000")));
    assertEquals(Rational.of(2), Rational.parse("4/2"));
    assertEquals(Rational.of(1, 3), Rational.of(-2, -6));
    assertEquals(Rational.parse("2.0").hashCode(), Rational.parse("2.00").hashCode());
    assertNotEquals(Rational.of(1, 3), Rational.parse("0.333"));
    assertNotEquals(Rational.of(1, 3), Rational.of(1, 4));
    assertNotEquals(Rational.of(2), (Object) 2L);
  }

  @Test
  void aFraction_isInLowestTermsWithAPositiveDenominator() {
    assertEquals("-1/2", Rational.of(3, -6).toString());
    assertEquals("221/3", Rational.of(442, 6).toString());
    assertEquals("0", Rational.of(0, -5).toString());
    assertEquals("0", Rational.of(0, Long.MIN_VALUE).toString());
    assertEquals("1", Rational.of(Long.MIN_VALUE, Long.MIN_VALUE).toString());
    assertEquals("-9223372036854775808", Rational.of(Long.MIN_VALUE).toString());
    assertEquals("-4611686018427387904", Rational.of(Long.MIN_VALUE, 2).toString());
    assertEquals("-1/9223372036854775808", Rational.of(1, Long.MIN_VALUE).toString());
    assertEquals("-9223372036854775808", Rational.of(Long.MIN_VALUE, 1).toString());
  }

  @Test
  void theSmallestLong_hasANegative() {
    Rational smallest = Rational.of(Long.MIN_VALUE);
    assertEquals("9223372036854775808", smallest.negated().toString());
    assertEquals(smallest, smallest.negated().negated());
    assertEquals(smallest, Rational.of(-Long.MAX_VALUE).minus(Rational.ONE));
    assertEquals(Rational.of(-Long.MAX_VALUE), smallest.plus(Rational.ONE));
    Rational quarter = Rational.of(-(1L << 62));
    assertEquals(smallest, quarter.times(Rational.of(2)));
    assertEquals(smallest, quarter.plus(quarter));
    assertEquals(Rational.of(1L << 62).negated(), smallest.dividedBy(Rational.of(2)));
    assertEquals(smallest.hashCode(), quarter.times(Rational.of(2)).hashCode());
    assertEquals("1/9223372036854775808", Rational.ONE.dividedBy(smallest).negated().toString());
  }

  @Test
  void aZeroDenominator_isRefused() {
    assertThrows(ArithmeticException.class, () -> Rational.of(1, 0));
    assertThrows(ArithmeticException.class, () -> Rational.of(Long.MIN_VALUE, 0));
    assertThrows(ArithmeticException.class, () -> Rational.of(BigInteger.TEN, BigInteger.ZERO));
    assertThrows(ArithmeticException.class, () -> Rational.ONE.dividedBy(Rational.ZERO));
    assertThrows(NumberFormatException.class, () -> Rational.parse("1/0"));
    assertThrows(NumberFormatException.class, () -> Rational.parse("0/0.00"));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0, 0",
    "007, 7",
    "12, 12",
    "-0.5, -1/2",
    "0.50, 1/2",
    "26.1, 261/10",
    "2/3, 2/3",
    "-4/6, -2/3",
    "0.5/1.5, 1/3",
    "999999999999999999, 999999999999999999",
    "9999999999999999999, 9999999999999999999",
    "0.000000000000000001, 1/1000000000000000000",
    "123456789.123456789123, 123456789123456789123/1000000000000",
  })
  void parse_readsDigitsAPointAndAFraction(String text, String exact) {
    assertEquals(exact, Rational.parse(text).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "-", "+1", "--1", "1e3", "1E-3", " 1", "1 ", "1 000", "1,000", ".5", "5.", "1.2.3",
        "1/2/3", "/2", "1/", "１２", "٣", "0x10", "1_000", "NaN", "Infinity", "½", "1%", "-.5", "1d",
        "1f", "−1",
      })
  void parse_refusesEverythingElse(String text) {
    assertThrows(NumberFormatException.class, () -> Rational.parse(text));
  }

  @Test
  void parse_takesAHundredDigitsOnEitherSideAndNoMore() {
    String digits = "7".repeat(Rational.MAX_DIGITS);
    assertEquals(digits, Rational.parse(digits).toString());
    Rational both = Rational.parse(digits + "." + digits);
    assertEquals(digits + "." + digits, both.toPlainString());
    assertThrows(NumberFormatException.class, () -> Rational.parse(digits + "7"));
    assertThrows(NumberFormatException.class, () -> Rational.parse("1." + digits + "7"));
    assertThrows(NumberFormatException.class, () -> Rational.parse("1/" + digits + "7"));
  }

  @Test
  void ofDecimal_takesAHundredDigitsOnEitherSideAndNoMore() {
    assertEquals(Rational.of(BigInteger.TEN.pow(99)), Rational.of(new BigDecimal("1e99")));
    assertThrows(NumberFormatException.class, () -> Rational.of(new BigDecimal("1e100")));
    assertEquals(
        Rational.of(BigInteger.ONE, BigInteger.TEN.pow(100)),
        Rational.of(new BigDecimal("1e-100")));
    assertThrows(NumberFormatException.class, () -> Rational.of(new BigDecimal("1e-101")));
    assertThrows(
        NumberFormatException.class,
        () -> Rational.of(new BigDecimal("1." + "0".repeat(100) + "1")));
    assertEquals(Rational.ONE, Rational.of(new BigDecimal("1." + "0".repeat(100))));
    assertEquals(Rational.ZERO, Rational.of(new BigDecimal("0e-500")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e9999999", "-1e9999999", "1e-9999999", "7e2147483647", "7e-2147483647"})
  void ofDecimal_refusesAnEnormousExponentAtOnce(String text) {
    BigDecimal value = new BigDecimal(text);
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> assertThrows(NumberFormatException.class, () -> Rational.of(value)));
  }

  @Test
  void parse_refusesAMillionDigitsAtOnce() {
    String text = "9".repeat(1_000_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> {
          assertThrows(NumberFormatException.class, () -> Rational.parse(text));
          assertThrows(NumberFormatException.class, () -> Rational.parse("1/" + text));
        });
  }

  @ParameterizedTest
  @CsvSource({
    "0.5, 0, 1",
    "-0.5, 0, -1",
    "1.5, 0, 2",
    "2.5, 0, 3",
    "0.005, 2, 0.01",
    "0.0049999, 2, 0.00",
    "-0.005, 2, -0.01",
    "2/3, 2, 0.67",
    "-2/3, 2, -0.67",
    "1/3, 4, 0.3333",
    "60, 2, 60.00",
    "149.95, 1, 150.0",
    "-1/1000, 2, 0.00",
    "12345678901234567890.125, 2, 12345678901234567890.13",
  })
  void rounded_goesAwayFromZeroAtTheHalf(String number, int places, String shown) {
    assertEquals(shown, Rational.parse(number).rounded(places).toPlainString());
  }

  @Test
  void rounded_takesADirection() {
    assertEquals(new BigDecimal("0.6"), Rational.of(2, 3).rounded(1, RoundingMode.FLOOR));
    assertThrows(
        ArithmeticException.class, () -> Rational.of(2, 3).rounded(5, RoundingMode.UNNECESSARY));
  }

  @ParameterizedTest
  @CsvSource({
    "26.1, 26.1",
    "26.10, 26.1",
    "-0.125, -0.125",
    "1/3, 1/3",
    "1/6, 1/6",
    "60, 60",
    "100, 100",
    "7/8, 0.875",
    "1/1024, 0.0009765625",
    "3/15625, 0.000192",
    "-7/3, -7/3",
    "0, 0",
  })
  void toPlainString_isTheShortestExactText(String number, String shown) {
    assertEquals(shown, Rational.parse(number).toPlainString());
  }

  @Test
  void toPlainString_ofADecimalThatIsTooLong_isAFraction() {
    Rational hundred = Rational.of(BigInteger.ONE, TWO.pow(100));
    assertTrue(hundred.toPlainString().startsWith("0.0000"));
    assertEquals(102, hundred.toPlainString().length());
    Rational more = Rational.of(BigInteger.ONE, TWO.pow(101));
    assertEquals("1/" + TWO.pow(101), more.toPlainString());
    Rational fives = Rational.of(BigInteger.ONE, BigInteger.valueOf(5).pow(101));
    assertEquals("1/" + BigInteger.valueOf(5).pow(101), fives.toPlainString());
    Rational hostile = Rational.of(BigInteger.ONE, TWO.pow(60_000));
    assertEquals(hostile.toString(), hostile.toPlainString());
  }

  @Test
  void aNumberThatGrowsPastTheLimit_isAnError() {
    Rational half = Rational.of(TWO.pow(Rational.MAX_BITS / 2));
    Rational largest = Rational.of(TWO.pow(Rational.MAX_BITS).subtract(BigInteger.ONE));
    assertEquals(Rational.MAX_BITS, largest.numerator().bitLength());
    assertThrows(ArithmeticException.class, () -> half.times(half));
    assertThrows(ArithmeticException.class, () -> largest.plus(Rational.ONE));
    assertThrows(ArithmeticException.class, () -> Rational.ONE.dividedBy(half).dividedBy(half));
    assertEquals(Rational.ONE, half.dividedBy(half));
  }

  @Test
  void floorAndCeiling_goToTheWholeNumbersAround() {
    assertEquals(Rational.of(-2), Rational.parse("-1.5").floor());
    assertEquals(Rational.of(-1), Rational.parse("-1.5").ceiling());
    assertEquals(Rational.of(1), Rational.parse("1.5").floor());
    assertEquals(Rational.of(2), Rational.parse("1.5").ceiling());
    assertEquals(Rational.of(5), Rational.of(5).floor());
    assertEquals(Rational.of(5), Rational.of(5).ceiling());
    assertEquals(Rational.ZERO, Rational.of(1, Long.MAX_VALUE).floor());
    assertEquals(Rational.of(-1), Rational.of(-1, Long.MAX_VALUE).floor());
  }
}
