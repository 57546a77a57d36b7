package dev.scoring.dsl.types;

import dev.scoring.core.model.Rounding;
import dev.scoring.core.number.Rational;

/** Rounds fixed numbers as the evaluation does. */
public final class Multiples {

  private static final Rational TWO = Rational.of(2);

  private Multiples() {}

  /** A number rounded to a multiple of {@code multiple}, which is above 0. */
  public static Rational of(Rational value, Rounding rounding, Rational multiple) {
    Rational times = value.dividedBy(multiple);
    Rational whole =
        switch (rounding) {
          case UP -> times.ceiling();
          case DOWN -> times.floor();
          case HALF_UP -> halfUp(times);
        };
    return whole.times(multiple);
  }

  /** The nearest whole number; halfway away from 0. */
  private static Rational halfUp(Rational value) {
    Rational half = Rational.ONE.dividedBy(TWO);
    return value.signum() < 0
        ? value.negated().plus(half).floor().negated()
        : value.plus(half).floor();
  }
}
