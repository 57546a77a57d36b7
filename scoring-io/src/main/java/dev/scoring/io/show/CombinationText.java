package dev.scoring.io.show;

import dev.scoring.core.model.Combination;
import dev.scoring.core.model.ItemModel;
import dev.scoring.core.model.Trim;
import java.util.ArrayList;
import java.util.List;

/** How a block or part is made of its children, in words. */
final class CombinationText {

  private CombinationText() {}

  /** Returns the words; empty for the sum, which goes without saying. */
  static String of(Combination combination, List<ItemModel> children) {
    return switch (combination.kind()) {
      case SUM -> "";
      case MEAN ->
          (children.stream().anyMatch(child -> child.weight().isPresent())
                  ? "the weighted mean"
                  : "the mean")
              + trim(combination.trim());
      case HIGHEST -> number(combination.count(), "highest");
      case LOWEST -> number(combination.count(), "lowest");
      case FIRST -> "the first that gives points";
      case LEVELS -> "levels: each counts once all before it are complete";
    };
  }

  private static String trim(Trim trim) {
    List<String> without = new ArrayList<>();
    if (trim.lowest() > 0) {
      without.add(number(trim.lowest(), "lowest"));
    }
    if (trim.highest() > 0) {
      without.add(number(trim.highest(), "highest"));
    }
    return without.isEmpty() ? "" : ", without " + String.join(" and ", without);
  }

  private static String number(int count, String which) {
    return count == 1 ? "the " + which : "the " + count + " " + which;
  }
}
