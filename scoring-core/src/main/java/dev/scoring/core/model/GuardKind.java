package dev.scoring.core.model;

/** The sorts of clause that must hold for a rule or a block to count. */
public enum GuardKind {
  /** A condition; a block for which it does not hold is absent. */
  WHEN,
  /** The kinds of unit that the clause is for. */
  FOR,
  /** Dates between which the clause is in force. */
  IN_FORCE
}
