package dev.scoring.dsl.clause;

import java.util.List;
import java.util.Optional;

/**
 * What a rule gives between two bounds, or where some comparisons hold.
 *
 * @param above the bounds that it lies above
 * @param below the bounds that it lies below
 * @param points what it gives
 */
record RuleStep(List<RuleNumber> above, List<RuleNumber> below, RuleNumber points) {

  static RuleStep between(
      Optional<RuleNumber> above, Optional<RuleNumber> below, RuleNumber points) {
    return new RuleStep(above.stream().toList(), below.stream().toList(), points);
  }
}
