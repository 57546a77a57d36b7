package dev.scoring.io.show;

import dev.scoring.core.text.Widths;
import java.util.ArrayList;
import java.util.List;

/**
 * Text broken into lines of a width on the screen: at spaces, and between Chinese characters, which
 * have none; never before a closing mark nor behind an opening one. A word that is longer than a
 * line is cut.
 */
final class Wrapped {

  private static final String CLOSING = "，。、；：！？）】」』”’》％…·,.;:!?)]}%";
  private static final String OPENING = "（【「『“‘《([{";

  private Wrapped() {}

  /**
   * Returns the lines of a text; one if it fits.
   *
   * @param width the most columns that a line takes; 2 or more
   */
  static List<String> lines(String text, int width) {
    List<String> lines = new ArrayList<>();
    String rest = text;
    while (Widths.columns(rest) > width) {
      int end = end(rest, width);
      lines.add(rest.substring(0, end).stripTrailing());
      rest = rest.substring(end).stripLeading();
    }
    lines.add(rest);
    return lines;
  }

  /** Where the first line of a text that is too long ends. */
  private static int end(String text, int width) {
    int fits = 0;
    int columns = 0;
    int best = 0;
    while (fits < text.length()) {
      int next = text.codePointAt(fits);
      columns += Widths.columns(next);
      if (columns > width && next != ' ') {
        break;
      }
      fits += Character.charCount(next);
      if (fits < text.length() && mayBreak(next, text.codePointAt(fits))) {
        best = fits;
      }
    }
    return best > 0 ? best : Math.max(fits, Character.charCount(text.codePointAt(0)));
  }

  private static boolean mayBreak(int before, int after) {
    if (before == ' ') {
      return true;
    }
    boolean chinese = Widths.columns(before) > 1 || Widths.columns(after) > 1;
    return chinese && after != ' ' && CLOSING.indexOf(after) < 0 && OPENING.indexOf(before) < 0;
  }
}
