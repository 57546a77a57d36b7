package dev.scoring.core.model;

/** How the occurrences of a figure are counted. */
public enum Counting {
  /** Every unit of the figure, parts of one included. */
  EXACT,
  /** Only full lots. */
  FULL,
  /** Every started lot. */
  STARTED
}
