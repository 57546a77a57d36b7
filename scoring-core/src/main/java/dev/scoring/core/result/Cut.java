package dev.scoring.core.result;

import dev.scoring.core.number.Rational;

/**
 * What a cap took.
 *
 * @param by the id of the rule, block or part whose cap it was
 * @param amount how many points it took; above 0
 */
public record Cut(String by, Rational amount) {}
