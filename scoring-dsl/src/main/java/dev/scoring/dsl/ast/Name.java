package dev.scoring.dsl.ast;

import org.immutables.value.Value;

/** A name or id as written, full-width forms folded to half-width. */
@SuppressWarnings("immutables:subtype") // the order is safe: only `of` calls the constructor
@Value.Immutable
public interface Name extends Node {

  /** The text of the name. */
  String text();

  /** Makes a name. */
  static Name of(String text, Span span) {
    return ImmutableName.of(span, text);
  }
}
