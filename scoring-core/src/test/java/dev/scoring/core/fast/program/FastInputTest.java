package dev.scoring.core.fast.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scoring.core.number.Rational;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** How values become whole numbers, up to the ends of what an input takes. */
class FastInputTest {

  private static final FastInput HUNDREDTHS = input(100, false, -5_000, 5_000);

  /** Tenths, and between two of them that it is between them. */
  private static final FastInput STICKY = input(10, true, -2_000, 2_000);

  private static FastInput input(long scale, boolean sticky, long low, long high) {
    return new FastInput(FastInput.Source.FACT, 0, false, scale, sticky, low, high, true, 1L << 40);
  }

  private static Rational number(String text) {
    return Rational.parse(text);
  }

  @Test
  void aNumberIsScaled_ifItIsWholeThen() {
    assertEquals(250, HUNDREDTHS.of(number("2.5")));
    assertEquals(-1, HUNDREDTHS.of(number("-0.01")));
    assertEquals(FastInput.NOT_HELD, HUNDREDTHS.of(number("0.001")));
    assertEquals(FastInput.NOT_HELD, HUNDREDTHS.of(number("1/3")));
  }

  @Test
  void theEnds_areHeld_andNothingBeyondThem() {
    assertEquals(5_000, HUNDREDTHS.of(number("50")));
    assertEquals(FastInput.NOT_HELD, HUNDREDTHS.of(number("50.01")));
    assertEquals(-5_000, HUNDREDTHS.of(number("-50")));
    assertEquals(FastInput.NOT_HELD, HUNDREDTHS.of(number("-50.01")));
    assertEquals(FastInput.NOT_HELD, HUNDREDTHS.of(number("92233720368547758.08")));
    assertEquals(FastInput.NOT_HELD, HUNDREDTHS.of(number("184467440737095516.16")));
    assertEquals(FastInput.NOT_HELD, HUNDREDTHS.of(number("99999999999999999999999")));
  }

  @Test
  void aStickyNumber_keepsOnWhichSideOfAMultipleItLies() {
    assertEquals(50, STICKY.of(number("2.5")));
    assertEquals(51, STICKY.of(number("2.51")));
    assertEquals(51, STICKY.of(number("2.59999")));
    assertEquals(-51, STICKY.of(number("-2.51")));
    assertTrue(STICKY.isExact(50));
    assertFalse(STICKY.isExact(51));
    assertEquals(2_000, STICKY.of(number("100")));
    assertEquals(FastInput.NOT_HELD, STICKY.of(number("100.001")));
    assertEquals(1_999, STICKY.of(number("99.999")));
    assertEquals(FastInput.NOT_HELD, STICKY.of(number("-100.001")));
  }

  @Property
  void aStickyNumber_comparesAsTheValueItself(
      @ForAll @LongRange(min = -90_000, max = 90_000) long thousandths,
      @ForAll @IntRange(min = -900, max = 900) int tenths) {
    Rational value = Rational.of(thousandths, 1_000);
    Rational bound = Rational.of(tenths, 10);
    assertEquals(
        Integer.signum(value.compareTo(bound)), Long.signum(STICKY.of(value) - STICKY.of(bound)));
  }

  @Property
  void whatIsHeldExactly_isTheValue(@ForAll @LongRange(min = -5_000, max = 5_000) long held) {
    assertEquals(held, HUNDREDTHS.of(HUNDREDTHS.value(held)));
    if (STICKY.isExact(held) && Math.abs(held) <= 2_000) {
      assertEquals(held, STICKY.of(STICKY.value(held)));
    }
  }

  @Property
  void fromAnotherInput_asFromTheValue(
      @ForAll @LongRange(min = -110_000, max = 110_000) long thousandths) {
    Rational value = Rational.of(thousandths, 1_000);
    FastInput wide = input(1_000, false, -1_000_000, 1_000_000);
    FastInput wideSticky = input(100, true, -1_000_000, 1_000_000);
    assertEquals(HUNDREDTHS.of(value), HUNDREDTHS.from(wide, wide.of(value)));
    assertEquals(STICKY.of(value), STICKY.from(wide, wide.of(value)));
    assertEquals(STICKY.of(value), STICKY.from(wideSticky, wideSticky.of(value)));
    long held = HUNDREDTHS.from(wideSticky, wideSticky.of(value));
    assertEquals(wideSticky.isExact(wideSticky.of(value)) ? HUNDREDTHS.of(value) : held, held);
  }
}
