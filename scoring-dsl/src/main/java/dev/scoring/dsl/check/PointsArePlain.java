package dev.scoring.dsl.check;

import dev.scoring.core.number.Rational;
import dev.scoring.dsl.ast.Clause;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Factor;
import dev.scoring.dsl.ast.Form;
import dev.scoring.dsl.ast.Operands;
import dev.scoring.dsl.diagnostic.Code;
import dev.scoring.dsl.diagnostic.Reporter;
import dev.scoring.dsl.diagnostic.WritersWords;
import dev.scoring.dsl.names.Item;
import dev.scoring.dsl.types.Constants;
import dev.scoring.dsl.types.Scale;
import dev.scoring.dsl.types.Scales;
import dev.scoring.dsl.types.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a rule or the total gives are points: a rate as it stands, 90 for 90 per cent, but nothing
 * that was worked out in per cent or as a part of one.
 */
record PointsArePlain(Types types, Reporter reporter, WritersWords words) implements Check {

  @Override
  public void item(Item item) {
    if (item.node() instanceof Declaration.Rule rule) {
      form(rule.form());
      for (Clause clause : rule.clauses()) {
        if (clause instanceof Clause.But but) {
          form(but.form());
        }
      }
    }
  }

  @Override
  public void declaration(Declaration declaration) {
    if (declaration instanceof Declaration.Total total) {
      points(total.formula());
    }
  }

  /** The figures that a form hands on as points. */
  private void form(Form form) {
    if (form instanceof Form.Flat flat) {
      points(flat.points());
    } else if (form instanceof Form.First first) {
      first.cases().forEach(each -> form(each.form()));
      first.otherwise().ifPresent(this::form);
    } else if (form instanceof Form.ByCategory by) {
      by.categories().forEach(each -> form(each.form()));
      by.otherwise().ifPresent(this::form);
    } else if (form instanceof Form.Plus plus) {
      plus.forms().forEach(this::form);
    }
  }

  private void points(Expression figure) {
    Scales scales = types.scales(Optional.empty());
    Scale scale = scales.of(figure);
    Optional<Rational> fixed = scales.fixed(figure).map(Constants.Fixed::value);
    if (scale == Scale.PER_CENT && fixed.isPresent()) {
      reporter.report(
          Code.RIGHT_SORT,
          figure.span(),
          "%s is per cent, and here points must stand".formatted(words.quoted(figure)),
          "write `%s`, or what it is a part of: `10 * %s`"
              .formatted(fixed.get().toPlainString(), words.of(figure)));
    } else if (scale == Scale.PER_CENT) {
      divided(figure, scales);
    } else if (scale == Scale.PART && isWeighted(figure, scales)) {
      reporter.report(
          Code.RIGHT_SORT,
          figure.span(),
          "%s is a part of one, and as points it is 1 at most".formatted(words.quoted(figure)),
          "write `100 * (%s)` for points up to 100".formatted(words.of(figure)));
    }
  }

  /** A rate that is divided is per cent still; as points nobody knows which is meant. */
  private void divided(Expression at, Scales scales) {
    if (!scales.isPercent(at)) {
      return;
    } else if (at instanceof Expression.Product product && !product.rest().isEmpty()) {
      Rational points = Rational.HUNDRED;
      for (Factor factor : product.rest()) {
        Optional<Rational> by = scales.fixed(factor.operand()).map(Constants.Fixed::value);
        points = by.filter(n -> n.signum() != 0).map(points::dividedBy).orElse(Rational.ZERO);
      }
      boolean known = points.signum() != 0 && points.isWhole() && product.rest().size() == 1;
      reporter.report(
          Code.RIGHT_SORT,
          at.span(),
          "%s is per cent, and here points must stand".formatted(words.quoted(at)),
          "write points times the per cent: `%s * %s`"
              .formatted(known ? points.toPlainString() : "10", inParentheses(product.first())));
    } else if (at instanceof Expression.Reference reference) {
      Declaration.Let let = types.lets().get(reference.name().text());
      List<Expression> inside = new ArrayList<>();
      if (let != null && isDivided(let.value(), scales, inside)) {
        reporter.report(
            Code.RIGHT_SORT,
            at.span(),
            "%s is per cent, and here points must stand".formatted(words.quoted(at)),
            "write points times the per cent: `10 * %s`".formatted(words.of(at)));
      }
    } else {
      at.accept(Operands.VISITOR).forEach(operand -> divided(operand, scales));
    }
  }

  private String inParentheses(Expression figure) {
    boolean simple = figure instanceof Expression.Reference || figure instanceof Expression.Rows;
    String written = words.of(figure);
    return simple || written.startsWith("(") ? written : "(" + written + ")";
  }

  private boolean isDivided(Expression at, Scales scales, List<Expression> seen) {
    if (!scales.isPercent(at) || seen.size() > 100) {
      return false;
    } else if (at instanceof Expression.Product product && !product.rest().isEmpty()) {
      return true;
    }
    seen.add(at);
    if (at instanceof Expression.Reference reference) {
      Declaration.Let let = types.lets().get(reference.name().text());
      return let != null && isDivided(let.value(), scales, seen);
    }
    return at.accept(Operands.VISITOR).stream()
        .anyMatch(operand -> isDivided(operand, scales, seen));
  }

  /** Whether a figure is a mean of rates by weights that add up to 1. */
  private boolean isWeighted(Expression figure, Scales scales) {
    if (!(figure instanceof Expression.Sum sum)) {
      return false;
    }
    Rational weights = Rational.ZERO;
    for (Expression term : Scales.terms(sum)) {
      Optional<Rational> weight = weight(term, scales);
      if (weight.isEmpty()) {
        return false;
      }
      weights = weights.plus(weight.get());
    }
    return weights.equals(Rational.ONE);
  }

  private static Optional<Rational> weight(Expression term, Scales scales) {
    if (!(term instanceof Expression.Product product) || product.rest().size() != 1) {
      return Optional.empty();
    }
    Optional<Rational> weight = Optional.empty();
    boolean rate = false;
    for (Expression factor : product.accept(Operands.VISITOR)) {
      Optional<Constants.Fixed> fixed = scales.fixed(factor);
      if (fixed.isPresent()) {
        Rational value = fixed.get().value();
        weight =
            Optional.of(
                fixed.get().scale() == Scale.PER_CENT ? value.dividedBy(Rational.HUNDRED) : value);
      } else {
        rate |= scales.isPercent(factor);
      }
    }
    return rate ? weight : Optional.empty();
  }
}
