package dev.scoring.core.number;

/** Numbers rounded half up, as text: for showing, never for computing. */
public final class RoundedText {

  /** How many decimals are shown unless there is a reason for more. */
  public static final int PLACES = 2;

  /** A hundred of such a number are a {@code long}. */
  private static final long SMALL = Long.MAX_VALUE / 1000;

  private RoundedText() {}

  /** Returns a number with two decimals: {@code 92.34}. */
  public static String of(Rational value) {
    if (value.fitsLong()
        && Math.abs(value.longNumerator()) < SMALL
        && value.longDenominator() < SMALL) {
      long under = value.longDenominator();
      long hundredths = Math.abs(value.longNumerator()) * 100;
      long rounded = hundredths / under + (hundredths % under * 2 >= under ? 1 : 0);
      return hundredths(value.signum() < 0 ? -rounded : rounded);
    }
    return of(value, PLACES);
  }

  /** Returns a number with so many decimals. */
  public static String of(Rational value, int places) {
    return value.rounded(places).toPlainString();
  }

  private static String hundredths(long number) {
    long cents = Math.abs(number) % 100;
    return (number < 0 ? "-" : "") + Math.abs(number) / 100 + (cents < 10 ? ".0" : ".") + cents;
  }
}
