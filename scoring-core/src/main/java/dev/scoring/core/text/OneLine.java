package dev.scoring.core.text;

/** Makes the text of others safe to show on one line of a terminal. */
public final class OneLine {

  private OneLine() {}

  /**
   * Returns {@code text} with a visible mark in place of everything that would move or colour the
   * rest of a line: line breaks, control characters, changes of the direction of writing.
   */
  public static String of(String text) {
    StringBuilder line = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (disturbs(c)) {
        if (line == null) {
          line = new StringBuilder(text);
        }
        line.setCharAt(i, c == '\n' || c == '\r' ? '↵' : c == '\t' ? ' ' : '\uFFFD');
      }
    }
    return line == null ? text : line.toString();
  }

  private static boolean disturbs(char c) {
    return Character.isISOControl(c)
        || c == '\u2028'
        || c == '\u2029'
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2066' && c <= '\u2069');
  }
}
