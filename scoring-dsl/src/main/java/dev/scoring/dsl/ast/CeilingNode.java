package dev.scoring.dsl.ast;

/**
 * A ceiling of a rating.
 *
 * @param band the highest band that is left
 * @param condition when it is in effect
 */
public record CeilingNode(Name band, Expression condition) {}
