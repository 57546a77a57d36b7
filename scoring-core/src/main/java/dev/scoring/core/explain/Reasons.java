package dev.scoring.core.explain;

import dev.scoring.core.exact.Evaluation;
import dev.scoring.core.graph.Item;
import dev.scoring.core.graph.Part;
import dev.scoring.core.number.Rational;
import dev.scoring.core.result.Entry;
import dev.scoring.core.result.Explanation.Reason;
import dev.scoring.core.result.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Ranks what cost most: for each outermost block with points that is no group, and for each rule in
 * none that has a cap or deducts, what it deducted or what it gave less than it could. In a mean
 * that counts as much as its share. What does not apply, or another child was taken for, cost
 * nothing.
 */
final class Reasons {

  private final Evaluation evaluation;
  private final List<Reason> reasons = new ArrayList<>();

  Reasons(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  /** The reasons in a ledger, those of the most points first. */
  List<Reason> of(List<Part> parts, List<Entry> ledger) {
    Iterator<Entry> entries = ledger.iterator();
    for (Part part : parts) {
      entries.next();
      items(part.children(), part.deducts(), Rational.ONE, entries);
    }
    reasons.sort(Comparator.comparing(Reason::points).reversed());
    return reasons;
  }

  /**
   * Finds the reasons in some items.
   *
   * @param share what a point of these items is worth; 0 where they are part of a reason already
   */
  private void items(List<Item> items, boolean deducts, Rational share, Iterator<Entry> entries) {
    for (Item item : items) {
      Entry entry = entries.next();
      Rational worth = share;
      if (entry.status() == Status.SPILLED) {
        worth = Rational.ONE;
      } else if (entry.status() != Status.LOCKED) {
        worth = share.times(entry.share());
      }
      Optional<Rational> most = most(item);
      boolean isRule = item instanceof Item.Rule;
      if (costs(entry.status()) && (most.isPresent() || (isRule && deducts))) {
        Rational lost = deducts ? entry.effective() : most.orElseThrow().minus(entry.effective());
        Rational points = lost.times(worth);
        if (points.signum() > 0) {
          reasons.add(new Reason(item.id(), item.label(), points));
        }
      }
      if (item instanceof Item.Block block) {
        Rational inside = most.isPresent() ? Rational.ZERO : worth;
        items(block.children(), deducts, inside, entries);
      }
    }
  }

  /** The most that an item gives; a group says less than the indicators in it. */
  private Optional<Rational> most(Item item) {
    if (item instanceof Item.Block block) {
      return block.heading() ? Optional.empty() : block.points();
    }
    return ((Item.Rule) item)
        .cap()
        .flatMap(cap -> Optional.ofNullable(evaluation.number(cap.index())));
  }

  private static boolean costs(Status status) {
    return switch (status) {
      case COUNTED, NO_VALUE, ZEROED, LOCKED, FULL_FOR_ABSENT, SPILLED -> true;
      default -> false;
    };
  }
}
