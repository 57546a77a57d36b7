package dev.scoring.core.fast.compile;

import dev.scoring.core.fast.program.Instruction;
import dev.scoring.core.fast.program.Opcode;
import dev.scoring.core.graph.Operation;
import dev.scoring.core.model.Comparison;
import dev.scoring.core.number.Rational;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Computes with fractions. */
final class FractionArithmetic {

  private final ProgramBuilder program;

  FractionArithmetic(ProgramBuilder program) {
    this.program = program;
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
    return program.constant(1);
  }

  Fraction constant(Rational value) {
    if (!value.fitsLong()) {
      throw new Unsuitable("a number of the scheme is too long");
    }
    return new Fraction(
        program.constant(value.longNumerator()), one(), value.longDenominator(), one());
  }

  TruthSlots known(int isTrue) {
    return new TruthSlots(isTrue, program.not(isTrue));
  }

  /** The number at another scale, a multiple of its own. */
  int at(Fraction figure, long scale) {
    return program.linear(figure.number(), scale / figure.scale(), 0);
  }

  /** The figure with 0 for its number where it is empty. */
  Fraction settled(Fraction figure) {
    return new Fraction(
        program.multiply(figure.number(), figure.present()),
        figure.under(),
        figure.scale(),
        figure.present());
  }

  Fraction times(Fraction figure, long factor) {
    return new Fraction(
        program.linear(figure.number(), factor, 0),
        figure.under(),
        figure.scale(),
        figure.present());
  }

  Fraction times(Fraction left, Fraction right, int present) {
    try {
      return new Fraction(
          program.multiply(left.number(), right.number()),
          program.multiply(left.under(), right.under()),
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
      return new Fraction(program.add(a, b), left.under(), scale, present);
    }
    return new Fraction(
        program.add(program.multiply(a, right.under()), program.multiply(b, left.under())),
        program.multiply(left.under(), right.under()),
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
    return new Fraction(program.min(at(left, scale), at(right, scale)), one(), scale, one());
  }

  /** The larger of two whole figures that are there. */
  Fraction greatest(Fraction left, Fraction right) {
    long scale = commonMultiple(left.scale(), right.scale());
    return new Fraction(program.max(at(left, scale), at(right, scale)), one(), scale, one());
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
      int all = program.and(best.present(), figure.present());
      best = choose(all, both, either);
    }
    return best;
  }

  /** One figure where something is true, else another. */
  Fraction choose(int truth, Fraction yes, Fraction no) {
    long scale = commonMultiple(yes.scale(), no.scale());
    return new Fraction(
        program.select(truth, at(yes, scale), at(no, scale)),
        program.select(truth, yes.under(), no.under()),
        scale,
        program.select(truth, yes.present(), no.present()));
  }

  /** Compares two figures; cross-multiplied where one has a variable denominator. */
  TruthSlots compare(Comparison comparison, Fraction left, Fraction right) {
    int both = program.and(left.present(), right.present());
    long scale = commonMultiple(left.scale(), right.scale());
    int a = program.multiply(at(left, scale), right.under());
    int b = program.multiply(at(right, scale), left.under());
    int holds =
        switch (comparison) {
          case LESS -> less(a, b);
          case AT_MOST -> program.not(less(b, a));
          case GREATER -> less(b, a);
          case AT_LEAST -> program.not(less(a, b));
          case EQUAL -> program.equal(a, b);
          case NOT_EQUAL -> program.not(program.equal(a, b));
        };
    return new TruthSlots(program.and(holds, both), program.and(program.not(holds), both));
  }

  /** {@code k < a} for a fixed k is {@code not (a < k + 1)}, which joins other such comparisons. */
  private int less(int a, int b) {
    return program.isConstant(a) && !program.isConstant(b)
        ? program.not(program.less(b, program.constant(program.low(a) + 1)))
        : program.less(a, b);
  }

  boolean isAlways(Fraction figure) {
    return program.isConstant(figure.present(), 1);
  }

  boolean isWhole(Fraction figure) {
    return program.isConstant(figure.under(), 1);
  }

  /** Takes out of the scale what every number is a multiple of. */
  Fraction reduced(int number, int under, long scale, int present) {
    Instruction of = program.get(number);
    if (of.code() == Opcode.LINEAR && of.l() == 0) {
      long factor = scale / commonMultiple(scale, Math.abs(of.k())) * Math.abs(of.k());
      long common = scale / (commonMultiple(scale, Math.abs(of.k())) / Math.abs(of.k()));
      if (factor != 0 && common > 1) {
        return new Fraction(
            program.linear(of.a(), of.k() / common, 0), under, scale / common, present);
      }
    }
    return new Fraction(number, under, scale, present);
  }
}
