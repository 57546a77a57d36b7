package dev.scoring.dsl.names;

import dev.scoring.dsl.ast.BandNode;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Name;
import java.util.Optional;

/** Finds the bands of a rating. */
public final class Bands {

  private Bands() {}

  /** The band that has a name as its id, or else as its label. */
  public static Optional<BandNode> named(Declaration.Rating rating, Name name) {
    return rating.bands().stream()
        .filter(band -> band.id().text().equals(name.text()))
        .findFirst()
        .or(
            () ->
                rating.bands().stream()
                    .filter(band -> band.label().equals(Optional.of(name.text())))
                    .findFirst());
  }
}
