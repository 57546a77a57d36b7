package dev.scoring.io.output;

import dev.scoring.core.model.RatingModel;
import dev.scoring.core.result.Rated;
import java.util.List;
import java.util.Optional;

/**
 * The columns of a rating in CSV: the band, and if conditions beside the score may decide, the band
 * that the score would have had and what holds the unit below it.
 *
 * @param ending what stands behind the names of the columns; nothing for the main rating
 * @param canBeHeld whether conditions beside the score may decide
 */
record RatingColumns(String ending, boolean canBeHeld) {

  /** The name of the column of the main rating. */
  static final String MAIN = "rating";

  /** Returns the columns of a rating behind those of others. */
  static RatingColumns of(RatingModel rating, List<RatingColumns> before) {
    String ending = before.isEmpty() ? "" : "_" + rating.of();
    long same = before.stream().filter(each -> each.ending.startsWith(ending)).count();
    boolean held =
        !rating.ceilings().isEmpty()
            || rating.bands().stream().anyMatch(band -> band.when().isPresent());
    return new RatingColumns(same == 0 ? ending : ending + "_" + (same + 1), held);
  }

  /** Adds the names of the columns. */
  void addHead(List<String> cells) {
    cells.add(MAIN + ending);
    if (canBeHeld) {
      cells.add("would_be" + ending);
      cells.add("held_by" + ending);
    }
  }

  /** Adds the cells of a unit. */
  void add(List<String> cells, Rated rated) {
    cells.add(rated.band());
    if (canBeHeld) {
      Optional<Rated.Held> held = rated.held();
      cells.add(held.map(Rated.Held::band).orElse(""));
      cells.add(held.map(Rated.Held::text).orElse(""));
    }
  }
}
