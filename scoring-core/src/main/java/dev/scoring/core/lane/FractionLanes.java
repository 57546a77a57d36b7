package dev.scoring.core.lane;

import dev.scoring.core.graph.Operation;
import dev.scoring.core.model.Comparison;
import dev.scoring.core.number.Rational;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Computes with fractions in lanes. */
final class FractionLanes {

  private final LaneBuilder lanes;

  FractionLanes(LaneBuilder lanes) {
    this.lanes = lanes;
  }

  static long commonMultiple(long a, long b) {
    long x = a;
    long y = b;
    while (y != 0) {
      long rest = x % y;
      x = y;
      y = rest;
    }
    try {
      return Math.multiplyExact(a / x, b);
    } catch (ArithmeticException e) {
      throw new Unsuitable("a scale is too large");
    }
  }

  int one() {
    return lanes.constant(1);
  }

  Fraction constant(Rational value) {
    if (!value.fitsLong()) {
      throw new Unsuitable("a number of the scheme is too long");
    }
    return new Fraction(
        lanes.constant(value.longNumerator()), one(), value.longDenominator(), one());
  }

  Truth known(int isTrue) {
    return new Truth(isTrue, lanes.not(isTrue));
  }

  /** The number at another scale, a multiple of its own. */
  int at(Fraction figure, long scale) {
    return lanes.linear(figure.number(), scale / figure.scale(), 0);
  }

  /** The figure with 0 for its number where it is empty. */
  Fraction settled(Fraction figure) {
    return new Fraction(
        lanes.multiply(figure.number(), figure.present()),
        figure.under(),
        figure.scale(),
        figure.present());
  }

  Fraction times(Fraction figure, long factor) {
    return new Fraction(
        lanes.linear(figure.number(), factor, 0), figure.under(), figure.scale(), figure.present());
  }

  Fraction times(Fraction left, Fraction right, int present) {
    try {
      return new Fraction(
          lanes.multiply(left.number(), right.number()),
          lanes.multiply(left.under(), right.under()),
          Math.multiplyExact(left.scale(), right.scale()),
          present);
    } catch (ArithmeticException e) {
      throw new Unsuitable("a scale is too large");
    }
  }

  Fraction plus(Fraction left, Fraction right, int present) {
    long scale = commonMultiple(left.scale(), right.scale());
    int a = at(left, scale);
    int b = at(right, scale);
    if (left.under() == right.under()) {
      return new Fraction(lanes.add(a, b), left.under(), scale, present);
    }
    return new Fraction(
        lanes.add(lanes.multiply(a, right.under()), lanes.multiply(b, left.under())),
        lanes.multiply(left.under(), right.under()),
        scale,
        present);
  }

  Fraction sum(List<Fraction> figures) {
    Fraction sum = constant(Rational.ZERO);
    for (Fraction figure : figures) {
      sum = plus(sum, figure, one());
    }
    return sum;
  }

  /** The smaller of two whole figures that are there. */
  Fraction least(Fraction left, Fraction right) {
    long scale = commonMultiple(left.scale(), right.scale());
    return new Fraction(lanes.min(at(left, scale), at(right, scale)), one(), scale, one());
  }

  /** The larger of two whole figures that are there. */
  Fraction greatest(Fraction left, Fraction right) {
    long scale = commonMultiple(left.scale(), right.scale());
    return new Fraction(lanes.max(at(left, scale), at(right, scale)), one(), scale, one());
  }

  @Nullable Fraction extreme(Operation.Summary summary, List<Fraction> figures) {
    Fraction best = null;
    for (Fraction figure : figures) {
      if (!isWhole(figure)) {
        return null;
      }
      if (best == null) {
        best = figure;
        continue;
      }
      Fraction both =
          summary == Operation.Summary.MIN ? least(best, figure) : greatest(best, figure);
      Fraction either = choose(best.present(), best, figure);
      int all = lanes.and(best.present(), figure.present());
      best = choose(all, both, either);
    }
    return best;
  }

  /** One figure where something is true, else another. */
  Fraction choose(int truth, Fraction yes, Fraction no) {
    long scale = commonMultiple(yes.scale(), no.scale());
    return new Fraction(
        lanes.select(truth, at(yes, scale), at(no, scale)),
        lanes.select(truth, yes.under(), no.under()),
        scale,
        lanes.select(truth, yes.present(), no.present()));
  }

  /** Compares two figures; cross-multiplied where one has a variable denominator. */
  Truth compare(Comparison comparison, Fraction left, Fraction right) {
    int both = lanes.and(left.present(), right.present());
    long scale = commonMultiple(left.scale(), right.scale());
    int a = lanes.multiply(at(left, scale), right.under());
    int b = lanes.multiply(at(right, scale), left.under());
    int holds =
        switch (comparison) {
          case LESS -> less(a, b);
          case AT_MOST -> lanes.not(less(b, a));
          case GREATER -> less(b, a);
          case AT_LEAST -> lanes.not(less(a, b));
          case EQUAL -> lanes.equal(a, b);
          case NOT_EQUAL -> lanes.not(lanes.equal(a, b));
        };
    return new Truth(lanes.and(holds, both), lanes.and(lanes.not(holds), both));
  }

  /** {@code k < a} for a fixed k is {@code not (a < k + 1)}, which joins other such comparisons. */
  private int less(int a, int b) {
    return lanes.isConstant(a) && !lanes.isConstant(b)
        ? lanes.not(lanes.less(b, lanes.constant(lanes.low(a) + 1)))
        : lanes.less(a, b);
  }

  boolean isAlways(Fraction figure) {
    return lanes.isConstant(figure.present(), 1);
  }

  boolean isWhole(Fraction figure) {
    return lanes.isConstant(figure.under(), 1);
  }

  /** Takes out of the scale what every number is a multiple of. */
  Fraction reduced(int number, int under, long scale, int present) {
    Instruction of = lanes.instructions().get(number);
    if (of.code() == Code.LINEAR && of.l() == 0) {
      long factor = scale / commonMultiple(scale, Math.abs(of.k())) * Math.abs(of.k());
      long common = scale / (commonMultiple(scale, Math.abs(of.k())) / Math.abs(of.k()));
      if (factor != 0 && common > 1) {
        return new Fraction(
            lanes.linear(of.a(), of.k() / common, 0), under, scale / common, present);
      }
    }
    return new Fraction(number, under, scale, present);
  }
}
