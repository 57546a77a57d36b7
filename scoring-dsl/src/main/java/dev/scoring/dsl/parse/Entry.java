package dev.scoring.dsl.parse;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of words that a writer takes for one thing: a rule, a fact, a band, a line of weights,
 * or what stands before the braces of a block or declaration, with the brace.
 *
 * @param place where it stands
 * @param from its first word
 * @param to the word behind its last
 * @param head what stands before the braces around it
 */
record Entry(Setting place, int from, int to, @Nullable Entry head) {

  /** Where an entry stands, which tells what it may be. */
  enum Setting {
    /** Among rules, blocks and declarations. */
    RULES("", ""),
    FACTS("facts {", "}"),
    COLUMNS("table t {", "}"),
    BANDS("rating t {", "}"),
    WEIGHTS("weights {", "}"),
    DAYS("calendar 2019-01-01 to 2019-12-31 {", "}");

    private final String before;
    private final String behind;

    Setting(String before, String behind) {
      this.before = before;
      this.behind = behind;
    }

    /** What must stand before such an entry, so that it is a file by itself. */
    String before() {
      return before;
    }

    /** What must stand behind it. */
    String behind() {
      return behind;
    }
  }
}
