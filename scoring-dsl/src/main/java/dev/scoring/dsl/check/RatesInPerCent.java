package dev.scoring.dsl.check;

import dev.scoring.core.model.Comparison;
import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.model.Interval;
import dev.scoring.core.number.Rational;
import dev.scoring.dsl.ast.ConditionNode;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Form;
import dev.scoring.dsl.ast.Node;
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
 * No rate is held against 0.85 where 85% is meant. A number with a per cent sign says that so
 * little is meant, and so do steps that go on above 1, a domain that ends there, and a clause in
 * which the number stands as per cent.
 */
record RatesInPerCent(Types types, Reporter reporter, WritersWords words) implements Check {

  @Override
  public void expression(Walk.Placed<Expression> placed) {
    Scales scales = types.scales(placed.rows());
    if (placed.node() instanceof ConditionNode.Comparing node) {
      compared(node.left(), node.comparison(), node.right(), scales);
      compared(node.right(), node.comparison().mirrored(), node.left(), scales);
    } else if (placed.node() instanceof ConditionNode.Within within) {
      Interval interval = within.interval().interval();
      Optional<Rational> high = interval.high();
      boolean fraction =
          interval.low().filter(RatesInPerCent::isFraction).isPresent()
              || high.filter(RatesInPerCent::isFraction).isPresent();
      if (fraction
          && high.filter(end -> end.compareTo(Rational.ONE) > 0).isEmpty()
          && isLevel(within.operand(), scales)
          && !isSmall(within.operand())) {
        report(within.interval(), within.operand(), words.of(within.interval()));
      }
    }
  }

  private void compared(Expression rate, Comparison comparison, Expression number, Scales scales) {
    Optional<Rational> bound = bound(number, scales);
    if (bound.isPresent()
        && (isFraction(bound.get()) || isWhole(bound.get(), comparison))
        && isLevel(rate, scales)
        && !isSmall(rate)) {
      report(number, rate, bound.get().toPlainString());
    }
  }

  @Override
  public void form(Walk.Placed<Form> placed) {
    if (!(placed.node() instanceof Form.Steps steps)) {
      return;
    }
    Scales scales = types.scales(placed.rows());
    boolean rate =
        isLevel(steps.figure(), scales)
            || (steps.measure() == Form.Measure.RATE && scales.of(steps.figure()) == Scale.PART);
    List<Form.Step> small = new ArrayList<>();
    for (Form.Step step : steps.steps()) {
      Optional<Rational> bound = bound(step.bound(), scales);
      if (bound.isEmpty() || bound.get().compareTo(Rational.ONE) > 0) {
        return;
      } else if (isFraction(bound.get()) || isWhole(bound.get(), steps.comparison())) {
        small.add(step);
      }
    }
    if (rate && !small.isEmpty() && !isSmall(steps.figure())) {
      Expression bound = small.get(0).bound();
      report(bound, steps.figure(), words.of(bound));
    }
  }

  /** A plain number from 0 to 1; a per cent sign says that it is meant. */
  private static Optional<Rational> bound(Expression expression, Scales scales) {
    return scales
        .fixed(expression)
        .filter(fixed -> fixed.scale() == Scale.PLAIN)
        .map(Constants.Fixed::value)
        .filter(value -> value.signum() >= 0);
  }

  private static boolean isFraction(Rational value) {
    return value.signum() > 0 && value.compareTo(Rational.ONE) < 0;
  }

  /** Whether 1 stands where 100% may be meant; nothing is above 100%. */
  private static boolean isWhole(Rational value, Comparison comparison) {
    return value.equals(Rational.ONE)
        && comparison != Comparison.GREATER
        && comparison != Comparison.AT_MOST;
  }

  /** Whether a figure is a rate itself, not the difference of two. */
  private static boolean isLevel(Expression figure, Scales scales) {
    return scales.isPercent(figure)
        && scales.fixed(figure).isEmpty()
        && !(figure instanceof Expression.Sum);
  }

  /** Whether data never have more than a few per cent. */
  private boolean isSmall(Expression figure) {
    Optional<FactDefinition> fact = types.fact(figure);
    return fact.flatMap(FactDefinition::domain)
        .flatMap(Interval::high)
        .filter(high -> high.compareTo(Rational.of(20)) <= 0)
        .isPresent();
  }

  private void report(Node place, Expression rate, String number) {
    Optional<Rational> value =
        place instanceof Expression bound ? types.constant(bound) : Optional.empty();
    // Where the clause says 80%, it is compared with the rule by another check.
    Optional<String> whole = value.map(each -> each.times(Rational.HUNDRED).toPlainString());
    if (isInTheClause(place, number)
        || whole.filter(each -> isInTheClause(place, each)).isPresent()) {
      return;
    }
    reporter.report(
        Code.RATES_IN_PER_CENT,
        place.span(),
        value.isPresent()
            ? "%s means %s per cent here, because %s is in per cent"
                .formatted(words.quoted(place), number, words.quoted(rate))
            : "%s means less than one per cent here, because %s is in per cent"
                .formatted(words.quoted(place), words.quoted(rate)),
        value
            .map(
                each ->
                    "write `%s%%`, or `%s%%` if so little is meant"
                        .formatted(
                            each.times(Rational.HUNDRED).toPlainString(), each.toPlainString()))
            .orElse("write whole per cent, such as `[60, 80)`"));
  }

  /** Whether the text of the same line or the line before says the number as per cent. */
  private boolean isInTheClause(Node place, String number) {
    String text = reporter.source().text();
    int end = Math.min(place.span().start(), text.length());
    int start = end;
    for (int lines = 0; start > 0 && lines < 3; start--) {
      lines += text.charAt(start - 1) == '\n' ? 1 : 0;
    }
    String before = text.substring(start, end);
    for (int at = before.indexOf(number); at >= 0; at = before.indexOf(number, at + 1)) {
      String behind = before.substring(at + number.length()).stripLeading();
      boolean other =
          at > 0 && (Character.isDigit(before.charAt(at - 1)) || before.charAt(at - 1) == '.');
      if (!other
          && (behind.startsWith("%")
              || behind.startsWith("％")
              || behind.startsWith("个百分点")
              || behind.startsWith("百分点")
              || behind.startsWith("per cent")
              || behind.startsWith("percent"))) {
        return true;
      }
    }
    return false;
  }
}
