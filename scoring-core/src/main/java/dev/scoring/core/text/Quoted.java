package dev.scoring.core.text;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * How messages show what is not their own: names, values and the words of a writer, in backticks.
 */
public final class Quoted {

  private static final int LONGEST_WORD = 40;

  private static final int LONGEST_PHRASE = 60;

  private Quoted() {}

  /** A name, or another text that is known to be short. */
  public static String of(String text) {
    return "`" + text + "`";
  }

  /** Several names, with commas between them. */
  public static String list(Collection<String> names) {
    return names.stream().map(Quoted::of).collect(Collectors.joining(", "));
  }

  /** A word of any length: of one with more than 40 characters the first 20, and {@code …}. */
  public static String word(String text) {
    return of(
        text.length() > LONGEST_WORD
            ? text.substring(0, text.offsetByCodePoints(0, LONGEST_WORD / 2)) + "…"
            : text);
  }

  /**
   * Several words of any length on one line, for a place that has backticks already: white space is
   * one space, and behind 60 characters stands {@code …}.
   */
  public static String phraseWithoutMarks(String text) {
    StringBuilder line = new StringBuilder();
    boolean space = false;
    int count = 0;
    for (int c : text.strip().codePoints().toArray()) {
      if (Character.isWhitespace(c)) {
        space = true;
        continue;
      }
      if (space) {
        line.append(' ');
        space = false;
      }
      if (++count > LONGEST_PHRASE) {
        return line.append('…').toString();
      }
      line.appendCodePoint(c);
    }
    return line.toString();
  }
}
