package dev.scoring.core.result;

import dev.scoring.core.model.Interval;
import dev.scoring.core.number.Rational;
import java.util.Optional;

/**
 * The band that a unit is in. Immutable and thread-safe.
 *
 * @param of the id of the score that is rated
 * @param band the id of the band
 * @param label what the band is called; empty if it has no label
 * @param interval the scores of the band
 * @param next the band above the score, and how far it is; empty in the highest band
 * @param held what keeps the unit in a band below that of its score; empty if nothing does
 */
public record Rated(
    String of,
    String band,
    String label,
    Interval interval,
    Optional<Next> next,
    Optional<Held> held) {

  /**
   * The band above.
   *
   * @param band its id
   * @param label what it is called; empty if it has no label
   * @param distance how many points are missing to its lower end
   * @param endIncluded whether reaching the lower end is enough
   */
  public record Next(String band, String label, Rational distance, boolean endIncluded) {}

  /**
   * What keeps a unit in a band below that of its score.
   *
   * @param band the id of the band that the score alone would have given
   * @param label what that band is called; empty if it has no label
   * @param text the condition as the scheme writes it
   */
  public record Held(String band, String label, String text) {}
}
