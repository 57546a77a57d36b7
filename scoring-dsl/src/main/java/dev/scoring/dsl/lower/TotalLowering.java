package dev.scoring.dsl.lower;

import dev.scoring.core.graph.Figure;
import dev.scoring.core.graph.GraphBuilder;
import dev.scoring.core.graph.Operation.Arithmetic;
import dev.scoring.core.graph.Total;
import dev.scoring.core.model.Comparison;
import dev.scoring.core.number.Rational;
import dev.scoring.dsl.ast.Clause;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import java.util.List;
import java.util.Optional;

/** Lowers the total. */
final class TotalLowering {

  private final GraphBuilder graph;
  private final ExpressionLowering expressions;

  TotalLowering(GraphBuilder graph, ExpressionLowering expressions) {
    this.graph = graph;
    this.expressions = expressions;
  }

  /** Lowers the total that a file declares: its cap applies first, then its floor, then zero. */
  Total declared(Declaration.Total total) {
    return expressions.named(total.name().text(), () -> lowered(total));
  }

  private Total lowered(Declaration.Total total) {
    Clauses clauses = new Clauses(total.clauses());
    Figure figure = expressions.figure(total.formula());
    figure =
        bounded(
            figure, Comparison.GREATER, clauses.first(Clause.Cap.class).map(Clause.Cap::points));
    figure =
        bounded(
            figure,
            Comparison.LESS,
            clauses.first(Clause.Floor.class).flatMap(Clause.Floor::points));
    for (Clause.ZeroWhen zero : clauses.all(Clause.ZeroWhen.class)) {
      figure =
          graph.replace(
              figure, expressions.condition(zero.condition()), graph.constant(Rational.ZERO));
    }
    return new Total(
        total.name().text(),
        total.label().orElse(""),
        figure,
        expressions.written().of(total.formula()) + clauses.text(expressions.written()));
  }

  /** Replaces what lies beyond a bound by the bound. A figure without value stays without. */
  private Figure bounded(Figure figure, Comparison beyond, Optional<Expression> bound) {
    if (bound.isEmpty()) {
      return figure;
    }
    Figure end = expressions.figure(bound.get());
    return graph.replace(figure, graph.compare(beyond, figure, end), end);
  }

  /** The sum of all parts, for a file that declares no total. */
  Total sumOf(String id, List<String> parts) {
    Figure sum =
        parts.stream()
            .map(graph::scoreOf)
            .reduce((left, right) -> graph.compute(Arithmetic.PLUS, left, right))
            .orElseThrow();
    return new Total(id, "", sum, String.join(" + ", parts));
  }
}
