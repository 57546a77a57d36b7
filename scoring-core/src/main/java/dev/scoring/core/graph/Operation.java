package dev.scoring.core.graph;

import dev.scoring.core.number.Rational;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * One step of the evaluation. Operands are indices of earlier operations. An empty operand makes an
 * arithmetic result empty, a comparison unknown, and points 0. Immutable and thread-safe.
 */
public sealed interface Operation {

  /** Calls {@code visitor} with the index of each operand, in order. */
  void operands(IntConsumer visitor);

  /** A number. */
  record Constant(Rational value) implements Operation {
    @Override
    public void operands(IntConsumer visitor) {}
  }

  /** True or false, always. */
  record Truth(boolean value) implements Operation {
    @Override
    public void operands(IntConsumer visitor) {}
  }

  /** The value of a fact of the unit: a truth for a flag, otherwise a number or empty. */
  record FactValue(int fact) implements Operation {
    @Override
    public void operands(IntConsumer visitor) {}
  }

  /** The value of a column in the row at hand. */
  record ColumnValue(int table, int column) implements Operation {
    @Override
    public void operands(IntConsumer visitor) {}
  }

  /** The day of the inspection. */
  record InspectionDate() implements Operation {
    @Override
    public void operands(IntConsumer visitor) {}
  }

  /** The points of a part, block, rule or the total, after every cap. */
  record ScoreOf(String id) implements Operation {
    @Override
    public void operands(IntConsumer visitor) {}
  }

  /** The four kinds of arithmetic. */
  enum Arithmetic {
    /** Addition. */
    PLUS,
    /** Subtraction. */
    MINUS,
    /** Multiplication. */
    TIMES,
    /** Division, exact; by zero it is an error. */
    DIVIDED_BY,
    /** Division, exact; by zero it is empty. */
    DIVIDED_BY_OR_EMPTY
  }

  /** {@code left} combined with {@code right}. */
  record Compute(Arithmetic kind, int left, int right) implements Operation {
    @Override
    public void operands(IntConsumer visitor) {
      visitor.accept(left);
      visitor.accept(right);
    }
  }

  /** How the occurrences of a figure are counted. */
  enum Counting {
    /** Every unit of the figure, parts of one included. */
    EXACT,
    /** Only full lots. */
    FULL,
    /** Every started lot. */
    STARTED
  }

  /** {@code price × max(0, figure − start) / size}, the quotient cut to lots as counted. */
  record Each(int figure, Counting counting, Rational size, Rational start, Rational price)
      implements Operation {
    @Override
    public void operands(IntConsumer visitor) {
      visitor.accept(figure);
    }
  }

  /** One step: the points where the comparison with the bound holds. */
  record Step(Rational bound, Rational points) {}

  /** The points of the first step whose comparison holds; else {@code otherwise}, else 0. */
  record Steps(int figure, Comparison comparison, List<Step> steps, Optional<Rational> otherwise)
      implements Operation {
    /** Copies the list. */
    public Steps {
      steps = List.copyOf(steps);
    }

    @Override
    public void operands(IntConsumer visitor) {
      visitor.accept(figure);
    }
  }

  /** One alternative: {@code points} where {@code condition} is true. */
  record Case(int condition, int points) {}

  /** The points of the first case that is true; else {@code otherwise}; else an error. */
  record First(List<Case> cases, Optional<Integer> otherwise) implements Operation {
    /** Copies the list. */
    public First {
      cases = List.copyOf(cases);
    }

    @Override
    public void operands(IntConsumer visitor) {
      for (Case each : cases) {
        visitor.accept(each.condition());
        visitor.accept(each.points());
      }
      otherwise.ifPresent(visitor::accept);
    }
  }

  /** {@code points} where {@code condition} is true, otherwise 0. */
  record When(int condition, int points) implements Operation {
    @Override
    public void operands(IntConsumer visitor) {
      visitor.accept(condition);
      visitor.accept(points);
    }
  }

  /** {@code instead} where {@code condition} is true, otherwise {@code base}. */
  record Replace(int base, int condition, int instead) implements Operation {
    @Override
    public void operands(IntConsumer visitor) {
      visitor.accept(base);
      visitor.accept(condition);
      visitor.accept(instead);
    }
  }

  /** Whether a comparison of two figures holds. */
  record Compare(Comparison comparison, int left, int right) implements Operation {
    @Override
    public void operands(IntConsumer visitor) {
      visitor.accept(left);
      visitor.accept(right);
    }
  }

  /** Whether two days lie in the same calendar month. */
  record SameMonth(int left, int right) implements Operation {
    @Override
    public void operands(IntConsumer visitor) {
      visitor.accept(left);
      visitor.accept(right);
    }
  }

  /** Whether an operation yields nothing. */
  record IsEmpty(int operand) implements Operation {
    @Override
    public void operands(IntConsumer visitor) {
      visitor.accept(operand);
    }
  }

  /** Both hold. */
  record And(int left, int right) implements Operation {
    @Override
    public void operands(IntConsumer visitor) {
      visitor.accept(left);
      visitor.accept(right);
    }
  }

  /** At least one holds. */
  record Or(int left, int right) implements Operation {
    @Override
    public void operands(IntConsumer visitor) {
      visitor.accept(left);
      visitor.accept(right);
    }
  }

  /** It does not hold. */
  record Not(int operand) implements Operation {
    @Override
    public void operands(IntConsumer visitor) {
      visitor.accept(operand);
    }
  }

  /** What is made of the rows that a table holds for the unit. */
  enum Summary {
    /** How many rows. */
    COUNT,
    /** The sum; 0 of no rows. */
    SUM,
    /** The smallest; empty of no rows. */
    MIN,
    /** The largest; empty of no rows. */
    MAX,
    /** The mean; empty of no rows. */
    MEAN
  }

  /**
   * A summary of the unit's rows in a table: those that name the unit in column {@code owner} and
   * for which {@code filter} is true. Rows with an empty {@code value} are passed over.
   */
  record Aggregate(
      Summary summary, int table, int owner, Optional<Integer> filter, Optional<Integer> value)
      implements Operation {
    @Override
    public void operands(IntConsumer visitor) {
      filter.ifPresent(visitor::accept);
      value.ifPresent(visitor::accept);
    }
  }
}
