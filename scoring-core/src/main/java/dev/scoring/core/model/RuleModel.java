package dev.scoring.core.model;

import java.util.Optional;
import java.util.stream.Stream;

/** A clause that gives points. Made by the library alone. Immutable and thread-safe. */
public non-sealed interface RuleModel extends ItemModel {

  /** The clause as the scheme writes it. */
  String text();

  /** The most that the clause gives, by its own cap. */
  Optional<FigureModel> cap();

  /** The least that the clause gives when it counts. */
  Optional<FigureModel> floor();

  /** Whether its points go past the blocks around it straight into the part. */
  boolean spills();

  @Override
  default Stream<ItemModel> items() {
    return Stream.of(this);
  }

  @Override
  default <R> R accept(Visitor<R> visitor) {
    return visitor.visitRule(this);
  }
}
