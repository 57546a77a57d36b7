package dev.scoring.core.result;

import dev.scoring.core.graph.Interval;
import dev.scoring.core.number.Rational;
import java.util.Optional;

/**
 * The band that a score falls in. Immutable and thread-safe.
 *
 * @param of the id of the score that is rated
 * @param band the id of the band
 * @param label what the band is called; empty if it has no label
 * @param interval the scores of the band
 * @param next the band above, and how far it is; empty in the highest band
 */
public record Rated(String of, String band, String label, Interval interval, Optional<Next> next) {

  /**
   * The band above.
   *
   * @param band its id
   * @param label what it is called; empty if it has no label
   * @param distance how many points are missing to its lower end
   * @param endIncluded whether reaching the lower end is enough
   */
  public record Next(String band, String label, Rational distance, boolean endIncluded) {}
}
