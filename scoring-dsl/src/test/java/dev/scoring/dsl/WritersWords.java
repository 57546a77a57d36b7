package dev.scoring.dsl;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Pattern;

/** Messages that speak of what stands in the text, and never of the machine. */
final class WritersWords {

  /** Words of the machine: names of tokens, of grammar rules and of Java. */
  private static final Pattern MACHINE =
      Pattern.compile(
          "\\b[A-Z]{3,}_?\\b|<EOF>|Exception|Token|Context|\\bnull\\b|dev\\.|org\\.|java|"
              + "mismatched|extraneous|viable|alternative|\\brule_|@");

  private WritersWords() {}

  /** Holds that a text is refused, in such words alone. */
  static void speaksTheWritersWords(Compilation compilation) {
    assertTrue(compilation.hasErrors());
    for (Diagnostic diagnostic : compilation.diagnostics()) {
      // What stands in backticks is the writer's own.
      String words = (diagnostic.message() + " " + diagnostic.help()).replaceAll("`[^`]*`", "…");
      assertFalse(MACHINE.matcher(words).find(), words);
      assertFalse(diagnostic.message().endsWith("."), words);
    }
  }
}
