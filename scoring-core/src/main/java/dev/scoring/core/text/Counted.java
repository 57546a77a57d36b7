package dev.scoring.core.text;

/** Numbers of things, in words. */
public final class Counted {

  private Counted() {}

  /** Returns {@code 1 rule}, {@code 2 rules}. */
  public static String of(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
