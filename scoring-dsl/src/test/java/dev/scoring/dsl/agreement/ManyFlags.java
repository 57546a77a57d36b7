package dev.scoring.dsl.agreement;

import dev.scoring.core.Scheme;
import dev.scoring.dsl.Rules;

/** Schemes with more facts than fit into a word: flags, called {@code f0} and so on, and others. */
final class ManyFlags {

  private ManyFlags() {}

  /**
   * Compiles a scheme.
   *
   * @param flags how many flags, each with a rule that gives a point
   * @param facts the declarations of other facts
   * @param rules the rules for them
   */
  static Scheme scheme(int flags, String facts, String rules) {
    StringBuilder text = new StringBuilder("facts {\n");
    for (int i = 0; i < flags; i++) {
      text.append("  f").append(i).append(": flag\n");
    }
    text.append(facts).append("}\n");
    for (int i = 0; i < flags; i++) {
      text.append("F").append(i).append(": flag f").append(i).append(" 1\n");
    }
    return Rules.compile(text.append(rules).toString()).orThrow();
  }
}
