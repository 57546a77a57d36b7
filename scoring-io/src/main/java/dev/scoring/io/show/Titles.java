package dev.scoring.io.show;

import dev.scoring.core.model.Choice;
import dev.scoring.core.model.SchemeModel;
import dev.scoring.core.text.OneLine;
import java.time.LocalDate;
import java.util.Optional;

/** What things are called where they are shown. */
public final class Titles {

  private Titles() {}

  /** The scheme and the day of the inspection. */
  public static String scheme(SchemeModel scheme, Optional<LocalDate> date) {
    String name = scheme.label().isEmpty() ? scheme.id() : scheme.label();
    String title = name.isEmpty() ? "scores" : name;
    return OneLine.of(title + date.map(day -> " · " + day).orElse(""));
  }

  /** An id with the label behind it, if there is one that says more. */
  public static String named(String id, String label) {
    return label.isEmpty() || label.equals(id) ? id : id + " " + label;
  }

  /** What a kind of unit is called. */
  public static String kind(SchemeModel scheme, String value) {
    for (Choice choice : scheme.kinds()) {
      if (choice.value().equals(value) && !choice.label().isEmpty()) {
        return choice.label();
      }
    }
    return value;
  }
}
