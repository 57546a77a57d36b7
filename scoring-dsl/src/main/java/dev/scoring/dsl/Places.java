package dev.scoring.dsl;

import dev.scoring.core.model.Place;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Name;
import dev.scoring.dsl.ast.Span;
import dev.scoring.dsl.ast.SyntaxTree;
import dev.scoring.dsl.names.Items;
import dev.scoring.dsl.text.SourceText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where each id stands: without the text, and in some twenty bytes an id, as a scheme keeps it.
 * Immutable and thread-safe.
 */
final class Places {

  /** How many numbers tell a place. */
  private static final int NUMBERS = 5;

  /** The ids, sorted. */
  private final String[] ids;

  /** For each id the index of its file, the line, the column, the offset and the length. */
  private final int[] numbers;

  private final List<String> files = new ArrayList<>();

  private Places(Map<String, Span> spans, SourceText source) {
    this.ids = spans.keySet().toArray(new String[0]);
    this.numbers = new int[ids.length * NUMBERS];
    int at = 0;
    for (Span span : spans.values()) {
      Place place = source.place(span);
      if (!files.contains(place.file())) {
        files.add(place.file());
      }
      numbers[at++] = files.indexOf(place.file());
      numbers[at++] = place.line();
      numbers[at++] = place.column();
      numbers[at++] = place.offset();
      numbers[at++] = place.length();
    }
  }

  /** No places. */
  static Places none() {
    return new Places(Map.of(), new SourceText("", ""));
  }

  /** Collects the places of a tree. */
  static Places of(SyntaxTree tree, SourceText source) {
    Map<String, Span> places = new TreeMap<>();
    Items.of(tree).forEach(item -> put(item.name(), places));
    for (Declaration declaration : tree.declarations()) {
      if (declaration instanceof Declaration.Total total) {
        put(total.name(), places);
      } else if (declaration instanceof Declaration.Listing list) {
        put(list.name(), places);
      }
    }
    return new Places(places, source);
  }

  /** Where an id stands; empty if nothing is called so. */
  Optional<Place> find(String id) {
    int found = Arrays.binarySearch(ids, id);
    if (found < 0) {
      return Optional.empty();
    }
    int at = found * NUMBERS;
    return Optional.of(
        new Place(
            files.get(numbers[at]),
            numbers[at + 1],
            numbers[at + 2],
            numbers[at + 3],
            numbers[at + 4]));
  }

  private static void put(Name name, Map<String, Span> places) {
    places.putIfAbsent(name.text(), name.span());
  }
}
