package dev.scoring.io.output;

import dev.scoring.core.model.BlockModel;
import dev.scoring.core.model.ItemModel;
import dev.scoring.core.model.PartModel;
import dev.scoring.core.result.Score;
import dev.scoring.io.show.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The column of a block or rule in CSV.
 *
 * @param id its id
 * @param part the id of the part around it
 */
record ItemColumn(String id, String part) {

  /**
   * Returns the columns of a part, in the order of the scheme: its indicators, and the rules that
   * stand in none.
   *
   * @param also which other blocks and rules have a column, by their ids
   */
  static List<ItemColumn> of(PartModel part, Predicate<String> also) {
    List<ItemColumn> columns = new ArrayList<>();
    collect(part, part.children(), true, also, columns);
    return columns;
  }

  private static void collect(
      PartModel part,
      List<ItemModel> items,
      boolean outside,
      Predicate<String> also,
      List<ItemColumn> columns) {
    for (ItemModel item : items) {
      boolean heading = item instanceof BlockModel block && block.heading();
      if ((outside && !heading) || also.test(item.id())) {
        columns.add(new ItemColumn(item.id(), part.id()));
      }
      if (item instanceof BlockModel block) {
        collect(part, block.children(), outside && heading, also, columns);
      }
    }
  }

  /** The cell of a unit; empty where it does not apply, and 0 in a part that gives nothing. */
  String cell(Score score) {
    if (!score.applies(id)) {
      return "";
    }
    return score.gives(part)
        ? Numbers.cell(score.points(id), Numbers.plain(score.points(id)))
        : "0";
  }
}
