package dev.scoring.dsl.types;

import dev.scoring.core.model.Trim;
import dev.scoring.core.number.Rational;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Factor;
import dev.scoring.dsl.ast.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Folds expressions that are fixed numbers. A day is its epoch day, `10%` is 10. */
public final class Constants {

  private Constants() {}

  /** The number, if the expression is a fixed one that is not too large. */
  public static Optional<Rational> of(Expression expression, Map<String, Rational> lets) {
    try {
      return fold(expression, lets);
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  /**
   * The number, if the expression is a fixed one.
   *
   * @throws ArithmeticException if it grows too large
   */
  static Optional<Rational> fold(Expression expression, Map<String, Rational> lets) {
    if (expression instanceof Expression.NumberLiteral number) {
      return Optional.of(number.value());
    } else if (expression instanceof Expression.DateLiteral date) {
      return Optional.of(Rational.of(date.day().toEpochDay()));
    } else if (expression instanceof Expression.Reference reference) {
      return Optional.ofNullable(lets.get(reference.name().text()));
    } else if (expression instanceof Expression.Negation negation) {
      return fold(negation.operand(), lets).map(Rational::negated);
    } else if (expression instanceof Expression.Sum sum) {
      Optional<Rational> result = fold(sum.first(), lets);
      for (Term term : sum.rest()) {
        Optional<Rational> operand = fold(term.operand(), lets);
        result =
            result.flatMap(
                left ->
                    operand.map(
                        right ->
                            term.sign() == Expression.Sign.PLUS
                                ? left.plus(right)
                                : left.minus(right)));
      }
      return result;
    } else if (expression instanceof Expression.Product product) {
      Optional<Rational> result = fold(product.first(), lets);
      for (Factor factor : product.rest()) {
        Optional<Rational> operand = fold(factor.operand(), lets);
        if (result.isEmpty() || operand.isEmpty()) {
          return Optional.empty();
        }
        if (factor.operator() == Expression.Operator.TIMES) {
          result = Optional.of(result.get().times(operand.get()));
        } else if (operand.get().signum() == 0) {
          return Optional.empty();
        } else {
          result = Optional.of(result.get().dividedBy(operand.get()));
        }
      }
      return result;
    } else if (expression instanceof Expression.Rounded rounded
        && rounded.multiple().signum() > 0) {
      return fold(rounded.operand(), lets)
          .map(value -> Multiples.of(value, rounded.rounding(), rounded.multiple()));
    } else if (expression instanceof Expression.ListFigure list && list.trim().equals(Trim.NONE)) {
      return list(list, lets);
    }
    return Optional.empty();
  }

  private static Optional<Rational> list(Expression.ListFigure list, Map<String, Rational> lets) {
    List<Rational> values = new ArrayList<>();
    for (Expression figure : list.figures()) {
      Optional<Rational> value = fold(figure, lets);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      values.add(value.get());
    }
    Rational count = Rational.of(values.size());
    Rational sum = values.stream().reduce(Rational.ZERO, Rational::plus);
    return switch (list.function()) {
      case COUNT -> Optional.of(count);
      case SUM -> Optional.of(sum);
      case MEAN -> Optional.of(sum.dividedBy(count));
      case MIN -> values.stream().reduce(Rational::min);
      case MAX -> values.stream().reduce(Rational::max);
      case SHARE, ANY, ALL -> Optional.empty();
    };
  }
}
