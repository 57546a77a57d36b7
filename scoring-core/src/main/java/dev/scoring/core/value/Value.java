package dev.scoring.core.value;

import dev.scoring.core.number.Rational;
import dev.scoring.core.problem.DataProblem;

/**
 * What a fact, a column or an operation has for a unit: a number, a truth, a text, nothing, or a
 * failure. A day is the number of days since 1970, a choice its place among the declared ones.
 * Immutable and thread-safe.
 */
public sealed interface Value {

  /** The number 0. */
  Value ZERO = new Number(Rational.ZERO);

  /** Calls the method of {@code visitor} for this kind of value. */
  <R> R accept(Visitor<R> visitor);

  /** Returns a number as a value. */
  static Value of(Rational number) {
    return new Number(number);
  }

  /** Returns a whole number as a value. */
  static Value of(long number) {
    return new Number(Rational.of(number));
  }

  /**
   * One method for each kind of value, and none for the others: a new kind does not compile until
   * every place that must tell them apart does.
   *
   * @param <R> what is made of a value
   */
  interface Visitor<R> {
    /** A number. */
    R visitNumber(Number number);

    /** A truth. */
    R visitTruth(Truth truth);

    /** No value. */
    R visitNothing(Nothing nothing);

    /** A value that could not be had. */
    R visitFailure(Failure failure);

    /** A text. */
    R visitText(Text text);
  }

  /** An exact number. */
  @SuppressWarnings("JavaLangClash") // It is always written with the name of its sealed type.
  record Number(Rational number) implements Value {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitNumber(this);
    }
  }

  /** The three truths of a condition. */
  enum Truth implements Value {
    /** It holds. */
    TRUE,
    /** It does not hold. */
    FALSE,
    /** It cannot be told, because something it asks for is empty. */
    UNKNOWN;

    /** Returns what is known to hold or not to hold. */
    public static Truth of(boolean value) {
      return value ? TRUE : FALSE;
    }

    /** The opposite; what is unknown stays so. */
    public Truth not() {
      return switch (this) {
        case TRUE -> FALSE;
        case FALSE -> TRUE;
        case UNKNOWN -> UNKNOWN;
      };
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitTruth(this);
    }
  }

  /** No value: not reported, or nothing to measure. */
  enum Nothing implements Value {
    /** The only one of its kind. */
    NOTHING;

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitNothing(this);
    }
  }

  /**
   * A value that could not be had: refused when it was read, or not to be computed. The second
   * becomes a problem only if something needs the value.
   *
   * @param code what sort of problem it is
   * @param message one sentence that says what is wrong
   * @param help what was expected, or what was probably meant; may be empty
   * @param unit the unit that it was needed of, where that may be another than the one at hand; −1
   *     for the one at hand
   * @param field the fact that it came from; empty if it came from several, or nobody asked yet
   * @param told whether the message says what it came from
   */
  record Failure(
      DataProblem.Code code, String message, String help, int unit, String field, boolean told)
      implements Value {

    /** Makes a failure of the unit at hand. */
    public Failure(DataProblem.Code code, String message, String help) {
      this(code, message, help, -1, "", false);
    }

    /** The same failure, where another unit may meet it. */
    public Failure of(int owner) {
      return unit < 0 ? new Failure(code, message, help, owner, field, told) : this;
    }

    /** The same failure, with what it came from. */
    public Failure from(String fact, String because, String advice) {
      return new Failure(code, because, advice, unit, fact, true);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitFailure(this);
    }
  }

  /** A text; it can be stored and shown, not computed with. */
  record Text(String text) implements Value {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitText(this);
    }
  }
}
