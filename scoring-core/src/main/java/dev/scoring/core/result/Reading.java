package dev.scoring.core.result;

/**
 * A fact that a rule read.
 *
 * @param fact the name of the fact, or {@code table(column)} for the rows of a table
 * @param label what the fact is called; empty if it has no label
 * @param value the value as text: {@code true}, an exact number, a day, a choice, or empty
 */
public record Reading(String fact, String label, String value) {}
