package dev.scoring.core.exact;

import dev.scoring.core.graph.Item;
import dev.scoring.core.number.Rational;
import dev.scoring.core.result.Status;
import org.jspecify.annotations.Nullable;

/**
 * A child that was scored, as the block around it sees it.
 *
 * @param item the rule or block
 * @param line its line of the ledger
 * @param hasValue whether it applies and has a value; only then can the block take it
 * @param spills whether its points went past the block
 * @param full what it gives when it is complete; null if anything above 0 is
 */
record Child(
    Item item, LedgerLine line, boolean hasValue, boolean spills, @Nullable Rational full) {

  /** Whether the block may take it. */
  boolean isCandidate() {
    return hasValue && !spills;
  }

  /** Whether it is a rule of the block that gives nothing because its condition does not hold. */
  boolean isUnmet() {
    return item instanceof Item.Rule && !spills && line.status() == Status.NOT_APPLICABLE;
  }

  /** Whether it applies and there was nothing to measure. */
  boolean isUnreported() {
    return !hasValue && (line.status() == Status.NO_VALUE || line.status() == Status.COUNTED);
  }

  /** Whether it gives all that it can. */
  boolean isComplete() {
    Rational value = line.effective();
    return hasValue && (full == null ? value.signum() > 0 : value.compareTo(full) >= 0);
  }
}
