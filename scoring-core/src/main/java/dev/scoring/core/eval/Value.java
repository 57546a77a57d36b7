package dev.scoring.core.eval;

import dev.scoring.core.problem.DataProblem;

/**
 * The values of an evaluation. A slot holds a {@link dev.scoring.core.number.Rational}, a {@link
 * Truth}, {@link #EMPTY}, a {@link Failure}, or the text of a text fact.
 */
final class Value {

  /** No value: not reported, or nothing to measure. */
  static final Object EMPTY =
      new Object() {
        @Override
        public String toString() {
          return "";
        }
      };

  private Value() {}

  /** The three truths of a condition. */
  enum Truth {
    TRUE,
    FALSE,
    UNKNOWN;

    static Truth of(boolean value) {
      return value ? TRUE : FALSE;
    }

    Truth not() {
      return switch (this) {
        case TRUE -> FALSE;
        case FALSE -> TRUE;
        case UNKNOWN -> UNKNOWN;
      };
    }
  }

  /**
   * A value that could not be had; it becomes a problem only if something needs it.
   *
   * @param unit the unit that it was needed of, where that may be another than the one at hand; −1
   *     for the one at hand
   */
  record Failure(DataProblem.Code code, String message, String help, int unit) {

    /** A failure of the unit at hand. */
    Failure(DataProblem.Code code, String message, String help) {
      this(code, message, help, -1);
    }

    /** The same failure, where another unit may meet it. */
    Failure of(int owner) {
      return unit < 0 ? new Failure(code, message, help, owner) : this;
    }
  }
}
