package dev.scoring.io.show;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The forms in which something can be written, by name. Immutable.
 *
 * @param byName the forms in the order in which they are offered
 * @param <T> what writes a form
 */
public record Formats<T>(Map<String, T> byName) {

  /** Copies the forms. */
  public Formats {
    byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
  }

  /** Returns no forms. */
  public static <T> Formats<T> none() {
    return new Formats<>(Map.of());
  }

  /** Returns these forms and one more. */
  public Formats<T> with(String name, T format) {
    Map<String, T> more = new LinkedHashMap<>(byName);
    more.put(name, format);
    return new Formats<>(more);
  }

  /** The names of all forms. */
  public List<String> names() {
    return List.copyOf(byName.keySet());
  }

  /** Returns the form of a name. */
  public Optional<T> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }
}
