package dev.scoring.core.result;

import dev.scoring.core.number.Rational;

/**
 * What a rule gave. Immutable and thread-safe.
 *
 * @param id the id in the scheme
 * @param nominal what it gave before caps
 * @param effective what it gave after every cap and floor that concerns it
 */
public record RulePoints(String id, Rational nominal, Rational effective) {}
