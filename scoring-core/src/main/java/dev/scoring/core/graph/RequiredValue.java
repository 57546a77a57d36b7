package dev.scoring.core.graph;

/**
 * A fact or column that may be empty, but not where a condition is true. Immutable and thread-safe.
 *
 * @param table the table of the column; empty for a fact
 * @param name the fact or column
 * @param when where it must not be empty; for a column it reads nothing but the row
 * @param text the condition as the scheme writes it, for messages
 */
public record RequiredValue(String table, String name, Condition when, String text) {}
