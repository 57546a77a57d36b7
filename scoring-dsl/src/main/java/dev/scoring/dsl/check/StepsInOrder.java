package dev.scoring.dsl.check;

import dev.scoring.core.model.Comparison;
import dev.scoring.core.number.Rational;
import dev.scoring.dsl.ast.Form;
import dev.scoring.dsl.diagnostic.Code;
import dev.scoring.dsl.diagnostic.Reporter;
import dev.scoring.dsl.diagnostic.WritersWords;
import dev.scoring.dsl.types.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The bounds of steps with {@code <} and {@code <=} ascend, those with {@code >} descend. */
record StepsInOrder(Types types, Reporter reporter, WritersWords words) implements Check {

  @Override
  public void form(Walk.Placed<Form> placed) {
    if (placed.node() instanceof Form.Steps steps) {
      check(steps, bounds(steps, placed));
    }
  }

  private void check(Form.Steps steps, List<Bound> bounds) {
    int direction = direction(steps.comparison());
    for (int i = 1; direction != 0 && i < bounds.size(); i++) {
      Bound before = bounds.get(i - 1);
      Bound bound = bounds.get(i);
      if (bound.value().compareTo(before.value()) * direction < 0) {
        bounds.sort((a, b) -> a.value().compareTo(b.value()) * direction);
        List<String> ordered = new ArrayList<>();
        for (Bound each : bounds) {
          ordered.add(words.of(each.step().bound()) + ":" + words.of(each.step().points()));
        }
        steps.otherwise().ifPresent(points -> ordered.add("else:" + words.of(points)));
        reporter.report(
            Code.STEPS_IN_ORDER,
            bound.step().bound().span(),
            "%s stands behind %s, but with `%s` the bounds must %s"
                .formatted(
                    words.quoted(bound.step().bound()),
                    words.quoted(before.step().bound()),
                    steps.comparison().symbol(),
                    direction > 0 ? "ascend" : "descend"),
            "the first step that holds counts; in order: `[" + String.join(", ", ordered) + "]`",
            before.step().bound().span(),
            "the bound before it");
        return;
      }
    }
  }

  /** A step whose bound is known. */
  private record Bound(Form.Step step, Rational value) {}

  private List<Bound> bounds(Form.Steps steps, Walk.Placed<Form> placed) {
    List<Bound> bounds = new ArrayList<>();
    for (Form.Step step : steps.steps()) {
      Optional<Rational> value = placed.constant(step.bound(), types);
      value.ifPresent(number -> bounds.add(new Bound(step, number)));
    }
    return bounds;
  }

  /** 1 where bounds ascend, −1 where they descend, 0 where they have no order. */
  static int direction(Comparison comparison) {
    return switch (comparison) {
      case LESS, AT_MOST -> 1;
      case GREATER, AT_LEAST -> -1;
      case EQUAL, NOT_EQUAL -> 0;
    };
  }
}
