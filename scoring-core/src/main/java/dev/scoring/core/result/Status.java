package dev.scoring.core.result;

/** Whether a rule, block or part counted, or why it did not. */
public enum Status {
  /** It counted; its points may still be 0. */
  COUNTED,
  /** Its condition does not hold; for a block: it is absent for this unit. */
  NOT_APPLICABLE,
  /** A value that it needs is empty: there is nothing to measure. */
  NO_VALUE,
  /** It is for another kind of unit. */
  OTHER_KIND,
  /** The inspection lies outside the dates between which it holds. */
  NOT_IN_FORCE,
  /** The gate of its part is closed. */
  GATE_CLOSED,
  /** A block or part around it does not count. */
  PARENT_NOT_COUNTED,
  /** It scores nothing, because the condition of its {@code zero when} holds. */
  ZEROED,
  /** The block around it took another child, or dropped this one. */
  NOT_TAKEN,
  /** A level before it is not complete. */
  LOCKED,
  /** It does not apply, and gives all that it can. */
  FULL_FOR_ABSENT,
  /** It counted, past the blocks around it, straight in the part. */
  SPILLED
}
