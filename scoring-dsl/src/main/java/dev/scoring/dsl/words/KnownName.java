package dev.scoring.dsl.words;

import java.util.ArrayList;
import java.util.List;

/** A name that the language gives a meaning to, in its two spellings. It is no keyword. */
@SuppressWarnings("ImmutableEnumChecker") // the lists are copies that cannot be changed
public enum KnownName {
  /** The table that is always there: a row for each unit that is rated. */
  UNITS("units", "全体单位"),
  /** The day of the inspection. */
  INSPECTION_DATE("inspection_date", "检查日期");

  private final String english;
  private final List<String> spellings;

  KnownName(String english, String... others) {
    this.english = english;
    List<String> all = new ArrayList<>(List.of(english));
    all.addAll(List.of(others));
    this.spellings = List.copyOf(all);
  }

  /** The first spelling in English, as messages use it. */
  public String english() {
    return english;
  }

  /** All spellings, in both languages. */
  public List<String> spellings() {
    return spellings;
  }

  /** Whether {@code name} is a spelling of it. */
  public boolean isSpelled(String name) {
    return spellings.contains(name);
  }
}
