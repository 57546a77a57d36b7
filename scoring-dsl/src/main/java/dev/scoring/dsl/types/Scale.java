package dev.scoring.dsl.types;

import dev.scoring.core.number.Rational;
import java.util.List;
import java.util.Optional;

/**
 * How a number is to be read: as it stands, in per cent, or as a part of one. What comes out of an
 * operation follows from what goes in, as docs/language.md has it in a table.
 */
public enum Scale {
  /** As it stands: points, counts, amounts. */
  PLAIN,
  /** In per cent: 80 is 80 % of the whole. */
  PER_CENT,
  /**
   * A part of one, such as a quotient: 0.8 is 80 %. It is taken times 100 where it meets per cent.
   */
  PART,
  /** A plain number that was made per cent by hand: something times 100. */
  HUNDREDFOLD,
  /** A plain number in which a quotient or per cent was used, such as 15 times a quotient. */
  SCALED;

  /**
   * Something that is added, or multiplied.
   *
   * @param scale how it is read
   * @param fixed its value, if it is a fixed number that is not per cent
   * @param divides whether the product is divided by it
   */
  record Operand(Scale scale, Optional<Rational> fixed, boolean divides) {

    /** Whether it is a fixed number from -1 to 1, as what is left of one is counted from 1. */
    boolean isWithinOne() {
      return fixed.isPresent() && isWithinOne(fixed.get());
    }

    private static boolean isWithinOne(Rational value) {
      return value.compareTo(Rational.ONE) <= 0 && value.negated().compareTo(Rational.ONE) <= 0;
    }
  }

  /** How a sum is read, and the smallest or largest of several numbers. */
  static Scale ofSum(List<Operand> terms) {
    if (terms.size() == 1) {
      return terms.get(0).scale();
    }
    boolean percent = false;
    boolean part = false;
    boolean hundredfold = false;
    boolean scaled = false;
    boolean plain = false;
    boolean beyondOne = false;
    boolean fixed = true;
    for (Operand term : terms) {
      fixed &= term.fixed().isPresent();
      percent |= term.scale() == PER_CENT;
      part |= term.scale() == PART;
      hundredfold |= term.scale() == HUNDREDFOLD;
      scaled |= term.scale() == SCALED;
      plain |= term.scale() == PLAIN && term.fixed().isEmpty();
      beyondOne |= term.scale() == PLAIN && !term.isWithinOne();
    }
    if (percent) {
      return PER_CENT;
    } else if (part) {
      return !hundredfold && !scaled && !beyondOne ? PART : fixed ? PLAIN : SCALED;
    } else if (hundredfold) {
      return plain || scaled ? SCALED : HUNDREDFOLD;
    }
    return scaled ? SCALED : PLAIN;
  }

  /**
   * How a product is read. A per cent in it counts as a part of one, unless the product is per cent
   * itself: one that is only divided, such as half a rate.
   */
  static Scale ofProduct(List<Operand> factors) {
    Factors all = Factors.of(factors);
    Scale first = factors.get(0).scale();
    if (factors.size() == 1) {
      return first;
    } else if (!all.times && all.partsBelow == 0 && first != PLAIN && first != SCALED) {
      return first;
    } else if (!all.times && all.parts == 0) {
      return PART;
    } else if (all.fixed == factors.size()) {
      return PLAIN;
    } else if (all.times && all.isHundred()) {
      return HUNDREDFOLD;
    } else if (all.above == all.below && all.isWithinOne()) {
      return PART;
    } else if (all.above == 1 && all.below == 0 && all.parts == 0 && all.isWithinOne()) {
      return all.hundredfold ? HUNDREDFOLD : all.scaled ? SCALED : PLAIN;
    }
    boolean used = all.parts > 0 || all.below > 0 || all.hundredfold || all.scaled;
    return used ? SCALED : PLAIN;
  }

  /** What stands in a product. */
  private static final class Factors {
    private Rational coefficient = Rational.ONE;
    private int fixed;
    private int parts;
    private int partsBelow;
    private int above;
    private int below;
    private boolean times;
    private boolean hundredfold;
    private boolean scaled;

    static Factors of(List<Operand> factors) {
      Factors all = new Factors();
      for (int i = 0; i < factors.size(); i++) {
        Operand factor = factors.get(i);
        all.times |= i > 0 && !factor.divides();
        all.add(factor);
      }
      return all;
    }

    private void add(Operand factor) {
      hundredfold |= factor.scale() == HUNDREDFOLD;
      scaled |= factor.scale() == SCALED;
      if (factor.fixed().isPresent()) {
        fixed++;
        Rational value = factor.fixed().get();
        if (!factor.divides()) {
          coefficient = coefficient.times(value);
        } else if (value.signum() != 0) {
          coefficient = coefficient.dividedBy(value);
        }
      } else if (factor.scale() == PER_CENT || factor.scale() == PART) {
        parts++;
        partsBelow += factor.divides() ? 1 : 0;
      } else if (factor.divides()) {
        below++;
      } else {
        above++;
      }
    }

    boolean isHundred() {
      return coefficient.equals(Rational.HUNDRED) || coefficient.negated().equals(Rational.HUNDRED);
    }

    boolean isWithinOne() {
      return Operand.isWithinOne(coefficient);
    }
  }
}
