package dev.scoring.dsl.clause;

import dev.scoring.core.number.Rational;
import java.util.List;

/**
 * What stands around a rule.
 *
 * @param id its id
 * @param mode whether its part takes points away, gives them, or leaves it open
 * @param points the points of the blocks and the part around it
 * @param ofRule whether it is a rule, or a block in which no rule has a clause of its own
 * @param answers the numbers of which the writer has said that they are as they should be
 */
record Surroundings(String id, Way mode, List<Rational> points, boolean ofRule, Answered answers) {

  /** Which way a part works. */
  enum Way {
    /** It takes points away. */
    DEDUCTS,
    /** It gives points. */
    ADDS,
    /** There is no part. */
    NONE
  }
}
