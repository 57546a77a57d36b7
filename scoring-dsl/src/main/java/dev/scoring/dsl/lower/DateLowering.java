package dev.scoring.dsl.lower;

import dev.scoring.core.graph.Condition;
import dev.scoring.core.graph.Figure;
import dev.scoring.core.graph.GraphBuilder;
import dev.scoring.core.model.Comparison;
import dev.scoring.core.number.Rational;
import dev.scoring.dsl.ast.Clause;
import dev.scoring.dsl.ast.DatedValue;
import dev.scoring.dsl.ast.Expression;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lowers days, and what holds between days. */
final class DateLowering {

  private final GraphBuilder graph;
  private final ExpressionLowering expressions;

  DateLowering(GraphBuilder graph, ExpressionLowering expressions) {
    this.graph = graph;
    this.expressions = expressions;
  }

  Figure day(LocalDate day) {
    return graph.constant(Rational.of(day.toEpochDay()));
  }

  /** Whether the inspection lies where a clause says. */
  Condition inForce(Clause.Dated clause) {
    Comparison comparison =
        switch (clause.bound()) {
          case SINCE -> Comparison.AT_LEAST;
          case AFTER -> Comparison.GREATER;
          case UNTIL -> Comparison.AT_MOST;
        };
    return graph.compare(comparison, graph.inspectionDate(), day(clause.day()));
  }

  /** The first of several values whose dates hold; where none does, the data have no value. */
  Figure values(Expression.DatedValues node) {
    List<Condition> conditions = new ArrayList<>();
    List<Figure> values = new ArrayList<>();
    boolean percent = expressions.isPercent(node);
    for (DatedValue value : node.values()) {
      conditions.add(
          value.dates().stream()
              .map(this::inForce)
              .reduce(graph::and)
              .orElseGet(() -> graph.truth(true)));
      values.add(expressions.figure(value.value(), percent));
    }
    return graph.first(conditions, values, Optional.empty());
  }

  Figure period(Expression.Period node) {
    return graph.between(
        node.unit(), expressions.figure(node.from()), expressions.figure(node.to()));
  }

  Figure dayAfter(Expression.DayAfter node) {
    return graph.dayAfter(
        node.unit(), expressions.figure(node.count()), expressions.figure(node.start()));
  }
}
