package dev.scoring.dsl.lower;

import dev.scoring.core.graph.Condition;
import dev.scoring.core.graph.Figure;
import dev.scoring.core.graph.GraphBuilder;
import dev.scoring.core.model.FactDefinition;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.types.Types;
import dev.scoring.dsl.words.KnownName;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Lowers names. Where the rows of a table are at hand a name means a column first, one that data
 * supply or one that is worked out; otherwise a parameter, a fact or a score.
 */
final class NameLowering {

  private final GraphBuilder graph;
  private final Types types;
  private final ExpressionLowering expressions;
  private final UsedLets usedLets;
  private final Map<String, Figure> letFigures = new HashMap<>();
  private final Map<String, Condition> letConditions = new HashMap<>();
  private Optional<Declaration.Table> rows = Optional.empty();

  NameLowering(GraphBuilder graph, Types types, ExpressionLowering expressions) {
    this.graph = graph;
    this.types = types;
    this.expressions = expressions;
    this.usedLets = expressions.usedLets();
  }

  /** The table whose rows are at hand; empty outside of a {@code where} and the like. */
  Optional<Declaration.Table> rows() {
    return rows;
  }

  /** Lowers something for the rows of a table. */
  <T> T inRows(Declaration.Table table, Supplier<T> work) {
    return with(Optional.of(table), work);
  }

  /** Lowers something in which names do not mean columns. */
  <T> T outsideOfRows(Supplier<T> work) {
    return with(Optional.empty(), work);
  }

  private <T> T with(Optional<Declaration.Table> table, Supplier<T> work) {
    Optional<Declaration.Table> before = rows;
    rows = table;
    T result = work.get();
    rows = before;
    return result;
  }

  /** Lowers a parameter, unless one that uses it has done so already. */
  void define(Declaration.Let let) {
    if (types.conditions().contains(let.name().text())) {
      conditionOf(let);
    } else {
      figureOf(let);
    }
  }

  private Figure figureOf(Declaration.Let let) {
    String name = let.name().text();
    usedLets.use(name);
    Figure figure = letFigures.get(name);
    if (figure == null) {
      figure = usedLets.define(name, () -> outsideOfRows(() -> expressions.figure(let.value())));
      letFigures.put(name, figure);
      usedLets.defined(name, figure.index());
    }
    return figure;
  }

  private Condition conditionOf(Declaration.Let let) {
    String name = let.name().text();
    usedLets.use(name);
    Condition condition = letConditions.get(name);
    if (condition == null) {
      condition =
          usedLets.define(name, () -> outsideOfRows(() -> expressions.condition(let.value())));
      letConditions.put(name, condition);
      usedLets.defined(name, condition.index());
    }
    return condition;
  }

  /** The figure that a name means. */
  Figure figure(String name) {
    Optional<Declaration.Let> derived = derivedColumn(name);
    if (derived.isPresent()) {
      return expressions.figure(derived.get().value());
    } else if (column(name).isPresent()) {
      return graph.columnFigure(rows.orElseThrow().name().text(), name);
    } else if (KnownName.INSPECTION_DATE.isSpelled(name)) {
      return graph.inspectionDate();
    }
    Declaration.Let let = types.lets().get(name);
    if (let != null) {
      return figureOf(let);
    }
    return types.facts().containsKey(name) ? graph.factFigure(name) : graph.scoreOf(name);
  }

  /** The condition that a name means. */
  Condition condition(String name) {
    Optional<Declaration.Let> derived = derivedColumn(name);
    if (derived.isPresent()) {
      return expressions.condition(derived.get().value());
    } else if (column(name).isPresent()) {
      return graph.columnFlag(rows.orElseThrow().name().text(), name);
    }
    Declaration.Let let = types.lets().get(name);
    if (let != null) {
      return conditionOf(let);
    }
    return graph.flag(name);
  }

  /** Whether what a name means is empty, whatever its type. */
  Condition isEmpty(String name) {
    if (column(name).isPresent()) {
      return graph.columnIsEmpty(rows.orElseThrow().name().text(), name);
    } else if (derivedColumn(name).isEmpty() && types.facts().containsKey(name)) {
      return graph.factIsEmpty(name);
    }
    return isScore(name) ? graph.nothingOf(name) : graph.isEmpty(figure(name));
  }

  private boolean isScore(String name) {
    return derivedColumn(name).isEmpty()
        && !KnownName.INSPECTION_DATE.isSpelled(name)
        && !types.lets().containsKey(name)
        && !types.facts().containsKey(name);
  }

  /** The column or fact that a name means; empty if it means something else. */
  Optional<FactDefinition> fact(String name) {
    if (derivedColumn(name).isPresent()) {
      return Optional.empty();
    }
    return column(name).or(() -> Optional.ofNullable(types.facts().get(name)));
  }

  private Optional<FactDefinition> column(String name) {
    if (rows.isPresent()) {
      for (Declaration.Fact column : rows.get().columns()) {
        if (column.name().text().equals(name)) {
          return Optional.of(Types.definition(column));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Declaration.Let> derivedColumn(String name) {
    if (rows.isPresent()) {
      for (Declaration.Let column : rows.get().derived()) {
        if (column.name().text().equals(name)) {
          return Optional.of(column);
        }
      }
    }
    return Optional.empty();
  }
}
