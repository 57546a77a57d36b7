package dev.scoring.dsl.lower;

import dev.scoring.core.graph.Condition;
import dev.scoring.core.graph.Figure;
import dev.scoring.core.graph.GraphBuilder;
import dev.scoring.core.graph.Operation.Summary;
import dev.scoring.core.model.Comparison;
import dev.scoring.core.model.Trim;
import dev.scoring.core.number.Rational;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Name;
import dev.scoring.dsl.ast.RowsFunction;
import java.util.Optional;

/**
 * Lowers what is made of all units. What stands behind {@code units.} and in the {@code where} is
 * lowered as it would be for this unit: the graph works it out for each of them.
 */
final class UnitsLowering {

  private final GraphBuilder graph;
  private final NameLowering names;
  private final ExpressionLowering expressions;

  UnitsLowering(GraphBuilder graph, NameLowering names, ExpressionLowering expressions) {
    this.graph = graph;
    this.names = names;
    this.expressions = expressions;
  }

  Figure figure(Expression.Rows node) {
    Optional<Condition> filter = filter(node.where());
    return switch (node.function()) {
      case COUNT -> over(Summary.COUNT, node, value(node.column()), filter, Trim.NONE);
      case SHARE -> Shares.percent(graph, count(node, filter), count(node, Optional.empty()));
      case SUM, MIN, MAX, MEAN ->
          over(Summaries.of(node.function()), node, value(node.column()), filter, node.trim());
      case ANY, ALL -> throw FiguresOnly.notAFigure(node);
    };
  }

  Condition condition(Expression.Rows node) {
    Figure count = count(node, filter(node.where()));
    return node.function() == RowsFunction.ALL
        ? graph.compare(Comparison.EQUAL, count, count(node, Optional.empty()))
        : graph.compare(Comparison.GREATER, count, graph.constant(Rational.ZERO));
  }

  Figure rank(Expression.Ranking node) {
    Figure rank =
        graph.rank(
            value(node.column()).orElseThrow(),
            filter(node.where()),
            node.by().map(Name::text),
            node.lowestFirst(),
            node.ties().orElseThrow());
    graph.describe(rank, expressions.written().of(node));
    return rank;
  }

  private Figure count(Expression.Rows node, Optional<Condition> filter) {
    return over(Summary.COUNT, node, Optional.empty(), filter, Trim.NONE);
  }

  private Figure over(
      Summary summary,
      Expression.Rows node,
      Optional<Figure> value,
      Optional<Condition> filter,
      Trim trim) {
    Figure figure = graph.overUnits(summary, value, filter, node.by().map(Name::text), trim);
    graph.describe(
        figure, Summaries.text(expressions.written(), summary, node, filter.isPresent()));
    return figure;
  }

  private Optional<Figure> value(Optional<Name> column) {
    return column.map(name -> names.outsideOfRows(() -> names.figure(name.text())));
  }

  private Optional<Condition> filter(Optional<Expression> where) {
    return where.map(condition -> names.outsideOfRows(() -> expressions.condition(condition)));
  }
}
