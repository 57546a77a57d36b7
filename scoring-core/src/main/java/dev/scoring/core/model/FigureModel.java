package dev.scoring.core.model;

import dev.scoring.core.number.Rational;
import java.util.Optional;

/**
 * A figure in a clause: a fixed number, or one that is worked out for each unit. Immutable and
 * thread-safe.
 *
 * @param fixed the number, which for a day counts the days from 1970-01-01; empty if it is worked
 *     out for each unit
 * @param text the number or the figure as the scheme writes it; empty if that is not known
 */
public record FigureModel(Optional<Rational> fixed, String text) {

  /** Returns a fixed number. */
  public static FigureModel of(Rational number) {
    return new FigureModel(Optional.of(number), number.toPlainString());
  }

  /** Returns the text. */
  @Override
  public String toString() {
    return text.isEmpty() ? "a figure" : text;
  }
}
