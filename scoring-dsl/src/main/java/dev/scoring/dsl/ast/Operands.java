package dev.scoring.dsl.ast;

import java.util.ArrayList;
import java.util.List;

/** The operands of an expression, in the order of the text. */
public final class Operands implements Expression.Visitor<List<Expression>> {

  public static final Operands VISITOR = new Operands();

  private Operands() {}

  @Override
  public List<Expression> visitNumberLiteral(Expression.NumberLiteral node) {
    return List.of();
  }

  @Override
  public List<Expression> visitDateLiteral(Expression.DateLiteral node) {
    return List.of();
  }

  @Override
  public List<Expression> visitTextLiteral(Expression.TextLiteral node) {
    return List.of();
  }

  @Override
  public List<Expression> visitTruthLiteral(ConditionNode.TruthLiteral node) {
    return List.of();
  }

  @Override
  public List<Expression> visitReference(Expression.Reference node) {
    return List.of();
  }

  @Override
  public List<Expression> visitSum(Expression.Sum node) {
    List<Expression> operands = new ArrayList<>();
    operands.add(node.first());
    for (Term term : node.rest()) {
      operands.add(term.operand());
    }
    return operands;
  }

  @Override
  public List<Expression> visitProduct(Expression.Product node) {
    List<Expression> operands = new ArrayList<>();
    operands.add(node.first());
    for (Factor factor : node.rest()) {
      operands.add(factor.operand());
    }
    return operands;
  }

  @Override
  public List<Expression> visitNegation(Expression.Negation node) {
    return List.of(node.operand());
  }

  @Override
  public List<Expression> visitComparing(ConditionNode.Comparing node) {
    return List.of(node.left(), node.right());
  }

  @Override
  public List<Expression> visitDoneBy(ConditionNode.DoneBy node) {
    return List.of(node.day(), node.deadline());
  }

  @Override
  public List<Expression> visitEmptiness(ConditionNode.Emptiness node) {
    return List.of(node.operand());
  }

  @Override
  public List<Expression> visitWithin(ConditionNode.Within node) {
    return List.of(node.operand());
  }

  @Override
  public List<Expression> visitSameMonth(ConditionNode.SameMonth node) {
    return List.of(node.left(), node.right());
  }

  @Override
  public List<Expression> visitNot(ConditionNode.Not node) {
    return List.of(node.operand());
  }

  @Override
  public List<Expression> visitAnd(ConditionNode.And node) {
    return node.operands();
  }

  @Override
  public List<Expression> visitOr(ConditionNode.Or node) {
    return node.operands();
  }

  @Override
  public List<Expression> visitRows(Expression.Rows node) {
    return node.where().map(List::of).orElse(List.of());
  }

  @Override
  public List<Expression> visitDatedValues(Expression.DatedValues node) {
    return node.values().stream().map(DatedValue::value).toList();
  }

  @Override
  public List<Expression> visitRounded(Expression.Rounded node) {
    return List.of(node.operand());
  }

  @Override
  public List<Expression> visitListFigure(Expression.ListFigure node) {
    return node.figures();
  }

  @Override
  public List<Expression> visitRanking(Expression.Ranking node) {
    return node.where().map(List::of).orElse(List.of());
  }

  @Override
  public List<Expression> visitPeriod(Expression.Period node) {
    return List.of(node.from(), node.to());
  }

  @Override
  public List<Expression> visitDayAfter(Expression.DayAfter node) {
    return List.of(node.count(), node.start());
  }

  @Override
  public List<Expression> visitPrevious(Expression.Previous node) {
    return List.of();
  }

  @Override
  public List<Expression> visitPointsForm(Expression.PointsForm node) {
    List<Expression> operands = new ArrayList<>();
    for (Form form : FormParts.all(node.form())) {
      operands.addAll(FormParts.expressions(form));
    }
    return operands;
  }
}
