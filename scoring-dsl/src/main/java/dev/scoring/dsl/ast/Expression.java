package dev.scoring.dsl.ast;

import dev.scoring.core.model.Rounding;
import dev.scoring.core.model.Ties;
import dev.scoring.core.model.TimeUnit;
import dev.scoring.core.model.Trim;
import dev.scoring.core.number.Rational;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A figure or a condition; which of the two is for the checks to tell. */
@SuppressWarnings(
    "immutables:subtype") // the order is safe: only the `of` of each kind calls the constructor
@Value.Enclosing
public sealed interface Expression extends Node
    permits ConditionNode,
        Expression.NumberLiteral,
        Expression.DateLiteral,
        Expression.TextLiteral,
        Expression.Reference,
        Expression.Sum,
        Expression.Product,
        Expression.Negation,
        Expression.Rows,
        Expression.DatedValues,
        Expression.Rounded,
        Expression.ListFigure,
        Expression.Ranking,
        Expression.Period,
        Expression.DayAfter,
        Expression.Previous,
        Expression.PointsForm {

  /** The two signs of a term. */
  enum Sign {
    /** Added. */
    PLUS,
    /** Taken away. */
    MINUS
  }

  /** The two operators of a factor. */
  enum Operator {
    /** Multiplied. */
    TIMES,
    /** Divided. */
    DIVIDED_BY
  }

  /** Calls the method of {@code visitor} for this kind. */
  <R> R accept(Visitor<R> visitor);

  /** One method for each kind; a new kind does not compile until every pass handles it. */
  interface Visitor<R> {
    /** A number. */
    R visitNumberLiteral(NumberLiteral node);

    /** A day. */
    R visitDateLiteral(DateLiteral node);

    /** Text in quotes: a value of a choice. */
    R visitTextLiteral(TextLiteral node);

    /** True or false. */
    R visitTruthLiteral(ConditionNode.TruthLiteral node);

    /** A name: a fact, a column, a parameter, a score, a value of a choice. */
    R visitReference(Reference node);

    /** Two terms or more. */
    R visitSum(Sum node);

    /** Factors; or one operand with {@code or empty}. */
    R visitProduct(Product node);

    /** A figure with a minus before it. */
    R visitNegation(Negation node);

    /** A comparison. */
    R visitComparing(ConditionNode.Comparing node);

    /** A day on or before another and not after the inspection. */
    R visitDoneBy(ConditionNode.DoneBy node);

    /** Whether a value is empty, or is not. */
    R visitEmptiness(ConditionNode.Emptiness node);

    /** Whether a figure lies in an interval. */
    R visitWithin(ConditionNode.Within node);

    /** Whether a day lies in the month of another. */
    R visitSameMonth(ConditionNode.SameMonth node);

    /** The opposite of a condition. */
    R visitNot(ConditionNode.Not node);

    /** Conditions that must all hold. */
    R visitAnd(ConditionNode.And node);

    /** Conditions of which one must hold. */
    R visitOr(ConditionNode.Or node);

    /** Something made of the rows of a table that belong to the unit. */
    R visitRows(Rows node);

    /** Values of a parameter that hold at different times; only directly in a {@code let}. */
    R visitDatedValues(DatedValues node);

    /** A figure rounded to a multiple. */
    R visitRounded(Rounded node);

    /** Something made of several figures. */
    R visitListFigure(ListFigure node);

    /** The place of the unit among all units. */
    R visitRanking(Ranking node);

    /** The time from a day to another. */
    R visitPeriod(Period node);

    /** The day some time after another. */
    R visitDayAfter(DayAfter node);

    /** What a fact or score was in the previous period. */
    R visitPrevious(Previous node);

    /** A way to turn figures into points, used as a figure. */
    R visitPointsForm(PointsForm node);
  }

  /** A number. */
  @Value.Immutable
  non-sealed interface NumberLiteral extends Expression {
    /** The number as written, without the sign of per cent. */
    Rational value();

    /** Whether a sign of per cent follows. */
    boolean percent();

    /** Makes one. */
    static NumberLiteral of(Rational value, boolean percent, Span span) {
      return ImmutableExpression.NumberLiteral.of(span, value, percent);
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.visitNumberLiteral(this);
    }
  }

  /** A day. */
  @Value.Immutable
  non-sealed interface DateLiteral extends Expression {
    /** The day. */
    LocalDate day();

    /** Makes one. */
    static DateLiteral of(LocalDate day, Span span) {
      return ImmutableExpression.DateLiteral.of(span, day);
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.visitDateLiteral(this);
    }
  }

  /** Text in quotes: a value of a choice. */
  @Value.Immutable
  non-sealed interface TextLiteral extends Expression {
    /** The text without its quotes. */
    String text();

    /** Makes one. */
    static TextLiteral of(String text, Span span) {
      return ImmutableExpression.TextLiteral.of(span, text);
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.visitTextLiteral(this);
    }
  }

  /** A name: a fact, a column, a parameter, a score, a value of a choice. */
  @Value.Immutable
  non-sealed interface Reference extends Expression {
    /** The name. */
    Name name();

    /** Makes one. */
    static Reference of(Name name, Span span) {
      return ImmutableExpression.Reference.of(span, name);
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.visitReference(this);
    }
  }

  /** Two terms or more. */
  @Value.Immutable
  non-sealed interface Sum extends Expression {
    /** The first term. */
    Expression first();

    /** The other terms. */
    List<Term> rest();

    /** Makes one. */
    static Sum of(Expression first, List<Term> rest, Span span) {
      return ImmutableExpression.Sum.of(span, first, rest);
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.visitSum(this);
    }
  }

  /** Factors; or one operand with {@code or empty}. */
  @Value.Immutable
  non-sealed interface Product extends Expression {
    /** The first factor. */
    Expression first();

    /** The other factors. */
    List<Factor> rest();

    /** Whether a division by zero is empty rather than an error. */
    boolean orEmpty();

    /** Makes one. */
    static Product of(Expression first, List<Factor> rest, boolean orEmpty, Span span) {
      return ImmutableExpression.Product.of(span, first, rest, orEmpty);
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.visitProduct(this);
    }
  }

  /** A figure with a minus before it. */
  @Value.Immutable
  non-sealed interface Negation extends Expression {
    /** The figure. */
    Expression operand();

    /** Makes one. */
    static Negation of(Expression operand, Span span) {
      return ImmutableExpression.Negation.of(span, operand);
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.visitNegation(this);
    }
  }

  /** Something made of the rows of a table that belong to the unit. */
  @Value.Immutable
  non-sealed interface Rows extends Expression {
    /** What. */
    RowsFunction function();

    /** The table. */
    Name table();

    /** The column that is summed up; for a sum, a minimum, a maximum or a mean. */
    Optional<Name> column();

    /** The column that names the unit. */
    Optional<Name> by();

    /** Which rows count. */
    Optional<Expression> where();

    /** Which of the values of these rows count. */
    Trim trim();

    /** Makes one. */
    static Rows of(
        RowsFunction function,
        Name table,
        Optional<Name> column,
        Optional<Name> by,
        Optional<Expression> where,
        Trim trim,
        Span span) {
      return ImmutableExpression.Rows.of(span, function, table, column, by, where, trim);
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.visitRows(this);
    }
  }

  /** Values of a parameter that hold at different times; only directly in a {@code let}. */
  @Value.Immutable
  non-sealed interface DatedValues extends Expression {
    /** The values; the first whose dates hold counts. */
    List<DatedValue> values();

    /** Makes one. */
    static DatedValues of(List<DatedValue> values, Span span) {
      return ImmutableExpression.DatedValues.of(span, values);
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.visitDatedValues(this);
    }
  }

  /** A figure rounded to a multiple. */
  @Value.Immutable
  non-sealed interface Rounded extends Expression {
    /** The figure. */
    Expression operand();

    /** Which way. */
    Rounding rounding();

    /** The multiple. */
    Rational multiple();

    /** Makes one. */
    static Rounded of(Expression operand, Rounding rounding, Rational multiple, Span span) {
      return ImmutableExpression.Rounded.of(span, operand, rounding, multiple);
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.visitRounded(this);
    }
  }

  /** Something made of several figures. */
  @Value.Immutable
  non-sealed interface ListFigure extends Expression {
    /** What: how many, the sum, the smallest, the largest or the mean. */
    RowsFunction function();

    /** One or more. */
    List<Expression> figures();

    /** Which of them count. */
    Trim trim();

    /** Makes one. */
    static ListFigure of(RowsFunction function, List<Expression> figures, Trim trim, Span span) {
      return ImmutableExpression.ListFigure.of(span, function, figures, trim);
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.visitListFigure(this);
    }
  }

  /** The place of the unit among all units. */
  @Value.Immutable
  non-sealed interface Ranking extends Expression {
    /** The table of units, {@code units}. */
    Name table();

    /** What the units are ranked by; the name behind the point. */
    Optional<Name> column();

    /** The fact in which the units must agree. */
    Optional<Name> by();

    /** Which units are ranked. */
    Optional<Expression> where();

    /** Whether the lowest is first. */
    boolean lowestFirst();

    /** What units of equal value get. */
    Optional<Ties> ties();

    /** Makes one. */
    static Ranking of(
        Name table,
        Optional<Name> column,
        Optional<Name> by,
        Optional<Expression> where,
        boolean lowestFirst,
        Optional<Ties> ties,
        Span span) {
      return ImmutableExpression.Ranking.of(span, table, column, by, where, lowestFirst, ties);
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.visitRanking(this);
    }
  }

  /** The time from a day to another. */
  @Value.Immutable
  non-sealed interface Period extends Expression {
    /** What it is counted in. */
    TimeUnit unit();

    /** The first day, which does not count. */
    Expression from();

    /** The last day. */
    Expression to();

    /** Makes one. */
    static Period of(TimeUnit unit, Expression from, Expression to, Span span) {
      return ImmutableExpression.Period.of(span, unit, from, to);
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.visitPeriod(this);
    }
  }

  /** The day some time after another. */
  @Value.Immutable
  non-sealed interface DayAfter extends Expression {
    /** What it is counted in. */
    TimeUnit unit();

    /** How much. */
    Expression count();

    /** The day. */
    Expression start();

    /** Makes one. */
    static DayAfter of(TimeUnit unit, Expression count, Expression start, Span span) {
      return ImmutableExpression.DayAfter.of(span, unit, count, start);
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.visitDayAfter(this);
    }
  }

  /** What a fact or score was in the previous period. */
  @Value.Immutable
  non-sealed interface Previous extends Expression {
    /** The fact or score. */
    Name name();

    /** Makes one. */
    static Previous of(Name name, Span span) {
      return ImmutableExpression.Previous.of(span, name);
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.visitPrevious(this);
    }
  }

  /** A way to turn figures into points, used as a figure. */
  @Value.Immutable
  non-sealed interface PointsForm extends Expression {
    /** What gives the points. */
    Form form();

    /** Makes one. */
    static PointsForm of(Form form, Span span) {
      return ImmutableExpression.PointsForm.of(span, form);
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return visitor.visitPointsForm(this);
    }
  }
}
