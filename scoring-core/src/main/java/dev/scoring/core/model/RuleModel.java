package dev.scoring.core.model;

import dev.scoring.core.number.Rational;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A clause that gives points. Made by the library alone; what it says of steps, of what is read and
 * of the most is worked out when it is asked for. Immutable and thread-safe.
 */
public non-sealed interface RuleModel extends ItemModel {

  /** The clause as the scheme writes it. */
  String text();

  /** The most that the clause gives, by its own cap. */
  Optional<FigureModel> cap();

  /** The least that the clause gives when it counts. */
  Optional<FigureModel> floor();

  /** Whether its points go past the blocks around it straight into the part. */
  boolean spills();

  /** The steps by which it makes points of figures, in the order in which they are worked out. */
  List<StepsModel> steps();

  /** What it reads, its guards, cap, floor and weight included. */
  ReadsModel reads();

  /**
   * The most that it can give: no unit gets more of it, whatever its data are. Empty if there is no
   * such number, or if none can be told without looking at the data.
   */
  Optional<Rational> most();

  @Override
  default Stream<ItemModel> items() {
    return Stream.of(this);
  }

  @Override
  default <R> R accept(Visitor<R> visitor) {
    return visitor.visitRule(this);
  }
}
