package dev.scoring.core.graph;

/**
 * The total of a scheme.
 *
 * @param id the id, such as {@code ALL}
 * @param label what it is called; empty if it has no label
 * @param figure the formula over the parts
 * @param text the formula as the scheme writes it, for explanations
 */
public record Total(String id, String label, Figure figure, String text) {}
