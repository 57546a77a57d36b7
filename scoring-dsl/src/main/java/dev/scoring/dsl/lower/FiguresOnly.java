package dev.scoring.dsl.lower;

import dev.scoring.dsl.ast.ConditionNode;
import dev.scoring.dsl.ast.Expression;

/** What lowers figures: a condition in their place is a bug of the checks. */
abstract class FiguresOnly<R> implements Expression.Visitor<R> {

  @Override
  public final R visitTextLiteral(Expression.TextLiteral node) {
    throw notAFigure(node);
  }

  @Override
  public final R visitTruthLiteral(ConditionNode.TruthLiteral node) {
    throw notAFigure(node);
  }

  @Override
  public final R visitComparing(ConditionNode.Comparing node) {
    throw notAFigure(node);
  }

  @Override
  public final R visitDoneBy(ConditionNode.DoneBy node) {
    throw notAFigure(node);
  }

  @Override
  public final R visitEmptiness(ConditionNode.Emptiness node) {
    throw notAFigure(node);
  }

  @Override
  public final R visitWithin(ConditionNode.Within node) {
    throw notAFigure(node);
  }

  @Override
  public final R visitSameMonth(ConditionNode.SameMonth node) {
    throw notAFigure(node);
  }

  @Override
  public final R visitNot(ConditionNode.Not node) {
    throw notAFigure(node);
  }

  @Override
  public final R visitAnd(ConditionNode.And node) {
    throw notAFigure(node);
  }

  @Override
  public final R visitOr(ConditionNode.Or node) {
    throw notAFigure(node);
  }

  static IllegalStateException notAFigure(Expression node) {
    return new IllegalStateException("a condition where the checks allow only a figure: " + node);
  }
}
