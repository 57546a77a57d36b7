package dev.scoring.dsl.check;

import dev.scoring.dsl.ast.ConditionNode;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Form;
import dev.scoring.dsl.ast.Operands;
import dev.scoring.dsl.ast.RowsFunction;
import dev.scoring.dsl.diagnostic.Code;
import dev.scoring.dsl.diagnostic.Reporter;
import dev.scoring.dsl.diagnostic.WritersWords;
import dev.scoring.dsl.types.Percent;
import dev.scoring.dsl.types.Types;
import java.util.List;

/**
 * No quotient that is taken as a plain number meets per cent. {@code a / b} that meets per cent is
 * taken as per cent itself; inside a rounding or a list it is not, and 0.8 would be held against
 * 80.
 */
record PlainQuotients(Types types, Reporter reporter, WritersWords words) implements Check {

  @Override
  public void expression(Walk.Placed<Expression> placed) {
    Percent percent = types.percent(placed.rows());
    if (placed.node() instanceof ConditionNode.Comparing comparing) {
      meet(List.of(comparing.left(), comparing.right()), percent);
    } else if (placed.node() instanceof Expression.Sum sum) {
      meet(sum.accept(Operands.VISITOR), percent);
    } else if (placed.node() instanceof Expression.ListFigure list) {
      boolean anyPercent = list.figures().stream().anyMatch(percent::isPercent);
      for (Expression figure : list.figures()) {
        if (anyPercent && percent.isRatio(figure)) {
          report(figure, figure);
        }
        inside(figure, anyPercent, percent);
      }
    }
  }

  @Override
  public void form(Walk.Placed<Form> placed) {
    if (placed.node() instanceof Form.Steps steps) {
      steps(steps, types.percent(placed.rows()));
    }
  }

  private void steps(Form.Steps steps, Percent percent) {
    boolean anyPercent = steps.measure() == Form.Measure.RATE;
    for (Form.Step step : steps.steps()) {
      anyPercent |= percent.isPercent(step.bound());
    }
    inside(steps.figure(), anyPercent, percent);
    for (Form.Step step : steps.steps()) {
      if (anyPercent && percent.isRatio(step.bound())) {
        report(step.bound(), step.bound());
      }
      inside(step.bound(), anyPercent, percent);
    }
  }

  private void meet(List<Expression> figures, Percent percent) {
    boolean anyPercent = false;
    for (Expression figure : figures) {
      anyPercent |= percent.isPercent(figure);
    }
    for (Expression figure : figures) {
      inside(figure, anyPercent, percent);
    }
  }

  /** Looks for the quotient in a rounding or list that meets per cent. */
  private void inside(Expression figure, boolean meets, Percent percent) {
    if (!meets || percent.isPercent(figure)) {
      return;
    }
    if (figure instanceof Expression.Rounded rounded) {
      if (percent.isRatio(rounded.operand())) {
        report(figure, rounded.operand());
      }
      inside(rounded.operand(), true, percent);
    } else if (figure instanceof Expression.ListFigure list
        && list.function() != RowsFunction.COUNT) {
      for (Expression each : list.figures()) {
        if (percent.isRatio(each)) {
          report(each, each);
        }
        inside(each, true, percent);
      }
    }
  }

  private void report(Expression place, Expression quotient) {
    reporter.report(
        Code.RIGHT_SORT,
        place.span(),
        "%s is a plain number here, and it meets per cent".formatted(words.quoted(place)),
        "write it in per cent: `100 * %s`"
            .formatted(
                quotient instanceof Expression.Reference
                    ? words.of(quotient)
                    : "(" + words.of(quotient) + ")"));
  }
}
