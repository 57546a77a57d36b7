package dev.scoring.cli.data;

/** What a file of data holds. */
enum FileKind {
  /** The facts of the units, a row for each. */
  FACTS,
  /** What the units had in the previous period; only what the scheme needs is read. */
  PREVIOUS,
  /** The rows of a table. */
  TABLE;

  /** Whether a column holds the names of the units. */
  boolean isKeyed() {
    return this != TABLE;
  }
}
