package dev.scoring.dsl.check;

import dev.scoring.core.number.Rational;
import dev.scoring.dsl.ast.Form;
import dev.scoring.dsl.diagnostic.Code;
import dev.scoring.dsl.diagnostic.Reporter;
import dev.scoring.dsl.diagnostic.WritersWords;
import dev.scoring.dsl.types.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The points of steps rise or fall with their bounds. Where they do but for two neighbours, these
 * were probably exchanged; where they turn otherwise, the middle is taken to be meant as the best
 * or the worst.
 */
record PointsInOrder(Types types, Reporter reporter, WritersWords words) implements Check {

  @Override
  public void form(Walk.Placed<Form> placed) {
    if (placed.node() instanceof Form.Steps steps
        && StepsInOrder.direction(steps.comparison()) != 0
        && steps.steps().size() > 2) {
      List<Rational> points = new ArrayList<>();
      List<Rational> bounds = new ArrayList<>();
      for (Form.Step step : steps.steps()) {
        Optional<Rational> value = placed.constant(step.points(), types);
        Optional<Rational> bound = placed.constant(step.bound(), types);
        if (value.isEmpty() || bound.isEmpty()) {
          return;
        }
        points.add(value.get());
        bounds.add(bound.get());
      }
      if (!runsOneWay(bounds)) {
        return;
      }
      check(steps, points);
    }
  }

  private void check(Form.Steps steps, List<Rational> points) {
    if (runsOneWay(points)) {
      return;
    }
    for (int i = 1; i < points.size(); i++) {
      List<Rational> exchanged = new ArrayList<>(points);
      exchanged.set(i, points.get(i - 1));
      exchanged.set(i - 1, points.get(i));
      boolean zero = points.get(i).signum() == 0 || points.get(i - 1).signum() == 0;
      if (!zero && runsOneWay(exchanged)) {
        Form.Step before = steps.steps().get(i - 1);
        Form.Step step = steps.steps().get(i);
        reporter.report(
            Code.POINTS_IN_ORDER,
            step.points().span(),
            "the points of the other steps %s, but %s follows %s"
                .formatted(
                    exchanged.get(0).compareTo(exchanged.get(1)) < 0 ? "rise" : "fall",
                    words.quoted(step.points()),
                    words.quoted(before.points())),
            "were the two exchanged? if the source has it so, say so with `sic \"…\"`",
            before.points().span(),
            "the points before it");
        return;
      }
    }
  }

  /** Whether each number is above the one before it, or each below it. */
  private static boolean runsOneWay(List<Rational> points) {
    int direction = points.get(1).compareTo(points.get(0));
    for (int i = 1; i < points.size(); i++) {
      if (points.get(i).compareTo(points.get(i - 1)) * direction <= 0) {
        return false;
      }
    }
    return direction != 0;
  }
}
