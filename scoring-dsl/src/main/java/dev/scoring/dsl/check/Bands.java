package dev.scoring.dsl.check;

import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Name;
import java.util.Optional;

/** Finds the bands of a rating. */
final class Bands {

  private Bands() {}

  /** The band that has a name as its id, or else as its label. */
  static Optional<Declaration.BandNode> named(Declaration.Rating rating, Name name) {
    return rating.bands().stream()
        .filter(band -> band.id().text().equals(name.text()))
        .findFirst()
        .or(
            () ->
                rating.bands().stream()
                    .filter(band -> band.label().equals(Optional.of(name.text())))
                    .findFirst());
  }

  /** The band above all others. */
  static Optional<Declaration.BandNode> highest(Declaration.Rating rating) {
    return rating.bands().stream().max(Bands::compare);
  }

  /** Whether a band is for lower scores than another. */
  static boolean isBelow(Declaration.BandNode band, Declaration.BandNode other) {
    return compare(band, other) < 0;
  }

  private static int compare(Declaration.BandNode band, Declaration.BandNode other) {
    return Intervals.BY_HIGH.compare(band.interval().interval(), other.interval().interval());
  }
}
