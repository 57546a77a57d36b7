package dev.scoring.dsl.clause;

import dev.scoring.dsl.ast.Clause;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Form;
import dev.scoring.dsl.ast.Name;
import dev.scoring.dsl.clause.ClauseDay.Said;
import dev.scoring.dsl.clause.RuleReading.Named;
import dev.scoring.dsl.names.Item;
import dev.scoring.dsl.types.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the numbers of a rule from its tree, and what they are. */
final class RuleReader {
  private final Types types;
  private final FigureReader figures;
  private final RuleReading reading;

  private RuleReader(Types types) {
    this.figures = new FigureReader(types, this::form);
    this.reading = figures.reading();
    this.types = types;
  }

  /** What a part, block or rule says, with what stands in it if nothing there has a clause. */
  static RuleReading read(Item item, List<Item> within, Types types) {
    RuleReader reader = new RuleReader(types);
    reader.item(item);
    for (Item each : within) {
      reader.item(each);
    }
    return reader.reading;
  }

  private void item(Item item) {
    if (item.node() instanceof Declaration.Rule rule) {
      List<Named> named = form(rule.form());
      List<RuleNumber> conditions = new ArrayList<>();
      for (Clause clause : item.clauses()) {
        if (clause instanceof Clause.When when) {
          conditions.addAll(figures.condition(when.condition(), false));
        }
      }
      if (!conditions.isEmpty() && named.size() == 1) {
        step(conditions, named.get(0).points());
      }
    } else {
      figures.soft(
          () ->
              item.points()
                  .flatMap(types::constant)
                  .ifPresent(
                      points ->
                          figures.number(Role.WHOLE, points, Against.OPEN, item.points().get())));
    }
    for (Clause clause : item.clauses()) {
      clause(clause, item.node() instanceof Declaration.Rule);
    }
  }

  private void clause(Clause clause, boolean ofRule) {
    if (clause instanceof Clause.When when && !ofRule) {
      figures.condition(when.condition(), false);
    } else if (clause instanceof Clause.ClosedWhen closed) {
      figures.condition(closed.condition(), true);
    } else if (clause instanceof Clause.ZeroWhen zero) {
      figures.condition(zero.condition(), false);
    } else if (clause instanceof Clause.But but) {
      List<Named> named = form(but.form());
      List<RuleNumber> conditions = figures.condition(but.condition(), false);
      if (named.size() == 1 && !conditions.isEmpty()) {
        step(conditions, named.get(0).points());
      }
    } else if (clause instanceof Clause.Cap cap) {
      figures.value(Role.CAP, cap.points());
    } else if (clause instanceof Clause.Floor floor) {
      floor.points().ifPresent(points -> figures.value(Role.FLOOR, points));
    } else if (clause instanceof Clause.Dated dated) {
      Said said =
          switch (dated.bound()) {
            case SINCE -> Said.SINCE;
            case AFTER -> Said.AFTER;
            case UNTIL -> Said.UNTIL;
          };
      reading.days().add(new RuleDay(dated.day(), said, figures.isOwn(), dated.span()));
    }
  }

  private void step(List<RuleNumber> conditions, RuleNumber points) {
    List<RuleNumber> above = new ArrayList<>();
    List<RuleNumber> below = new ArrayList<>();
    for (RuleNumber each : conditions) {
      (each.against().direction() < 0 ? below : above).add(each);
    }
    reading.steps().add(new RuleStep(above, below, points));
  }

  /** Reads a form; returns its points where they are fixed numbers, with the names beside them. */
  private List<Named> form(Form form) {
    if (form instanceof Form.Flat flat) {
      return named(Set.of(), figures.value(Role.POINTS, flat.points()));
    } else if (form instanceof Form.Flagged flagged) {
      Set<String> names = new HashSet<>();
      figures.name(flagged.flag(), names);
      figures.reference(flagged.flag(), Role.FIGURE);
      return named(names, figures.value(Role.POINTS, flagged.points()));
    } else if (form instanceof Form.Each each) {
      return each(each);
    } else if (form instanceof Form.Steps steps) {
      steps(steps);
      return List.of();
    } else if (form instanceof Form.First first) {
      return first(first);
    } else if (form instanceof Form.Plus plus) {
      List<Named> row = new ArrayList<>();
      for (Form each : plus.forms()) {
        row.addAll(form(each));
      }
      reading.rows().add(row);
      return List.of();
    } else if (form instanceof Form.ByCategory category) {
      return categories(category);
    } else if (form instanceof Form.Tiers tiers) {
      tiers(tiers);
      return List.of();
    } else if (form instanceof Form.Marked marked) {
      reading.hasMark();
      figures.interval(Role.WHOLE, marked.interval().interval(), marked.interval());
      figures.reference(marked.mark(), Role.FIGURE);
      return List.of();
    }
    return List.of();
  }

  private static List<Named> named(Set<String> names, Optional<RuleNumber> points) {
    return points.map(each -> List.of(new Named(names, each))).orElse(List.of());
  }

  private List<Named> each(Form.Each each) {
    reading.hasEach();
    each.size().ifPresent(size -> figures.value(Role.LOT, size));
    each.over().ifPresent(over -> figures.value(Role.START, Against.GREATER, over));
    figures.difference(each.figure());
    figures.figure(each.figure(), Role.FIGURE);
    Set<String> names = new HashSet<>();
    figures.names(each.figure(), names);
    return named(names, figures.value(Role.POINTS, each.points()));
  }

  private void steps(Form.Steps steps) {
    if (steps.measure() == Form.Measure.DATE) {
      dateSteps(steps);
      return;
    }
    figures.figure(steps.figure(), Role.FIGURE);
    Against against = Against.of(steps.comparison());
    Optional<RuleNumber> before = Optional.empty();
    for (Form.Step step : steps.steps()) {
      Optional<RuleNumber> bound = figures.value(Role.BOUND, against, step.bound());
      Optional<RuleNumber> points = figures.value(Role.POINTS, step.points());
      interval(against, before, bound, points);
      before = bound;
    }
    Optional<RuleNumber> last = before;
    steps
        .otherwise()
        .ifPresent(
            points ->
                interval(against, last, Optional.empty(), figures.value(Role.POINTS, points)));
  }

  private void interval(
      Against against,
      Optional<RuleNumber> before,
      Optional<RuleNumber> bound,
      Optional<RuleNumber> points) {
    if (points.isPresent()) {
      reading
          .steps()
          .add(
              against.direction() < 0
                  ? RuleStep.between(before, bound, points.get())
                  : RuleStep.between(bound, before, points.get()));
    }
  }

  private void dateSteps(Form.Steps steps) {
    figures.figure(steps.figure(), Role.FIGURE);
    for (Form.Step step : steps.steps()) {
      if (step.bound() instanceof Expression.DateLiteral date) {
        figures.day(date, FigureReader.said(steps.comparison(), false));
      } else {
        figures.figure(step.bound(), Role.FIGURE);
      }
      figures.value(Role.POINTS, step.points());
    }
    steps.otherwise().ifPresent(points -> figures.value(Role.POINTS, points));
  }

  private List<Named> first(Form.First first) {
    List<Named> row = new ArrayList<>();
    for (Form.Case each : first.cases()) {
      List<RuleNumber> conditions = figures.condition(each.condition(), false);
      List<Named> gives = form(each.form());
      if (gives.size() == 1 && !conditions.isEmpty()) {
        step(conditions, gives.get(0).points());
      }
      Set<String> names = new HashSet<>();
      figures.names(each.condition(), names);
      for (Named give : gives) {
        row.add(new Named(names, give.points()));
      }
    }
    first.otherwise().ifPresent(this::form);
    reading.rows().add(row);
    return List.of();
  }

  private List<Named> categories(Form.ByCategory category) {
    figures.reference(category.choice(), Role.FIGURE);
    List<Named> row = new ArrayList<>();
    for (Form.Category each : category.categories()) {
      List<Named> gives = form(each.form());
      if (gives.size() == 1) {
        Set<String> names = new HashSet<>();
        for (Name value : each.values()) {
          figures.choice(category.choice(), value, names);
        }
        row.add(new Named(names, gives.get(0).points()));
      }
    }
    category.otherwise().ifPresent(this::form);
    reading.rows().add(row);
    return List.of();
  }

  private void tiers(Form.Tiers tiers) {
    figures.figure(tiers.figure(), Role.FIGURE);
    reading.hasEach();
    for (Form.Tier tier : tiers.tiers()) {
      tier.upTo().ifPresent(bound -> figures.value(Role.BOUND, Against.AT_MOST, bound));
      figures.value(Role.POINTS, tier.points());
      tier.size().ifPresent(size -> figures.value(Role.LOT, size));
      tier.cap().ifPresent(cap -> figures.value(Role.CAP, cap));
    }
  }
}
