package dev.scoring.core.result;

import dev.scoring.core.number.Rational;
import java.util.List;
import java.util.Optional;

/**
 * The result of a part. Immutable and thread-safe.
 *
 * <p>For a deducting part {@code score = (available − effective) × points / available}; for one
 * that adds, {@code score = effective}, times {@code points / available} where it rescales. With a
 * closed gate, or zeroed, the score is 0.
 *
 * @param id the id of the part
 * @param deducts whether the part deducts
 * @param points the points of the part; empty for one that adds without limit
 * @param available the points of what applies to the unit (M): the whole points unless the part
 *     rescales
 * @param absent the ids of the blocks that do not apply and whose points were taken out
 * @param effective what was deducted or added, after every cap
 * @param gateOpen whether the part counts
 * @param zeroed whether it scores nothing because of its {@code zero when}
 * @param score the exact score
 */
public record PartScore(
    String id,
    boolean deducts,
    Optional<Rational> points,
    Optional<Rational> available,
    List<String> absent,
    Rational effective,
    boolean gateOpen,
    boolean zeroed,
    Rational score) {

  /** Copies the list. */
  public PartScore {
    absent = List.copyOf(absent);
  }
}
