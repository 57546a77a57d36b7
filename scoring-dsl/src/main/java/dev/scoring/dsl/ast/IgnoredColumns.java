package dev.scoring.dsl.ast;

import java.util.List;
import org.immutables.value.Value;

/** Columns of the data that are passed over. */
@SuppressWarnings("immutables:subtype") // the order is safe: only `of` calls the constructor
@Value.Immutable
public non-sealed interface IgnoredColumns extends Declaration {
  /** What stands in their headers. */
  List<String> columns();

  /** Makes one. */
  static IgnoredColumns of(List<String> columns, Span span, Trivia trivia) {
    return ImmutableIgnoredColumns.of(span, trivia, columns);
  }

  @Override
  default <R> R accept(Visitor<R> visitor) {
    return visitor.visitIgnoredColumns(this);
  }
}
