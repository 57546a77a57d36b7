package dev.scoring.core.result;

import dev.scoring.core.number.Rational;
import java.util.List;

/**
 * One line of the ledger: what a rule, block or part gave. Immutable and thread-safe.
 *
 * <p>{@code nominal} less all {@code cuts} is {@code effective}. How that of a block or part comes
 * from its children depends on how it takes them:
 *
 * <ul>
 *   <li>In a sum, the caps around an item are charged to it, in the order of the scheme. The
 *       effective points of the children add up to those of the block; what its floor added comes
 *       on top.
 *   <li>Otherwise each child is scored for itself. The sum of {@code share × effective} over the
 *       children are the nominal points of the block, and what the block and the caps further out
 *       took stands in the line of the block alone. A child that is not taken has nothing left.
 * </ul>
 *
 * <p>A rule that spills has no share in the blocks around it; its effective points go into the
 * part. What a block gives because it is absent, or zeroed, comes from no child.
 *
 * @param id the id in the scheme
 * @param kind what the line stands for
 * @param depth how deep it stands: 0 for a part
 * @param status whether it counted, or why not
 * @param nominal what it gave before caps; for a block or part, what its items gave after their own
 *     caps
 * @param effective what it gave after every cap and floor that concerns it
 * @param share how much of {@code effective} goes into the block or part around it: 1 for a sum; in
 *     a mean its weight among the weights of those that count, and 0 where it is left out; 0 where
 *     it goes past the blocks around it
 * @param cuts what caps took and floors added, the innermost first
 */
public record Entry(
    String id,
    Kind kind,
    int depth,
    Status status,
    Rational nominal,
    Rational effective,
    Rational share,
    List<Cut> cuts) {

  /** What a line stands for. */
  public enum Kind {
    /** A part. */
    PART,
    /** A group of indicators. */
    GROUP,
    /** An indicator: the outermost block that is not a group. */
    INDICATOR,
    /** A block inside an indicator: several rules under one cap. */
    BLOCK,
    /** A rule. */
    RULE
  }

  /** Whether it does not apply to the unit, be it for want of a value in a mean. */
  public boolean isAbsent() {
    return switch (status) {
      case NOT_APPLICABLE, OTHER_KIND, NOT_IN_FORCE -> true;
      case NO_VALUE -> share.signum() == 0;
      case COUNTED,
          GATE_CLOSED,
          PARENT_NOT_COUNTED,
          ZEROED,
          NOT_TAKEN,
          LOCKED,
          FULL_FOR_ABSENT,
          SPILLED ->
          false;
    };
  }

  /** Copies the list. */
  public Entry {
    cuts = List.copyOf(cuts);
  }
}
