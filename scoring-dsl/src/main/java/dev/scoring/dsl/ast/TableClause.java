package dev.scoring.dsl.ast;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** What must hold of the rows of a table. */
@SuppressWarnings(
    "immutables:subtype") // the order is safe: only the `of` of each kind calls the constructor
@Value.Enclosing
public sealed interface TableClause extends Node {

  /** What stands around it. */
  @Value.Auxiliary
  Trivia trivia();

  /** The columns by which a row is told from every other. */
  @Value.Immutable
  non-sealed interface Key extends TableClause {
    /** The columns. */
    List<Name> columns();

    /** Makes one. */
    static Key of(List<Name> columns, Span span, Trivia trivia) {
      return ImmutableTableClause.Key.of(span, trivia, columns);
    }
  }

  /** Every unit must have a row. */
  @Value.Immutable
  non-sealed interface EveryUnit extends TableClause {
    /** The column through which a row is that of a unit. */
    Optional<Name> by();

    /** Which units must have one; all where it is not there. */
    Optional<Expression> when();

    /** Makes one. */
    static EveryUnit of(Optional<Name> by, Optional<Expression> when, Span span, Trivia trivia) {
      return ImmutableTableClause.EveryUnit.of(span, trivia, by, when);
    }
  }
}
