package dev.scoring.dsl.lower;

import dev.scoring.core.graph.Condition;
import dev.scoring.core.graph.Constraint;
import dev.scoring.core.graph.Figure;
import dev.scoring.core.graph.GraphBuilder;
import dev.scoring.core.model.Comparison;
import dev.scoring.core.model.TableDefinition;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Relation;
import dev.scoring.dsl.print.Printer;
import dev.scoring.dsl.types.Types;

/** Lowers facts and tables, and what must hold of them. */
final class FactLowering {

  private final GraphBuilder graph;
  private final Types types;
  private final ExpressionLowering expressions;

  FactLowering(GraphBuilder graph, Types types, ExpressionLowering expressions) {
    this.graph = graph;
    this.types = types;
    this.expressions = expressions;
  }

  /** Declares every fact and table. A column that is worked out is none of data. */
  void declare() {
    types.facts().values().forEach(graph::declare);
    for (Declaration.Table table : types.symbols().tables().values()) {
      graph.declare(
          new TableDefinition(
              table.name().text(),
              table.label().orElse(""),
              table.columns().stream().map(Types::definition).toList()));
    }
    types.kindFact().ifPresent(graph::kindFact);
  }

  /** Adds what must hold of facts and columns; parameters must be known by now. */
  void require() {
    for (Declaration.Fact fact : types.symbols().facts().values()) {
      fact.relations().forEach(relation -> relation(fact, relation));
      fact.requiredWhen().ifPresent(when -> required(fact, when));
    }
    for (Declaration.Table table : types.symbols().tables().values()) {
      for (Declaration.Fact column : table.columns()) {
        column.requiredWhen().ifPresent(when -> required(table, column, when));
      }
    }
  }

  private void relation(Declaration.Fact fact, Relation relation) {
    String words = relation.comparison() == Comparison.AT_MOST ? "at most " : "at least ";
    Figure value = graph.factFigure(fact.name().text());
    graph.constrain(
        new Constraint(
            fact.name().text(),
            graph.compare(relation.comparison(), value, expressions.figure(relation.figure())),
            words + "`" + Printer.print(relation.figure()) + "`"));
  }

  private void required(Declaration.Fact fact, Expression when) {
    Condition condition = expressions.condition(when);
    graph.requireFact(fact.name().text(), condition, Printer.print(when));
  }

  private void required(Declaration.Table table, Declaration.Fact column, Expression when) {
    Condition condition = expressions.inRows(table, when);
    graph.requireColumn(table.name().text(), column.name().text(), condition, Printer.print(when));
  }
}
