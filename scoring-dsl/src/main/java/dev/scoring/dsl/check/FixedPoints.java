package dev.scoring.dsl.check;

import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Form;
import dev.scoring.dsl.names.Items;
import java.util.ArrayList;
import java.util.List;

/** The points that a rule gives at once: of a flag, of a step, or as they are; not of each. */
final class FixedPoints {

  private FixedPoints() {}

  static List<Expression> of(Declaration.Rule rule) {
    List<Expression> points = new ArrayList<>();
    for (Form form : Items.forms(rule)) {
      if (form instanceof Form.Flat flat) {
        points.add(flat.points());
      } else if (form instanceof Form.Flagged flagged) {
        points.add(flagged.points());
      } else if (form instanceof Form.Steps steps) {
        steps.steps().forEach(step -> points.add(step.points()));
        steps.otherwise().ifPresent(points::add);
      }
    }
    return points;
  }
}
