package dev.scoring.core.explain;

import dev.scoring.core.exact.Evaluation;
import dev.scoring.core.exact.Plan;
import dev.scoring.core.exact.Points;
import dev.scoring.core.graph.Operation;
import dev.scoring.core.graph.Operation.Arithmetic;
import dev.scoring.core.number.Rational;
import dev.scoring.core.result.Derivation;
import dev.scoring.core.value.Value.Truth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Tells how rules came to their points, from the values that an evaluation left behind. */
final class Derivations {

  /** The most steps that are told of one rule. */
  private static final int MAX_STEPS = 1_000;

  private final Plan plan;
  private final Evaluation evaluation;

  Derivations(Plan plan, Evaluation evaluation) {
    this.plan = plan;
    this.evaluation = evaluation;
  }

  /** Follows the operations that turn figures into points; a chain is a list, not a tower. */
  List<Derivation> of(int root) {
    List<Derivation> told = new ArrayList<>();
    Deque<Integer> open = new ArrayDeque<>();
    open.push(root);
    while (!open.isEmpty() && told.size() < MAX_STEPS) {
      int index = open.pop();
      Operation operation = plan.operation(index);
      if (operation instanceof Operation.Steps steps) {
        told.add(step(steps, index));
      } else if (operation instanceof Operation.Each each) {
        told.add(occurrences(each));
      } else if (operation instanceof Operation.Tiers tiers) {
        told.add(tiers(tiers));
      } else if (operation instanceof Operation.First first) {
        first(first, index, told, open);
      } else if (operation instanceof Operation.When when
          && evaluation.value(when.condition()) == Truth.TRUE) {
        open.push(when.points());
      } else if (operation instanceof Operation.Replace replace) {
        boolean replaced = evaluation.value(replace.condition()) == Truth.TRUE;
        if (replaced) {
          told.add(new Derivation.Replaced(number(replace.base()), number(replace.instead())));
        }
        open.push(replaced ? replace.instead() : replace.base());
      } else if (isSum(operation)) {
        sum(index, told, open);
      } else {
        told.add(figure(index));
      }
    }
    return told;
  }

  /** A figure that no form turns into points. */
  private Derivation figure(int index) {
    Rational points = evaluation.number(index);
    if (points == null) {
      return new Derivation.NothingToMeasure();
    }
    Operation operation = plan.operation(index);
    return operation instanceof Operation.Constant || operation instanceof Operation.When
        ? new Derivation.Flat(points)
        : new Derivation.Computed(points);
  }

  private static boolean isSum(Operation operation) {
    return operation instanceof Operation.Compute compute
        && (compute.kind() == Arithmetic.PLUS || compute.kind() == Arithmetic.PLUS_POINTS);
  }

  /** A sum of forms is told form by form; one of mere figures is a figure. */
  private void sum(int index, List<Derivation> told, Deque<Integer> open) {
    List<Integer> terms = new ArrayList<>();
    Deque<Integer> sums = new ArrayDeque<>();
    sums.push(index);
    while (!sums.isEmpty() && terms.size() <= MAX_STEPS) {
      int at = sums.pop();
      if (plan.operation(at) instanceof Operation.Compute compute && isSum(compute)) {
        sums.push(compute.right());
        sums.push(compute.left());
      } else {
        terms.add(at);
      }
    }
    boolean ofForms = terms.stream().anyMatch(term -> isForm(plan.operation(term)));
    boolean fixed =
        terms.stream().allMatch(term -> plan.operation(term) instanceof Operation.Constant);
    if (ofForms || fixed) {
      for (int i = terms.size() - 1; i >= 0; i--) {
        open.push(terms.get(i));
      }
    } else {
      told.add(figure(index));
    }
  }

  private static boolean isForm(Operation operation) {
    return operation instanceof Operation.Steps
        || operation instanceof Operation.Each
        || operation instanceof Operation.Tiers
        || operation instanceof Operation.First
        || operation instanceof Operation.When
        || operation instanceof Operation.Replace;
  }

  private void first(Operation.First first, int index, List<Derivation> told, Deque<Integer> open) {
    int number = 0;
    int taken = 0;
    int points = -1;
    for (Operation.Case each : first.cases()) {
      // A case that gives nothing at all stands for an empty choice; the scheme does not count it.
      number += isEmpty(each.points()) ? 0 : 1;
      if (evaluation.value(each.condition()) == Truth.TRUE) {
        taken = number;
        points = each.points();
        break;
      }
    }
    if (points < 0) {
      points = first.otherwise().orElse(-1);
    }
    if (points >= 0 && isEmpty(points)) {
      told.add(new Derivation.NothingToMeasure());
      return;
    }
    Rational given = evaluation.number(index);
    if (given != null) {
      told.add(new Derivation.CaseTaken(taken, given));
    }
    if (points >= 0) {
      open.push(points);
    }
  }

  private boolean isEmpty(int index) {
    return plan.operation(index) instanceof Operation.Empty;
  }

  private Derivation step(Operation.Steps steps, int index) {
    Rational figure = evaluation.number(steps.figure());
    if (figure == null) {
      return new Derivation.NothingToMeasure();
    }
    for (Operation.Step step : steps.steps()) {
      Rational bound = evaluation.number(step.bound());
      if (bound != null && steps.comparison().holds(figure.compareTo(bound))) {
        Rational points = evaluation.number(step.points());
        return points == null
            ? new Derivation.NothingToMeasure()
            : new Derivation.StepTaken(figure, steps.comparison(), bound, points);
      }
    }
    return new Derivation.NoStep(figure, number(index));
  }

  private Derivation occurrences(Operation.Each each) {
    Rational figure = evaluation.number(each.figure());
    Rational size = evaluation.number(each.size());
    Rational start = evaluation.number(each.start());
    Rational price = evaluation.number(each.price());
    if (figure != null && size != null && start != null && price != null) {
      return new Derivation.Occurrences(
          figure,
          each.counting(),
          size,
          start,
          Points.occurrences(each.counting(), size, figure.minus(start)),
          price);
    }
    return new Derivation.NothingToMeasure();
  }

  private Derivation tiers(Operation.Tiers tiers) {
    Rational figure = evaluation.number(tiers.figure());
    if (figure == null) {
      return new Derivation.NothingToMeasure();
    }
    List<Derivation.TierShare> shares = new ArrayList<>();
    Rational lower = Rational.ZERO;
    for (Operation.Tier tier : tiers.tiers()) {
      Rational amount = Points.within(figure, lower, tier.upTo());
      if (amount.signum() <= 0) {
        break;
      }
      Rational lots = Points.occurrences(tier.counting(), tier.size(), amount);
      Rational price = number(tier.price());
      Rational points = lots.times(price);
      Rational cap = tier.cap().orElse(points);
      boolean capped = cap.compareTo(points) < 0;
      shares.add(new Derivation.TierShare(amount, lots, price, capped ? cap : points, capped));
      lower = tier.upTo().orElse(figure);
    }
    return new Derivation.TierShares(shares);
  }

  private Rational number(int index) {
    Rational number = evaluation.number(index);
    return number == null ? Rational.ZERO : number;
  }
}
