package dev.scoring.dsl.check;

import dev.scoring.dsl.ast.Clause;
import dev.scoring.dsl.ast.ConditionNode;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Form;
import dev.scoring.dsl.diagnostic.Code;
import dev.scoring.dsl.diagnostic.Reporter;
import dev.scoring.dsl.diagnostic.WritersWords;
import dev.scoring.dsl.names.Item;
import dev.scoring.dsl.ranges.LowEnds;
import dev.scoring.dsl.ranges.Ranges;
import dev.scoring.dsl.types.Types;
import java.util.Optional;

/**
 * What a rule gives cannot fall below 0, which would reject the data of the unit. Conditions around
 * it may see to that, or a floor.
 */
record PointsNotBelowZero(Ranges ranges, Types types, Reporter reporter, WritersWords words)
    implements Check {

  @Override
  public void item(Item item) {
    if (!(item.node() instanceof Declaration.Rule rule)) {
      return;
    }
    LowEnds ends = new LowEnds(ranges, types);
    for (Optional<Item> at = Optional.of(item); at.isPresent(); at = at.get().parent()) {
      for (Clause clause : at.get().clauses()) {
        if (clause instanceof Clause.When when) {
          ends = ends.where(when.condition(), true);
        }
      }
    }
    for (Clause clause : rule.clauses()) {
      if (clause instanceof Clause.Cap cap && ends.canFallBelowZero(cap.points())) {
        report(cap.points(), "a cap", "write `max of (0, " + words.of(cap.points()) + ")`");
      }
    }
    if (item.clause(Clause.Floor.class).isPresent()) {
      return;
    }
    // The last `but` whose condition holds counts.
    LowEnds before = ends;
    for (Clause clause : rule.clauses()) {
      if (clause instanceof Clause.But but) {
        form(but.form(), ends.where(but.condition(), true));
        before = before.where(but.condition(), false);
      }
    }
    form(rule.form(), before);
  }

  private void form(Form form, LowEnds ends) {
    if (form instanceof Form.Flat flat) {
      points(flat.points(), ends);
    } else if (form instanceof Form.Flagged flagged) {
      points(flagged.points(), ends);
    } else if (form instanceof Form.Each each) {
      points(each.points(), ends);
    } else if (form instanceof Form.Steps steps) {
      steps(steps, ends);
    } else if (form instanceof Form.First first) {
      LowEnds left = ends;
      for (Form.Case each : first.cases()) {
        form(each.form(), left.where(each.condition(), true));
        left = left.where(each.condition(), false);
      }
      LowEnds otherwise = left;
      first.otherwise().ifPresent(other -> form(other, otherwise));
    } else if (form instanceof Form.ByCategory by) {
      by.categories().forEach(category -> form(category.form(), ends));
      by.otherwise().ifPresent(other -> form(other, ends));
    } else if (form instanceof Form.Plus plus) {
      plus.forms().forEach(each -> form(each, ends));
    }
  }

  private void steps(Form.Steps steps, LowEnds ends) {
    LowEnds left = ends;
    for (Form.Step step : steps.steps()) {
      Expression holds =
          ConditionNode.Comparing.of(
              steps.comparison(), steps.figure(), step.bound(), step.bound().span());
      points(step.points(), left.where(holds, true));
      left = left.where(holds, false);
    }
    LowEnds otherwise = left;
    steps.otherwise().ifPresent(points -> points(points, otherwise));
  }

  private void points(Expression points, LowEnds ends) {
    if (types.constant(points).isEmpty() && ends.canFallBelowZero(points)) {
      report(
          points,
          "what a rule gives",
          "add `floor 0` if it stops there, or say with `when` for whom it counts");
    }
  }

  private void report(Expression figure, String what, String help) {
    reporter.report(
        Code.POINTS_NOT_BELOW_ZERO,
        figure.span(),
        "%s can fall below 0, and %s may not: the data of such a unit are rejected"
            .formatted(words.quoted(figure), what),
        help);
  }
}
