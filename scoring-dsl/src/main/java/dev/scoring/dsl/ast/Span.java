package dev.scoring.dsl.ast;

/**
 * Where something stands in a text.
 *
 * @param start the index of its first UTF-16 unit
 * @param end the index after its last
 */
public record Span(int start, int end) {

  /** Returns the span from the start of this one to the end of {@code other}. */
  public Span to(Span other) {
    return new Span(start, Math.max(end, other.end));
  }
}
