package dev.scoring.core.model;

import dev.scoring.core.number.Rational;

/**
 * A fixed number with which a scheme compares a score: the end of a band, or what a gate, a list or
 * a rule asks for. Immutable and thread-safe.
 *
 * @param score the id of the part, block, rule or total
 * @param comparison how it is compared
 * @param bound the number that it is compared with
 */
public record ScoreBound(String score, Comparison comparison, Rational bound) {}
