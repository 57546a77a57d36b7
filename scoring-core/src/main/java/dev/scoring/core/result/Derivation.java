package dev.scoring.core.result;

import dev.scoring.core.graph.Comparison;
import dev.scoring.core.graph.Operation.Counting;
import dev.scoring.core.number.Rational;

/** One step of how a rule came to its points. Immutable and thread-safe. */
public sealed interface Derivation {

  /** A fixed number of points. */
  record Flat(Rational points) implements Derivation {}

  /** The first step whose comparison with the figure holds. */
  record StepTaken(Rational figure, Comparison comparison, Rational bound, Rational points)
      implements Derivation {}

  /** No step holds for the figure; {@code points} is what {@code else} gives, or 0. */
  record NoStep(Rational figure, Rational points) implements Derivation {}

  /** Points for each occurrence: {@code occurrences × price}. */
  record Occurrences(
      Rational figure,
      Counting counting,
      Rational size,
      Rational start,
      Rational occurrences,
      Rational price)
      implements Derivation {}

  /** The case of a {@code first} that was taken, counted from 1; 0 for {@code else}. */
  record CaseTaken(int number, Rational points) implements Derivation {}

  /** What stood before was replaced. */
  record Replaced(Rational instead, Rational by) implements Derivation {}

  /** The figure is empty, so there is nothing to measure. */
  record NothingToMeasure() implements Derivation {}
}
