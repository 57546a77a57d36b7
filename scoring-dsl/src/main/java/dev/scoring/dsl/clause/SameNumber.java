package dev.scoring.dsl.clause;

import dev.scoring.core.number.Rational;

/** Tells whether a number of a clause and one of a rule are the same, and may be. */
final class SameNumber {

  private final Reading clause;
  private final RuleReading rule;

  SameNumber(Reading clause, RuleReading rule) {
    this.clause = clause;
    this.rule = rule;
  }

  /** Whether both have one value, each in its role. */
  boolean is(ClauseNumber said, RuleNumber written) {
    return roles(said, written) && value(said, written);
  }

  /** Whether they have one value, as a number of its role may be written. */
  static boolean value(ClauseNumber said, RuleNumber written) {
    Rational value = written.value();
    if (value.equals(said.value()) || value.equals(said.bare())) {
      return true;
    }
    if (written.role() == Role.FIGURE || written.role() == Role.FORMULA) {
      Rational hundredfold = value.times(Rational.HUNDRED);
      if ((said.percent() && hundredfold.equals(said.value()))
          || (said.value().signum() != 0 && value.equals(Rational.ONE.minus(said.value())))) {
        return true;
      }
    }
    if (!said.inDigits()
        && written.role() != Role.POINTS
        && value.equals(said.value().times(Rational.HUNDRED))) {
      return true;
    }
    if (isBound(said) && isBound(written)) {
      return neighbours(said, written) || unit(said, written);
    }
    return said.role() == Role.LOT && unit(said, written);
  }

  private static boolean isBound(ClauseNumber said) {
    return said.role() == Role.BOUND || said.role() == Role.START;
  }

  private static boolean isBound(RuleNumber written) {
    return written.role() == Role.BOUND
        || written.role() == Role.START
        || written.role() == Role.FIGURE;
  }

  /** 超过5 is 6 and more: the next number with the opposite side. */
  private static boolean neighbours(ClauseNumber said, RuleNumber written) {
    if (said.role() == Role.START && said.against() == Against.OPEN) {
      return written.value().equals(said.value().minus(Rational.ONE));
    }
    int ofClause =
        switch (said.against()) {
          case LESS, AT_LEAST, UPWARDS -> 1;
          case AT_MOST, GREATER, DOWNWARDS -> -1;
          case OPEN -> 0;
        };
    int ofRule = written.against().side();
    if (ofClause == 0
        || ofRule == 0
        || ofClause == ofRule
        || (said.percent() && said.against().side() != 0)) {
      return false;
    }
    Rational neighbour =
        ofClause > 0 ? said.value().minus(said.last()) : said.value().plus(said.last());
    return written.value().equals(neighbour);
  }

  /** A year is twelve months, half is 50 per cent. */
  static boolean inOtherUnit(ClauseNumber said, RuleNumber written) {
    Rational times = said.inDigits() ? Rational.of(12) : Rational.HUNDRED;
    return !said.percent()
        && said.against().side() != 0
        && said.value().signum() > 0
        && (said.inDigits() || said.value().compareTo(Rational.ONE) < 0)
        && written.value().equals(said.value().times(times));
  }

  /** A year is twelve months, half a year six. */
  private static boolean unit(ClauseNumber said, RuleNumber written) {
    if (said.percent()) {
      return false;
    }
    for (long times : new long[] {12, 7, 24, 60, 30, 365, 5}) {
      Rational factor = Rational.of(times);
      boolean more = written.value().equals(said.value().times(factor));
      boolean less = said.value().equals(written.value().times(factor));
      boolean time = times != 5 || !said.inDigits();
      if ((more || less) && time && said.value().compareTo(Rational.of(100)) < 0) {
        return !said.inDigits() || less || said.value().compareTo(Rational.of(11)) < 0;
      }
    }
    return false;
  }

  /** Whether what a number is in the clause may be what the other is in the rule. */
  private boolean roles(ClauseNumber said, RuleNumber written) {
    Role role = written.role();
    return switch (said.role()) {
      case POINTS ->
          role == Role.POINTS
              || role == Role.FORMULA
              || role == Role.FLOOR
              || (role == Role.WHOLE && (rule.marked() || !rule.hasHard(Role.POINTS)))
              || (role == Role.CAP
                  && !clause.has(Role.CAP)
                  && (rule.formula() || rule.marked() || !rule.hasHard(Role.POINTS)));
      case CAP ->
          role == Role.CAP
              || role == Role.FORMULA
              || role == Role.WHOLE
              || (role == Role.POINTS && !rule.each());
      case FLOOR ->
          role == Role.FLOOR || role == Role.FORMULA || role == Role.BOUND || role == Role.POINTS;
      case BOUND, START ->
          role == Role.BOUND
              || role == Role.START
              || role == Role.FIGURE
              || role == Role.FORMULA
              || role == Role.LOT
              || (role == Role.WHOLE && rule.marked());
      case LOT -> role == Role.LOT || role == Role.FIGURE || role == Role.FORMULA;
      case WHOLE -> role != Role.LOT && role != Role.START;
      case PLAIN -> isPlain(said, role);
      case FIGURE, FORMULA -> true;
    };
  }

  /** What a number without a role can stand for. */
  private boolean isPlain(ClauseNumber said, Role role) {
    if (role == Role.POINTS || role == Role.CAP || role == Role.FLOOR) {
      return !clause.text().isChinese() || (said.percent() && role != Role.CAP && rule.formula());
    }
    return true;
  }
}
