package dev.scoring.core.model;

import java.util.Optional;

/**
 * The total of a scheme. Immutable and thread-safe.
 *
 * @param id the id, such as {@code ALL}
 * @param label what it is called; empty if it has no label
 * @param text the formula over the parts as the scheme writes it
 * @param place where it stands in the text; empty if that is not known
 */
public record TotalModel(String id, String label, String text, Optional<Place> place) {}
