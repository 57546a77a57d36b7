package dev.scoring.cli.data;

import org.jspecify.annotations.Nullable;

/** The texts of cells; short ones that come again and again are made once. Not thread-safe. */
final class CellTexts {

  private static final int LONGEST = 12;
  private static final int SIZE = 1 << 12;

  private final @Nullable String[] known = new @Nullable String[SIZE];

  /** Returns the text of some characters. */
  String of(char[] characters, int offset, int length) {
    if (length == 0) {
      return "";
    }
    if (length > LONGEST) {
      return new String(characters, offset, length);
    }
    int hash = length;
    for (int i = offset; i < offset + length; i++) {
      hash = hash * 31 + characters[i];
    }
    int at = (hash ^ (hash >>> 12)) & (SIZE - 1);
    String text = known[at];
    if (text == null || !same(text, characters, offset, length)) {
      text = new String(characters, offset, length);
      known[at] = text;
    }
    return text;
  }

  private static boolean same(String text, char[] characters, int offset, int length) {
    if (text.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (text.charAt(i) != characters[offset + i]) {
        return false;
      }
    }
    return true;
  }
}
