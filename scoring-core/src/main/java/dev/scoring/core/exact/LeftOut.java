package dev.scoring.core.exact;

import dev.scoring.core.graph.Figure;
import dev.scoring.core.graph.Guard;
import dev.scoring.core.graph.Item;
import dev.scoring.core.graph.Part;
import dev.scoring.core.value.Value.Truth;
import java.util.ArrayList;
import java.util.List;

/** Tells why nothing of a part applies to a unit: what keeps out each of its children. */
final class LeftOut {

  /** How many of them are named. */
  private static final int NAMED = 4;

  private final Evaluation evaluation;

  LeftOut(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  /** Returns the reasons with a colon before them; empty if there are none. */
  String of(Part part) {
    List<String> reasons = new ArrayList<>();
    for (Item item : part.children()) {
      String reason = reason(item);
      if (!reason.isEmpty()) {
        reasons.add("`" + item.id() + "` " + reason);
      }
    }
    String named = String.join(", ", reasons.subList(0, Math.min(NAMED, reasons.size())));
    return reasons.isEmpty() ? "" : ": " + named + (reasons.size() > NAMED ? ", …" : "");
  }

  private String reason(Item item) {
    for (Guard guard : item.guards()) {
      if (evaluation.value(guard.condition().index()) != Truth.TRUE) {
        return "counts only `"
            + guard.text()
            + "`"
            + evaluation.causes().inParentheses(guard.condition().index());
      }
    }
    Figure weight = item.weight().orElse(null);
    if (weight != null) {
      return "has nothing to measure, or weighs nothing"
          + evaluation.causes().inParentheses(weight.index());
    }
    return item instanceof Item.Rule rule
        ? "has nothing to measure" + evaluation.causes().inParentheses(rule.points().index())
        : "has nothing that applies and has a value";
  }
}
