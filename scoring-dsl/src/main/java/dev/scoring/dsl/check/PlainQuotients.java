package dev.scoring.dsl.check;

import dev.scoring.dsl.ast.Amount;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.text.Code;
import dev.scoring.dsl.text.Reporter;
import java.util.List;

/**
 * No quotient that is taken as a plain number meets per cent. {@code a / b} that meets per cent is
 * taken as per cent itself; inside a rounding or a list it is not, and 0.8 would be held against
 * 80.
 */
final class PlainQuotients implements Check {

  @Override
  public void run(Walk walk, Symbols symbols, Reporter reporter) {
    Words words = new Words(reporter);
    for (Walk.Placed<Expression> placed : walk.expressions()) {
      Percent percent = new Percent(symbols, placed.rows());
      if (placed.node() instanceof Expression.Comparing comparing) {
        meet(List.of(comparing.left(), comparing.right()), percent, words, reporter);
      } else if (placed.node() instanceof Expression.Sum sum) {
        meet(sum.accept(Operands.VISITOR), percent, words, reporter);
      } else if (placed.node() instanceof Expression.ListFigure list) {
        boolean anyPercent = list.figures().stream().anyMatch(percent::isPercent);
        for (Expression figure : list.figures()) {
          if (anyPercent && percent.isRatio(figure)) {
            report(figure, figure, words, reporter);
          }
          inside(figure, anyPercent, percent, words, reporter);
        }
      }
    }
    for (Walk.Placed<Amount> placed : walk.amounts()) {
      if (placed.node() instanceof Amount.Steps steps) {
        steps(steps, new Percent(symbols, placed.rows()), words, reporter);
      }
    }
  }

  private static void steps(Amount.Steps steps, Percent percent, Words words, Reporter reporter) {
    boolean anyPercent = steps.measure() == Amount.Measure.RATE;
    for (Amount.Step step : steps.steps()) {
      anyPercent |= percent.isPercent(step.bound());
    }
    inside(steps.figure(), anyPercent, percent, words, reporter);
    for (Amount.Step step : steps.steps()) {
      if (anyPercent && percent.isRatio(step.bound())) {
        report(step.bound(), step.bound(), words, reporter);
      }
      inside(step.bound(), anyPercent, percent, words, reporter);
    }
  }

  private static void meet(
      List<Expression> figures, Percent percent, Words words, Reporter reporter) {
    boolean anyPercent = false;
    for (Expression figure : figures) {
      anyPercent |= percent.isPercent(figure);
    }
    for (Expression figure : figures) {
      inside(figure, anyPercent, percent, words, reporter);
    }
  }

  /** Looks for the quotient in a rounding or list that meets per cent. */
  private static void inside(
      Expression figure, boolean meets, Percent percent, Words words, Reporter reporter) {
    if (!meets || percent.isPercent(figure)) {
      return;
    }
    if (figure instanceof Expression.Rounded rounded) {
      if (percent.isRatio(rounded.operand())) {
        report(figure, rounded.operand(), words, reporter);
      }
      inside(rounded.operand(), true, percent, words, reporter);
    } else if (figure instanceof Expression.ListFigure list
        && list.function() != Expression.RowsFunction.COUNT) {
      for (Expression each : list.figures()) {
        if (percent.isRatio(each)) {
          report(each, each, words, reporter);
        }
        inside(each, true, percent, words, reporter);
      }
    }
  }

  private static void report(
      Expression place, Expression quotient, Words words, Reporter reporter) {
    reporter.report(
        Code.E104,
        place.span(),
        "%s is a plain number here, and it meets per cent".formatted(words.quoted(place)),
        "write it in per cent: `100 * %s`"
            .formatted(
                quotient instanceof Expression.Reference
                    ? words.of(quotient)
                    : "(" + words.of(quotient) + ")"));
  }
}
