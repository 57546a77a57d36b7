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
import java.util.Optional;
import java.util.function.Function;

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
    Follow follow = new Follow(open);
    while (!open.isEmpty() && told.size() < MAX_STEPS) {
      follow.from(open.pop()).ifPresent(told::add);
    }
    return told;
  }

  /** Tells what an operation did to the points, and goes on to where they came from. */
  private final class Follow implements Operation.Visitor<Optional<Derivation>> {
    private final Deque<Integer> open;
    private int index;

    Follow(Deque<Integer> open) {
      this.open = open;
    }

    Optional<Derivation> from(int operation) {
      index = operation;
      return plan.operation(operation).accept(this);
    }

    private Optional<Derivation> computed() {
      return figure(Derivation.Computed::new);
    }

    private Optional<Derivation> figure(Function<Rational, Derivation> points) {
      Rational number = evaluation.number(index);
      return Optional.of(number == null ? new Derivation.NothingToMeasure() : points.apply(number));
    }

    @Override
    public Optional<Derivation> visitConstant(Operation.Constant operation) {
      return figure(Derivation.Flat::new);
    }

    @Override
    public Optional<Derivation> visitFixedTruth(Operation.FixedTruth operation) {
      return computed();
    }

    @Override
    public Optional<Derivation> visitEmpty(Operation.Empty operation) {
      return computed();
    }

    @Override
    public Optional<Derivation> visitFactValue(Operation.FactValue operation) {
      return computed();
    }

    @Override
    public Optional<Derivation> visitColumnValue(Operation.ColumnValue operation) {
      return computed();
    }

    @Override
    public Optional<Derivation> visitInspectionDate(Operation.InspectionDate operation) {
      return computed();
    }

    @Override
    public Optional<Derivation> visitScoreOf(Operation.ScoreOf operation) {
      return computed();
    }

    @Override
    public Optional<Derivation> visitNothingOf(Operation.NothingOf operation) {
      return computed();
    }

    @Override
    public Optional<Derivation> visitCompute(Operation.Compute operation) {
      List<Integer> terms = terms(index);
      // A sum of forms is told form by form; one of mere figures is a figure.
      if (terms.stream().anyMatch(Derivations.this::isForm)
          || terms.stream().allMatch(Derivations.this::isFixed)) {
        for (int i = terms.size() - 1; i >= 0; i--) {
          open.push(terms.get(i));
        }
        return Optional.empty();
      }
      return computed();
    }

    @Override
    public Optional<Derivation> visitEach(Operation.Each operation) {
      return Optional.of(occurrences(operation));
    }

    @Override
    public Optional<Derivation> visitSteps(Operation.Steps operation) {
      return Optional.of(step(operation, index));
    }

    @Override
    public Optional<Derivation> visitTiers(Operation.Tiers operation) {
      return Optional.of(tiers(operation));
    }

    @Override
    public Optional<Derivation> visitRound(Operation.Round operation) {
      return computed();
    }

    @Override
    public Optional<Derivation> visitFirst(Operation.First operation) {
      return first(operation, index, open);
    }

    @Override
    public Optional<Derivation> visitWhen(Operation.When operation) {
      if (evaluation.value(operation.condition()) != Truth.TRUE) {
        return figure(Derivation.Flat::new);
      }
      open.push(operation.points());
      return Optional.empty();
    }

    @Override
    public Optional<Derivation> visitReplace(Operation.Replace operation) {
      boolean replaced = evaluation.value(operation.condition()) == Truth.TRUE;
      open.push(replaced ? operation.instead() : operation.base());
      return replaced
          ? Optional.of(
              new Derivation.Replaced(number(operation.base()), number(operation.instead())))
          : Optional.empty();
    }

    @Override
    public Optional<Derivation> visitCompare(Operation.Compare operation) {
      return computed();
    }

    @Override
    public Optional<Derivation> visitSameMonth(Operation.SameMonth operation) {
      return computed();
    }

    @Override
    public Optional<Derivation> visitIsEmpty(Operation.IsEmpty operation) {
      return computed();
    }

    @Override
    public Optional<Derivation> visitAnd(Operation.And operation) {
      return computed();
    }

    @Override
    public Optional<Derivation> visitOr(Operation.Or operation) {
      return computed();
    }

    @Override
    public Optional<Derivation> visitNot(Operation.Not operation) {
      return computed();
    }

    @Override
    public Optional<Derivation> visitAggregate(Operation.Aggregate operation) {
      return computed();
    }

    @Override
    public Optional<Derivation> visitCombine(Operation.Combine operation) {
      return computed();
    }

    @Override
    public Optional<Derivation> visitOverUnits(Operation.OverUnits operation) {
      return computed();
    }

    @Override
    public Optional<Derivation> visitRank(Operation.Rank operation) {
      return computed();
    }

    @Override
    public Optional<Derivation> visitBetween(Operation.Between operation) {
      return computed();
    }

    @Override
    public Optional<Derivation> visitDayAfter(Operation.DayAfter operation) {
      return computed();
    }

    @Override
    public Optional<Derivation> visitUnitIs(Operation.UnitIs operation) {
      return computed();
    }
  }

  /** The terms of a sum, in order; something else is the only term of its own. */
  private List<Integer> terms(int index) {
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
    return terms;
  }

  private static boolean isSum(Operation.Compute compute) {
    return compute.kind() == Arithmetic.PLUS || compute.kind() == Arithmetic.PLUS_POINTS;
  }

  /** Whether an operation turns figures into points, and is told as such. */
  private boolean isForm(int index) {
    return plan.operation(index).nature().isForm();
  }

  private boolean isFixed(int index) {
    return plan.operation(index) instanceof Operation.Constant;
  }

  private Optional<Derivation> first(Operation.First first, int index, Deque<Integer> open) {
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
      return Optional.of(new Derivation.NothingToMeasure());
    }
    if (points >= 0) {
      open.push(points);
    }
    Rational given = evaluation.number(index);
    return given == null ? Optional.empty() : Optional.of(new Derivation.CaseTaken(taken, given));
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
