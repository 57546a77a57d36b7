package dev.scoring.core.eval;

import dev.scoring.core.eval.Value.Failure;
import dev.scoring.core.eval.Value.Truth;
import dev.scoring.core.graph.FactDefinition;
import dev.scoring.core.graph.Guard;
import dev.scoring.core.graph.Item;
import dev.scoring.core.graph.Operation;
import dev.scoring.core.graph.Part;
import dev.scoring.core.graph.TableDefinition;
import dev.scoring.core.number.Rational;
import dev.scoring.core.result.Derivation;
import dev.scoring.core.result.Entry;
import dev.scoring.core.result.Explanation;
import dev.scoring.core.result.Reading;
import dev.scoring.core.result.Score;
import dev.scoring.core.result.Status;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Explains a score that was just evaluated: looks at the values that are still in the evaluation,
 * so that what it says is what was done, and scoring itself pays nothing for it.
 */
final class Explainer {

  /** The most steps that are told of one rule. */
  private static final int MAX_STEPS = 1_000;

  private final Plan plan;
  private final Data data;
  private final Evaluation evaluation;
  private final List<Explanation.Line> lines = new ArrayList<>();

  Explainer(Plan plan, Data data, Evaluation evaluation) {
    this.plan = plan;
    this.data = data;
    this.evaluation = evaluation;
  }

  Explanation explain(Score score) {
    Iterator<Entry> entries = score.ledger().iterator();
    for (Part part : plan.graph().parts()) {
      Set<Integer> roots = new LinkedHashSet<>();
      part.gate().ifPresent(gate -> roots.add(gate.open().index()));
      lines.add(
          new Explanation.Line(
              entries.next(),
              part.label(),
              part.source(),
              part.gate().map(Part.Gate::text).orElse(""),
              "",
              readings(roots),
              List.of()));
      items(part.children(), entries);
    }
    return new Explanation(data.date(), score, lines, plan.graph().total().text());
  }

  private void items(List<Item> items, Iterator<Entry> entries) {
    for (Item item : items) {
      Entry entry = entries.next();
      Set<Integer> roots = new LinkedHashSet<>();
      String failed = "";
      for (Guard guard : item.guards()) {
        roots.add(guard.condition().index());
        if (failed.isEmpty()
            && evaluation.value(guard.condition().index()) != Truth.TRUE
            && entry.status() != Status.PARENT_NOT_COUNTED) {
          failed = guard.text();
        }
      }
      List<Derivation> derivation = new ArrayList<>();
      String text = "";
      if (item instanceof Item.Rule rule) {
        text = rule.text();
        roots.add(rule.points().index());
        if (failed.isEmpty() && entry.status() != Status.PARENT_NOT_COUNTED) {
          derive(rule.points().index(), derivation);
        }
      }
      lines.add(
          new Explanation.Line(
              entry, item.label(), item.source(), text, failed, readings(roots), derivation));
      if (item instanceof Item.Block block) {
        items(block.children(), entries);
      }
    }
  }

  /** Follows the operations that turn figures into points; a chain is a list, not a tower. */
  private void derive(int root, List<Derivation> into) {
    Deque<Integer> open = new ArrayDeque<>();
    open.push(root);
    while (!open.isEmpty() && into.size() < MAX_STEPS) {
      int index = open.pop();
      Operation operation = plan.operation(index);
      if (operation instanceof Operation.Steps steps) {
        into.add(step(steps, index));
      } else if (operation instanceof Operation.Each each) {
        into.add(occurrences(each));
      } else if (operation instanceof Operation.First first) {
        int taken = 0;
        int number = 0;
        int points = first.otherwise().orElse(-1);
        for (Operation.Case each : first.cases()) {
          number++;
          if (taken == 0 && evaluation.value(each.condition()) == Truth.TRUE) {
            taken = number;
            points = each.points();
          }
        }
        into.add(new Derivation.CaseTaken(taken, number(index)));
        if (points >= 0) {
          open.push(points);
        }
      } else if (operation instanceof Operation.When when
          && evaluation.value(when.condition()) == Truth.TRUE) {
        open.push(when.points());
      } else if (operation instanceof Operation.Replace replace) {
        boolean replaced = evaluation.value(replace.condition()) == Truth.TRUE;
        if (replaced) {
          into.add(new Derivation.Replaced(number(replace.base()), number(replace.instead())));
        }
        open.push(replaced ? replace.instead() : replace.base());
      } else if (operation instanceof Operation.Compute compute
          && compute.kind() == Operation.Arithmetic.PLUS) {
        open.push(compute.right());
        open.push(compute.left());
      } else if (evaluation.value(index) instanceof Rational points) {
        into.add(new Derivation.Flat(points));
      }
    }
  }

  private Derivation step(Operation.Steps steps, int index) {
    if (!(evaluation.value(steps.figure()) instanceof Rational figure)) {
      return new Derivation.NothingToMeasure();
    }
    for (Operation.Step step : steps.steps()) {
      if (steps.comparison().holds(figure.compareTo(step.bound()))) {
        return new Derivation.StepTaken(figure, steps.comparison(), step.bound(), step.points());
      }
    }
    return new Derivation.NoStep(figure, number(index));
  }

  private Derivation occurrences(Operation.Each each) {
    if (!(evaluation.value(each.figure()) instanceof Rational figure)) {
      return new Derivation.NothingToMeasure();
    }
    return new Derivation.Occurrences(
        figure,
        each.counting(),
        each.size(),
        each.start(),
        Evaluation.occurrences(each, figure),
        each.price());
  }

  private Rational number(int index) {
    return evaluation.value(index) instanceof Rational number ? number : Rational.ZERO;
  }

  /** The facts, columns and scores below some operations, in the order of the graph. */
  private List<Reading> readings(Set<Integer> roots) {
    TreeSet<Integer> seen = new TreeSet<>();
    Deque<Integer> open = new ArrayDeque<>(roots);
    while (!open.isEmpty()) {
      int index = open.pop();
      if (seen.add(index)) {
        plan.operation(index).operands(open::add);
      }
    }
    List<Reading> readings = new ArrayList<>();
    for (int index : seen) {
      Operation operation = plan.operation(index);
      if (operation instanceof Operation.FactValue value) {
        FactDefinition fact = plan.graph().facts().get(value.fact());
        readings.add(new Reading(fact.name(), fact.label(), text(fact, evaluation.value(index))));
      } else if (operation instanceof Operation.ScoreOf score) {
        readings.add(new Reading(score.id(), "", exact(evaluation.value(index))));
      } else if (operation instanceof Operation.InspectionDate) {
        readings.add(new Reading("inspection_date", "", Evaluation.day(number(index)).toString()));
      } else if (operation instanceof Operation.Aggregate aggregate) {
        TableDefinition table = plan.graph().tables().get(aggregate.table());
        readings.add(
            new Reading(
                table.name() + "(" + table.columns().get(aggregate.owner()).name() + ")",
                table.label(),
                exact(evaluation.value(index))));
      }
    }
    return readings;
  }

  private static String exact(Object value) {
    return value instanceof Rational number
        ? number.toPlainString()
        : value instanceof Failure failure ? failure.message() : value.toString();
  }

  private static String text(FactDefinition fact, Object value) {
    if (value instanceof Truth truth) {
      return truth == Truth.TRUE ? "true" : "false";
    } else if (value instanceof Rational number) {
      return switch (fact.type()) {
        case DATE -> Evaluation.day(number).toString();
        case CHOICE -> fact.choices().get(number.numerator().intValueExact()).value();
        default -> number.toPlainString();
      };
    }
    return value.toString();
  }
}
