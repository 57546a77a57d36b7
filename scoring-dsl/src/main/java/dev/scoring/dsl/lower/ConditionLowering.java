package dev.scoring.dsl.lower;

import dev.scoring.core.graph.Condition;
import dev.scoring.core.graph.Figure;
import dev.scoring.core.graph.GraphBuilder;
import dev.scoring.core.model.Comparison;
import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.model.Interval;
import dev.scoring.core.number.Rational;
import dev.scoring.dsl.ast.ConditionNode;
import dev.scoring.dsl.ast.Expression;
import java.util.Optional;

/** Lowers expressions that yield a condition. */
final class ConditionLowering extends ConditionsOnly<Condition> {

  private final GraphBuilder graph;
  private final ExpressionLowering expressions;
  private final NameLowering names;
  private final ChoiceLowering choices;
  private final RowsLowering rows;
  private final UnitsLowering units;

  ConditionLowering(
      GraphBuilder graph,
      ExpressionLowering expressions,
      NameLowering names,
      ChoiceLowering choices,
      RowsLowering rows,
      UnitsLowering units) {
    this.graph = graph;
    this.expressions = expressions;
    this.names = names;
    this.choices = choices;
    this.rows = rows;
    this.units = units;
  }

  @Override
  public Condition visitTruthLiteral(ConditionNode.TruthLiteral node) {
    return graph.truth(node.value());
  }

  @Override
  public Condition visitReference(Expression.Reference node) {
    return names.condition(node.name().text());
  }

  @Override
  public Condition visitPrevious(Expression.Previous node) {
    return graph.flag(FactDefinition.previous(node.name().text()));
  }

  @Override
  public Condition visitComparing(ConditionNode.Comparing node) {
    Optional<Condition> choice = choices.comparison(node);
    if (choice.isPresent()) {
      return choice.get();
    }
    boolean percent = expressions.isPercent(node.left()) || expressions.isPercent(node.right());
    return graph.compare(
        node.comparison(),
        expressions.figure(node.left(), percent),
        expressions.figure(node.right(), percent));
  }

  @Override
  public Condition visitDoneBy(ConditionNode.DoneBy node) {
    Figure day = expressions.figure(node.day());
    return graph.and(
        graph.compare(Comparison.AT_MOST, day, expressions.figure(node.deadline())),
        graph.compare(Comparison.AT_MOST, day, graph.inspectionDate()));
  }

  @Override
  public Condition visitEmptiness(ConditionNode.Emptiness node) {
    Condition empty = empty(node.operand());
    return node.negated() ? graph.not(empty) : empty;
  }

  private Condition empty(Expression operand) {
    if (operand instanceof Expression.Reference reference) {
      return names.isEmpty(reference.name().text());
    } else if (operand instanceof Expression.Previous previous) {
      return graph.factIsEmpty(FactDefinition.previous(previous.name().text()));
    }
    return graph.isEmpty(expressions.figure(operand));
  }

  @Override
  public Condition visitWithin(ConditionNode.Within node) {
    Interval interval = node.interval().interval();
    Figure figure = expressions.figure(node.operand());
    Comparison above = interval.lowIncluded() ? Comparison.AT_LEAST : Comparison.GREATER;
    Comparison below = interval.highIncluded() ? Comparison.AT_MOST : Comparison.LESS;
    Optional<Condition> low = interval.low().map(bound -> compare(above, figure, bound));
    Optional<Condition> high = interval.high().map(bound -> compare(below, figure, bound));
    return low.isPresent() && high.isPresent()
        ? graph.and(low.get(), high.get())
        : low.or(() -> high).orElseGet(() -> graph.not(graph.isEmpty(figure)));
  }

  private Condition compare(Comparison comparison, Figure figure, Rational bound) {
    return graph.compare(comparison, figure, graph.constant(bound));
  }

  @Override
  public Condition visitSameMonth(ConditionNode.SameMonth node) {
    return graph.sameMonth(expressions.figure(node.left()), expressions.figure(node.right()));
  }

  @Override
  public Condition visitNot(ConditionNode.Not node) {
    return graph.not(expressions.condition(node.operand()));
  }

  @Override
  public Condition visitAnd(ConditionNode.And node) {
    Condition all = expressions.condition(node.operands().get(0));
    for (Expression operand : node.operands().subList(1, node.operands().size())) {
      all = graph.and(all, expressions.condition(operand));
    }
    return all;
  }

  @Override
  public Condition visitOr(ConditionNode.Or node) {
    Condition any = expressions.condition(node.operands().get(0));
    for (Expression operand : node.operands().subList(1, node.operands().size())) {
      any = graph.or(any, expressions.condition(operand));
    }
    return any;
  }

  @Override
  public Condition visitRows(Expression.Rows node) {
    return rows.isTable(node.table()) ? rows.condition(node) : units.condition(node);
  }
}
