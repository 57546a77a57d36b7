package dev.scoring.core.eval;

import dev.scoring.core.DataProblem.Code;
import dev.scoring.core.eval.Value.Failure;
import dev.scoring.core.eval.Value.Truth;
import dev.scoring.core.graph.Guard;
import dev.scoring.core.graph.Item;
import dev.scoring.core.graph.Operation;
import dev.scoring.core.graph.Part;
import dev.scoring.core.number.Rational;
import dev.scoring.core.result.Cut;
import dev.scoring.core.result.Entry;
import dev.scoring.core.result.PartScore;
import dev.scoring.core.result.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Scores one part for one unit and writes its lines of the ledger.
 *
 * <p>Points flow from each rule outwards through the caps around it, in the order of the scheme;
 * every cap lets through what is left of it and takes the rest.
 */
final class Ledger {

  private final Plan plan;
  private final Evaluation evaluation;
  private final BiConsumer<String, Failure> problems;
  private final List<Entry> entries = new ArrayList<>();
  private final List<String> absent = new ArrayList<>();
  private Rational absentPoints = Rational.ZERO;
  private boolean gateOpen = true;

  /**
   * Prepares a part.
   *
   * @param problems takes the id of a rule and what failed in it
   */
  Ledger(Plan plan, Evaluation evaluation, BiConsumer<String, Failure> problems) {
    this.plan = plan;
    this.evaluation = evaluation;
    this.problems = problems;
  }

  /** A cap and what is left of it. */
  private static final class Allowance {
    final String id;
    final @Nullable Allowance outer;
    final @Nullable Rational cap;
    private Rational let = Rational.ZERO;
    private Rational used = Rational.ZERO;
    private Rational arrived = Rational.ZERO;
    private final List<Cut> cuts = new ArrayList<>();

    Allowance(String id, @Nullable Rational cap, @Nullable Allowance outer) {
      this.id = id;
      this.cap = cap;
      this.outer = outer;
    }

    /** Lets through what is left of this cap, and remembers what arrived. */
    Rational pass(Rational points) {
      arrived = arrived.plus(points);
      Rational through = cap == null ? points : points.min(cap.minus(let));
      let = let.plus(through);
      used = used.plus(through);
      return through;
    }

    /** Remembers that a cap further out took some of what this one let through. */
    void tookOutside(String by, Rational amount) {
      used = used.minus(amount);
      addCut(cuts, by, amount);
    }
  }

  /** Scores a part, adds its lines to {@code ledger}, and makes its scores known. */
  PartScore score(Part part, List<Entry> ledger) {
    part.gate()
        .ifPresent(
            gate -> {
              Object open = evaluation.value(gate.open().index());
              if (open instanceof Failure failure) {
                problems.accept(part.id(), failure);
              }
              gateOpen = open == Truth.TRUE;
            });
    entries.add(entry(part.id(), Entry.Kind.PART, 0, Status.COUNTED));
    if (part.rescalesAbsent()) {
      takeOutAbsent(part.children());
    }
    Optional<Rational> available = part.points().map(points -> points.minus(absentPoints));
    Allowance allowance = new Allowance(part.id(), available.orElse(null), null);
    items(part.children(), 1, false, true, allowance);
    Rational amount = allowance.used;
    Rational score = part.deducts() ? available.orElseThrow().minus(amount) : amount;
    if (part.rescalesAbsent()) {
      Rational left = available.orElseThrow();
      if (left.signum() > 0) {
        score = score.times(part.points().orElseThrow()).dividedBy(left);
      } else {
        problems.accept(
            part.id(),
            new Failure(
                Code.NOTHING_APPLIES,
                "nothing of part `" + part.id() + "` applies to the unit",
                "without points that apply there is nothing to rescale"));
      }
    }
    if (!gateOpen) {
      score = Rational.ZERO;
    }
    finish(0, allowance, gateOpen ? Status.COUNTED : Status.GATE_CLOSED);
    for (Entry entry : entries) {
      evaluation.score(entry.id(), entry.effective());
    }
    evaluation.score(part.id(), score);
    ledger.addAll(entries);
    return new PartScore(
        part.id(), part.deducts(), part.points(), available, absent, amount, gateOpen, score);
  }

  private void takeOutAbsent(List<Item> items) {
    for (Item item : items) {
      if (item instanceof Item.Block block) {
        if (status(block) == Status.COUNTED) {
          takeOutAbsent(block.children());
        } else {
          absent.add(block.id());
          absentPoints = absentPoints.plus(pointsOf(block));
        }
      }
    }
  }

  private static Rational pointsOf(Item item) {
    if (!(item instanceof Item.Block block)) {
      return Rational.ZERO;
    }
    if (block.points().isPresent()) {
      return block.points().get();
    }
    Rational sum = Rational.ZERO;
    for (Item child : block.children()) {
      sum = sum.plus(pointsOf(child));
    }
    return sum;
  }

  private void items(
      List<Item> items, int depth, boolean inIndicator, boolean counted, Allowance around) {
    for (Item item : items) {
      if (item instanceof Item.Rule rule) {
        rule(rule, depth, counted, around);
      } else if (item instanceof Item.Block block) {
        Status status = counted ? status(block) : Status.PARENT_NOT_COUNTED;
        boolean counts = status == Status.COUNTED;
        Entry.Kind kind =
            block.heading()
                ? Entry.Kind.GROUP
                : inIndicator ? Entry.Kind.BLOCK : Entry.Kind.INDICATOR;
        int index = entries.size();
        entries.add(entry(block.id(), kind, depth, status));
        Allowance own = new Allowance(block.id(), block.points().orElse(null), around);
        items(block.children(), depth + 1, inIndicator || !block.heading(), counts, own);
        finish(index, own, counts && !gateOpen ? Status.GATE_CLOSED : status);
      }
    }
  }

  private void rule(Item.Rule rule, int depth, boolean counted, Allowance around) {
    Status status = counted ? status(rule) : Status.PARENT_NOT_COUNTED;
    Rational nominal = Rational.ZERO;
    Rational effective = Rational.ZERO;
    List<Cut> cuts = List.of();
    if (status == Status.COUNTED) {
      int index = rule.points().index();
      Object points = evaluation.value(index);
      if (points instanceof Rational number && number.signum() < 0) {
        problems.accept(
            rule.id(),
            new Failure(Code.ARITHMETIC, "its points are below 0", "points are 0 or more"));
      } else if (points instanceof Rational number) {
        nominal = number;
      } else if (points instanceof Failure failure) {
        problems.accept(rule.id(), failure);
      }
      if (points == Value.EMPTY || measuresNothing(index)) {
        status = Status.NO_VALUE;
      }
      cuts = new ArrayList<>();
      Rational passed = nominal;
      if (rule.cap().isPresent() && rule.cap().get().compareTo(passed) < 0) {
        cuts.add(new Cut(rule.id(), passed.minus(rule.cap().get())));
        passed = rule.cap().get();
      }
      effective = pass(passed, around, cuts);
      if (status == Status.COUNTED && !gateOpen) {
        status = Status.GATE_CLOSED;
      }
    }
    entries.add(new Entry(rule.id(), Entry.Kind.RULE, depth, status, nominal, effective, cuts));
  }

  /** Sends points outwards through every cap; what a cap takes is charged to all inside it. */
  private static Rational pass(Rational points, Allowance around, List<Cut> cuts) {
    Rational passed = points;
    for (Allowance at = around; at != null; at = at.outer) {
      Rational through = at.pass(passed);
      if (through.compareTo(passed) < 0) {
        Rational taken = passed.minus(through);
        addCut(cuts, at.id, taken);
        addCut(at.cuts, at.id, taken);
        for (Allowance inner = around; inner != at && inner != null; inner = inner.outer) {
          inner.tookOutside(at.id, taken);
        }
        passed = through;
      }
    }
    return passed;
  }

  private static void addCut(List<Cut> cuts, String by, Rational amount) {
    for (int i = 0; i < cuts.size(); i++) {
      if (cuts.get(i).by().equals(by)) {
        cuts.set(i, new Cut(by, cuts.get(i).amount().plus(amount)));
        return;
      }
    }
    cuts.add(new Cut(by, amount));
  }

  private void finish(int index, Allowance own, Status status) {
    Entry open = entries.get(index);
    entries.set(
        index,
        new Entry(open.id(), open.kind(), open.depth(), status, own.arrived, own.used, own.cuts));
  }

  private static Entry entry(String id, Entry.Kind kind, int depth, Status status) {
    return new Entry(id, kind, depth, status, Rational.ZERO, Rational.ZERO, List.of());
  }

  private Status status(Item item) {
    Guard failed = failedGuard(item);
    if (failed == null) {
      return Status.COUNTED;
    }
    Object holds = evaluation.value(failed.condition().index());
    if (holds instanceof Failure failure) {
      problems.accept(item.id(), failure);
    }
    return switch (failed.kind()) {
      case FOR -> Status.OTHER_KIND;
      case IN_FORCE -> Status.NOT_IN_FORCE;
      case WHEN ->
          holds != Truth.FALSE && item instanceof Item.Rule
              ? Status.NO_VALUE
              : Status.NOT_APPLICABLE;
    };
  }

  /** The first guard of an item that is not true, or null. */
  @Nullable Guard failedGuard(Item item) {
    for (Guard guard : item.guards()) {
      if (evaluation.value(guard.condition().index()) != Truth.TRUE) {
        return guard;
      }
    }
    return null;
  }

  /** Whether the points come to nothing because the figure that they measure is empty. */
  private boolean measuresNothing(int index) {
    Operation operation = plan.operation(index);
    while (operation instanceof Operation.Replace replace) {
      boolean replaced = evaluation.value(replace.condition()) == Truth.TRUE;
      operation = plan.operation(replaced ? replace.instead() : replace.base());
    }
    if (operation instanceof Operation.Steps steps) {
      return evaluation.value(steps.figure()) == Value.EMPTY;
    }
    return operation instanceof Operation.Each each
        && evaluation.value(each.figure()) == Value.EMPTY;
  }
}
