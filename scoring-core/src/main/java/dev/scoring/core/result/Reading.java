package dev.scoring.core.result;

/**
 * A fact that a rule read.
 *
 * @param fact the name of the fact, {@code table(column)} for the rows of a table, or {@code
 *     units.name} for what all units have
 * @param label what the fact is called; empty if it has no label
 * @param value the value as text: {@code true}, an exact number, a day, a choice, a place among the
 *     units, or empty
 */
public record Reading(String fact, String label, String value) {}
