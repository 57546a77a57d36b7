package dev.scoring.core.graph;

/**
 * Something to which a scheme gives a name: a figure or a condition that rules use by it. Immutable
 * and thread-safe.
 *
 * @param name the name
 * @param label what it is called; empty if it has no label
 * @param text how the scheme writes it, for explanations
 * @param index the index of its operation
 */
public record NamedValue(String name, String label, String text, int index) {}
