package dev.scoring.dsl.ast;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** Weights apart from the tree. */
@SuppressWarnings("immutables:subtype") // the order is safe: only `of` calls the constructor
@Value.Immutable
public non-sealed interface Weights extends Declaration {
  /** What they are called. */
  Optional<String> label();

  /** Why they are so, where the source does not say it. */
  Optional<String> assumed();

  /** The weights. */
  List<WeightNode> weights();

  /** Makes one. */
  static Weights of(
      Optional<String> label,
      Optional<String> assumed,
      List<WeightNode> weights,
      Span span,
      Trivia trivia) {
    return ImmutableWeights.of(span, trivia, label, assumed, weights);
  }

  @Override
  default <R> R accept(Visitor<R> visitor) {
    return visitor.visitWeights(this);
  }
}
