package dev.scoring.dsl.interpreter;

import dev.scoring.core.number.Rational;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Form;
import java.util.function.Function;

/** What forms measure, and by what: all of it in per cent where any of it is. */
record Measured(Figures figures) {

  private Object read(Expression e, boolean perCent) {
    return perCent ? figures.perCent(e, figures.percent()) : figures.value(e);
  }

  private boolean inPerCent(Form.Each each) {
    Percent percent = figures.percent();
    return percent.is(each.figure())
        || each.size().filter(percent::is).isPresent()
        || each.over().filter(percent::is).isPresent();
  }

  Object counted(Form.Each each) {
    return figures.isTable(each.figure())
        ? figures.counted(each.figure())
        : read(each.figure(), inPerCent(each));
  }

  Object start(Form.Each each) {
    return each.over().map(over -> read(over, inPerCent(each))).orElse(Rational.ZERO);
  }

  Object size(Form.Each each) {
    return each.size().map(size -> read(size, inPerCent(each))).orElse(Rational.ONE);
  }

  private boolean inPerCent(Form.Steps steps) {
    Percent percent = figures.percent();
    return steps.measure() == Form.Measure.RATE
        || percent.is(steps.figure())
        || steps.steps().stream().anyMatch(step -> percent.is(step.bound()));
  }

  Object figure(Form.Steps steps) {
    return read(steps.figure(), inPerCent(steps));
  }

  Object bound(Form.Steps steps, Form.Step step) {
    return read(step.bound(), inPerCent(steps));
  }

  /** How the figure, ends and sizes of tiers are read. */
  Function<Expression, Object> of(Form.Tiers tiers) {
    Percent percent = figures.percent();
    boolean perCent = percent.is(tiers.figure());
    for (Form.Tier tier : tiers.tiers()) {
      perCent |= tier.upTo().filter(percent::is).isPresent();
      perCent |= tier.size().filter(percent::is).isPresent();
    }
    boolean all = perCent;
    return e -> read(e, all);
  }
}
