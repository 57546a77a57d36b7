package dev.scoring.dsl.lower;

import dev.scoring.dsl.ast.Expression;

/** What lowers figures: a condition in their place is a bug of the checks. */
abstract class FiguresOnly<R> implements Expression.Visitor<R> {

  @Override
  public final R visitTextLiteral(Expression.TextLiteral node) {
    throw notAFigure(node);
  }

  @Override
  public final R visitTruthLiteral(Expression.TruthLiteral node) {
    throw notAFigure(node);
  }

  @Override
  public final R visitComparing(Expression.Comparing node) {
    throw notAFigure(node);
  }

  @Override
  public final R visitDoneBy(Expression.DoneBy node) {
    throw notAFigure(node);
  }

  @Override
  public final R visitEmptiness(Expression.Emptiness node) {
    throw notAFigure(node);
  }

  @Override
  public final R visitWithin(Expression.Within node) {
    throw notAFigure(node);
  }

  @Override
  public final R visitSameMonth(Expression.SameMonth node) {
    throw notAFigure(node);
  }

  @Override
  public final R visitNot(Expression.Not node) {
    throw notAFigure(node);
  }

  @Override
  public final R visitAnd(Expression.And node) {
    throw notAFigure(node);
  }

  @Override
  public final R visitOr(Expression.Or node) {
    throw notAFigure(node);
  }

  static IllegalStateException notAFigure(Expression node) {
    return new IllegalStateException("a condition where the checks allow only a figure: " + node);
  }
}
