package dev.scoring.core.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A fact of a unit, or a column of a table: its name, type and domain. Immutable and thread-safe.
 *
 * @param name the name that rules and data use
 * @param label what it is called; empty if it has no label
 * @param type the kind of value
 * @param mayBeEmpty whether data may leave it empty
 * @param choices the values of a {@link FactType#CHOICE}, else empty
 * @param domain the numbers allowed beyond what the type says; empty for no further limit
 */
public record FactDefinition(
    String name,
    String label,
    FactType type,
    boolean mayBeEmpty,
    List<Choice> choices,
    Optional<Interval> domain) {

  /**
   * What the name of a fact of the previous period begins with; behind it stands the name of the
   * fact, or the id of the score, that it is the previous value of.
   */
  public static final String PREVIOUS = "previous ";

  /** Copies the list. */
  public FactDefinition {
    choices = List.copyOf(choices);
    if ((type == FactType.CHOICE) == choices.isEmpty()) {
      throw new IllegalArgumentException("choices belong to a choice: " + name);
    }
  }

  /** Returns a definition without label, choices or domain. */
  public static FactDefinition of(String name, FactType type) {
    return new FactDefinition(name, "", type, false, List.of(), Optional.empty());
  }

  /** Whether this is a value of the previous period. */
  public boolean isPrevious() {
    return name.startsWith(PREVIOUS);
  }

  /** Returns the index of {@code value} among the choices, or −1. */
  public int indexOf(String value) {
    for (int i = 0; i < choices.size(); i++) {
      if (choices.get(i).value().equals(value)) {
        return i;
      }
    }
    return -1;
  }

  /** Returns the name and the type. */
  @Override
  public String toString() {
    return name + ": " + type.name().toLowerCase(Locale.ROOT) + (mayBeEmpty ? " or empty" : "");
  }
}
