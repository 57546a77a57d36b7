package dev.scoring.dsl.interpreter;

import dev.scoring.core.model.FactType;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.RowsFunction;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What is per cent, and which quotients are taken as per cent where they meet it. */
final class Percent {

  private final Function<Expression, Optional<FactType>> types;
  private final Map<String, Declaration.Let> lets;
  private final Function<String, Optional<Declaration.Let>> columns;
  private final Set<String> tables;

  Percent(
      Function<Expression, Optional<FactType>> types,
      Map<String, Declaration.Let> lets,
      Function<String, Optional<Declaration.Let>> columns,
      Set<String> tables) {
    this.types = types;
    this.lets = lets;
    this.columns = columns;
    this.tables = tables;
  }

  private Optional<Declaration.Let> let(Expression e) {
    if (e instanceof Expression.Reference reference && types.apply(e).isEmpty()) {
      String name = reference.name().text();
      return columns.apply(name).or(() -> Optional.ofNullable(lets.get(name)));
    }
    return Optional.empty();
  }

  boolean is(Expression e) {
    if (e instanceof Expression.NumberLiteral number) {
      return number.percent();
    } else if (e instanceof Expression.Reference) {
      return types.apply(e).equals(Optional.of(FactType.RATE))
          || let(e).map(let -> is(let.value())).orElse(false);
    } else if (e instanceof Expression.Negation negation) {
      return is(negation.operand());
    } else if (e instanceof Expression.Product product) {
      return product.rest().isEmpty() && is(product.first());
    } else if (e instanceof Expression.Sum sum) {
      return is(sum.first()) || sum.rest().stream().anyMatch(term -> is(term.operand()));
    } else if (e instanceof Expression.Rounded rounded) {
      return is(rounded.operand());
    } else if (e instanceof Expression.ListFigure list) {
      return list.function() != RowsFunction.COUNT && list.figures().stream().anyMatch(this::is);
    } else if (e instanceof Expression.DatedValues dated) {
      return dated.values().stream().allMatch(each -> is(each.value()));
    } else if (e instanceof Expression.Previous previous) {
      return is(Expression.Reference.of(previous.name(), previous.span()));
    } else if (e instanceof Expression.Rows rows) {
      return rows.function() == RowsFunction.SHARE
          || (rows.function() != RowsFunction.COUNT
              && !tables.contains(rows.table().text())
              && rows.column().isPresent()
              && is(Expression.Reference.of(rows.column().get(), rows.span())));
    }
    return false;
  }

  boolean isRatio(Expression e) {
    Optional<Declaration.Let> let = let(e);
    if (let.isPresent()) {
      return isRatio(let.get().value());
    }
    if (!(e instanceof Expression.Product product)) {
      return false;
    }
    if (product.rest().isEmpty()) {
      return isRatio(product.first());
    }
    return plain(product.first())
        && product.rest().stream()
            .allMatch(f -> f.operator() == Expression.Operator.DIVIDED_BY && plain(f.operand()));
  }

  private boolean plain(Expression e) {
    return !is(e) && !isRatio(e);
  }
}
