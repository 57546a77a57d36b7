package dev.scoring.core.model;

import java.util.Optional;

/**
 * A list that units are put on, such as a red list. Immutable and thread-safe.
 *
 * @param id the id, such as {@code red}
 * @param label what it is called; empty if it has no label
 * @param text what puts a unit on the list, as the scheme writes it
 * @param place where it stands in the text; empty if that is not known
 */
public record ListModel(String id, String label, String text, Optional<Place> place) {}
