package dev.scoring.core.model;

import java.util.List;
import java.util.Optional;

/**
 * Steps by which a rule makes points of a figure: those of the first bound for which the comparison
 * holds count. Immutable and thread-safe.
 *
 * @param figure what is compared with the bounds
 * @param comparison how it is compared with each
 * @param steps the steps, in the order of the scheme
 * @param otherwise the points where no step holds; 0 if absent
 */
public record StepsModel(
    FigureModel figure,
    Comparison comparison,
    List<StepModel> steps,
    Optional<FigureModel> otherwise) {

  /** Copies the list. */
  public StepsModel {
    steps = List.copyOf(steps);
  }

  /** Returns the steps about as a scheme writes them. */
  @Override
  public String toString() {
    return figure
        + " "
        + comparison.symbol()
        + " "
        + steps
        + otherwise.map(points -> " else " + points).orElse("");
  }

  /**
   * A step.
   *
   * @param bound what the figure is compared with
   * @param points what the step gives
   */
  public record StepModel(FigureModel bound, FigureModel points) {

    /** Returns {@code 30:4}. */
    @Override
    public String toString() {
      return bound + ":" + points;
    }
  }
}
