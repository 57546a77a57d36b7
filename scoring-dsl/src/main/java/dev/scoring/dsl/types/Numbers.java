package dev.scoring.dsl.types;

import dev.scoring.core.number.Rational;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.diagnostic.Code;
import dev.scoring.dsl.diagnostic.Reporter;
import dev.scoring.dsl.diagnostic.WritersWords;
import dev.scoring.dsl.names.Scope;
import dev.scoring.dsl.types.FactTypes.Use;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Checks points, caps, sizes and the like: which are figures, and which fixed numbers. */
final class Numbers {

  /** The values of the parameters that are fixed numbers. */
  final Map<String, Constants.Fixed> constants = new HashMap<>();

  private final ExpressionTyping expressions;
  private final Reporter reporter;

  Numbers(ExpressionTyping expressions, Reporter reporter) {
    this.expressions = expressions;
    this.reporter = reporter;
  }

  /** The fixed number that an expression is, if it is one; a column may hide a parameter. */
  Optional<Rational> constant(Expression expression, Scope scope) {
    return Constants.of(expression, scope.table().isPresent() ? Map.of() : constants);
  }

  /** Points: a figure, which is 0 or more and not per cent if it is a fixed number. */
  void points(Expression points, Scope scope) {
    measure(points, scope);
    notPerCent(points, scope);
  }

  /** A price or the like, which may be per cent of something: a figure, 0 or more. */
  void measure(Expression measure, Scope scope) {
    if (expressions.number(measure, scope.ofPoints(), Use.NUMBER) != Type.ERROR) {
      notBelowZero(measure, constant(measure, scope), "points are");
    }
  }

  private void notPerCent(Expression points, Scope scope) {
    Optional<Constants.Fixed> fixed =
        Constants.fixed(points, scope.table().isPresent() ? Map.of() : constants);
    if (fixed.isPresent() && fixed.get().scale() == Scale.PER_CENT) {
      String written = new WritersWords(reporter).of(points);
      String plain = fixed.get().value().toPlainString();
      reporter.report(
          Code.RIGHT_SORT,
          points.span(),
          "`" + written + "` is per cent, and here points must stand",
          "write `" + plain + "`, or the points that it is a part of: `(10 * " + written + ")`");
    }
  }

  /** What is not below 0 if it is a fixed number: the points of a rule. */
  void notBelowZero(Expression points, Scope scope) {
    notBelowZero(points, constant(points, scope), "points are");
  }

  /** A number that may be below 0: a figure. */
  void figure(Expression figure, Scope scope) {
    expressions.number(figure, scope.ofPoints(), Use.NUMBER);
  }

  /** The size of a lot: a figure, which is above 0 if it is a fixed number. */
  void size(Expression size, Scope scope) {
    measure(size, scope);
    notZero(size, constant(size, scope));
  }

  /** A fixed number, 0 or more. */
  Optional<Rational> fixed(Expression expression, String what) {
    Optional<Rational> value = fixedOfAnySign(expression, what);
    value.ifPresent(number -> notBelowZero(expression, value, what + " are"));
    return value;
  }

  /** A fixed size of a lot, above 0. */
  void fixedSize(Expression size) {
    notZero(size, fixed(size, "sizes of lots"));
  }

  /** A fixed number. */
  Optional<Rational> fixedOfAnySign(Expression expression, String what) {
    Type type = expressions.type(expression, Scope.FIXED, Use.UNKNOWN);
    if (type == Type.ERROR) {
      return Optional.empty();
    }
    Optional<Rational> value = Constants.of(expression, constants);
    if (value.isEmpty() || !type.isNumber()) {
      reporter.report(
          Code.FIXED_NUMBERS,
          expression.span(),
          "`"
              + new WritersWords(reporter).of(expression)
              + "` is not a fixed number, and "
              + what
              + " must be",
          "use a number, or a `let` that is one");
      return Optional.empty();
    }
    return value;
  }

  private void notBelowZero(Expression expression, Optional<Rational> value, String what) {
    if (value.isPresent() && value.get().signum() < 0) {
      reporter.report(
          Code.FIXED_NUMBERS,
          expression.span(),
          what + " 0 or more, and this is " + value.get().toPlainString(),
          "a part says whether it deducts or adds");
    }
  }

  private void notZero(Expression size, Optional<Rational> value) {
    if (value.isPresent() && value.get().signum() == 0) {
      reporter.report(Code.FIXED_NUMBERS, size.span(), "a lot of 0 cannot be counted", "");
    }
  }
}
