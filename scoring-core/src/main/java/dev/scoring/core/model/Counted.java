package dev.scoring.core.model;

/** Numbers of things, in words. */
final class Counted {

  private Counted() {}

  /** Returns {@code 1 rule}, {@code 2 rules}. */
  static String text(long count, String thing) {
    return count + " " + thing + (count == 1 ? "" : "s");
  }
}
