package dev.scoring.dsl.ast;

import java.util.List;
import org.immutables.value.Value;

/** The texts that stand for an empty cell. */
@SuppressWarnings("immutables:subtype") // the order is safe: only `of` calls the constructor
@Value.Immutable
public non-sealed interface EmptyMarks extends Declaration {
  /** The texts. */
  List<String> marks();

  /** Makes one. */
  static EmptyMarks of(List<String> marks, Span span, Trivia trivia) {
    return ImmutableEmptyMarks.of(span, trivia, marks);
  }

  @Override
  default <R> R accept(Visitor<R> visitor) {
    return visitor.visitEmptyMarks(this);
  }
}
