package dev.scoring.core.result;

import dev.scoring.core.text.Counted;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The scores of all units of an inspection. Immutable and thread-safe.
 *
 * @param date the day of the inspection; empty if none was given
 * @param scores the scores, in the order of the units
 * @param notRated the units that are not rated, in the order of the units
 */
public record Assessment(Optional<LocalDate> date, List<Score> scores, List<NotRated> notRated) {

  /** Copies the lists. */
  public Assessment {
    scores = List.copyOf(scores);
    notRated = List.copyOf(notRated);
  }

  /**
   * The score of the unit called {@code unit}.
   *
   * @throws NoSuchElementException if there is no such unit, or it is not rated
   */
  public Score score(String unit) {
    for (Score score : scores) {
      if (score.unit().equals(unit)) {
        return score;
      }
    }
    throw new NoSuchElementException("no unit is called " + unit);
  }

  /** Returns how many units are scored and not rated, and the day. */
  @Override
  public String toString() {
    return "assessment of "
        + Counted.of(scores.size(), "unit")
        + (notRated.isEmpty() ? "" : ", " + notRated.size() + " not rated")
        + date.map(day -> " on " + day).orElse("");
  }
}
