package dev.scoring.core.result;

import dev.scoring.core.model.Comparison;
import dev.scoring.core.model.Counting;
import dev.scoring.core.number.Rational;
import java.util.List;

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

  /**
   * A part of a figure that is paid by tiers.
   *
   * @param amount how much of the figure lies in the tier
   * @param occurrences how many lots that is, as the tier counts them
   * @param price the points for a lot
   * @param points what the tier gave
   * @param capped whether the cap of the tier took some of it
   */
  record TierShare(
      Rational amount, Rational occurrences, Rational price, Rational points, boolean capped) {}

  /** What each tier gave for its share of the figure, the lowest tier first. */
  record TierShares(List<TierShare> shares) implements Derivation {
    /** Copies the list. */
    public TierShares {
      shares = List.copyOf(shares);
    }
  }

  /** A figure that the rule computes; its text says how, and the readings say from what. */
  record Computed(Rational points) implements Derivation {}

  /** What stood before was replaced. */
  record Replaced(Rational instead, Rational by) implements Derivation {}

  /** The figure is empty, so there is nothing to measure. */
  record NothingToMeasure() implements Derivation {}
}
