package dev.scoring.dsl.lower;

import dev.scoring.core.graph.Condition;
import dev.scoring.core.graph.Figure;
import dev.scoring.core.graph.GraphBuilder;
import dev.scoring.core.graph.Operation.Summary;
import dev.scoring.core.model.Comparison;
import dev.scoring.core.model.FactType;
import dev.scoring.core.model.Trim;
import dev.scoring.core.number.Rational;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Name;
import dev.scoring.dsl.ast.RowsFunction;
import dev.scoring.dsl.types.Types;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Lowers what is made of the rows of a table that belong to the unit. */
final class RowsLowering {

  private final GraphBuilder graph;
  private final Types types;
  private final NameLowering names;
  private final ExpressionLowering expressions;

  /** Which rows of each table count at all, as far as that was asked for. */
  private final Map<String, Optional<Condition>> counting = new HashMap<>();

  RowsLowering(
      GraphBuilder graph, Types types, NameLowering names, ExpressionLowering expressions) {
    this.graph = graph;
    this.types = types;
    this.names = names;
    this.expressions = expressions;
  }

  /** Whether a name means a table of the file. */
  boolean isTable(Name name) {
    return types.symbols().tables().containsKey(name.text());
  }

  Figure figure(Expression.Rows node) {
    Declaration.Table table = table(node.table());
    Optional<Condition> filter = filter(table, node);
    return switch (node.function()) {
      case COUNT -> count(table, node, both(filter, hasValue(table, node)));
      case SHARE -> Shares.percent(graph, count(table, node, filter), all(table, node));
      case SUM, MIN, MAX, MEAN ->
          aggregate(
              Summaries.of(node.function()),
              table,
              node,
              filter,
              node.column().map(column -> names.inRows(table, () -> names.figure(column.text()))),
              node.trim());
      case ANY, ALL -> throw FiguresOnly.notAFigure(node);
    };
  }

  Condition condition(Expression.Rows node) {
    Declaration.Table table = table(node.table());
    Figure count = count(table, node, filter(table, node));
    return node.function() == RowsFunction.ALL
        ? graph.compare(Comparison.EQUAL, count, all(table, node))
        : graph.compare(Comparison.GREATER, count, graph.constant(Rational.ZERO));
  }

  /** How many rows of a table belong to the unit. */
  Figure count(Name name) {
    return count(
        table(name),
        Expression.Rows.of(
            RowsFunction.COUNT,
            name,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Trim.NONE,
            name.span()),
        Optional.empty());
  }

  private Figure all(Declaration.Table table, Expression.Rows node) {
    return count(table, node, Optional.empty());
  }

  private Figure count(Declaration.Table table, Expression.Rows node, Optional<Condition> filter) {
    return aggregate(Summary.COUNT, table, node, filter, Optional.empty(), Trim.NONE);
  }

  private Figure aggregate(
      Summary summary,
      Declaration.Table table,
      Expression.Rows node,
      Optional<Condition> filter,
      Optional<Figure> value,
      Trim trim) {
    Figure figure =
        graph.aggregate(
            summary,
            table.name().text(),
            owner(table, node.by()),
            both(counting(table), filter),
            value,
            trim);
    graph.describe(
        figure, Summaries.text(expressions.written(), summary, node, filter.isPresent()));
    return figure;
  }

  private Optional<Condition> filter(Declaration.Table table, Expression.Rows node) {
    return node.where().map(where -> expressions.inRows(table, where));
  }

  /** Which rows of a table count at all. */
  Optional<Condition> counting(Declaration.Table table) {
    Optional<Condition> known = counting.get(table.name().text());
    if (known == null) {
      known = table.where().map(where -> expressions.inRows(table, where));
      counting.put(table.name().text(), known);
    }
    return known;
  }

  private Optional<Condition> hasValue(Declaration.Table table, Expression.Rows node) {
    return node.column()
        .map(column -> names.inRows(table, () -> graph.not(names.isEmpty(column.text()))));
  }

  private Optional<Condition> both(Optional<Condition> first, Optional<Condition> second) {
    return first.isPresent() && second.isPresent()
        ? Optional.of(graph.and(first.get(), second.get()))
        : first.or(() -> second);
  }

  /** The column through which rows belong to a unit: the one that is named, or the only one. */
  static String owner(Declaration.Table table, Optional<Name> by) {
    return by.map(Name::text)
        .orElseGet(
            () ->
                table.columns().stream()
                    .filter(column -> column.type().type() == FactType.UNIT)
                    .map(column -> column.name().text())
                    .findFirst()
                    .orElseThrow());
  }

  private Declaration.Table table(Name name) {
    Declaration.Table table = types.symbols().tables().get(name.text());
    if (table == null) {
      throw new IllegalStateException("not a table: " + name);
    }
    return table;
  }
}
