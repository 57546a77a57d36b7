package dev.scoring.core.result;

import dev.scoring.core.number.Rational;

/**
 * What a cap, or a block that takes only some of its children, took; or what a floor added.
 *
 * @param by the id of the rule, block or part whose cap or floor it was
 * @param points how many points it took; below 0 what a floor added; never 0
 */
public record Cut(String by, Rational points) {}
