package dev.scoring.core.graph;

/**
 * A relation that facts must satisfy, such as {@code systems_migrated at most systems_total}.
 *
 * @param fact the fact that carries the relation
 * @param condition what must not be false
 * @param text the relation as the scheme writes it, for messages
 */
public record Constraint(String fact, Condition condition, String text) {}
