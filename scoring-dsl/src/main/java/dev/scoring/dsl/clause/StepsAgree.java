package dev.scoring.dsl.clause;

import dev.scoring.core.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which points belong to which bounds is the same in a clause and its rule. */
final class StepsAgree {

  private final Reading clause;
  private final RuleReading rule;
  private final Wording wording;

  StepsAgree(Reading clause, RuleReading rule, Wording wording) {
    this.clause = clause;
    this.rule = rule;
    this.wording = wording;
  }

  private static final String[] OTHERWISE = {
    "否则",
    "其余",
    "其他",
    "其它",
    "未达到的",
    "未达标",
    "不达标",
    "达不到的",
    "没有达到的",
    "未达到要求",
    "不足的",
    "otherwise",
    "else",
    " not ",
    "those that",
    "below that",
    "above that",
    "falls short",
    "beyond that",
    "after that",
    "more than that",
    "less than that"
  };

  /**
   * Points of the clause, with the bounds that stand with them.
   *
   * @param turned whether a word such as 'otherwise' stands between
   */
  private record Pair(List<ClauseNumber> bounds, ClauseNumber points, boolean turned) {}

  Optional<Disagreement> find() {
    if (rule.steps().isEmpty()) {
      return Optional.empty();
    }
    List<Pair> forward = pairs(true);
    Optional<Disagreement> wrong = wrong(forward);
    boolean otherWay = startsWithPoints() && wrong(pairs(false)).isEmpty();
    return wrong.isEmpty() || otherWay ? Optional.empty() : wrong;
  }

  private boolean startsWithPoints() {
    for (ClauseNumber number : clause.numbers()) {
      if (number.role() == Role.BOUND || number.role() == Role.START) {
        return false;
      } else if (number.role() == Role.POINTS) {
        return true;
      }
    }
    return false;
  }

  /**
   * The pairs of the clause.
   *
   * @param boundsFirst whether the bounds stand before their points
   */
  private List<Pair> pairs(boolean boundsFirst) {
    List<Pair> pairs = new ArrayList<>();
    List<ClauseNumber> bounds = new ArrayList<>();
    List<ClauseNumber> points = new ArrayList<>();
    for (ClauseNumber number : clause.numbers()) {
      boolean bound = number.role() == Role.BOUND || number.role() == Role.START;
      boolean isPoints = number.role() == Role.POINTS;
      if ((bound && boundsFirst && !points.isEmpty())
          || (isPoints && !boundsFirst && !bounds.isEmpty())) {
        add(pairs, bounds, points);
      }
      if (bound) {
        bounds.add(number);
      } else if (isPoints) {
        points.add(number);
      }
    }
    add(pairs, bounds, points);
    return pairs;
  }

  private void add(List<Pair> pairs, List<ClauseNumber> bounds, List<ClauseNumber> points) {
    if (bounds.size() == points.size()) {
      // 90%, 80% and 70%: 5, 4 and 3 points
      for (int i = 0; i < points.size(); i++) {
        pairs.add(pair(List.of(bounds.get(i)), points.get(i)));
      }
    } else {
      for (int i = 0; i < points.size(); i++) {
        pairs.add(
            pair(i == 0 || bounds.size() > 1 ? List.copyOf(bounds) : List.of(), points.get(i)));
      }
    }
    bounds.clear();
    points.clear();
  }

  private Pair pair(List<ClauseNumber> bounds, ClauseNumber points) {
    boolean turned = false;
    if (!bounds.isEmpty()) {
      int from = bounds.get(bounds.size() - 1).end();
      String between = clause.text().between(from, points.start());
      for (String word : OTHERWISE) {
        turned |= between.contains(word);
      }
      String behind = clause.text().between(points.end(), points.end() + 24);
      turned |= behind.contains("beyond that") || behind.contains("thereafter");
    }
    return new Pair(bounds, points, turned);
  }

  /** A step of the rule that no pair of the clause fits. */
  private Optional<Disagreement> wrong(List<Pair> pairs) {
    boolean several = false;
    for (Pair pair : pairs) {
      several |= !pair.points().value().equals(pairs.get(0).points().value());
    }
    for (RuleStep step : rule.steps()) {
      if (!step.points().hard() || step.points().value().signum() == 0) {
        continue;
      }
      Optional<Pair> other = Optional.empty();
      boolean fits = false;
      for (Pair pair : pairs) {
        if (pair.points().value().equals(step.points().value())) {
          fits |= fits(step, pair, several);
          other = other.isPresent() ? other : Optional.of(pair);
        }
      }
      if (other.isPresent() && !fits && isKnown(step, pairs)) {
        return Optional.of(wording.pair(other.get().points(), step));
      }
    }
    return Optional.empty();
  }

  /** Whether every bound of a step stands in the clause. */
  private static boolean isKnown(RuleStep step, List<Pair> pairs) {
    List<RuleNumber> all = new ArrayList<>(step.above());
    all.addAll(step.below());
    boolean known = false;
    for (RuleNumber bound : all) {
      boolean found = false;
      for (Pair pair : pairs) {
        for (ClauseNumber said : pair.bounds()) {
          found |= SameNumber.value(said, bound);
        }
      }
      known |= found && bound.value().signum() != 0;
    }
    return known;
  }

  private static boolean fits(RuleStep step, Pair pair, boolean several) {
    if (pair.bounds().isEmpty()) {
      return several;
    }
    for (ClauseNumber said : pair.bounds()) {
      int direction = pair.turned() ? 0 : said.against().direction();
      for (RuleNumber above : step.above()) {
        if (direction >= 0 && isValue(said, above)) {
          return true;
        }
      }
      for (RuleNumber below : step.below()) {
        if (direction <= 0 && isValue(said, below)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isValue(ClauseNumber said, RuleNumber bound) {
    Rational zero = Rational.ZERO;
    return SameNumber.value(said, bound)
        || (bound.value().equals(zero) && said.value().equals(zero));
  }
}
