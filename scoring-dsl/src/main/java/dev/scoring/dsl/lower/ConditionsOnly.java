package dev.scoring.dsl.lower;

import dev.scoring.dsl.ast.Expression;

/** What lowers conditions: a figure in their place is a bug of the checks. */
abstract class ConditionsOnly<R> implements Expression.Visitor<R> {

  @Override
  public final R visitNumberLiteral(Expression.NumberLiteral node) {
    throw notACondition(node);
  }

  @Override
  public final R visitDateLiteral(Expression.DateLiteral node) {
    throw notACondition(node);
  }

  @Override
  public final R visitTextLiteral(Expression.TextLiteral node) {
    throw notACondition(node);
  }

  @Override
  public final R visitSum(Expression.Sum node) {
    throw notACondition(node);
  }

  @Override
  public final R visitProduct(Expression.Product node) {
    throw notACondition(node);
  }

  @Override
  public final R visitNegation(Expression.Negation node) {
    throw notACondition(node);
  }

  @Override
  public final R visitDatedValues(Expression.DatedValues node) {
    throw notACondition(node);
  }

  @Override
  public final R visitRounded(Expression.Rounded node) {
    throw notACondition(node);
  }

  @Override
  public final R visitListFigure(Expression.ListFigure node) {
    throw notACondition(node);
  }

  @Override
  public final R visitRanking(Expression.Ranking node) {
    throw notACondition(node);
  }

  @Override
  public final R visitPeriod(Expression.Period node) {
    throw notACondition(node);
  }

  @Override
  public final R visitDayAfter(Expression.DayAfter node) {
    throw notACondition(node);
  }

  @Override
  public final R visitPointsForm(Expression.PointsForm node) {
    throw notACondition(node);
  }

  static IllegalStateException notACondition(Expression node) {
    return new IllegalStateException("a figure where the checks allow only a condition: " + node);
  }
}
