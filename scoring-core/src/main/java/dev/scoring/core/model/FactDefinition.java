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
 * @param asFraction whether data have a {@link FactType#RATE} as a part of one, where it is not
 *     written with its sign: 0.85 is 85 per cent
 */
public record FactDefinition(
    String name,
    String label,
    FactType type,
    boolean mayBeEmpty,
    List<Choice> choices,
    Optional<Interval> domain,
    boolean asFraction) {

  /** The words before a name that make it one of the previous period; data may use any of them. */
  public static final List<String> PREVIOUS_WORDS = List.of("previous", "上期");

  /** What the name of a fact of the previous period begins with. */
  private static final String PREVIOUS = PREVIOUS_WORDS.get(0) + " ";

  /** Copies the list. */
  public FactDefinition {
    choices = List.copyOf(choices);
    if ((type == FactType.CHOICE) == choices.isEmpty()) {
      throw new IllegalArgumentException("choices belong to a choice: " + name);
    }
    if (asFraction && type != FactType.RATE) {
      throw new IllegalArgumentException("only a rate is a part of one: " + name);
    }
  }

  /** Makes a definition of a fact that data do not have as a part of one. */
  public FactDefinition(
      String name,
      String label,
      FactType type,
      boolean mayBeEmpty,
      List<Choice> choices,
      Optional<Interval> domain) {
    this(name, label, type, mayBeEmpty, choices, domain, false);
  }

  /** Returns a definition without label, choices or domain. */
  public static FactDefinition of(String name, FactType type) {
    return new FactDefinition(name, "", type, false, List.of(), Optional.empty());
  }

  /** Returns the name of the previous value of the fact or score {@code name}. */
  public static String previous(String name) {
    return PREVIOUS + name;
  }

  /** Whether this is the name of a value of the previous period. */
  public static boolean isPrevious(String name) {
    return name.startsWith(PREVIOUS);
  }

  /** Returns the name of the fact or score of which {@code name} is the previous value. */
  public static String current(String name) {
    return isPrevious(name) ? name.substring(PREVIOUS.length()) : name;
  }

  /**
   * Returns a name as schemes have it, where data may write one of the previous period otherwise.
   */
  public static String canonical(String name) {
    for (int i = 1; i < PREVIOUS_WORDS.size(); i++) {
      String word = PREVIOUS_WORDS.get(i);
      if (name.startsWith(word) && name.startsWith(" ", word.length())) {
        return previous(name.substring(word.length() + 1));
      }
    }
    return name;
  }

  /** Returns the names under which data may have a value of the previous period, its own first. */
  public static List<String> spellings(String previous) {
    return PREVIOUS_WORDS.stream().map(word -> word + " " + current(previous)).toList();
  }

  /** Whether this is a value of the previous period. */
  public boolean isPrevious() {
    return isPrevious(name);
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
