package dev.scoring.core.model;

import dev.scoring.core.text.Counted;
import java.util.List;
import java.util.Optional;

/**
 * A rating: the bands of a score. Immutable and thread-safe.
 *
 * @param of the id of the score that is rated
 * @param label what the rating is called; empty if it has no label
 * @param bands the bands, in the order of the scheme; no two share a number
 * @param ceilings what keeps a unit in a lower band
 */
public record RatingModel(
    String of, String label, List<BandModel> bands, List<CeilingModel> ceilings) {

  /** Copies the lists. */
  public RatingModel {
    bands = List.copyOf(bands);
    ceilings = List.copyOf(ceilings);
  }

  /** Returns what is rated, and how many bands there are. */
  @Override
  public String toString() {
    return "rating of " + of + " (" + Counted.of(bands.size(), "band") + ")";
  }

  /**
   * A band of a rating.
   *
   * @param id the id, such as {@code high}
   * @param label what it is called; empty if it has no label
   * @param interval the exact scores that fall in the band
   * @param when what else must be true, as the scheme writes it; otherwise the unit falls into the
   *     band below
   */
  public record BandModel(String id, String label, Interval interval, Optional<String> when) {}

  /**
   * A ceiling.
   *
   * @param band the id of the highest band that is left
   * @param when when it is in effect, as the scheme writes it
   */
  public record CeilingModel(String band, String when) {}
}
