package dev.scoring.dsl.check;

import dev.scoring.core.number.Rational;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Form;
import dev.scoring.dsl.diagnostic.Code;
import dev.scoring.dsl.diagnostic.Reporter;
import dev.scoring.dsl.diagnostic.WritersWords;
import dev.scoring.dsl.types.Types;
import java.util.Optional;
import java.util.function.Function;

/** Neighbouring steps give different points. */
record StepsDiffer(Types types, Reporter reporter, WritersWords words) implements Check {

  @Override
  public void form(Walk.Placed<Form> placed) {
    if (placed.node() instanceof Form.Steps steps) {
      check(steps, points -> placed.constant(points, types));
    }
  }

  private void check(Form.Steps steps, Function<Expression, Optional<Rational>> constant) {
    for (int i = 0; i < steps.steps().size(); i++) {
      Form.Step step = steps.steps().get(i);
      Optional<Expression> next =
          i + 1 < steps.steps().size()
              ? Optional.of(steps.steps().get(i + 1).points())
              : steps.otherwise();
      Optional<Rational> points = constant.apply(step.points());
      if (next.isPresent() && points.isPresent() && points.equals(constant.apply(next.get()))) {
        String name =
            i + 1 < steps.steps().size()
                ? words.quoted(steps.steps().get(i + 1).bound())
                : "`else`";
        reporter.report(
            Code.STEPS_DIFFER,
            next.get().span(),
            "%s gives %s, as its neighbour %s does"
                .formatted(name, WritersWords.points(points.get()), words.quoted(step.bound())),
            "one of the two is enough; if the source has both, say so with `sic \"…\"`",
            step.points().span(),
            "the same points");
      }
    }
  }
}
