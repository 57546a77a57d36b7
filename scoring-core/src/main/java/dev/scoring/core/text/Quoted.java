package dev.scoring.core.text;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * How messages show what is not their own: names, values and the words of a writer, in backticks.
 * What cannot be seen, or looks like a space and is none, is shown by its number: {@code ‹U+200B›}.
 */
public final class Quoted {

  private static final int LONGEST_WORD = 40;

  private static final int LONGEST_PHRASE = 60;

  private Quoted() {}

  /** A name, or another text that is known to be short. */
  public static String of(String text) {
    return "`" + visible(text) + "`";
  }

  private static String visible(String text) {
    StringBuilder visible = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > '~' && c != '\u3000' && (SameName.isUnseen(c) || SameName.isBlank(c))) {
        if (visible == null) {
          visible = new StringBuilder(text.substring(0, i));
        }
        visible.append('‹').append(LookAlike.number(c)).append('›');
      } else if (visible != null) {
        visible.append(c);
      }
    }
    return visible == null ? text : visible.toString();
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
