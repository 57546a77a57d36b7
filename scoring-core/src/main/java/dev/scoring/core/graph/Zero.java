package dev.scoring.core.graph;

/**
 * What makes a block or part score nothing. Immutable and thread-safe.
 *
 * @param condition what must be true
 * @param text the condition as the scheme writes it, for explanations
 */
public record Zero(Condition condition, String text) {}
