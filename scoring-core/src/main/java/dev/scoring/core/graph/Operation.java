package dev.scoring.core.graph;

import dev.scoring.core.model.Comparison;
import dev.scoring.core.model.Counting;
import dev.scoring.core.model.Rounding;
import dev.scoring.core.model.Ties;
import dev.scoring.core.model.TimeUnit;
import dev.scoring.core.model.Trim;
import dev.scoring.core.number.Rational;
import dev.scoring.core.text.SameName;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * One step of the evaluation. Operands are indices of earlier operations. An empty operand makes an
 * arithmetic result empty, a comparison unknown, and points 0. Immutable and thread-safe.
 */
public sealed interface Operation {

  /** Calls the method of {@code visitor} for this kind of operation. */
  <R> R accept(Visitor<R> visitor);

  /** Gives {@code taker} the index of each operand, in order. */
  default void operands(IntConsumer taker) {
    for (int operand : accept(Operands.VISITOR)) {
      taker.accept(operand);
    }
  }

  /** What this is, whatever its values are. */
  default Nature nature() {
    return accept(Nature.OfOperation.VISITOR);
  }

  /**
   * One method for each kind of operation, and none for the others: a new operation does not
   * compile until every pass handles it.
   *
   * @param <R> what the pass makes of an operation
   */
  interface Visitor<R> {
    /** A number. */
    R visitConstant(Constant operation);

    /** True or false, always. */
    R visitFixedTruth(FixedTruth operation);

    /** No value, always. */
    R visitEmpty(Empty operation);

    /** The value of a fact. */
    R visitFactValue(FactValue operation);

    /** The value of a column in the row at hand. */
    R visitColumnValue(ColumnValue operation);

    /** The day of the inspection. */
    R visitInspectionDate(InspectionDate operation);

    /** The points of a part, block, rule or the total. */
    R visitScoreOf(ScoreOf operation);

    /** Whether nothing of a part, block, rule or the total applies. */
    R visitNothingOf(NothingOf operation);

    /** Arithmetic. */
    R visitCompute(Compute operation);

    /** Points for each occurrence. */
    R visitEach(Each operation);

    /** Points by the first step that holds. */
    R visitSteps(Steps operation);

    /** The sum of what every tier gives. */
    R visitTiers(Tiers operation);

    /** A rounded figure. */
    R visitRound(Round operation);

    /** The first case that is true. */
    R visitFirst(First operation);

    /** Points where a condition is true. */
    R visitWhen(When operation);

    /** One figure in place of another. */
    R visitReplace(Replace operation);

    /** A comparison of two figures. */
    R visitCompare(Compare operation);

    /** Whether two days lie in the same month. */
    R visitSameMonth(SameMonth operation);

    /** Whether there is nothing. */
    R visitIsEmpty(IsEmpty operation);

    /** Both hold. */
    R visitAnd(And operation);

    /** At least one holds. */
    R visitOr(Or operation);

    /** It does not hold. */
    R visitNot(Not operation);

    /** A summary of the unit's rows. */
    R visitAggregate(Aggregate operation);

    /** A summary of several figures. */
    R visitCombine(Combine operation);

    /** A summary of all units. */
    R visitOverUnits(OverUnits operation);

    /** The place among all units. */
    R visitRank(Rank operation);

    /** The time between two days. */
    R visitBetween(Between operation);

    /** The day after some time. */
    R visitDayAfter(DayAfter operation);

    /** Whether the unit has one of some names. */
    R visitUnitIs(UnitIs operation);
  }

  /** A number. */
  record Constant(Rational value) implements Operation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitConstant(this);
    }
  }

  /** True or false, always. */
  record FixedTruth(boolean value) implements Operation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitFixedTruth(this);
    }
  }

  /** No value, always. */
  record Empty() implements Operation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitEmpty(this);
    }
  }

  /** The value of a fact of the unit: a truth for a flag, otherwise a number or empty. */
  record FactValue(int fact) implements Operation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitFactValue(this);
    }
  }

  /** The value of a column in the row at hand. */
  record ColumnValue(int table, int column) implements Operation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitColumnValue(this);
    }
  }

  /** The day of the inspection. */
  record InspectionDate() implements Operation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitInspectionDate(this);
    }
  }

  /** The points of a part, block, rule or the total, after every cap. */
  record ScoreOf(String id) implements Operation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitScoreOf(this);
    }
  }

  /** Whether nothing of a part, block, rule or the total applies to the unit. */
  record NothingOf(String id) implements Operation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitNothingOf(this);
    }
  }

  /** The four kinds of arithmetic. */
  enum Arithmetic {
    /** Addition. */
    PLUS,
    /** Addition of points: of two of which one is empty it is the other. */
    PLUS_POINTS,
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
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitCompute(this);
    }
  }

  /**
   * {@code price × max(0, figure − start) / size}, the quotient cut to lots as counted. All but
   * {@code counting} are operands; a size that is not above 0 is a failure.
   */
  record Each(int figure, Counting counting, int size, int start, int price) implements Operation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitEach(this);
    }
  }

  /** One step: {@code points} where the comparison with {@code bound} holds; both are operands. */
  record Step(int bound, int points) {}

  /** The points of the first step whose comparison holds; else {@code otherwise}, else 0. */
  record Steps(int figure, Comparison comparison, List<Step> steps, Optional<Integer> otherwise)
      implements Operation {
    /** Copies the list. */
    public Steps {
      steps = List.copyOf(steps);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitSteps(this);
    }
  }

  /**
   * One tier: {@code price} for each lot of {@code size} of what lies above the tier before and not
   * above {@code upTo}; at most {@code cap}.
   *
   * @param upTo the upper end; empty for the last tier without end
   * @param price an operand
   */
  record Tier(
      Optional<Rational> upTo,
      Counting counting,
      Rational size,
      int price,
      Optional<Rational> cap) {}

  /** The sum of what every tier gives for its share of {@code figure}. Tiers ascend from 0. */
  record Tiers(int figure, List<Tier> tiers) implements Operation {
    /** Copies the list. */
    public Tiers {
      tiers = List.copyOf(tiers);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitTiers(this);
    }
  }

  /** {@code operand} rounded to a multiple of {@code multiple}, which is above 0. */
  record Round(int operand, Rounding rounding, Rational multiple) implements Operation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitRound(this);
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
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitFirst(this);
    }
  }

  /** {@code points} where {@code condition} is true, otherwise 0. */
  record When(int condition, int points) implements Operation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitWhen(this);
    }
  }

  /** {@code instead} where {@code condition} is true, otherwise {@code base}. */
  record Replace(int base, int condition, int instead) implements Operation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitReplace(this);
    }
  }

  /** Whether a comparison of two figures holds. */
  record Compare(Comparison comparison, int left, int right) implements Operation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitCompare(this);
    }
  }

  /** Whether two days lie in the same calendar month. */
  record SameMonth(int left, int right) implements Operation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitSameMonth(this);
    }
  }

  /** Whether an operation yields nothing. */
  record IsEmpty(int operand) implements Operation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitIsEmpty(this);
    }
  }

  /** Both hold. */
  record And(int left, int right) implements Operation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitAnd(this);
    }
  }

  /** At least one holds. */
  record Or(int left, int right) implements Operation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitOr(this);
    }
  }

  /** It does not hold. */
  record Not(int operand) implements Operation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitNot(this);
    }
  }

  /** What is made of several values. */
  enum Summary {
    /** How many. */
    COUNT,
    /** The sum; 0 of none. */
    SUM,
    /** The smallest; empty of none. */
    MIN,
    /** The largest; empty of none. */
    MAX,
    /** The mean; empty of none. */
    MEAN
  }

  /**
   * A summary of the unit's rows in a table: those that name the unit in column {@code owner} and
   * for which {@code filter} is true. Rows with an empty {@code value} are passed over.
   */
  record Aggregate(
      Summary summary,
      int table,
      int owner,
      Optional<Integer> filter,
      Optional<Integer> value,
      Trim trim)
      implements Operation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitAggregate(this);
    }
  }

  /** A summary of several figures; empty ones are passed over. */
  record Combine(Summary summary, List<Integer> figures, Trim trim) implements Operation {
    /** Copies the list. */
    public Combine {
      figures = List.copyOf(figures);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitCombine(this);
    }
  }

  /**
   * A summary of the values that {@code value} has for the units of the assessment: those for which
   * {@code filter} is true and {@code group}, a fact, has the same value as for this unit. Empty
   * values are passed over; a unit whose own group is empty has no others.
   */
  record OverUnits(
      Summary summary,
      Optional<Integer> value,
      Optional<Integer> filter,
      Optional<Integer> group,
      Trim trim)
      implements Operation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitOverUnits(this);
    }
  }

  /**
   * The place of the unit among the units of the assessment by {@code value}, 1 being the first.
   * Filter and group are as in {@link OverUnits}; empty if the unit is not among them.
   */
  record Rank(
      int value, Optional<Integer> filter, Optional<Integer> group, boolean lowestFirst, Ties ties)
      implements Operation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitRank(this);
    }
  }

  /** The time from a day to another; negative if the other is earlier. */
  record Between(TimeUnit unit, int from, int to) implements Operation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitBetween(this);
    }
  }

  /** The day that lies {@code count} units after {@code from}; a count must be a whole number. */
  record DayAfter(TimeUnit unit, int count, int from) implements Operation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitDayAfter(this);
    }
  }

  /** Whether the unit has one of these names. */
  record UnitIs(List<String> names) implements Operation {
    /** Copies the list. */
    public UnitIs {
      names = List.copyOf(names);
    }

    /** Whether a unit is called one of these, however it is written. */
    public boolean isOneOf(String unit) {
      return names.stream().anyMatch(name -> SameName.areSame(name, unit));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitUnitIs(this);
    }
  }
}
