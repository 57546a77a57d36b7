package dev.scoring.io.layout;

import dev.scoring.core.text.SameName;
import java.util.Locale;

/**
 * Names as headers write them: compared without spaces, hyphens, underscores, case and the mark
 * behind them.
 */
final class Loose {

  /** Marks behind a name that are no part of it. */
  private static final String BEHIND = " ?:*.";

  private Loose() {}

  /** Returns what all headers have in common that may mean the same. */
  static String of(String cell) {
    String seen = SameName.of(cell);
    int end = seen.length();
    while (end > 1 && BEHIND.indexOf(seen.charAt(end - 1)) >= 0) {
      end--;
    }
    StringBuilder kept = new StringBuilder(end);
    for (int i = 0; i < end; i++) {
      char each = seen.charAt(i);
      if (each != ' ' && each != '_' && each != '-') {
        kept.append(each);
      }
    }
    return kept.toString().toLowerCase(Locale.ROOT);
  }
}
