package dev.scoring.dsl.check;

import dev.scoring.core.number.Rational;
import dev.scoring.dsl.ast.Clause;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Form;
import dev.scoring.dsl.diagnostic.Code;
import dev.scoring.dsl.diagnostic.Reporter;
import dev.scoring.dsl.diagnostic.WritersWords;
import dev.scoring.dsl.names.Item;
import dev.scoring.dsl.names.Items;
import dev.scoring.dsl.ranges.Limit;
import dev.scoring.dsl.types.Types;
import java.util.List;
import java.util.Optional;

/** The points of every step make a difference. */
record StepsMatter(Types types, Reporter reporter, WritersWords words) implements Check {

  @Override
  public void form(Walk.Placed<Form> placed) {
    if (placed.node() instanceof Form.Steps steps && placed.rows().isEmpty()) {
      lastStep(steps);
    }
  }

  @Override
  public void item(Item item) {
    if (item.node() instanceof Declaration.Rule rule) {
      for (Form form : Items.forms(rule)) {
        if (form instanceof Form.Steps steps) {
          Limit.inAll(item, types)
              .filter(found -> found.value().signum() > 0)
              .ifPresent(found -> underLimit(steps, found));
        }
      }
      underFloor(item, rule);
    }
  }

  /** Two neighbours that are both lifted to the floor of the rule are the same after it. */
  private void underFloor(Item item, Declaration.Rule rule) {
    Optional<Expression> floor = item.clause(Clause.Floor.class).flatMap(Clause.Floor::points);
    Optional<Rational> least = floor.flatMap(types::constant);
    if (least.isEmpty() || !(rule.form() instanceof Form.Steps steps)) {
      return;
    }
    for (int i = 1; i < steps.steps().size(); i++) {
      Expression before = steps.steps().get(i - 1).points();
      Expression points = steps.steps().get(i).points();
      Optional<Rational> first = types.constant(before);
      Optional<Rational> second = types.constant(points);
      if (first.isPresent()
          && second.isPresent()
          && !first.equals(second)
          && first.get().max(second.get()).compareTo(least.get()) <= 0) {
        reporter.report(
            Code.STEPS_MATTER,
            points.span(),
            "%s and %s make no difference, because `%s` gives at least %s"
                .formatted(
                    words.valued(before, first.get()),
                    words.valued(points, second.get()),
                    rule.name().text(),
                    WritersWords.points(least.get())),
            "correct the points or the floor",
            floor.get().span(),
            "the floor");
      }
    }
  }

  /** Where no step holds there are no points: a last step without points says nothing. */
  private void lastStep(Form.Steps steps) {
    if (steps.otherwise().isPresent() || steps.steps().isEmpty()) {
      return;
    }
    int count = steps.steps().size();
    Form.Step last = steps.steps().get(count - 1);
    boolean likeNeighbour =
        count > 1 && isZero(types.constant(steps.steps().get(count - 2).points()));
    if (isZero(types.constant(last.points())) && !likeNeighbour) {
      reporter.report(
          Code.STEPS_MATTER,
          last.points().span(),
          "the last step %s gives 0 points, as no step at all would"
              .formatted(words.quoted(last.bound())),
          "remove the step, or write `else:0` to say that the rest gives nothing");
    }
  }

  private static boolean isZero(Optional<Rational> points) {
    return points.isPresent() && points.get().signum() == 0;
  }

  /** Two neighbours that both give the limit or more are the same after it. */
  private void underLimit(Form.Steps steps, Limit limit) {
    List<Form.Step> list = steps.steps();
    for (int i = 1; i < list.size(); i++) {
      Form.Step before = list.get(i - 1);
      Form.Step step = list.get(i);
      Optional<Rational> first = types.constant(before.points());
      Optional<Rational> second = types.constant(step.points());
      if (first.isPresent()
          && second.isPresent()
          && !first.equals(second)
          && first.get().min(limit.value()).equals(second.get().min(limit.value()))) {
        reporter.report(
            Code.STEPS_MATTER,
            step.points().span(),
            "%s and %s make no difference, because `%s` gives at most %s"
                .formatted(
                    words.valued(before.points(), first.get()),
                    words.valued(step.points(), second.get()),
                    limit.item().name().text(),
                    WritersWords.points(limit.value())),
            "correct the points or the cap",
            limit.written().span(),
            "the cap");
      }
    }
  }
}
