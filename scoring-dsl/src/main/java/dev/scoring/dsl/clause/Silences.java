package dev.scoring.dsl.clause;

import dev.scoring.core.number.Rational;
import java.util.Set;

/** Where a number that only the clause or only the rule has means nothing. */
final class Silences {
  private static final Set<String> BELOW =
      Set.of(
          "below",
          "short",
          "fewer",
          "less",
          "under",
          "lower",
          "missing",
          "beneath",
          "shortfall",
          "lacking",
          "behind",
          "earlier",
          "saved");

  private static final Set<String> ABOVE =
      Set.of(
          "above",
          "over",
          "more",
          "exceeds",
          "exceeding",
          "exceeded",
          "exceed",
          "beyond",
          "higher",
          "excess",
          "later",
          "late");

  private final Reading clause;

  private final RuleReading rule;

  private final Surroundings around;
  private final WorkedOut worked;

  Silences(Reading clause, RuleReading rule, Surroundings around) {
    this.clause = clause;
    this.rule = rule;
    this.around = around;
    this.worked = new WorkedOut(clause, rule);
  }

  /** Whether the rule need not have a number of the clause. */
  boolean ofClause(ClauseNumber said) {
    Rational value = said.value();
    if (value.signum() == 0) {
      return true;
    }
    boolean points = said.role() == Role.POINTS || said.role() == Role.CAP;
    if (!points
        && (isUsual(value)
            || rule.inFacts().contains(value)
            || rule.inFacts().contains(said.bare()))) {
      return true;
    }
    return switch (said.role()) {
      case BOUND, START ->
          !comparesNumbers() || worked.isSumOfBounds(said) || worked.isTimesPoints(said);
      case LOT -> !rule.each() || worked.isPrice(said);
      case POINTS ->
          !givesNumbers()
              || worked.isWorkedOut(said)
              || worked.isPriceOf(value)
              || worked.isSumOfPoints(value)
              || (rule.formula() && (value.equals(Rational.ONE) || worked.isOfFormula(value)));
      case CAP -> isAround(value) || isLargest(value) || isTotal(value);
      case WHOLE -> isAround(value) || isLargest(value) || isTotal(value) || rule.marked();
      case FLOOR, FIGURE, FORMULA, PLAIN -> true;
    };
  }

  /** Whether the clause need not say a number of the rule. */
  boolean ofRule(RuleNumber written) {
    Rational value = written.value();
    if (value.signum() == 0) {
      return true;
    }
    return switch (written.role()) {
      case POINTS -> !namesPoints() || worked.isDerived(value);
      case CAP ->
          value.equals(Rational.HUNDRED)
              || (!namesPoints() && !clause.has(Role.CAP))
              || (!clause.has(Role.CAP) && (isAround(value) || isLargest(value)))
              || worked.isProduct(value)
              || leavesCapOpen();
      case BOUND, START ->
          isUsual(value)
              || !namesBounds()
              || worked.isSumOfBounds(value)
              || worked.isDifference(value);
      case LOT -> value.equals(Rational.ONE) || !clause.has(Role.LOT) || worked.isDerivedLot(value);
      case FLOOR, WHOLE, FIGURE, FORMULA, PLAIN -> true;
    };
  }

  private static boolean isUsual(Rational value) {
    return value.equals(Rational.ONE) || value.equals(Rational.HUNDRED) || value.signum() == 0;
  }

  private boolean comparesNumbers() {
    return rule.has(Role.BOUND) || rule.has(Role.START) || !rule.differences().isEmpty();
  }

  private boolean givesNumbers() {
    return rule.has(Role.POINTS)
        || rule.has(Role.FORMULA)
        || (rule.has(Role.WHOLE) && rule.marked());
  }

  private boolean namesPoints() {
    int plain = 0;
    int seeming = 0;
    for (ClauseNumber said : clause.numbers()) {
      if (said.role() == Role.POINTS && said.value().signum() != 0) {
        if (said.named()) {
          return true;
        }
        seeming++;
      }
      plain += said.role() == Role.PLAIN ? 1 : 0;
    }
    return (seeming >= 2 && around.ofRule())
        || (plain >= 2
            && !clause.text().isChinese()
            && !clause.has(Role.BOUND)
            && isListOfPoints());
  }

  /** Whether most points of the rule stand in the clause as numbers without a unit. */
  private boolean isListOfPoints() {
    int found = 0;
    int all = 0;
    for (RuleNumber written : rule.numbers()) {
      if (written.role() != Role.POINTS || written.value().signum() == 0) {
        continue;
      }
      all++;
      for (ClauseNumber said : clause.numbers()) {
        if (said.role() == Role.PLAIN && said.value().equals(written.value())) {
          found++;
          break;
        }
      }
    }
    return all >= 2 && found * 2 >= all;
  }

  /** Whether the clause holds something against a number. */
  boolean namesBounds() {
    for (ClauseNumber said : clause.numbers()) {
      boolean held =
          (said.role() == Role.BOUND || said.role() == Role.START)
              && (said.hard() || said.against() != Against.OPEN)
              && said.value().signum() != 0;
      if (held || (said.role() == Role.PLAIN && said.percent())) {
        return true;
      }
    }
    return false;
  }

  private boolean isAround(Rational value) {
    return around.points().contains(value);
  }

  /** Whether something gives so much by itself: then a cap says what is so anyway. */
  private boolean isLargest(Rational value) {
    Rational most = Rational.ZERO;
    for (RuleNumber written : rule.numbers()) {
      if (written.role() == Role.POINTS || written.role() == Role.WHOLE) {
        most = most.max(written.value());
      }
    }
    return most.equals(value) && !rule.each();
  }

  private boolean isTotal(Rational value) {
    Rational sum = Rational.ZERO;
    for (RuleNumber written : rule.numbers()) {
      if (written.role() == Role.POINTS) {
        sum = sum.plus(written.value());
      }
    }
    return !rule.each() && sum.equals(value);
  }

  /** 'Until nothing is left', without a number: the cap is that of the block. */
  private boolean leavesCapOpen() {
    ClauseText text = clause.text();
    boolean open =
        text.contains("扣完")
            || text.contains("加满")
            || text.contains("不超过该项")
            || text.contains("不超过本项")
            || text.contains("until nothing");
    return open && !clause.has(Role.CAP) && !clause.has(Role.WHOLE);
  }

  /** 1 where the clause counts what lies above a number, −1 below, 0 where it does not say. */
  int counted() {
    ClauseText text = clause.text();
    if (text.isChinese()) {
      boolean below = hasOne("每低", "每少", "每降", "每下降", "每减少", "每差", "每减", "每缺", "每落后", "每低于", "每欠");
      boolean above = hasOne("每高", "每超", "每增", "每提高", "每上升", "每多", "每高于", "每提升", "每超过", "每超出");
      return below == above ? 0 : below ? -1 : 1;
    }
    return countedInEnglish();
  }

  /** 'each meeting fewer', '1 point for each percentage point short', 'per day above'. */
  private int countedInEnglish() {
    ClauseText text = clause.text();
    boolean below = false;
    boolean above = false;
    for (String each : new String[] {"each ", "every ", "per "}) {
      for (int at = text.indexOf(each, 0); at >= 0; at = text.indexOf(each, at + 1)) {
        if (ClauseText.isLetter(text.at(at - 1))) {
          continue;
        }
        int end = at + each.length();
        while (end < text.length() && end - at < 64 && !ClauseText.isBreak(text.at(end))) {
          end++;
        }
        for (String word : text.between(at, end).split("[^a-z]+", -1)) {
          below |= BELOW.contains(word);
          above |= ABOVE.contains(word);
        }
      }
    }
    return below == above ? 0 : below ? -1 : 1;
  }

  private boolean hasOne(String... words) {
    for (String word : words) {
      if (clause.text().contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word says that points are taken, though not at the points themselves. */
  boolean saysDeduct() {
    return clause.text().isChinese()
        ? hasOne("扣", "不得分", "减分")
        : hasOne("deduct", "lose", "loss", "penalt", "minus", "subtract", "forfeit");
  }

  /** Whether there are points from which others are taken. */
  boolean startsFull() {
    return clause.text().isChinese()
        ? hasOne("满分", "基本分", "基础分", "起评", "加分", "计分", "计0", "记分", "倒扣", "分值")
        : hasOne(
            "full",
            "starts",
            "start with",
            "out of",
            "earn",
            "award",
            "base",
            "otherwise",
            "from a",
            "initial",
            "maximum");
  }
}
