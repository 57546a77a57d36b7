package dev.scoring.dsl.types;

import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.model.FactType;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Factor;
import dev.scoring.dsl.ast.RowsFunction;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells which expressions are per cent, and which a quotient that is per cent where one is asked.
 */
public final class Percent {

  private final Types types;
  private final Optional<Declaration.Table> rows;

  /** Looks names up among the columns of {@code rows} first, if there are any. */
  Percent(Types types, Optional<Declaration.Table> rows) {
    this.types = types;
    this.rows = rows;
  }

  /** Whether an expression is a quotient of numbers that are not per cent. */
  public boolean isRatio(Expression expression) {
    if (expression instanceof Expression.Reference reference) {
      return isRatio(reference.name().text());
    } else if (expression instanceof Expression.Rows node && node.column().isPresent()) {
      return new Percent(types, table(node)).isRatio(node.column().get().text());
    }
    if (!(expression instanceof Expression.Product product)) {
      return false;
    }
    if (product.rest().isEmpty()) {
      return isRatio(product.first());
    }
    boolean quotient = isPlainNumber(product.first());
    for (Factor factor : product.rest()) {
      quotient &=
          factor.operator() == Expression.Operator.DIVIDED_BY && isPlainNumber(factor.operand());
    }
    return quotient;
  }

  private boolean isPlainNumber(Expression expression) {
    return !isRatio(expression) && !isPercent(expression);
  }

  private boolean isRatio(String name) {
    if (isColumn(name)) {
      return false;
    }
    Optional<Types.Derived> derived = derived(name);
    return derived.isPresent() ? derived.get().ratio() : types.ratios().contains(name);
  }

  /** Whether an expression is per cent. */
  public boolean isPercent(Expression expression) {
    if (expression instanceof Expression.NumberLiteral number) {
      return number.percent();
    } else if (expression instanceof Expression.Reference reference) {
      return isPercent(reference.name().text());
    } else if (expression instanceof Expression.Negation negation) {
      return isPercent(negation.operand());
    } else if (expression instanceof Expression.Product product) {
      return product.rest().isEmpty() && isPercent(product.first());
    } else if (expression instanceof Expression.Sum sum) {
      return isPercent(sum.first())
          || sum.rest().stream().anyMatch(term -> isPercent(term.operand()));
    } else if (expression instanceof Expression.Rounded rounded) {
      return isPercent(rounded.operand());
    } else if (expression instanceof Expression.ListFigure list) {
      return list.function() != RowsFunction.COUNT
          && list.figures().stream().anyMatch(this::isPercent);
    } else if (expression instanceof Expression.Previous previous) {
      return isRate(types.facts().get(FactDefinition.previous(previous.name().text())));
    } else if (expression instanceof Expression.DatedValues dated) {
      return dated.values().stream().allMatch(each -> isPercent(each.value()));
    } else if (expression instanceof Expression.Rows node) {
      return node.function() == RowsFunction.SHARE
          || node.column()
              .map(column -> new Percent(types, table(node)).isPercent(column.text()))
              .orElse(false);
    }
    return false;
  }

  private boolean isPercent(String name) {
    Optional<Declaration.Fact> column = column(name);
    if (column.isPresent()) {
      return column.get().type().type() == FactType.RATE;
    }
    Optional<Types.Derived> derived = derived(name);
    return derived.isPresent()
        ? derived.get().percent()
        : types.percents().contains(name) || isRate(types.facts().get(name));
  }

  private static boolean isRate(@Nullable FactDefinition fact) {
    return fact != null && fact.type() == FactType.RATE;
  }

  /** The declared table of rows; none for all units. */
  private Optional<Declaration.Table> table(Expression.Rows node) {
    return Optional.ofNullable(types.symbols().tables().get(node.table().text()));
  }

  private boolean isColumn(String name) {
    return column(name).isPresent();
  }

  private Optional<Declaration.Fact> column(String name) {
    if (rows.isPresent()) {
      for (Declaration.Fact column : rows.get().columns()) {
        if (column.name().text().equals(name)) {
          return Optional.of(column);
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Types.Derived> derived(String name) {
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(
            types.derived().getOrDefault(rows.get().name().text(), Map.of()).get(name));
  }
}
