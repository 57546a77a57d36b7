package dev.scoring.core.exact;

import dev.scoring.core.graph.Operation;
import dev.scoring.core.model.Counting;
import dev.scoring.core.model.Rounding;
import dev.scoring.core.number.Rational;
import dev.scoring.core.problem.DataProblem.Code;
import dev.scoring.core.value.Value;
import dev.scoring.core.value.Value.Failure;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Turns figures into points. An empty figure gives 0. What the points do not depend on, such as the
 * price of something that did not occur, may be empty or a failure.
 */
public final class Points {

  private Points() {}

  /** Points for each occurrence; a number, empty or a failure. */
  static Value each(Operation.Each each, Value[] values) {
    Value figure = values[each.figure()];
    if (!(figure instanceof Value.Number given)) {
      return figure;
    }
    if (!(values[each.start()] instanceof Value.Number start)) {
      return values[each.start()];
    }
    Rational beyond = given.number().minus(start.number());
    if (beyond.signum() <= 0) {
      return Value.ZERO;
    }
    if (!(values[each.size()] instanceof Value.Number lot)) {
      return values[each.size()];
    }
    Rational size = lot.number();
    if (size.signum() <= 0) {
      return new Failure(
          Code.ARITHMETIC,
          "it counts in lots of " + size.toPlainString(),
          "the size of a lot must be above 0: if it may be 0, the scheme says what then, such as"
              + " with a `when` behind the rule; otherwise correct the data");
    }
    return paid(occurrences(each.counting(), size, beyond), values[each.price()]);
  }

  private static Value paid(Rational occurrences, Value price) {
    if (occurrences.signum() == 0) {
      return Value.ZERO;
    }
    return price instanceof Value.Number each ? Value.of(occurrences.times(each.number())) : price;
  }

  /** How many lots lie in what is beyond the start. */
  public static Rational occurrences(Counting counting, Rational size, Rational beyond) {
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
  static Value steps(Operation.Steps steps, Value[] values) {
    Value figure = values[steps.figure()];
    if (!(figure instanceof Value.Number given)) {
      return figure;
    }
    Rational number = given.number();
    for (Operation.Step step : steps.steps()) {
      Value bound = values[step.bound()];
      if (bound instanceof Failure) {
        return bound;
      } else if (bound instanceof Value.Number end
          && steps.comparison().holds(number.compareTo(end.number()))) {
        return values[step.points()];
      }
    }
    return steps.otherwise().isPresent() ? values[steps.otherwise().get()] : Value.ZERO;
  }

  /** Points by tiers; a number, empty or a failure. */
  static Value tiers(Operation.Tiers tiers, Value[] values) {
    Value figure = values[tiers.figure()];
    if (!(figure instanceof Value.Number given)) {
      return figure;
    }
    Rational number = given.number();
    Rational sum = Rational.ZERO;
    Rational lower = Rational.ZERO;
    for (Operation.Tier tier : tiers.tiers()) {
      Rational share = within(number, lower, tier.upTo());
      if (share.signum() <= 0) {
        break;
      }
      Value points = paid(occurrences(tier.counting(), tier.size(), share), values[tier.price()]);
      if (!(points instanceof Value.Number part)) {
        return points;
      }
      sum = sum.plus(tier.cap().map(part.number()::min).orElse(part.number()));
      lower = tier.upTo().orElse(number);
    }
    return Value.of(sum);
  }

  /** How much of a figure lies in a tier. */
  public static Rational within(Rational figure, Rational lower, Optional<Rational> upTo) {
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
