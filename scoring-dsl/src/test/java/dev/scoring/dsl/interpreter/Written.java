package dev.scoring.dsl.interpreter;

import dev.scoring.core.model.Trim;
import dev.scoring.core.number.Rational;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import java.util.Map;

/** Numbers that are written down in the scheme. */
final class Written {

  private Written() {}

  /** Whether an expression is one number, whatever the unit, by the lets that it may name. */
  static boolean isNumber(Expression e, Map<String, Declaration.Let> lets) {
    if (e instanceof Expression.NumberLiteral) {
      return true;
    } else if (e instanceof Expression.Reference reference) {
      Declaration.Let let = lets.get(reference.name().text());
      return let != null && isNumber(let.value(), lets);
    } else if (e instanceof Expression.Negation negation) {
      return isNumber(negation.operand(), lets);
    } else if (e instanceof Expression.Rounded rounded) {
      return isNumber(rounded.operand(), lets);
    } else if (e instanceof Expression.Sum sum) {
      return isNumber(sum.first(), lets)
          && sum.rest().stream().allMatch(term -> isNumber(term.operand(), lets));
    } else if (e instanceof Expression.Product product) {
      return isNumber(product.first(), lets)
          && product.rest().stream()
              .allMatch(factor -> isNumber(factor.operand(), lets) && !isZero(factor.operand()));
    }
    return e instanceof Expression.ListFigure list
        && list.trim().equals(Trim.NONE)
        && list.figures().stream().allMatch(each -> isNumber(each, lets));
  }

  private static boolean isZero(Expression e) {
    return e instanceof Expression.NumberLiteral number && number.value().equals(Rational.ZERO);
  }
}
