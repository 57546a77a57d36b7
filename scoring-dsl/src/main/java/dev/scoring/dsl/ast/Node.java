package dev.scoring.dsl.ast;

import org.immutables.value.Value;

/** Anything in the tree. */
public interface Node {

  /** Where it stands in the text. */
  @Value.Auxiliary
  Span span();
}
