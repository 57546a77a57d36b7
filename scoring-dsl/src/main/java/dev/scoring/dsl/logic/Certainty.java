package dev.scoring.dsl.logic;

/** What a condition is for some values: true, false, or unknown because something is empty. */
enum Certainty {
  HOLDS,
  FAILS,
  UNKNOWN;

  static Certainty of(boolean truth) {
    return truth ? HOLDS : FAILS;
  }

  Certainty opposite() {
    return switch (this) {
      case HOLDS -> FAILS;
      case FAILS -> HOLDS;
      case UNKNOWN -> UNKNOWN;
    };
  }
}
