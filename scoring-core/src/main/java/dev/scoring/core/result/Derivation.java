package dev.scoring.core.result;

import dev.scoring.core.model.Comparison;
import dev.scoring.core.model.Counting;
import dev.scoring.core.number.Rational;
import java.util.List;

/** One step of how a rule came to its points. Immutable and thread-safe. */
public sealed interface Derivation {

  /** Calls the method of {@code visitor} for this kind of step. */
  <R> R accept(Visitor<R> visitor);

  /**
   * One method for each kind of step, and none for the others.
   *
   * @param <R> what is made of a step
   */
  interface Visitor<R> {
    /** A fixed number of points. */
    R visitFlat(Flat step);

    /** A step that holds. */
    R visitStepTaken(StepTaken step);

    /** No step holds. */
    R visitNoStep(NoStep step);

    /** Points for each occurrence. */
    R visitOccurrences(Occurrences step);

    /** A case that was taken. */
    R visitCaseTaken(CaseTaken step);

    /** What each tier gave. */
    R visitTierShares(TierShares step);

    /** A figure that the rule computes. */
    R visitComputed(Computed step);

    /** What stood before was replaced. */
    R visitReplaced(Replaced step);

    /** The figure is empty. */
    R visitNothingToMeasure(NothingToMeasure step);
  }

  /** A fixed number of points. */
  record Flat(Rational points) implements Derivation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitFlat(this);
    }
  }

  /** The first step whose comparison with the figure holds. */
  record StepTaken(Rational figure, Comparison comparison, Rational bound, Rational points)
      implements Derivation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitStepTaken(this);
    }
  }

  /** No step holds for the figure; {@code points} is what {@code else} gives, or 0. */
  record NoStep(Rational figure, Rational points) implements Derivation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitNoStep(this);
    }
  }

  /** Points for each occurrence: {@code occurrences × price}. */
  record Occurrences(
      Rational figure,
      Counting counting,
      Rational size,
      Rational start,
      Rational occurrences,
      Rational price)
      implements Derivation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitOccurrences(this);
    }
  }

  /** The case of a {@code first} that was taken, counted from 1; 0 for {@code else}. */
  record CaseTaken(int number, Rational points) implements Derivation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitCaseTaken(this);
    }
  }

  /**
   * A part of a figure that is paid by tiers.
   *
   * @param figure how much of the figure lies in the tier
   * @param occurrences how many lots that is, as the tier counts them
   * @param price the points for a lot
   * @param points what the tier gave
   * @param capped whether the cap of the tier took some of it
   */
  record TierShare(
      Rational figure, Rational occurrences, Rational price, Rational points, boolean capped) {}

  /** What each tier gave for its share of the figure, the lowest tier first. */
  record TierShares(List<TierShare> shares) implements Derivation {
    /** Copies the list. */
    public TierShares {
      shares = List.copyOf(shares);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitTierShares(this);
    }
  }

  /** A figure that the rule computes; its text says how, and the readings say from what. */
  record Computed(Rational points) implements Derivation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitComputed(this);
    }
  }

  /** What stood before was replaced. */
  record Replaced(Rational instead, Rational by) implements Derivation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitReplaced(this);
    }
  }

  /** The figure is empty, so there is nothing to measure. */
  record NothingToMeasure() implements Derivation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitNothingToMeasure(this);
    }
  }
}
