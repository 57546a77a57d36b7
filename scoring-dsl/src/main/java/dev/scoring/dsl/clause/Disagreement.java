package dev.scoring.dsl.clause;

import dev.scoring.dsl.ast.Span;
import java.util.Optional;

/**
 * Something that a clause says and its rule does not, or the other way round.
 *
 * @param kind what sort of thing it is
 * @param start where it stands in the clause; −1 if nothing of it stands there
 * @param end where it ends there
 * @param span where it stands in the rule, if it does
 * @param message one sentence about it
 * @param help what to do about it
 */
public record Disagreement(
    Kind kind, int start, int end, Optional<Span> span, String message, String help) {

  /** What sort of thing it is. */
  public enum Kind {
    /** A number: points, a bound, a cap, a lot, a day; which side a bound belongs to. */
    NUMBER,
    /** Points are taken where they are given, or the other way round. */
    DIRECTION,
    /** Something that the rule may say otherwise, or that the clause leaves to its surroundings. */
    HINT
  }
}
