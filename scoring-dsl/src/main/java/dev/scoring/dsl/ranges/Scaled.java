package dev.scoring.dsl.ranges;

import dev.scoring.core.number.Rational;

/**
 * A figure as so many times another, plus a constant; so that conditions that say the same of one
 * figure are seen to.
 *
 * @param key says which the other figure is: the same for equal ones
 * @param factor how many times it counts; not 0
 * @param constant what is added
 * @param range the values of the other figure
 */
public record Scaled(String key, Rational factor, Rational constant, Range range) {}
