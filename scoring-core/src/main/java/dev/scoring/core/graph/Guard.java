package dev.scoring.core.graph;

/**
 * Something that must hold for a rule or a block to count.
 *
 * @param kind what sort of clause it is, and so what a result says when it does not hold
 * @param condition what must be true
 * @param text the clause as the scheme writes it, for explanations
 */
public record Guard(Kind kind, Condition condition, String text) {

  /** The sorts of guard. */
  public enum Kind {
    /** A condition; a block for which it does not hold is absent. */
    WHEN,
    /** The kinds of unit that the clause is for. */
    FOR,
    /** Dates between which the clause is in force. */
    IN_FORCE
  }
}
