package dev.scoring.core.graph;

import dev.scoring.core.number.Rational;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which part makes each score, and which operations each part needs; checks the parts on the way.
 */
final class ScoreUses {

  private final List<Operation> operations;
  private final Map<String, Integer> partOf = new LinkedHashMap<>();
  private final List<List<Integer>> uses = new ArrayList<>();
  private List<Integer> used = List.of();

  /**
   * Goes through a scheme.
   *
   * @throws IllegalArgumentException if an id stands twice, or a part cannot be valid
   */
  ScoreUses(List<Operation> operations, List<Part> parts, Total total) {
    this.operations = operations;
    for (Part part : parts) {
      used = new ArrayList<>();
      addId(part.id());
      part.gate().ifPresent(gate -> used.add(gate.open().index()));
      part.zero().ifPresent(zero -> used.add(zero.condition().index()));
      items(part.children(), 1);
      uses.add(used);
    }
    addId(total.id());
    uses.add(List.of(total.figure().index()));
  }

  /** The index of the part that makes a score, by its id; that of the total comes last. */
  Map<String, Integer> partOf() {
    return partOf;
  }

  /** The operations that each part needs; those of the total come last. */
  List<List<Integer>> uses() {
    return uses;
  }

  private void items(List<Item> items, int depth) {
    GraphBuilder.require(
        depth <= GraphBuilder.MAX_DEPTH, "blocks nest deeper than %s", GraphBuilder.MAX_DEPTH);
    for (Item item : items) {
      addId(item.id());
      for (Guard guard : item.guards()) {
        used.add(guard.condition().index());
      }
      use(item.weight(), "a weight below 0: %s", item);
      List<Item> inside = item.accept(new InItem());
      if (!inside.isEmpty()) {
        items(inside, depth + 1);
      }
    }
  }

  /** Notes what an item needs beside what all of them do; returns what is in it. */
  private final class InItem implements Item.Visitor<List<Item>> {

    @Override
    public List<Item> visitRule(Item.Rule rule) {
      used.add(rule.points().index());
      use(rule.cap(), "a cap below 0: %s", rule);
      use(rule.floor(), "a floor below 0: %s", rule);
      GraphBuilder.require(
          !rule.fullForAbsent() || rule.cap().isPresent(), "full without a cap: %s", rule.id());
      return List.of();
    }

    @Override
    public List<Item> visitBlock(Item.Block block) {
      notNegative(block.points(), "points below 0: %s", block);
      notNegative(block.floor(), "a floor below 0: %s", block);
      block.zero().ifPresent(zero -> used.add(zero.condition().index()));
      GraphBuilder.require(
          !block.fullForAbsent() || block.points().isPresent(),
          "full without points: %s",
          block.id());
      return block.children();
    }
  }

  private void addId(String id) {
    GraphBuilder.require(
        !id.isEmpty() && partOf.put(id, uses.size()) == null, "id twice or empty: %s", id);
  }

  private void use(Optional<Figure> figure, String message, Item item) {
    if (figure.isPresent()) {
      int index = figure.get().index();
      used.add(index);
      if (index >= 0
          && index < operations.size()
          && operations.get(index) instanceof Operation.Constant constant) {
        notNegative(Optional.of(constant.value()), message, item);
      }
    }
  }

  private static void notNegative(Optional<Rational> value, String message, Item item) {
    value.ifPresent(v -> GraphBuilder.require(v.signum() >= 0, message, item.id()));
  }
}
