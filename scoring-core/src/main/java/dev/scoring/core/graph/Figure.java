package dev.scoring.core.graph;

/**
 * A handle on an operation that yields a number or nothing: a count, per cent, an amount, a day (as
 * its epoch day), or the index of a choice.
 *
 * @param index the position of the operation in {@link ScoringGraph#operations()}
 */
public record Figure(int index) {}
