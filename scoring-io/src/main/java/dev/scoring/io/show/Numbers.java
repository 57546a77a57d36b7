package dev.scoring.io.show;

import dev.scoring.core.number.Rational;
import java.util.stream.IntStream;

/** Numbers as people read them. */
public final class Numbers {

  private static final int PLACES = 2;

  private static final long THOUSAND = 1000;

  /** A thousand of such a number are a {@code long}. */
  private static final long SMALL = Long.MAX_VALUE / THOUSAND;

  /** The texts of 0 to 100. */
  private static final String[] WHOLE =
      IntStream.rangeClosed(0, 100).mapToObj(Integer::toString).toArray(String[]::new);

  private Numbers() {}

  /** Rounded half up to two decimals, for showing: {@code 92.34}. */
  public static String shown(Rational value) {
    if (value.fitsLong()
        && Math.abs(value.longNumerator()) < SMALL
        && value.longDenominator() < SMALL) {
      long under = value.longDenominator();
      long hundredths = Math.abs(value.longNumerator()) * 100;
      long rounded = hundredths / under + (hundredths % under * 2 >= under ? 1 : 0);
      return hundredths(value.signum() < 0 ? -rounded : rounded);
    }
    return value.rounded(PLACES).toPlainString();
  }

  private static String hundredths(long number) {
    long cents = Math.abs(number) % 100;
    return (number < 0 ? "-" : "") + Math.abs(number) / 100 + (cents < 10 ? ".0" : ".") + cents;
  }

  /** The shortest exact text: a decimal where one exists, otherwise a fraction. */
  public static String plain(Rational value) {
    if (value.fitsLong() && Math.abs(value.longNumerator()) < SMALL) {
      long under = value.longDenominator();
      if (under == 1) {
        long whole = value.longNumerator();
        return whole >= 0 && whole < WHOLE.length ? WHOLE[(int) whole] : Long.toString(whole);
      } else if (THOUSAND % under == 0) {
        return thousandths(value.longNumerator() * (THOUSAND / under));
      }
    }
    return value.toPlainString();
  }

  private static String thousandths(long number) {
    long parts = Math.abs(number) % THOUSAND;
    StringBuilder text = new StringBuilder(number < 0 ? "-" : "");
    text.append(Math.abs(number) / THOUSAND).append('.').append(parts / 100);
    if (parts % 100 != 0) {
      text.append(parts / 10 % 10);
      if (parts % 10 != 0) {
        text.append(parts % 10);
      }
    }
    return text.toString();
  }

  /** Exact: a decimal where one exists, otherwise a fraction and what it is near to. */
  static String exact(Rational value) {
    String exact = value.toPlainString();
    return exact.indexOf('/') < 0 ? exact : exact + " ≈ " + shown(value);
  }
}
