package dev.scoring.core.graph;

import dev.scoring.core.model.Interval;
import java.util.List;
import java.util.Optional;

/**
 * A rating: the bands of a score. Immutable and thread-safe.
 *
 * @param of the id of the score that is rated
 * @param label what the rating is called; empty if it has no label
 * @param figure the score
 * @param bands the bands; no two share a number
 * @param ceilings what keeps a unit in a lower band
 */
public record Rating(
    String of, String label, Figure figure, List<Band> bands, List<Ceiling> ceilings) {

  /** Copies the list. */
  public Rating {
    bands = List.copyOf(bands);
    ceilings = List.copyOf(ceilings);
  }

  /** The bands, the lowest first. */
  public List<Band> ascending() {
    return bands.stream().sorted(Rating::ascending).toList();
  }

  /** Compares the lower ends; bands share no number. */
  private static int ascending(Band left, Band right) {
    if (left.interval().low().isEmpty() || right.interval().low().isEmpty()) {
      return Boolean.compare(left.interval().low().isPresent(), right.interval().low().isPresent());
    }
    int order = left.interval().low().get().compareTo(right.interval().low().get());
    // [90, 90] lies below (90, 100].
    return order != 0
        ? order
        : Boolean.compare(right.interval().lowIncluded(), left.interval().lowIncluded());
  }

  /**
   * A band of a rating.
   *
   * @param id the id, such as {@code high}
   * @param label what it is called; empty if it has no label
   * @param interval the exact scores that fall in the band
   * @param when what else must be true; otherwise the unit falls into the band below
   */
  public record Band(String id, String label, Interval interval, Optional<Requirement> when) {}

  /**
   * A condition beside the score.
   *
   * @param condition what must be true
   * @param text the condition as the scheme writes it, for explanations
   */
  public record Requirement(Condition condition, String text) {}

  /**
   * A ceiling.
   *
   * @param band the id of the highest band that is left
   * @param when when it is in effect
   */
  public record Ceiling(String band, Requirement when) {}
}
