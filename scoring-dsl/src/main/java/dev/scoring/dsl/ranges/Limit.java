package dev.scoring.dsl.ranges;

import dev.scoring.core.number.Rational;
import dev.scoring.dsl.ast.Clause;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Mode;
import dev.scoring.dsl.names.Item;
import dev.scoring.dsl.types.Types;
import java.util.List;
import java.util.Optional;

/**
 * The most that an item gives.
 *
 * @param value the points
 * @param written where they are written
 * @param item whose points or cap they are
 */
public record Limit(Rational value, Expression written, Item item) {

  /** The smallest of the points and caps of an item; of a part what it can deduct or add. */
  public static Optional<Limit> of(Item item, Types types) {
    Optional<Limit> smallest = item.points().flatMap(points -> of(item, points, types));
    List<Clause> clauses = item.clauses();
    for (int i = 0; i < clauses.size(); i++) {
      if (clauses.get(i) instanceof Clause.Cap cap) {
        smallest = smaller(smallest, of(item, cap.points(), types));
      }
    }
    return smallest;
  }

  private static Optional<Limit> of(Item item, Expression written, Types types) {
    return types
        .constant(written)
        .flatMap(value -> left(item, value, types))
        .map(value -> new Limit(value, written, item));
  }

  /** What a part can deduct of its points: what is above its floor. */
  private static Optional<Rational> left(Item item, Rational points, Types types) {
    if (item.node() instanceof Declaration.Part part && part.mode() == Mode.DEDUCT_FROM) {
      Optional<Clause.Floor> floor = item.clause(Clause.Floor.class);
      if (floor.isPresent()) {
        return floor.get().points().flatMap(types::constant).map(points::minus);
      }
    }
    return Optional.of(points);
  }

  /** The smallest limit of what stands around an item and limits it, if there is any. */
  public static Optional<Limit> around(Item item, Types types) {
    Optional<Limit> smallest = Optional.empty();
    boolean spills = item.clause(Clause.Spills.class).isPresent();
    for (Optional<Item> at = item.parent();
        at.isPresent() && !at.get().scoresChildrenApart();
        at = at.get().parent()) {
      if (!spills || at.get().node() instanceof Declaration.Part) {
        smallest = smaller(smallest, of(at.get(), types));
      }
    }
    return smallest;
  }

  /** The smaller of the limit of an item and those around it, if there is any. */
  public static Optional<Limit> inAll(Item item, Types types) {
    return smaller(of(item, types), around(item, types));
  }

  private static Optional<Limit> smaller(Optional<Limit> inner, Optional<Limit> outer) {
    if (inner.isEmpty() || outer.isEmpty()) {
      return inner.or(() -> outer);
    }
    return outer.get().value().compareTo(inner.get().value()) < 0 ? outer : inner;
  }
}
