package dev.scoring.bench;

import dev.scoring.core.result.Score;
import java.math.BigDecimal;

/**
 * What a scorer says of a unit, as it is published. Immutable.
 *
 * @param bonus the score of Y
 * @param total the total, rounded half up to two decimals
 * @param rating the id of the band
 * @param red whether the unit is on the red list
 * @param black whether the unit is on the black list
 */
public record Verdict(
    BigDecimal bonus, BigDecimal total, String rating, boolean red, boolean black) {

  /** What the engine says. */
  static Verdict of(Score score) {
    return new Verdict(
        score.part("Y").score().rounded(2),
        score.total().rounded(2),
        score.rating().orElseThrow().band(),
        score.lists().contains("red"),
        score.lists().contains("black"));
  }

  /** Whether the total is another one. */
  boolean hasOtherTotal(Verdict other) {
    return total.compareTo(other.total) != 0;
  }

  /** Whether the score of Y, the rating or a list is another one. */
  boolean hasOtherRating(Verdict other) {
    return bonus.compareTo(other.bonus) != 0
        || !rating.equals(other.rating)
        || red != other.red
        || black != other.black;
  }
}
