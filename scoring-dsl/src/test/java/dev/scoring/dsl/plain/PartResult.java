package dev.scoring.dsl.plain;

import dev.scoring.core.number.Rational;
import dev.scoring.core.result.Status;
import java.util.Map;

/**
 * The result of a part for a unit.
 *
 * @param score the score
 * @param amount what was deducted or added
 * @param lines what each block and rule in it gave, by id
 */
record PartResult(Rational score, Rational amount, Map<String, Line> lines) {

  /**
   * What a block or rule gave.
   *
   * @param status whether it counted
   * @param nominal for a rule, what it gave before its floor and its cap; otherwise 0
   * @param effective what it gave in the end
   * @param share how much of it goes into the block around it
   */
  record Line(Status status, Rational nominal, Rational effective, Rational share) {}
}
