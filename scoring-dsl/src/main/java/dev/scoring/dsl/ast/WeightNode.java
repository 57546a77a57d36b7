package dev.scoring.dsl.ast;

import org.immutables.value.Value;

/** A weight. */
@SuppressWarnings("immutables:subtype") // the order is safe: only `of` calls the constructor
@Value.Immutable
public interface WeightNode extends Node {
  /** The part, block or rule. */
  Name id();

  /** Its weight. */
  Expression weight();

  /** What stands around it. */
  @Value.Auxiliary
  Trivia trivia();

  /** Makes one. */
  static WeightNode of(Name id, Expression weight, Span span, Trivia trivia) {
    return ImmutableWeightNode.of(span, id, weight, trivia);
  }
}
