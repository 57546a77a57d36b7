package dev.scoring.core.exact;

import dev.scoring.core.graph.Item;
import dev.scoring.core.model.Combination;
import dev.scoring.core.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What does not apply to a unit and so is taken out of the points of a part that rescales. A block
 * that gives all its points where it is absent is not taken out, and neither is a child of a block
 * that does not sum: there the others stand in for it.
 */
final class Absences {

  private final Predicate<Item.Block> applies;
  private final List<String> ids = new ArrayList<>();
  private Rational points = Rational.ZERO;

  /** Prepares a part, given which of its blocks apply. */
  Absences(Predicate<Item.Block> applies) {
    this.applies = applies;
  }

  /** The ids of the blocks that were taken out. */
  List<String> ids() {
    return ids;
  }

  /** The points that were taken out. */
  Rational points() {
    return points;
  }

  /** Takes out what is absent among some items. */
  void takeOut(List<Item> items) {
    for (Item item : items) {
      if (!(item instanceof Item.Block block)) {
        continue;
      }
      if (applies.test(block)) {
        if (block.combination().kind() == Combination.Kind.SUM) {
          takeOut(block.children());
        }
      } else if (!block.fullForAbsent() || block.points().isEmpty()) {
        ids.add(block.id());
        points = points.plus(block.most());
      }
    }
  }
}
