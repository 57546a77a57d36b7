package dev.scoring.dsl.lower;

import dev.scoring.core.graph.Condition;
import dev.scoring.core.graph.Constraint;
import dev.scoring.core.graph.Figure;
import dev.scoring.core.graph.GraphBuilder;
import dev.scoring.core.graph.RequiredRows;
import dev.scoring.core.model.Comparison;
import dev.scoring.core.model.FactType;
import dev.scoring.core.model.TableDefinition;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Name;
import dev.scoring.dsl.ast.Relation;
import dev.scoring.dsl.ast.TableClause;
import dev.scoring.dsl.types.Types;
import dev.scoring.dsl.words.Keyword;
import java.util.List;

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
              table.columns().stream().map(Types::definition).toList(),
              key(table)));
    }
    types.kindFact().ifPresent(graph::kindFact);
  }

  /** The columns of the key of a table; none if it has no key. */
  private static List<String> key(Declaration.Table table) {
    return table.clauses().stream()
        .filter(TableClause.Key.class::isInstance)
        .map(TableClause.Key.class::cast)
        .flatMap(key -> key.columns().stream().map(Name::text))
        .toList();
  }

  /** Adds what must hold of facts and columns; parameters must be known by now. */
  void require() {
    for (Declaration.Fact fact : types.symbols().facts().values()) {
      for (Relation relation : fact.relations()) {
        Figure value = graph.factFigure(fact.name().text());
        relation("", fact, value, expressions.figure(relation.figure(), isRate(fact)), relation);
      }
      fact.requiredWhen().ifPresent(when -> required(fact, when));
    }
    for (Declaration.Table table : types.symbols().tables().values()) {
      for (Declaration.Fact column : table.columns()) {
        for (Relation relation : column.relations()) {
          relation(
              table.name().text(),
              column,
              graph.columnFigure(table.name().text(), column.name().text()),
              expressions.figureInRows(table, relation.figure(), isRate(column)),
              relation);
        }
        column.requiredWhen().ifPresent(when -> required(table, column, when));
      }
      for (TableClause clause : table.clauses()) {
        if (clause instanceof TableClause.EveryUnit every) {
          rows(table, every);
        }
      }
    }
  }

  private static boolean isRate(Declaration.Fact fact) {
    return fact.type().type() == FactType.RATE;
  }

  private void relation(
      String table, Declaration.Fact fact, Figure value, Figure other, Relation relation) {
    Written written = expressions.written();
    String words =
        written.keyword(
            relation.comparison() == Comparison.AT_MOST ? Keyword.AT_MOST : Keyword.AT_LEAST);
    graph.constrain(
        new Constraint(
            table,
            fact.name().text(),
            graph.compare(relation.comparison(), value, other),
            words + " `" + written.of(relation.figure()) + "`"));
  }

  private void rows(Declaration.Table table, TableClause.EveryUnit every) {
    graph.requireRows(
        new RequiredRows(
            table.name().text(),
            expressions.ownerOfRows(table, every.by()),
            every.when().map(expressions::condition),
            expressions.countedRows(table),
            "no row"
                + (table.where().isPresent() ? " that counts" : "")
                + every.by().map(by -> " by `" + by.text() + "`").orElse("")
                + ", and every unit must have one"
                + every
                    .when()
                    .map(when -> " when `" + expressions.written().of(when) + "`")
                    .orElse("")));
  }

  private void required(Declaration.Fact fact, Expression when) {
    Condition condition = expressions.condition(when);
    graph.requireFact(fact.name().text(), condition, expressions.written().of(when));
  }

  private void required(Declaration.Table table, Declaration.Fact column, Expression when) {
    Condition condition = expressions.inRows(table, when);
    graph.requireColumn(
        table.name().text(), column.name().text(), condition, expressions.written().of(when));
  }
}
