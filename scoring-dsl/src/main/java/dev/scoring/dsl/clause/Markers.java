package dev.scoring.dsl.clause;

import java.util.ArrayList;
import java.util.List;

/** Phrases that say how a figure is held against the number beside them. */
final class Markers {

  /**
   * A phrase.
   *
   * @param words what is written
   * @param against what it says
   */
  record Marker(String words, Against against) {}

  private Markers() {}

  /** Pairs of a list of phrases, separated by spaces, with what they say. */
  static List<Marker> of(String phrases, Against against) {
    List<Marker> markers = new ArrayList<>();
    for (String words : phrases.split("\\|", -1)) {
      markers.add(new Marker(words.strip(), against));
    }
    return markers;
  }

  /** Several lists in one, the longest phrases first. */
  @SafeVarargs
  static List<Marker> all(List<Marker>... lists) {
    List<Marker> all = new ArrayList<>();
    for (List<Marker> list : lists) {
      all.addAll(list);
    }
    all.sort((a, b) -> Integer.compare(b.words().length(), a.words().length()));
    return List.copyOf(all);
  }
}
