package dev.scoring.core.explain;

import dev.scoring.core.exact.Evaluation;
import dev.scoring.core.graph.Item;
import dev.scoring.core.graph.Part;
import dev.scoring.core.graph.ScoringGraph;
import dev.scoring.core.model.Combination;
import dev.scoring.core.number.Rational;
import dev.scoring.core.result.Entry;
import dev.scoring.core.result.Explanation.Reason;
import dev.scoring.core.result.Score;
import dev.scoring.core.result.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Ranks what cost most: for each outermost block with points that is no group, and for each rule in
 * none that has a cap or deducts, what it deducted or what it gave less than it could have: no more
 * than its rules can give, nor than the caps around it have left. In a mean that counts as much as
 * its share. What does not apply, or another child was taken for, cost nothing.
 */
final class Reasons {

  private final Evaluation evaluation;
  private final Score score;
  private final Reachable reachable;
  private final List<Reason> reasons = new ArrayList<>();

  Reasons(ScoringGraph graph, Evaluation evaluation, Score score) {
    this.evaluation = evaluation;
    this.score = score;
    this.reachable = new Reachable(graph, evaluation, score);
  }

  /** The reasons in the ledger of some parts, those of the most points first. */
  List<Reason> of(List<Part> parts) {
    for (Part part : parts) {
      Optional<Rational> room =
          part.combination().kind() == Combination.Kind.SUM
              ? left(score.part(part.id()).available(), reachable.entry(part.id()))
              : Optional.empty();
      items(part.children(), part.deducts(), Rational.ONE, room);
    }
    reasons.sort(Comparator.comparing(Reason::points).reversed());
    return reasons;
  }

  /** What a cap leaves. */
  private static Optional<Rational> left(Optional<Rational> cap, Entry entry) {
    return cap.map(points -> points.minus(entry.effective()).max(Rational.ZERO));
  }

  /**
   * Finds the reasons in some items.
   *
   * @param share what a point of these items is worth; 0 where they are part of a reason already
   * @param room what the caps around them leave; empty if there is none
   */
  private void items(List<Item> items, boolean deducts, Rational share, Optional<Rational> room) {
    for (Item item : items) {
      Entry entry = reachable.entry(item.id());
      Rational worth = share;
      if (entry.status() == Status.SPILLED) {
        worth = Rational.ONE;
      } else if (entry.status() != Status.LOCKED) {
        worth = share.times(entry.share());
      }
      boolean limited = isLimited(item);
      boolean isRule = item instanceof Item.Rule;
      if (costs(entry.status()) && (limited || (isRule && deducts))) {
        Rational lost = deducts ? entry.effective() : lost(item, entry, room);
        Rational points = lost.times(worth);
        if (points.signum() > 0) {
          reasons.add(new Reason(item.id(), item.label(), points));
        }
      }
      if (item instanceof Item.Block block) {
        Rational inside = limited ? Rational.ZERO : worth;
        items(block.children(), deducts, inside, inside(block, entry, room));
      }
    }
  }

  /** What an item gave less than it could have. */
  private Rational lost(Item item, Entry entry, Optional<Rational> room) {
    Rational lost = reachable.most(item).orElse(Rational.ZERO).minus(entry.effective());
    return room.map(lost::min).orElse(lost);
  }

  /** What is left in a block, whose own cap is one of the caps around what is in it. */
  private static Optional<Rational> inside(
      Item.Block block, Entry entry, Optional<Rational> around) {
    if (block.combination().kind() != Combination.Kind.SUM) {
      return Optional.empty();
    }
    Optional<Rational> own = left(block.points(), entry);
    return own.isPresent() && around.isPresent()
        ? Optional.of(own.get().min(around.get()))
        : own.or(() -> around);
  }

  /** Whether an item says what it gives at most; a group says less than the indicators in it. */
  private boolean isLimited(Item item) {
    if (item instanceof Item.Block block) {
      return !block.heading() && block.points().isPresent();
    }
    return ((Item.Rule) item)
        .cap()
        .filter(cap -> evaluation.number(cap.index()) != null)
        .isPresent();
  }

  private static boolean costs(Status status) {
    return switch (status) {
      case COUNTED, NO_VALUE, ZEROED, LOCKED, FULL_FOR_ABSENT, SPILLED -> true;
      default -> false;
    };
  }
}
