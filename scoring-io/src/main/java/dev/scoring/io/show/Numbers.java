package dev.scoring.io.show;

import dev.scoring.core.model.ShownScores.ShownScore;
import dev.scoring.core.number.Rational;
import dev.scoring.core.number.RoundedText;
import java.util.stream.IntStream;

/** Numbers as people read them. */
public final class Numbers {

  private static final int MOST_PLACES = 50;

  private static final long THOUSAND = 1000;

  /** A thousand of such a number are a {@code long}. */
  private static final long SMALL = Long.MAX_VALUE / THOUSAND;

  /** The texts of 0 to 100. */
  private static final String[] WHOLE =
      IntStream.rangeClosed(0, 100).mapToObj(Integer::toString).toArray(String[]::new);

  private Numbers() {}

  /** Rounded half up to two decimals, for showing: {@code 92.34}. */
  public static String shown(Rational value) {
    return RoundedText.of(value);
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
    return exact.indexOf('/') < 0 ? exact : exact + " ≈ " + near(value);
  }

  /** The same of a score, which is near to nothing that contradicts what follows from it. */
  static String exact(Rational value, ShownScore score) {
    String exact = value.toPlainString();
    return exact.indexOf('/') < 0 ? exact : exact + " ≈ " + score.text(value);
  }

  /** Rounded, but never to 0: what is left to a bound is not nothing. */
  private static String near(Rational value) {
    int places = RoundedText.PLACES;
    while (places < MOST_PLACES && value.rounded(places).signum() == 0) {
      places++;
    }
    return RoundedText.of(value, places);
  }

  /**
   * Exact, for a cell of a spreadsheet: {@code text}, the number as results write it, with a {@code
   * +} before a fraction such as {@code +1/3} that would be taken for a day or a month.
   */
  public static String cell(Rational value, String text) {
    return text.indexOf('/') > 0 && value.signum() > 0 && looksLikeADay(value) ? "+" + text : text;
  }

  /** Whether a fraction might be a month and a day, or a month and a year, in some order. */
  private static boolean looksLikeADay(Rational value) {
    if (!value.fitsLong()) {
      return false;
    }
    long low = Math.min(value.longNumerator(), value.longDenominator());
    long high = Math.max(value.longNumerator(), value.longDenominator());
    return low <= 12 && (high <= 99 || (high >= 1900 && high <= 9999));
  }
}
