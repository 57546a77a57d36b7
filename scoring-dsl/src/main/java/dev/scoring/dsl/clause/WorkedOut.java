package dev.scoring.dsl.clause;

import dev.scoring.core.number.Rational;
import java.util.ArrayList;
import java.util.List;

/** Tells which numbers come of others: sums of tiers, prices of lots, points on a straight line. */
final class WorkedOut {

  private final Reading clause;
  private final RuleReading rule;

  WorkedOut(Reading clause, RuleReading rule) {
    this.clause = clause;
    this.rule = rule;
  }

  static final Rational TWO = Rational.of(2);

  List<ClauseNumber> said(Role role) {
    List<ClauseNumber> found = new ArrayList<>();
    for (ClauseNumber each : clause.numbers()) {
      if (each.role() == role) {
        found.add(each);
      }
    }
    return found;
  }

  List<ClauseNumber> bounds() {
    List<ClauseNumber> found = said(Role.BOUND);
    found.addAll(said(Role.START));
    return found;
  }

  /** Tiers: the first 1,000, the next 4,000; the rule has 5,000. */
  boolean isSumOfBounds(ClauseNumber said) {
    for (ClauseNumber other : clause.numbers()) {
      Rational sum = said.value().plus(other.value());
      if (other.start() < said.start() && hasBound(sum)) {
        return isCumulative();
      }
    }
    return false;
  }

  boolean isSumOfBounds(Rational value) {
    if (!isCumulative()) {
      return false;
    }
    List<ClauseNumber> numbers = clause.numbers();
    for (int i = 0; i < numbers.size(); i++) {
      for (int j = i + 1; j < numbers.size(); j++) {
        if (numbers.get(i).value().plus(numbers.get(j).value()).equals(value)) {
          return true;
        }
      }
    }
    return false;
  }

  boolean isCumulative() {
    ClauseText text = clause.text();
    return text.contains("其后")
        || text.contains("此后")
        || text.contains("之后")
        || text.contains("以后")
        || text.contains("接下来")
        || text.contains("next")
        || text.contains("further")
        || text.contains("following")
        || text.contains("再")
        || text.contains("another")
        || text.contains("起");
  }

  boolean hasBound(Rational value) {
    for (RuleNumber each : rule.numbers()) {
      if ((each.role() == Role.BOUND || each.role() == Role.START) && each.value().equals(value)) {
        return true;
      }
    }
    return false;
  }

  /** 3 times at most, each 2 points: a cap of 6. */
  boolean isTimesPoints(ClauseNumber said) {
    for (RuleNumber cap : rule.numbers()) {
      if (cap.role() != Role.CAP) {
        continue;
      }
      for (RuleNumber points : rule.numbers()) {
        if (points.role() == Role.POINTS
            && points.value().times(said.value()).equals(cap.value())) {
          return true;
        }
      }
    }
    return false;
  }

  /** 1 point for 5 days may be 0.2 for each. */
  boolean isPrice(ClauseNumber lot) {
    for (ClauseNumber points : said(Role.POINTS)) {
      Rational price = points.value().dividedBy(lot.value());
      for (RuleNumber written : rule.numbers()) {
        if (written.role() == Role.POINTS
            && written.value().equals(price)
            && !lot.value().equals(Rational.ONE)) {
          return true;
        }
      }
    }
    return false;
  }

  boolean isPriceOf(Rational points) {
    for (ClauseNumber lot : said(Role.LOT)) {
      if (lot.value().signum() == 0 || lot.value().equals(Rational.ONE)) {
        continue;
      }
      Rational price = points.dividedBy(lot.value());
      for (RuleNumber written : rule.numbers()) {
        if (written.role() == Role.POINTS && written.value().equals(price)) {
          return true;
        }
      }
    }
    return false;
  }

  /** From 60 to 100%: 0 to 10 points, written as 0.25 for each above 60. */
  boolean isWorkedOut(ClauseNumber said) {
    List<RuleNumber> prices = new ArrayList<>();
    List<Rational> ends = new ArrayList<>();
    for (RuleNumber written : rule.numbers()) {
      if (written.role() == Role.POINTS || written.role() == Role.FORMULA) {
        prices.add(written);
      }
      if (written.role() != Role.POINTS && written.role() != Role.CAP) {
        ends.add(written.value());
      }
    }
    if (!rule.each() && !rule.formula()) {
      return false;
    }
    for (ClauseNumber end : clause.numbers()) {
      if (end != said && end.role() != Role.POINTS && end.role() != Role.CAP) {
        ends.add(end.value());
      }
    }
    ends.add(Rational.ZERO);
    return isLine(said.value(), prices, ends);
  }

  static boolean isLine(Rational value, List<RuleNumber> prices, List<Rational> ends) {
    if (prices.size() * ends.size() > 400) {
      return false;
    }
    for (RuleNumber price : prices) {
      for (Rational low : ends) {
        for (Rational high : ends) {
          if (!low.equals(high)
              && high.compareTo(low) > 0
              && !(high.equals(Rational.ONE) && low.signum() == 0)
              && price.value().times(high.minus(low)).equals(value)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** What two numbers of a formula come to. */
  boolean isOfFormula(Rational value) {
    List<Rational> numbers = new ArrayList<>();
    for (RuleNumber written : rule.numbers()) {
      if (written.role() != Role.CAP && numbers.size() < 20) {
        numbers.add(written.value());
      }
    }
    for (Rational one : numbers) {
      for (Rational other : numbers) {
        if (one.minus(other).equals(value)
            || (one.plus(other).equals(value) && !one.equals(other))
            || one.times(other).equals(value)
            || (other.signum() != 0 && one.dividedBy(other).equals(value))) {
          return !value.equals(one) && !value.equals(other);
        }
      }
    }
    return false;
  }

  boolean isSumOfPoints(Rational value) {
    Rational sum = Rational.ZERO;
    int count = 0;
    for (RuleNumber written : rule.numbers()) {
      if (written.role() == Role.POINTS) {
        sum = sum.plus(written.value());
        count++;
      }
    }
    return count > 1 && sum.equals(value);
  }

  /** What the clause's points come to by halving, doubling, adding up or on a straight line. */
  boolean isDerived(Rational value) {
    List<ClauseNumber> points = said(Role.POINTS);
    ClauseText text = clause.text();
    boolean doubled =
        text.contains("加倍")
            || text.contains("翻倍")
            || text.contains("双倍")
            || text.contains("double")
            || text.contains("twice");
    boolean halved =
        text.contains("减半") || text.contains("折半") || text.contains("一半") || text.contains("half");
    boolean more =
        text.contains("另")
            || text.contains("再")
            || text.contains("叠加")
            || text.contains("累计")
            || text.contains("further")
            || text.contains("additional")
            || text.contains("another")
            || text.contains("on top");
    for (ClauseNumber one : points) {
      if ((doubled && one.value().times(TWO).equals(value))
          || (halved && one.value().equals(value.times(TWO)))) {
        return true;
      }
      for (ClauseNumber other : points) {
        if (more && one != other && one.value().plus(other.value()).equals(value)) {
          return true;
        }
      }
      for (ClauseNumber lot : clause.numbers()) {
        if (lot.value().signum() != 0
            && (lot.role() == Role.LOT || (lot.role() == Role.PLAIN && lot.percent()))
            && !lot.value().equals(Rational.ONE)
            && one.value().dividedBy(lot.value()).equals(value)) {
          return true;
        }
      }
    }
    return isSlope(value);
  }

  boolean isSlope(Rational value) {
    if (!rule.each()) {
      return false;
    }
    List<ClauseNumber> bounds = bounds();
    for (ClauseNumber number : clause.numbers()) {
      if (number.role() == Role.PLAIN && number.percent()) {
        bounds.add(number);
      }
    }
    if (bounds.size() > 8) {
      return false;
    }
    List<ClauseNumber> ends = new ArrayList<>(said(Role.POINTS));
    ends.addAll(said(Role.CAP));
    ends.addAll(said(Role.WHOLE));
    for (ClauseNumber end : ends) {
      for (ClauseNumber low : bounds) {
        for (ClauseNumber high : bounds) {
          Rational between = high.value().minus(low.value());
          if (between.signum() > 0 && value.times(between).equals(end.value())) {
            return true;
          }
        }
        Rational toFull = Rational.HUNDRED.minus(low.value());
        if (low.percent() && toFull.signum() > 0 && value.times(toFull).equals(end.value())) {
          return true;
        }
      }
    }
    return false;
  }

  boolean isDifference(Rational value) {
    List<ClauseNumber> bounds = bounds();
    if (!rule.formula() || bounds.size() > 8) {
      return false;
    }
    for (ClauseNumber low : bounds) {
      for (ClauseNumber high : bounds) {
        if (high.value().minus(low.value()).equals(value)) {
          return true;
        }
      }
    }
    return false;
  }

  boolean isDerivedLot(Rational value) {
    for (ClauseNumber lot : said(Role.LOT)) {
      if (lot.value().times(Rational.HUNDRED).equals(value)
          || lot.bare().equals(value)
          || !lot.inDigits()) {
        return true;
      }
    }
    return false;
  }

  /** Points of the clause times how often they are given at most. */
  boolean isProduct(Rational value) {
    for (ClauseNumber points : said(Role.POINTS)) {
      for (ClauseNumber times : clause.numbers()) {
        if (times != points
            && times.role() != Role.POINTS
            && times.role() != Role.CAP
            && times.role() != Role.LOT
            && points.value().times(times.value()).equals(value)
            && !times.value().equals(Rational.ONE)) {
          return true;
        }
      }
    }
    return false;
  }
}
