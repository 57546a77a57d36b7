package dev.scoring.core.model;

/**
 * Which of several values count: sorted, the {@code lowest} lowest and the {@code highest} highest
 * are dropped, and of the others the {@code keep} highest are kept. Immutable and thread-safe.
 *
 * @param lowest how many of the lowest are dropped; 0 or more
 * @param highest how many of the highest are dropped; 0 or more
 * @param keep how many of the highest that are left are kept; 0 for all
 */
public record Trim(int lowest, int highest, int keep) {

  /** All values count. */
  public static final Trim NONE = new Trim(0, 0, 0);

  /** Refuses negative numbers. */
  public Trim {
    if (lowest < 0 || highest < 0 || keep < 0) {
      throw new IllegalArgumentException("a trim is 0 or more");
    }
  }
}
