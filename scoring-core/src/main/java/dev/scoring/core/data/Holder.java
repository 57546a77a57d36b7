package dev.scoring.core.data;

/**
 * How the values of a fact are held as whole numbers, by whoever wants to. A {@link Form} hands
 * over what is written; what is outside of the type or the domain of the fact is not held.
 * Implementations are immutable and thread-safe.
 */
public interface Holder {

  /**
   * What is not held: wrong, or too large, or written in a way that only {@link Form#read} knows.
   */
  long OTHER = Long.MIN_VALUE;

  /** The most digits that a number has that is handed over. */
  int MOST_DIGITS = 18;

  /** Holds no value. */
  long empty();

  /** Holds a day, the number of days since 1970. */
  long day(long day);

  /**
   * Holds a decimal number.
   *
   * @param unscaled the number without its decimal point
   * @param places how many of its digits stand behind the point
   */
  long decimal(long unscaled, int places);

  /** Holds a fraction in lowest terms. */
  long fraction(long numerator, long denominator);
}
