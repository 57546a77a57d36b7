package dev.scoring.core.eval;

import dev.scoring.core.eval.Value.Failure;
import dev.scoring.core.graph.Operation;
import dev.scoring.core.graph.Operation.Rounding;
import dev.scoring.core.model.Counting;
import dev.scoring.core.number.Rational;
import dev.scoring.core.problem.DataProblem.Code;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Turns figures into points. An empty figure gives 0. What the points do not depend on, such as the
 * price of something that did not occur, may be empty or a failure.
 */
final class Points {

  private Points() {}

  /** Points for each occurrence; a number, empty or a failure. */
  static Object each(Operation.Each each, Object[] values) {
    Object figure = values[each.figure()];
    if (!(figure instanceof Rational number)) {
      return figure;
    }
    if (!(values[each.start()] instanceof Rational start)) {
      return values[each.start()];
    }
    Rational beyond = number.minus(start);
    if (beyond.signum() <= 0) {
      return Rational.ZERO;
    }
    if (!(values[each.size()] instanceof Rational size)) {
      return values[each.size()];
    }
    if (size.signum() <= 0) {
      return new Failure(
          Code.ARITHMETIC,
          "it counts in lots of " + size.toPlainString(),
          "the size of a lot must be above 0");
    }
    return paid(occurrences(each.counting(), size, beyond), values[each.price()]);
  }

  private static Object paid(Rational occurrences, Object price) {
    if (occurrences.signum() == 0) {
      return Rational.ZERO;
    }
    return price instanceof Rational each ? occurrences.times(each) : price;
  }

  /** How many lots lie in what is beyond the start. */
  static Rational occurrences(Counting counting, Rational size, Rational beyond) {
    if (beyond.signum() <= 0) {
      return Rational.ZERO;
    }
    Rational lots = beyond.dividedBy(size);
    return switch (counting) {
      case EXACT -> lots;
      case FULL -> lots.floor();
      case STARTED -> lots.ceiling();
    };
  }

  /** Points of the first step that holds; a number, empty or a failure. */
  static Object steps(Operation.Steps steps, Object[] values) {
    Object figure = values[steps.figure()];
    if (!(figure instanceof Rational number)) {
      return figure;
    }
    for (Operation.Step step : steps.steps()) {
      Object bound = values[step.bound()];
      if (bound instanceof Failure) {
        return bound;
      } else if (bound instanceof Rational end && steps.comparison().holds(number.compareTo(end))) {
        return values[step.points()];
      }
    }
    return steps.otherwise().isPresent() ? values[steps.otherwise().get()] : Rational.ZERO;
  }

  /** Points by tiers; a number, empty or a failure. */
  static Object tiers(Operation.Tiers tiers, Object[] values) {
    Object figure = values[tiers.figure()];
    if (!(figure instanceof Rational number)) {
      return figure;
    }
    Rational sum = Rational.ZERO;
    Rational lower = Rational.ZERO;
    for (Operation.Tier tier : tiers.tiers()) {
      Rational share = within(number, lower, tier.upTo());
      if (share.signum() <= 0) {
        break;
      }
      Object points = paid(occurrences(tier.counting(), tier.size(), share), values[tier.price()]);
      if (!(points instanceof Rational given)) {
        return points;
      }
      sum = sum.plus(tier.cap().map(given::min).orElse(given));
      lower = tier.upTo().orElse(number);
    }
    return sum;
  }

  /** How much of a figure lies in a tier. */
  static Rational within(Rational figure, Rational lower, Optional<Rational> upTo) {
    return upTo.map(figure::min).orElse(figure).minus(lower).max(Rational.ZERO);
  }

  /** A number rounded to a multiple. */
  static Rational rounded(Rational number, Rounding rounding, Rational multiple) {
    RoundingMode mode =
        switch (rounding) {
          case HALF_UP -> RoundingMode.HALF_UP;
          case UP -> RoundingMode.CEILING;
          case DOWN -> RoundingMode.FLOOR;
        };
    return Rational.of(number.dividedBy(multiple).rounded(0, mode).toBigIntegerExact())
        .times(multiple);
  }
}
