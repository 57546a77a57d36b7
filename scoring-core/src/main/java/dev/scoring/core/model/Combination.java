package dev.scoring.core.model;

/**
 * How a block or part is made of its children. Immutable and thread-safe.
 *
 * @param kind the way
 * @param count how many children are taken; 1 or more, and 1 where the kind does not count
 * @param trim what a mean leaves out; otherwise {@link Trim#NONE}
 */
public record Combination(Kind kind, int count, Trim trim) {

  /** The ways. */
  public enum Kind {
    /** The sum, which flows outwards through the caps in the order of the scheme. */
    SUM,
    /** The weighted mean of the children that apply. */
    MEAN,
    /** The sum of the highest children that apply. */
    HIGHEST,
    /** The sum of the lowest children that apply. */
    LOWEST,
    /** The first child that gives more than 0. */
    FIRST,
    /** The sum of the children up to the first that is not complete, which is included. */
    LEVELS
  }

  /** The sum of all children. */
  public static final Combination SUM = new Combination(Kind.SUM, 1, Trim.NONE);

  /** Refuses a count below 1. */
  public Combination {
    if (count < 1) {
      throw new IllegalArgumentException("a combination takes 1 or more");
    }
  }
}
