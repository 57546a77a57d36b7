package dev.scoring.core.exact;

import dev.scoring.core.graph.Condition;
import dev.scoring.core.graph.Figure;
import dev.scoring.core.graph.Guard;
import dev.scoring.core.graph.Item;
import dev.scoring.core.graph.Part;
import dev.scoring.core.model.Combination;
import dev.scoring.core.number.Rational;
import dev.scoring.core.problem.DataProblem.Code;
import dev.scoring.core.result.Entry;
import dev.scoring.core.result.PartScore;
import dev.scoring.core.result.Status;
import dev.scoring.core.value.Value;
import dev.scoring.core.value.Value.Failure;
import dev.scoring.core.value.Value.Nothing;
import dev.scoring.core.value.Value.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Scores one part for one unit and writes its lines of the ledger.
 *
 * <p>Points flow from each rule outwards through the caps around it, in the order of the scheme;
 * every cap lets through what is left of it and takes the rest. A block that takes its children
 * otherwise than as their sum stops the flow: each child is scored for itself, and what the block
 * makes of them flows outwards like the points of a rule.
 */
final class Ledger {

  private final Evaluation evaluation;
  private final BiConsumer<String, Failure> problems;
  private final @Nullable Applying applies;
  private final List<LedgerLine> lines = new ArrayList<>();
  private boolean deducts;
  private @Nullable Allowance partAllowance;

  /**
   * Prepares a part.
   *
   * @param problems takes the id of a rule and what failed in it
   */
  Ledger(Evaluation evaluation, BiConsumer<String, Failure> problems) {
    this.evaluation = evaluation;
    this.problems = problems;
    this.applies = evaluation.asksWhatApplies() ? new Applying(evaluation::nothingOf) : null;
  }

  /** Scores a part, adds its lines to {@code ledger}, and makes its scores known. */
  PartScore score(Part part, List<Entry> ledger) {
    deducts = part.deducts();
    boolean gateOpen = part.gate().isEmpty() || holds(part.id(), part.gate().get().open());
    boolean zeroed = part.zero().isPresent() && holds(part.id(), part.zero().get().condition());
    Absences absences = new Absences(block -> status(block) == Status.COUNTED);
    if (part.rescalesAbsent()) {
      absences.takeOut(part.children());
    }
    Optional<Rational> available = part.points().map(points -> points.minus(absences.points()));
    LedgerLine line = line(part.id(), Entry.Kind.PART, 0, Status.COUNTED);
    fill(part, line, available);
    Rational effective = line.effective();
    Rational score = deducts ? available.orElseThrow().minus(effective) : effective;
    if (part.rescalesAbsent()) {
      Rational left = available.orElseThrow();
      if (left.signum() > 0) {
        score = score.times(part.points().orElseThrow()).dividedBy(left);
      } else {
        nothingApplies(part, "without points that apply there is nothing to rescale");
      }
    }
    if (zeroed) {
      line.status(Status.ZEROED);
    }
    if (applies != null && !applies.anythingOf(part, lines)) {
      evaluation.nothingOf(part.id());
    }
    if (zeroed || !gateOpen) {
      score = Rational.ZERO;
    }
    for (LedgerLine each : lines) {
      if (!gateOpen && counts(each.status())) {
        each.status(Status.GATE_CLOSED);
      }
      evaluation.score(each.id(), each.effective());
      ledger.add(each.entry());
    }
    evaluation.score(part.id(), score);
    return new PartScore(
        part.id(),
        deducts,
        part.points(),
        available,
        absences.ids(),
        effective,
        gateOpen,
        zeroed,
        score);
  }

  /** Scores everything in a part. */
  private void fill(Part part, LedgerLine line, Optional<Rational> available) {
    // What a point of the score is worth before rescaling.
    Rational scale =
        part.rescalesAbsent() && part.points().orElseThrow().signum() > 0
            ? available.orElseThrow().dividedBy(part.points().orElseThrow())
            : Rational.ONE;
    Optional<Rational> floor = part.floor().map(least -> least.times(scale));
    Optional<Rational> cap =
        deducts
            ? floor.map(least -> available.orElseThrow().minus(least).max(Rational.ZERO))
            : available;
    Allowance allowance = new Allowance(line, cap.orElse(null), null);
    partAllowance = allowance;
    if (part.combination().kind() == Combination.Kind.SUM) {
      children(part.children(), 1, false, true, allowance);
    } else {
      List<Child> children = children(part.children(), 1, false, true, null);
      Optional<Rational> made =
          new Combiner(part.id(), children, this::weight).combine(part.combination());
      if (made.isEmpty()) {
        nothingApplies(part, "a mean needs a child with a value and a weight above 0");
      }
      allowance.pass(made.orElse(Rational.ZERO), (by, amount) -> {});
    }
    if (!deducts) {
      floor.ifPresent(allowance::topUp);
    }
  }

  private void nothingApplies(Part part, String help) {
    evaluation.nothingOf(part.id());
    problems.accept(
        part.id(),
        new Failure(
            Code.NOTHING_APPLIES,
            "nothing of part `"
                + part.id()
                + "` applies to the unit"
                + new LeftOut(evaluation).of(part),
            help
                + "; if such a unit is not to be rated, the scheme says so: `not rated \"…\" when "
                + part.id()
                + " is empty`; otherwise correct the data"));
  }

  /** What is wrong with a figure that must be 0 or more. */
  private Failure belowZero(String what, Rational value, Figure figure) {
    return evaluation
        .causes()
        .below(
            new Failure(
                Code.ARITHMETIC,
                "its "
                    + what
                    + (what.endsWith("s") ? " are " : " is ")
                    + value.toPlainString()
                    + ", below 0",
                what.equals("points")
                    ? "the scheme does not say what then: write `floor 0` behind the rule, or"
                        + " correct the data"
                    : "the scheme does not say what then: write `max of (0, …)` for it, or correct"
                        + " the data"),
            figure.index());
  }

  /** Scores items in their order; without an allowance around them, each for itself. */
  private List<Child> children(
      List<Item> items,
      int depth,
      boolean inIndicator,
      boolean counted,
      @Nullable Allowance around) {
    List<Child> children = new ArrayList<>(items.size());
    for (Item item : items) {
      Child child;
      if (item instanceof Item.Rule rule) {
        child = rule(rule, depth, counted, around);
      } else {
        child = block((Item.Block) item, depth, inIndicator, counted, around);
      }
      children.add(child);
      if (around != null && !child.spills()) {
        around.line().source(child.line());
      }
    }
    return children;
  }

  private Child block(
      Item.Block block,
      int depth,
      boolean inIndicator,
      boolean counted,
      @Nullable Allowance around) {
    Status status = counted ? status(block) : Status.PARENT_NOT_COUNTED;
    Entry.Kind kind =
        block.heading() ? Entry.Kind.GROUP : inIndicator ? Entry.Kind.BLOCK : Entry.Kind.INDICATOR;
    LedgerLine line = line(block.id(), kind, depth, status);
    boolean inside = inIndicator || !block.heading();
    boolean hasValue;
    if (status != Status.COUNTED) {
      children(block.children(), depth + 1, inside, false, null);
      hasValue = counted && block.fullForAbsent() && block.points().isPresent();
      if (hasValue) {
        line.status(Status.FULL_FOR_ABSENT);
        give(line, block.points().get(), null, null, around);
      }
    } else {
      boolean zeroed =
          block.zero().isPresent() && holds(block.id(), block.zero().get().condition());
      Rational cap = zeroed && !deducts ? Rational.ZERO : block.points().orElse(null);
      Rational floor = (zeroed ? block.points() : block.floor()).orElse(null);
      if (block.combination().kind() == Combination.Kind.SUM) {
        Allowance own = new Allowance(line, cap, around);
        List<Child> children = children(block.children(), depth + 1, inside, true, own);
        if (floor != null) {
          own.topUp(floor);
        }
        hasValue = zeroed || floor != null || isMeasured(children);
      } else {
        List<Child> children = children(block.children(), depth + 1, inside, true, null);
        Optional<Rational> made =
            new Combiner(block.id(), children, this::weight).combine(block.combination());
        if (made.isPresent() || zeroed) {
          give(line, made.orElse(Rational.ZERO), cap, floor, around);
        } else {
          line.status(Status.NO_VALUE);
        }
        hasValue = zeroed || (made.isPresent() && (floor != null || isMeasured(children)));
      }
      if (zeroed) {
        line.status(Status.ZEROED);
      }
    }
    return new Child(block, line, hasValue, false, block.points().orElse(null));
  }

  /**
   * Whether a block has a value: it is absent by its own conditions only, so one whose rules give
   * nothing has 0. It has none where nothing in it was reported.
   */
  private static boolean isMeasured(List<Child> children) {
    List<Child> own = children.stream().filter(child -> !child.spills()).toList();
    return own.stream().anyMatch(Child::hasValue)
        || own.stream().anyMatch(Child::isUnmet)
        || (!own.isEmpty() && own.stream().noneMatch(Child::isUnreported));
  }

  private Child rule(Item.Rule rule, int depth, boolean counted, @Nullable Allowance around) {
    Status status = counted ? status(rule) : Status.PARENT_NOT_COUNTED;
    LedgerLine line = line(rule.id(), Entry.Kind.RULE, depth, status);
    Rational cap = null;
    boolean hasValue = false;
    if (status == Status.COUNTED) {
      Value points = evaluation.value(rule.points().index());
      if (points instanceof Failure failure) {
        problems.accept(rule.id(), failure);
      }
      hasValue = points != Nothing.NOTHING;
      if (hasValue) {
        cap = cap(rule);
        Rational floor = number(rule, rule.floor());
        Rational given = points instanceof Value.Number number ? number.number() : Rational.ZERO;
        if (given.signum() < 0 && (floor == null || floor.signum() < 0)) {
          problems.accept(rule.id(), belowZero("points", given, rule.points()));
        } else {
          give(line, given, cap, floor, rule.spills() ? partAllowance : around);
        }
      } else {
        line.status(Status.NO_VALUE);
      }
    } else if (rule.fullForAbsent()
        && status != Status.PARENT_NOT_COUNTED
        && status != Status.NO_VALUE) {
      cap = cap(rule);
      hasValue = cap != null;
      if (cap != null) {
        line.status(Status.FULL_FOR_ABSENT);
        give(line, cap, null, null, rule.spills() ? partAllowance : around);
      }
    }
    if (rule.spills() && hasValue) {
      line.share(Rational.ZERO);
      if (line.status() == Status.COUNTED) {
        line.status(Status.SPILLED);
      }
    }
    return new Child(rule, line, hasValue, rule.spills(), cap);
  }

  /** Puts points into a line, holds them between floor and cap, and sends them outwards. */
  private static void give(
      LedgerLine line,
      Rational points,
      @Nullable Rational cap,
      @Nullable Rational floor,
      @Nullable Allowance around) {
    line.arrive(points);
    Rational held = floor == null ? points : points.max(floor);
    held = cap == null ? held : held.min(cap);
    if (!held.equals(points)) {
      line.cut(line.id(), points.minus(held));
    }
    if (around != null) {
      around.pass(held, line::cut);
    }
  }

  private LedgerLine line(String id, Entry.Kind kind, int depth, Status status) {
    LedgerLine line = new LedgerLine(id, kind, depth, status);
    lines.add(line);
    return line;
  }

  private static boolean counts(Status status) {
    return switch (status) {
      case COUNTED, ZEROED, FULL_FOR_ABSENT, SPILLED -> true;
      default -> false;
    };
  }

  /** The cap of a rule; null if it has none, or it is empty. */
  private @Nullable Rational cap(Item.Rule rule) {
    Rational cap = number(rule, rule.cap());
    if (cap != null && cap.signum() < 0) {
      problems.accept(rule.id(), belowZero("cap", cap, rule.cap().orElseThrow()));
      return Rational.ZERO;
    }
    return cap;
  }

  /** The weight of an item in a mean. */
  private Rational weight(Item item) {
    if (item.weight().isEmpty()) {
      return Rational.ONE;
    }
    Rational weight = number(item, item.weight());
    if (weight == null) {
      if (evaluation.value(item.weight().get().index()) == Nothing.NOTHING) {
        problems.accept(
            item.id(),
            evaluation
                .causes()
                .below(
                    new Failure(
                        Code.NO_RESULT,
                        "its weight is empty",
                        "a mean needs the weight of everything in it: give the value, or write"
                            + " what it is where it is empty"),
                    item.weight().get().index()));
      }
      return Rational.ONE;
    } else if (weight.signum() < 0) {
      problems.accept(item.id(), belowZero("weight", weight, item.weight().orElseThrow()));
      return Rational.ONE;
    }
    return weight;
  }

  /** The value of a figure; null if there is none, or it is empty, or it failed. */
  private @Nullable Rational number(Item item, Optional<Figure> figure) {
    if (figure.isEmpty()) {
      return null;
    }
    Value value = evaluation.value(figure.get().index());
    if (value instanceof Failure failure) {
      problems.accept(item.id(), failure);
    }
    return value instanceof Value.Number number ? number.number() : null;
  }

  /** Whether a condition is true; a failure is a problem of {@code id}. */
  private boolean holds(String id, Condition condition) {
    Value holds = evaluation.value(condition.index());
    if (holds instanceof Failure failure) {
      problems.accept(id, failure);
    }
    return holds == Truth.TRUE;
  }

  private Status status(Item item) {
    for (Guard guard : item.guards()) {
      if (!holds(item.id(), guard.condition())) {
        return switch (guard.kind()) {
          case FOR -> Status.OTHER_KIND;
          case IN_FORCE -> Status.NOT_IN_FORCE;
          case WHEN ->
              item instanceof Item.Rule
                      && evaluation.value(guard.condition().index()) != Truth.FALSE
                  ? Status.NO_VALUE
                  : Status.NOT_APPLICABLE;
        };
      }
    }
    return Status.COUNTED;
  }
}
