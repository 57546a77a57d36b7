package dev.scoring.dsl.clause;

/** What a number is in a clause or a rule. */
enum Role {
  /** Points that are given or taken. */
  POINTS("points"),
  /** The most that there is. */
  CAP("cap"),
  /** The least that there is. */
  FLOOR("floor"),
  /** What a figure is held against. */
  BOUND("bound"),
  /** From where occurrences count. */
  START("start"),
  /** How many make one occurrence. */
  LOT("lot"),
  /** All that an item is worth; one end of the marks that may be given. */
  WHOLE("points of the whole"),
  /** A number in the figure of a rule. */
  FIGURE("number"),
  /** A number in a formula for points. */
  FORMULA("number"),
  /** A number of which nothing more is known. */
  PLAIN("number");

  private final String word;

  Role(String word) {
    this.word = word;
  }

  /** What it is called in a message. */
  String word() {
    return word;
  }
}
