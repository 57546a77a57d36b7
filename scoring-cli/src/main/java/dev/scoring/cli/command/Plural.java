package dev.scoring.cli.command;

/** Numbers with their nouns. */
final class Plural {

  private Plural() {}

  /** Returns {@code 1 rule}, {@code 2 rules}. */
  static String of(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
