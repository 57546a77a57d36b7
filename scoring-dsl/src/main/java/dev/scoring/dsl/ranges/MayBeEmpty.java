package dev.scoring.dsl.ranges;

import dev.scoring.core.model.FactDefinition;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Factor;
import dev.scoring.dsl.ast.Form;
import dev.scoring.dsl.ast.FormParts;
import dev.scoring.dsl.ast.Operands;
import dev.scoring.dsl.ast.RowsFunction;
import dev.scoring.dsl.types.Types;
import dev.scoring.dsl.words.KnownName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells which figures and forms always have a value. What it cannot tell may be without one.
 *
 * <p>A figure that cannot be worked out, such as a division by 0, is an error in the data and no
 * missing value.
 */
final class MayBeEmpty {

  private final Types types;
  private final Map<String, Boolean> lets = new HashMap<>();
  private int depth;

  MayBeEmpty(Types types) {
    this.types = types;
  }

  /** Whether a figure may have no value. */
  boolean mayBeEmpty(Expression expression) {
    if (types.constant(expression).isPresent()) {
      return false;
    } else if (depth > Ranges.MAX_DEPTH) {
      return true;
    }
    depth++;
    try {
      if (expression instanceof Expression.Reference reference) {
        return mayBeEmpty(reference.name().text());
      } else if (expression instanceof Expression.Rows rows) {
        return rows.function() != RowsFunction.COUNT && rows.function() != RowsFunction.SUM;
      } else if (expression instanceof Expression.ListFigure list) {
        return list.function() != RowsFunction.COUNT && list.function() != RowsFunction.SUM;
      } else if (expression instanceof Expression.PointsForm form) {
        return mayBeEmpty(form.form());
      } else if (expression instanceof Expression.Product product) {
        return product.orEmpty()
            || mayBeEmpty(product.first())
            || anyMayBeEmpty(product.rest().stream().map(Factor::operand).toList());
      } else if (expression instanceof Expression.Negation
          || expression instanceof Expression.Rounded
          || expression instanceof Expression.Sum
          || expression instanceof Expression.Period
          || expression instanceof Expression.DayAfter) {
        return anyMayBeEmpty(expression.accept(Operands.VISITOR));
      } else if (expression instanceof Expression.DatedValues dated) {
        return dated.values().stream().anyMatch(each -> mayBeEmpty(each.value()));
      }
      return !(expression instanceof Expression.DateLiteral);
    } finally {
      depth--;
    }
  }

  private boolean anyMayBeEmpty(List<Expression> expressions) {
    return expressions.stream().anyMatch(this::mayBeEmpty);
  }

  private boolean mayBeEmpty(String name) {
    Declaration.Let let = types.lets().get(name);
    if (let != null) {
      Boolean known = lets.get(name);
      if (known == null) {
        lets.put(name, true);
        known = mayBeEmpty(let.value());
        lets.put(name, known);
      }
      return known;
    }
    FactDefinition fact = types.facts().get(name);
    if (fact == null && KnownName.INSPECTION_DATE.isSpelled(name)) {
      return false;
    }
    return fact != null ? fact.mayBeEmpty() : !types.symbols().scores().containsKey(name);
  }

  /** Whether a form may have no value. */
  boolean mayBeEmpty(Form form) {
    if (form instanceof Form.Plus plus) {
      return plus.forms().stream().allMatch(this::mayBeEmpty);
    } else if (form instanceof Form.First first) {
      return first.cases().stream().anyMatch(each -> mayBeEmpty(each.form()))
          || isEmptyIn(first.otherwise());
    } else if (form instanceof Form.ByCategory by) {
      return mayBeEmpty(by.choice().text())
          || by.categories().stream().anyMatch(each -> mayBeEmpty(each.form()))
          || isEmptyIn(by.otherwise());
    } else if (form instanceof Form.Flagged flagged) {
      return mayBeEmpty(flagged.points());
    }
    for (Expression expression : FormParts.expressions(form)) {
      boolean rows =
          expression instanceof Expression.Reference reference
              && types.symbols().tables().containsKey(reference.name().text());
      if (!rows && mayBeEmpty(expression)) {
        return true;
      }
    }
    return false;
  }

  private boolean isEmptyIn(Optional<Form> otherwise) {
    return otherwise.isPresent() && mayBeEmpty(otherwise.get());
  }
}
