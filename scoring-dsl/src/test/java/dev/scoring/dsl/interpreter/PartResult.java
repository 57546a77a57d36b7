package dev.scoring.dsl.interpreter;

import dev.scoring.core.number.Rational;
import dev.scoring.core.result.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The result of a part for a unit.
 *
 * @param score the score
 * @param amount what was deducted or added
 * @param available its points without those of what is absent
 * @param absent the blocks that were taken out of them
 * @param open whether its gate is open
 * @param zeroed whether its {@code zero when} is true
 * @param cuts what its own cap took, or its floor added
 * @param lines what each block and rule in it gave, by id
 */
public record PartResult(
    Rational score,
    Rational amount,
    Optional<Rational> available,
    List<String> absent,
    boolean open,
    boolean zeroed,
    Map<String, Rational> cuts,
    Map<String, Line> lines) {

  /**
   * What a block or rule gave.
   *
   * @param status whether it counted
   * @param nominal for a rule, what it gave before its floor and its cap; otherwise 0
   * @param effective what it gave in the end
   * @param share how much of it goes into the block around it
   * @param cuts what each cap took of it, by the id of what has the cap
   */
  public record Line(
      Status status,
      Rational nominal,
      Rational effective,
      Rational share,
      Map<String, Rational> cuts) {}
}
