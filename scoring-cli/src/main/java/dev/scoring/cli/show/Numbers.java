package dev.scoring.cli.show;

import dev.scoring.core.number.Rational;

/** Numbers as people read them. */
final class Numbers {

  private static final int PLACES = 2;

  private Numbers() {}

  /** Rounded half up to two decimals, for showing: {@code 92.34}. */
  static String shown(Rational value) {
    return value.rounded(PLACES).toPlainString();
  }

  /** Exact: a decimal where one exists, otherwise a fraction and what it is near to. */
  static String exact(Rational value) {
    String exact = value.toPlainString();
    return exact.indexOf('/') < 0 ? exact : exact + " ≈ " + shown(value);
  }
}
