package dev.scoring.io.layout;

import dev.scoring.core.text.SameName;
import java.util.Locale;

/** Names as headers write them: compared without spaces, hyphens, underscores and case. */
final class Loose {

  private Loose() {}

  /** Returns what all headers have in common that may mean the same. */
  static String of(String cell) {
    String seen = SameName.of(cell);
    StringBuilder kept = new StringBuilder(seen.length());
    for (int i = 0; i < seen.length(); i++) {
      char each = seen.charAt(i);
      if (each != ' ' && each != '_' && each != '-') {
        kept.append(each);
      }
    }
    return kept.toString().toLowerCase(Locale.ROOT);
  }
}
