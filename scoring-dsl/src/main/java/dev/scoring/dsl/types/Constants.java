package dev.scoring.dsl.types;

import dev.scoring.core.model.Trim;
import dev.scoring.core.number.Rational;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Factor;
import dev.scoring.dsl.ast.RowsFunction;
import dev.scoring.dsl.ast.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Folds expressions that are fixed numbers. A day is its epoch day, {@code 10%} is 10 per cent. */
public final class Constants {

  private Constants() {}

  /**
   * A fixed number.
   *
   * @param value the number as it is read: 10 for {@code 10%}
   * @param scale how it is read
   */
  public record Fixed(Rational value, Scale scale) {

    private Scale.Operand operand(boolean divides) {
      return new Scale.Operand(
          scale, scale == Scale.PER_CENT ? Optional.empty() : Optional.of(value), divides);
    }

    /** The number among others that are {@code wanted}. */
    private Rational in(Scale wanted) {
      return wanted == Scale.PER_CENT && scale == Scale.PART
          ? value.times(Rational.HUNDRED)
          : value;
    }

    /** The number as a factor of what is {@code wanted}. */
    private Rational factorOf(Scale wanted) {
      return scale == Scale.PER_CENT && wanted != Scale.PER_CENT
          ? value.dividedBy(Rational.HUNDRED)
          : value;
    }
  }

  /** The number, if the expression is a fixed one that is not too large. */
  public static Optional<Rational> of(Expression expression, Map<String, Fixed> lets) {
    return fixed(expression, lets).map(Fixed::value);
  }

  /** The number and how it is read, if the expression is a fixed one that is not too large. */
  static Optional<Fixed> fixed(Expression expression, Map<String, Fixed> lets) {
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
  static Optional<Fixed> fold(Expression expression, Map<String, Fixed> lets) {
    if (expression instanceof Expression.NumberLiteral number) {
      return Optional.of(
          new Fixed(number.value(), number.percent() ? Scale.PER_CENT : Scale.PLAIN));
    } else if (expression instanceof Expression.DateLiteral date) {
      return Optional.of(new Fixed(Rational.of(date.day().toEpochDay()), Scale.PLAIN));
    } else if (expression instanceof Expression.Reference reference) {
      return Optional.ofNullable(lets.get(reference.name().text()));
    } else if (expression instanceof Expression.Negation negation) {
      return fold(negation.operand(), lets)
          .map(operand -> new Fixed(operand.value().negated(), operand.scale()));
    } else if (expression instanceof Expression.Sum sum) {
      return sum(sum, lets);
    } else if (expression instanceof Expression.Product product) {
      return product(product, lets);
    } else if (expression instanceof Expression.Rounded rounded
        && rounded.multiple().signum() > 0) {
      return fold(rounded.operand(), lets)
          .map(
              operand ->
                  new Fixed(
                      Multiples.of(operand.value(), rounded.rounding(), rounded.multiple()),
                      operand.scale() == Scale.PART ? Scale.SCALED : operand.scale()));
    } else if (expression instanceof Expression.ListFigure list && list.trim().equals(Trim.NONE)) {
      return list(list, lets);
    }
    return Optional.empty();
  }

  private static Optional<Fixed> sum(Expression.Sum sum, Map<String, Fixed> lets) {
    Optional<Fixed> first = fold(sum.first(), lets);
    if (first.isEmpty()) {
      return first;
    }
    List<Fixed> terms = new ArrayList<>();
    terms.add(first.get());
    for (Term term : sum.rest()) {
      Optional<Fixed> operand = fold(term.operand(), lets);
      if (operand.isEmpty()) {
        return operand;
      }
      terms.add(operand.get());
    }
    Scale scale = scaleOf(terms);
    Rational result = first.get().in(scale);
    for (int i = 1; i < terms.size(); i++) {
      Rational value = terms.get(i).in(scale);
      result =
          sum.rest().get(i - 1).sign() == Expression.Sign.PLUS
              ? result.plus(value)
              : result.minus(value);
    }
    return Optional.of(new Fixed(result, scale));
  }

  private static Scale scaleOf(List<Fixed> terms) {
    return Scale.ofSum(terms.stream().map(term -> term.operand(false)).toList());
  }

  private static Optional<Fixed> product(Expression.Product product, Map<String, Fixed> lets) {
    Optional<Fixed> first = fold(product.first(), lets);
    if (first.isEmpty()) {
      return first;
    }
    List<Fixed> factors = new ArrayList<>();
    List<Scale.Operand> operands = new ArrayList<>();
    factors.add(first.get());
    operands.add(first.get().operand(false));
    for (Factor factor : product.rest()) {
      Optional<Fixed> operand = fold(factor.operand(), lets);
      boolean divides = factor.operator() == Expression.Operator.DIVIDED_BY;
      if (operand.isEmpty() || (divides && operand.get().value().signum() == 0)) {
        return Optional.empty();
      }
      factors.add(operand.get());
      operands.add(operand.get().operand(divides));
    }
    Scale scale = Scale.ofProduct(operands);
    Rational result = first.get().factorOf(scale);
    for (int i = 1; i < factors.size(); i++) {
      Rational value = factors.get(i).factorOf(scale);
      result = operands.get(i).divides() ? result.dividedBy(value) : result.times(value);
    }
    return Optional.of(new Fixed(result, scale));
  }

  private static Optional<Fixed> list(Expression.ListFigure list, Map<String, Fixed> lets) {
    List<Fixed> each = new ArrayList<>();
    for (Expression figure : list.figures()) {
      Optional<Fixed> value = fold(figure, lets);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      each.add(value.get());
    }
    Scale scale = list.function() == RowsFunction.COUNT ? Scale.PLAIN : scaleOf(each);
    List<Rational> values = each.stream().map(one -> one.in(scale)).toList();
    Rational count = Rational.of(values.size());
    Rational sum = values.stream().reduce(Rational.ZERO, Rational::plus);
    Optional<Rational> value =
        switch (list.function()) {
          case COUNT -> Optional.of(count);
          case SUM -> Optional.of(sum);
          case MEAN -> Optional.of(sum.dividedBy(count));
          case MIN -> values.stream().reduce(Rational::min);
          case MAX -> values.stream().reduce(Rational::max);
          case SHARE, ANY, ALL -> Optional.empty();
        };
    return value.map(result -> new Fixed(result, scale));
  }
}
