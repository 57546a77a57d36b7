package dev.scoring.io.row;

/** What a file of data holds. */
public enum SheetKind {
  /** The facts of the units, a row for each. */
  FACTS,
  /** What the units had in the previous period; only what the scheme needs is read. */
  PREVIOUS,
  /** The rows of a table. */
  TABLE;

  /** Whether a column holds the names of the units. */
  public boolean isKeyed() {
    return this != TABLE;
  }
}
