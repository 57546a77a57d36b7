package dev.scoring.dsl.ast;

import dev.scoring.core.model.Comparison;
import java.util.List;
import org.immutables.value.Value;

/** An expression that is a condition by its form: it holds, or not. */
@SuppressWarnings(
    "immutables:subtype") // the order is safe: only the `of` of each kind calls the constructor
@Value.Enclosing
public sealed interface ConditionNode extends Expression {

  /** True or false. */
  @Value.Immutable
  non-sealed interface TruthLiteral extends ConditionNode {
    /** Which of the two. */
    boolean value();

    /** Makes one. */
    static TruthLiteral of(boolean value, Span span) {
      return ImmutableConditionNode.TruthLiteral.of(span, value);
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.visitTruthLiteral(this);
    }
  }

  /** A comparison. */
  @Value.Immutable
  non-sealed interface Comparing extends ConditionNode {
    /** Which. */
    Comparison comparison();

    /** The left side. */
    Expression left();

    /** The right side. */
    Expression right();

    /** Makes one. */
    static Comparing of(Comparison comparison, Expression left, Expression right, Span span) {
      return ImmutableConditionNode.Comparing.of(span, comparison, left, right);
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.visitComparing(this);
    }
  }

  /** A day on or before another and not after the inspection. */
  @Value.Immutable
  non-sealed interface DoneBy extends ConditionNode {
    /** The day on which it was done. */
    Expression day();

    /** The last day. */
    Expression deadline();

    /** Makes one. */
    static DoneBy of(Expression day, Expression deadline, Span span) {
      return ImmutableConditionNode.DoneBy.of(span, day, deadline);
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.visitDoneBy(this);
    }
  }

  /** Whether a value is empty, or is not. */
  @Value.Immutable
  non-sealed interface Emptiness extends ConditionNode {
    /** The value. */
    Expression operand();

    /** Whether it must not be empty. */
    boolean negated();

    /** Makes one. */
    static Emptiness of(Expression operand, boolean negated, Span span) {
      return ImmutableConditionNode.Emptiness.of(span, operand, negated);
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.visitEmptiness(this);
    }
  }

  /** Whether a figure lies in an interval. */
  @Value.Immutable
  non-sealed interface Within extends ConditionNode {
    /** The figure. */
    Expression operand();

    /** The interval. */
    IntervalNode interval();

    /** Makes one. */
    static Within of(Expression operand, IntervalNode interval, Span span) {
      return ImmutableConditionNode.Within.of(span, operand, interval);
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.visitWithin(this);
    }
  }

  /** Whether a day lies in the month of another. */
  @Value.Immutable
  non-sealed interface SameMonth extends ConditionNode {
    /** The day. */
    Expression left();

    /** A day of the month. */
    Expression right();

    /** Makes one. */
    static SameMonth of(Expression left, Expression right, Span span) {
      return ImmutableConditionNode.SameMonth.of(span, left, right);
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.visitSameMonth(this);
    }
  }

  /** The opposite of a condition. */
  @Value.Immutable
  non-sealed interface Not extends ConditionNode {
    /** The condition. */
    Expression operand();

    /** Makes one. */
    static Not of(Expression operand, Span span) {
      return ImmutableConditionNode.Not.of(span, operand);
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.visitNot(this);
    }
  }

  /** Conditions that must all hold. */
  @Value.Immutable
  non-sealed interface And extends ConditionNode {
    /** Two or more. */
    List<Expression> operands();

    /** Makes one. */
    static And of(List<Expression> operands, Span span) {
      return ImmutableConditionNode.And.of(span, operands);
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.visitAnd(this);
    }
  }

  /** Conditions of which one must hold. */
  @Value.Immutable
  non-sealed interface Or extends ConditionNode {
    /** Two or more. */
    List<Expression> operands();

    /** Makes one. */
    static Or of(List<Expression> operands, Span span) {
      return ImmutableConditionNode.Or.of(span, operands);
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.visitOr(this);
    }
  }
}
