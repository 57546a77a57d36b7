package dev.scoring.core.graph;

/**
 * A handle on an operation that yields true, false or unknown. A comparison with an empty value is
 * unknown, and so is its negation; whatever hangs on a condition counts only when it is true.
 *
 * @param index the position of the operation in {@link ScoringGraph#operations()}
 */
public record Condition(int index) {}
