package dev.scoring.io.row;

import dev.scoring.core.text.Quoted;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Rows of one sort that are passed over, and the note about them. */
final class PassedOver {

  private static final int SHOWN = 10;

  private final String one;
  private final String several;
  private final List<Long> lines = new ArrayList<>();
  private final Set<String> texts = new LinkedHashSet<>();
  private long count;

  /**
   * Begins without rows.
   *
   * @param one what is said of one row, behind its line
   * @param several what is said of several, behind their lines
   */
  PassedOver(String one, String several) {
    this.one = one;
    this.several = several;
  }

  /** Adds a row. */
  void add(long line, String text) {
    count++;
    if (lines.size() < SHOWN) {
      lines.add(line);
      if (!text.isEmpty()) {
        texts.add(Quoted.of(Quoted.phraseWithoutMarks(text)));
      }
    }
  }

  /** Tells what was passed over, if anything was. */
  void tell(String file, Consumer<String> notes) {
    if (count > 0) {
      notes.accept(
          file
              + ": "
              + (count == 1 ? "line " + lines.get(0) + one : lines() + several)
              + (texts.isEmpty() ? "" : ": " + String.join(", ", texts)));
    }
  }

  private String lines() {
    List<String> numbers = lines.stream().map(String::valueOf).toList();
    if (count > lines.size()) {
      return "lines " + String.join(", ", numbers) + " and " + (count - lines.size()) + " more";
    }
    int last = numbers.size() - 1;
    return "lines " + String.join(", ", numbers.subList(0, last)) + " and " + numbers.get(last);
  }
}
