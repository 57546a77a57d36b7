package dev.scoring.dsl.check;

import dev.scoring.core.model.Interval;
import dev.scoring.core.number.Rational;
import dev.scoring.dsl.ast.ConditionNode;
import dev.scoring.dsl.ast.DatedValue;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Factor;
import dev.scoring.dsl.ast.Form;
import dev.scoring.dsl.ast.Node;
import dev.scoring.dsl.ast.Operands;
import dev.scoring.dsl.ast.RowsFunction;
import dev.scoring.dsl.diagnostic.Code;
import dev.scoring.dsl.diagnostic.Reporter;
import dev.scoring.dsl.diagnostic.WritersWords;
import dev.scoring.dsl.types.Constants;
import dev.scoring.dsl.types.Scale;
import dev.scoring.dsl.types.Scales;
import dev.scoring.dsl.types.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * No plain number meets per cent where 0.8 could be held against 80. What is compared stays as it
 * reads; in a sum, a list, a product and steps it must be clear whether 1 is the whole or one per
 * cent.
 */
record PerCentMeets(Types types, Reporter reporter, WritersWords words) implements Check {

  private static final Rational ONE_PER_CENT = Rational.ONE.dividedBy(Rational.HUNDRED);

  @Override
  public void expression(Walk.Placed<Expression> placed) {
    Scales scales = types.scales(placed.rows());
    Expression node = placed.node();
    if (node instanceof ConditionNode.Comparing comparing) {
      compared(comparing, scales);
    } else if (node instanceof ConditionNode.Within within) {
      Interval interval = within.interval().interval();
      if (interval.low().or(interval::high).isPresent()
          && isPartOfPerCent(within.operand(), scales)
          && interval.high().or(interval::low).orElseThrow().compareTo(Rational.ONE) > 0) {
        partMeets(within.operand(), within, "the interval");
      }
    } else if (node instanceof Expression.Sum sum) {
      added(sum, Scales.terms(sum), scales);
    } else if (node instanceof Expression.ListFigure list
        && list.function() != RowsFunction.COUNT) {
      added(list, list.figures(), scales);
    } else if (node instanceof Expression.DatedValues dated) {
      added(dated, dated.values().stream().map(DatedValue::value).toList(), scales);
    } else if (node instanceof Expression.PointsForm form) {
      handedOn(form, scales);
    } else if (node instanceof Expression.Product product) {
      multiplied(product, scales);
    }
  }

  private void compared(ConditionNode.Comparing node, Scales scales) {
    Scale left = scales.of(node.left());
    Scale right = scales.of(node.right());
    if (left == Scale.PER_CENT) {
      scaled(node.right(), scales);
    } else if (right == Scale.PER_CENT) {
      scaled(node.left(), scales);
    } else if (isAboveOne(node.right(), scales) && isPartOfPerCent(node.left(), scales)) {
      partMeets(node.left(), node.right(), words.quoted(node.right()));
    } else if (isAboveOne(node.left(), scales) && isPartOfPerCent(node.right(), scales)) {
      partMeets(node.right(), node.left(), words.quoted(node.left()));
    }
  }

  @Override
  public void form(Walk.Placed<Form> placed) {
    Scales scales = types.scales(placed.rows());
    if (placed.node() instanceof Form.Steps steps) {
      steps(steps, scales);
    } else if (placed.node() instanceof Form.Each each) {
      List<Expression> measured = new ArrayList<>(List.of(each.figure()));
      each.over().ifPresent(measured::add);
      each.size().ifPresent(measured::add);
      if (measured.stream().anyMatch(scales::isPercent)) {
        measured.forEach(one -> scaled(one, scales));
      }
    } else if (placed.node() instanceof Form.Tiers tiers) {
      boolean percent = scales.isPercent(tiers.figure());
      for (Form.Tier tier : tiers.tiers()) {
        percent |= tier.upTo().filter(scales::isPercent).isPresent();
      }
      if (percent) {
        scaled(tiers.figure(), scales);
      }
    }
  }

  private void steps(Form.Steps steps, Scales scales) {
    boolean percent = steps.measure() == Form.Measure.RATE || scales.isPercent(steps.figure());
    for (Form.Step step : steps.steps()) {
      percent |= scales.isPercent(step.bound());
    }
    if (percent) {
      scaled(steps.figure(), scales);
      for (Form.Step step : steps.steps()) {
        Scale bound = scales.of(step.bound());
        if (bound == Scale.PART || bound == Scale.SCALED) {
          plain(step.bound(), step.bound());
        }
      }
    } else if (isPartOfPerCent(steps.figure(), scales)) {
      for (Form.Step step : steps.steps()) {
        if (isAboveOne(step.bound(), scales)) {
          partMeets(steps.figure(), step.bound(), words.quoted(step.bound()));
          return;
        }
      }
    }
  }

  // ---------------------------------------------------------------- sums and lists

  /** What is added to per cent, or of which the smallest is looked for, is per cent too. */
  private void added(Expression whole, List<Expression> terms, Scales scales) {
    if (!scales.isPercent(whole)) {
      return;
    }
    for (Expression term : terms) {
      Scale scale = scales.of(term);
      Optional<Rational> fixed = scales.fixed(term).map(Constants.Fixed::value);
      if (scale == Scale.PLAIN && fixed.isPresent()) {
        if (fixed.get().signum() != 0 && isWithinOne(fixed.get())) {
          oneOrTheWhole(term, fixed.get());
        }
      } else if (scale == Scale.PLAIN) {
        notPerCent(term, terms, scales);
      } else {
        scaled(term, scales);
      }
    }
  }

  private void oneOrTheWhole(Expression place, Rational value) {
    String times = value.times(Rational.HUNDRED).toPlainString();
    reporter.report(
        Code.RIGHT_SORT,
        place.span(),
        "%s meets per cent here, where it is %s per cent"
            .formatted(words.quoted(place), value.toPlainString()),
        "write `%s%%`; `%s%%` if so little is meant".formatted(times, value.toPlainString()));
  }

  private void notPerCent(Expression place, List<Expression> terms, Scales scales) {
    Optional<Expression> fixed =
        terms.stream()
            .filter(term -> scales.isPercent(term) && scales.fixed(term).isPresent())
            .findFirst();
    String help =
        place instanceof Expression.Reference && fixed.isEmpty()
            ? "declare it as a rate if it is one; a part of one is made per cent by `100 * %s`"
                .formatted(words.of(place))
            : "write it in per cent: `100 * %s`".formatted(inParentheses(place));
    reporter.report(
        Code.RIGHT_SORT,
        place.span(),
        "%s is a plain number here, and it meets per cent".formatted(words.quoted(place)),
        fixed.isPresent()
            ? "say what the per cent are of: `%s * %s`"
                .formatted(inParentheses(place), words.of(fixed.get()))
            : help);
  }

  /** A form that hands on what it is given hands on per cent, or numbers, and not both. */
  private void handedOn(Expression.PointsForm form, Scales scales) {
    List<Expression> figures = new ArrayList<>();
    if (scales.isPercent(form) && Scales.handsOn(form.form(), figures)) {
      added(form, figures, scales);
      for (Expression figure : figures) {
        if (scales.isPart(figure)) {
          plain(figure, figure);
        }
      }
    }
  }

  // ---------------------------------------------------------------- products

  private void multiplied(Expression.Product product, Scales scales) {
    List<Expression> factors = product.accept(Operands.VISITOR);
    boolean percent = factors.stream().anyMatch(scales::isPercent);
    if (!percent || factors.size() == 1) {
      return;
    }
    if (!scales.isPercent(product)) {
      for (Expression factor : factors) {
        if (scales.isPercent(factor)) {
          plainInside(factor, factor, scales);
        }
      }
    }
    for (Factor factor : product.rest()) {
      Rational hundredth =
          factor.operator() == Expression.Operator.DIVIDED_BY ? Rational.HUNDRED : ONE_PER_CENT;
      if (isPlain(factor.operand(), hundredth, scales)) {
        dividedTwice(factor.operand());
      }
    }
    if (isPlain(product.first(), ONE_PER_CENT, scales)) {
      dividedTwice(product.first());
    }
  }

  private static boolean isPlain(Expression factor, Rational value, Scales scales) {
    return !scales.isPercent(factor)
        && scales.fixed(factor).map(Constants.Fixed::value).equals(Optional.of(value));
  }

  private void dividedTwice(Expression place) {
    reporter.report(
        Code.RIGHT_SORT,
        place.span(),
        "a per cent that is a factor is a part of one already, and %s divides it once more"
            .formatted(words.quoted(place)),
        "leave %s out".formatted(words.quoted(place)));
  }

  /** A plain number that was added to per cent is clear only while nothing is multiplied by it. */
  private void plainInside(Expression at, Expression factor, Scales scales) {
    List<Expression> terms = List.of();
    if (at instanceof Expression.Negation || at instanceof Expression.Rounded) {
      at.accept(Operands.VISITOR).forEach(operand -> plainInside(operand, factor, scales));
    } else if (at instanceof Expression.Sum sum) {
      terms = Scales.terms(sum);
    } else if (at instanceof Expression.ListFigure list) {
      terms = list.figures();
    }
    for (Expression term : terms) {
      Optional<Rational> fixed = scales.fixed(term).map(Constants.Fixed::value);
      if (scales.isPercent(term)) {
        plainInside(term, factor, scales);
      } else if (scales.of(term) == Scale.PLAIN
          && fixed.isPresent()
          && fixed.get().signum() != 0
          && !isWithinOne(fixed.get())) {
        reporter.report(
            Code.RIGHT_SORT,
            term.span(),
            "%s is a plain number inside of %s, which is a factor and so a part of one"
                .formatted(words.quoted(term), words.quoted(factor)),
            "write `%s%%`, or count percentage points with `each`".formatted(words.of(term)));
      }
    }
  }

  // ---------------------------------------------------------------- what all share

  /** A number in which a quotient was used: nobody can say whether it is per cent. */
  private void scaled(Expression figure, Scales scales) {
    if (scales.of(figure) == Scale.SCALED) {
      plain(figure, figure instanceof Expression.Rounded rounded ? rounded.operand() : figure);
    }
  }

  private void plain(Expression place, Expression figure) {
    reporter.report(
        Code.RIGHT_SORT,
        place.span(),
        "%s is a plain number here, and it meets per cent".formatted(words.quoted(place)),
        "write it in per cent: `100 * %s`".formatted(inParentheses(figure)));
  }

  private String inParentheses(Expression figure) {
    String written = words.of(figure);
    boolean closed = written.startsWith("(") && written.endsWith(")");
    return figure instanceof Expression.Reference || closed ? written : "(" + written + ")";
  }

  private void partMeets(Expression part, Node place, String what) {
    reporter.report(
        Code.RIGHT_SORT,
        place.span(),
        "%s is a part of one, in which 1 is the whole, and %s goes beyond 1"
            .formatted(words.quoted(part), what),
        "write `100 * %s` for a number in per cent".formatted(inParentheses(part)));
  }

  private boolean isAboveOne(Expression expression, Scales scales) {
    return scales
        .fixed(expression)
        .filter(fixed -> fixed.scale() != Scale.PER_CENT)
        .filter(fixed -> fixed.value().compareTo(Rational.ONE) > 0)
        .isPresent();
  }

  private static boolean isWithinOne(Rational value) {
    return value.compareTo(Rational.ONE) <= 0 && value.negated().compareTo(Rational.ONE) <= 0;
  }

  /** Whether an expression is a part of one in which per cent is a factor, not a mere quotient. */
  private boolean isPartOfPerCent(Expression expression, Scales scales) {
    if (!scales.isPart(expression) || scales.fixed(expression).isPresent()) {
      return false;
    } else if (expression instanceof Expression.Reference reference) {
      Declaration.Let let = types.lets().get(reference.name().text());
      return let != null && isPartOfPerCent(let.value(), types.scales(Optional.empty()));
    } else if (expression instanceof Expression.Product product && !product.rest().isEmpty()) {
      return product.rest().stream()
              .noneMatch(factor -> factor.operator() == Expression.Operator.DIVIDED_BY)
          && product.accept(Operands.VISITOR).stream().anyMatch(scales::isPercent);
    }
    return expression.accept(Operands.VISITOR).stream()
        .anyMatch(operand -> isPartOfPerCent(operand, scales));
  }
}
