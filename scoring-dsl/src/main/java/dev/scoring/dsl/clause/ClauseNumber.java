package dev.scoring.dsl.clause;

import dev.scoring.core.number.Rational;

/** A number of a clause. It is found first, and then it is found out what it is. */
final class ClauseNumber {

  /** How a number is written. */
  enum Notation {
    /** In digits: it must be found in the rule as well. */
    DIGITS,
    /** In words, as a fraction or as an ordinal: it may be. */
    WORDS
  }

  private final Rational value;
  private final Rational bare;
  private final Rational last;
  private final boolean percent;
  private final Notation written;
  private final int start;
  private final int end;

  private Role role = Role.PLAIN;
  private Against against = Against.OPEN;
  private boolean hard;
  private boolean named = true;
  private int sign;
  private boolean decides;

  /**
   * Makes one.
   *
   * @param value what it is
   * @param bare the same without the word for thousands or millions behind it
   * @param last one in its last digit
   * @param percent whether it is per cent
   */
  ClauseNumber(
      Rational value,
      Rational bare,
      Rational last,
      boolean percent,
      Notation written,
      int start,
      int end) {
    this.value = value;
    this.bare = bare;
    this.last = last;
    this.percent = percent;
    this.written = written;
    this.start = start;
    this.end = end;
  }

  Rational value() {
    return value;
  }

  Rational bare() {
    return bare;
  }

  Rational last() {
    return last;
  }

  boolean percent() {
    return percent;
  }

  boolean inDigits() {
    return written == Notation.DIGITS;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  Role role() {
    return role;
  }

  Against against() {
    return against;
  }

  /** Whether the rule must have it. */
  boolean hard() {
    return hard;
  }

  /** Whether what it is follows from a word beside it, and not only from where it stands. */
  boolean named() {
    return named;
  }

  /** −1 for points that are taken, 1 for points that are given, 0 if nothing is said. */
  int sign() {
    return sign;
  }

  void is(Role found) {
    role = found;
    hard = (inDigits() && found != Role.PLAIN && found != Role.WHOLE) || found == Role.CAP;
  }

  void is(Role found, Against held) {
    is(found);
    against = held;
  }

  void isSoft(Role found, Against held) {
    is(found, held);
    hard = false;
  }

  /** It is taken for this because of where it stands. */
  void seems(Role found) {
    is(found);
    hard = false;
    named = false;
  }

  void soften() {
    hard = false;
  }

  void harden() {
    hard = inDigits();
  }

  void against(Against held) {
    against = held;
  }

  /** Whether it is said in so many words that the number itself belongs to it, or does not. */
  boolean decides() {
    return decides;
  }

  void decide(Against held) {
    against = held;
    decides = true;
  }

  void sign(int found) {
    sign = found;
  }

  @Override
  public String toString() {
    return role
        + " "
        + value.toPlainString()
        + (percent ? "%" : "")
        + " "
        + against
        + (hard ? "!" : "")
        + (sign < 0 ? "-" : sign > 0 ? "+" : "");
  }
}
