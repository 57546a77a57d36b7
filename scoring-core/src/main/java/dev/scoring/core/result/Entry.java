package dev.scoring.core.result;

import dev.scoring.core.number.Rational;
import java.util.List;

/**
 * One line of the ledger: what a rule, block or part gave. Immutable and thread-safe.
 *
 * <p>{@code nominal} less all {@code cuts} is {@code effective}; the effective amounts of the
 * children of a block or part add up to its own. A cap around several items is used up in the order
 * of the scheme.
 *
 * @param id the id in the scheme
 * @param kind what the line stands for
 * @param depth how deep it stands: 0 for a part
 * @param status whether it counted, or why not
 * @param nominal what it gave before caps; for a block or part, what its items gave after their own
 *     caps
 * @param effective what it gave after every cap, those around it included
 * @param cuts what caps took, the innermost first
 */
public record Entry(
    String id,
    Kind kind,
    int depth,
    Status status,
    Rational nominal,
    Rational effective,
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

  /** Copies the list. */
  public Entry {
    cuts = List.copyOf(cuts);
  }
}
