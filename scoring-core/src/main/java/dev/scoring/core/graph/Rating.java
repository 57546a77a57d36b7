package dev.scoring.core.graph;

import java.util.List;

/**
 * A rating: the bands of a score. Immutable and thread-safe.
 *
 * @param of the id of the score that is rated
 * @param label what the rating is called; empty if it has no label
 * @param figure the score
 * @param bands the bands; no two share a number
 */
public record Rating(String of, String label, Figure figure, List<Band> bands) {

  /** Copies the list. */
  public Rating {
    bands = List.copyOf(bands);
  }

  /**
   * A band of a rating.
   *
   * @param id the id, such as {@code high}
   * @param label what it is called; empty if it has no label
   * @param interval the exact scores that fall in the band
   */
  public record Band(String id, String label, Interval interval) {}
}
