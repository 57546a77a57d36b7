package dev.scoring.core.text;

/** Full-width and wide characters: folding them to ASCII, and the columns they take on a screen. */
public final class Widths {

  private Widths() {}

  /**
   * Returns {@code text} with full-width forms of ASCII characters (U+FF01 to U+FF5E) and the
   * ideographic and no-break spaces replaced by the ASCII characters they stand for.
   */
  public static String toHalf(String text) {
    StringBuilder folded = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char half = toHalf(c);
      if (half != c) {
        if (folded == null) {
          folded = new StringBuilder(text);
        }
        folded.setCharAt(i, half);
      }
    }
    return folded == null ? text : folded.toString();
  }

  private static char toHalf(char c) {
    if (c >= '\uFF01' && c <= '\uFF5E') {
      return (char) (c - 0xFEE0);
    }
    return c == '\u3000' || c == '\u00A0' ? ' ' : c;
  }

  /** Returns how many columns of a fixed-width screen {@code text} takes. */
  public static int columns(String text) {
    return text.codePoints().map(Widths::columns).sum();
  }

  /** Returns how many columns a code point takes: 0, 1 or 2 (Unicode's East Asian Width). */
  public static int columns(int codePoint) {
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    boolean wide =
        (codePoint >= 0x1100 && codePoint <= 0x115F)
            || (codePoint >= 0x2E80 && codePoint <= 0x303E)
            || (codePoint >= 0x3041 && codePoint <= 0xA4CF)
            || (codePoint >= 0xA960 && codePoint <= 0xA97C)
            || (codePoint >= 0xAC00 && codePoint <= 0xD7A3)
            || (codePoint >= 0xF900 && codePoint <= 0xFAFF)
            || (codePoint >= 0xFE10 && codePoint <= 0xFE6F)
            || (codePoint >= 0xFF01 && codePoint <= 0xFF60)
            || (codePoint >= 0xFFE0 && codePoint <= 0xFFE6)
            || (codePoint >= 0x1F300 && codePoint <= 0x1FAFF)
            || (codePoint >= 0x20000 && codePoint <= 0x3FFFD);
    return wide ? 2 : 1;
  }
}
