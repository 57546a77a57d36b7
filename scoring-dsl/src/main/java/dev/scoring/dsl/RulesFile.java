package dev.scoring.dsl;

/**
 * A file of rules. Immutable and thread-safe.
 *
 * @param name the name of the file, for diagnostics and places
 * @param text the text of the file
 */
public record RulesFile(String name, String text) {

  /** Returns the name of the file. */
  @Override
  public String toString() {
    return "file " + name;
  }
}
