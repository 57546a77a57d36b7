package dev.scoring.dsl.clause;

import dev.scoring.core.number.Rational;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Mode;
import dev.scoring.dsl.names.Item;
import dev.scoring.dsl.types.Types;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** Compares the clauses of a scheme with the rules below them. */
public final class ClauseCheck {

  private final Types types;
  private final IdentityHashMap<Item, List<Item>> children = new IdentityHashMap<>();

  /** Makes one for the items of a tree. */
  public ClauseCheck(Types types) {
    this.types = types;
    for (Item item : types.symbols().items()) {
      item.parent()
          .ifPresent(
              parent -> children.computeIfAbsent(parent, key -> new ArrayList<>()).add(item));
    }
  }

  /** The text in quotes above an item. */
  public static Optional<String> label(Item item) {
    if (item.node() instanceof Declaration.Rule rule) {
      return rule.label();
    } else if (item.node() instanceof Declaration.Block block) {
      return block.label();
    } else if (item.node() instanceof Declaration.Part part) {
      return part.label();
    }
    return Optional.empty();
  }

  /** What the clause of an item and its rule say otherwise. */
  public List<Disagreement> of(Item item) {
    Optional<String> label = label(item);
    if (label.isEmpty()
        || label.get().length() > ClauseText.MAX_LENGTH
        || !FigureReader.hasNumber(label.get())) {
      return List.of();
    }
    boolean ofRule = item.node() instanceof Declaration.Rule;
    List<Item> within = new ArrayList<>();
    if (!ofRule) {
      if (!collect(item, within)) {
        return List.of();
      }
    }
    Reading reading = Reading.of(label.get());
    RuleReading rule = RuleReader.read(item, within, types);
    Surroundings around =
        new Surroundings(
            item.name().text(), way(item), points(item), ofRule, Answered.by(item.clauses()));
    return Agreement.of(
        reading, rule, around, new Wording(reading.text(), label.get(), item.name().text()));
  }

  /** Where the clause of an item says first that points are taken; −1 if it does not. */
  public static int taken(Item item) {
    String label = label(item).orElse("");
    if (label.length() > ClauseText.MAX_LENGTH || !FigureReader.hasNumber(label)) {
      return -1;
    }
    for (ClauseNumber number : Reading.of(label).numbers()) {
      if (number.role() == Role.POINTS && number.sign() < 0 && number.value().signum() != 0) {
        return number.start();
      }
    }
    return -1;
  }

  /** Adds what stands in an item; returns whether nothing there has a clause of its own. */
  private boolean collect(Item item, List<Item> within) {
    for (Item child : children.getOrDefault(item, List.of())) {
      if (label(child).isPresent()) {
        return false;
      }
      within.add(child);
      if (!collect(child, within)) {
        return false;
      }
    }
    return !within.isEmpty();
  }

  private static Surroundings.Way way(Item item) {
    for (Optional<Item> at = Optional.of(item); at.isPresent(); at = at.get().parent()) {
      if (at.get().node() instanceof Declaration.Part part) {
        return part.mode() == Mode.DEDUCT_FROM ? Surroundings.Way.DEDUCTS : Surroundings.Way.ADDS;
      }
    }
    return Surroundings.Way.NONE;
  }

  private List<Rational> points(Item item) {
    List<Rational> points = new ArrayList<>();
    for (Optional<Item> at = item.parent(); at.isPresent(); at = at.get().parent()) {
      at.get().points().flatMap(types::constant).ifPresent(points::add);
    }
    return points;
  }
}
