package dev.scoring.core.model;

/**
 * A place in a text. Immutable and thread-safe.
 *
 * @param file the name of the file, as it was given
 * @param line the line, counted from 1
 * @param column the column in code points, counted from 1
 * @param offset the index of the first UTF-16 unit in the file
 * @param length the length in UTF-16 units
 */
public record Place(String file, int line, int column, int offset, int length) {

  /** Returns {@code file:line:column}. */
  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
