package dev.scoring.core.graph;

/**
 * A list that units are put on, such as a red list.
 *
 * @param id the id, such as {@code red}
 * @param label what it is called; empty if it has no label
 * @param condition what puts a unit on the list
 * @param text the condition as the scheme writes it, for explanations
 */
public record Listing(String id, String label, Condition condition, String text) {}
