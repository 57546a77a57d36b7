package dev.scoring.core;

import dev.scoring.core.graph.Condition;
import dev.scoring.core.graph.Figure;
import dev.scoring.core.graph.GraphBuilder;
import dev.scoring.core.graph.Guard;
import dev.scoring.core.graph.Item;
import dev.scoring.core.graph.Part;
import dev.scoring.core.graph.Total;
import dev.scoring.core.graph.Zero;
import dev.scoring.core.model.Combination;
import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.model.FactType;
import dev.scoring.core.model.GuardKind;
import dev.scoring.core.model.Trim;
import dev.scoring.core.number.Rational;
import java.util.List;
import java.util.Optional;

/** Short ways to build graphs in tests. */
public final class Graphs {

  private Graphs() {}

  public static GraphBuilder graph() {
    return new GraphBuilder("", "", "");
  }

  public static Rational number(String text) {
    return Rational.parse(text);
  }

  public static FactDefinition fact(String name, FactType type) {
    return FactDefinition.of(name, type);
  }

  public static FactDefinition maybe(String name, FactType type) {
    return new FactDefinition(name, "", type, true, List.of(), Optional.empty());
  }

  public static Item.Rule rule(String id, Figure points, Guard... guards) {
    return rule(id, points, Optional.empty(), Optional.empty(), guards);
  }

  public static Item.Rule capped(String id, Figure points, Figure cap, Guard... guards) {
    return rule(id, points, Optional.of(cap), Optional.empty(), guards);
  }

  public static Item.Rule rule(
      String id, Figure points, Optional<Figure> cap, Optional<Figure> floor, Guard... guards) {
    return new Item.Rule(
        id, "", "", List.of(guards), points, cap, floor, Optional.empty(), false, false, "");
  }

  /** The same rule, but its points go past the blocks around it. */
  public static Item.Rule spilling(Item.Rule rule) {
    return new Item.Rule(
        rule.id(),
        rule.label(),
        rule.source(),
        rule.guards(),
        rule.points(),
        rule.cap(),
        rule.floor(),
        rule.weight(),
        rule.fullForAbsent(),
        true,
        rule.text());
  }

  /** The same item with a weight. */
  public static Item weighted(Item item, Figure weight) {
    return with(item, Optional.of(weight), item.fullForAbsent());
  }

  /** The same item, which gives all that it can where it is absent. */
  public static Item fullForAbsent(Item item) {
    return with(item, item.weight(), true);
  }

  private static Item with(Item item, Optional<Figure> weight, boolean fullForAbsent) {
    if (item instanceof Item.Rule rule) {
      return new Item.Rule(
          rule.id(),
          rule.label(),
          rule.source(),
          rule.guards(),
          rule.points(),
          rule.cap(),
          rule.floor(),
          weight,
          fullForAbsent,
          rule.spills(),
          rule.text());
    }
    Item.Block block = (Item.Block) item;
    return new Item.Block(
        block.id(),
        block.label(),
        block.source(),
        block.guards(),
        block.heading(),
        block.points(),
        block.floor(),
        block.zero(),
        weight,
        fullForAbsent,
        block.combination(),
        block.children());
  }

  public static Item.Block block(String id, String points, Item... children) {
    return block(id, points, List.of(), children);
  }

  public static Item.Block block(String id, String points, List<Guard> guards, Item... children) {
    return block(id, points, guards, "", Optional.empty(), Combination.SUM, children);
  }

  /** A block that takes its children otherwise than as their sum. */
  public static Item.Block block(
      String id, String points, Combination combination, Item... children) {
    return block(id, points, List.of(), "", Optional.empty(), combination, children);
  }

  public static Item.Block block(
      String id,
      String points,
      List<Guard> guards,
      String floor,
      Optional<Condition> zero,
      Combination combination,
      Item... children) {
    return new Item.Block(
        id,
        "",
        "",
        guards,
        false,
        amount(points),
        amount(floor),
        zero.map(condition -> new Zero(condition, "zero when …")),
        Optional.empty(),
        false,
        combination,
        List.of(children));
  }

  private static Optional<Rational> amount(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(number(text));
  }

  /** A way to take children that takes one, or all that a mean can. */
  public static Combination takes(Combination.Kind kind) {
    return takes(kind, 1);
  }

  public static Combination takes(Combination.Kind kind, int count) {
    return new Combination(kind, count, Trim.NONE);
  }

  public static Guard when(Condition condition) {
    return new Guard(GuardKind.WHEN, condition, "when …");
  }

  public static Part deducting(String id, String points, boolean rescales, Item... children) {
    return part(id, true, points, rescales, "0", Combination.SUM, children);
  }

  public static Part adding(String id, String points, Item... children) {
    return adding(id, points, Optional.empty(), children);
  }

  public static Part adding(String id, String points, Optional<Condition> gate, Item... children) {
    Part part = part(id, false, points, false, "0", Combination.SUM, children);
    return part(part, gate, Optional.empty());
  }

  /** A part; one without {@code floor} has no lower end. */
  public static Part part(
      String id,
      boolean deducts,
      String points,
      boolean rescales,
      String floor,
      Combination combination,
      Item... children) {
    return new Part(
        id,
        "",
        "",
        deducts,
        amount(points),
        rescales,
        Optional.empty(),
        amount(floor),
        Optional.empty(),
        combination,
        List.of(children));
  }

  /** The same part with a gate and something that zeroes it. */
  public static Part part(Part part, Optional<Condition> gate, Optional<Condition> zero) {
    return new Part(
        part.id(),
        part.label(),
        part.source(),
        part.deducts(),
        part.points(),
        part.rescalesAbsent(),
        gate.map(open -> new Part.Gate(open, "…")),
        part.floor(),
        zero.map(condition -> new Zero(condition, "zero when …")),
        part.combination(),
        part.children());
  }

  /** A scheme whose total is that of its one part. */
  public static Scheme scheme(GraphBuilder graph, Part part) {
    graph.add(part);
    return Scheme.of(graph.total(new Total("total", "", graph.scoreOf(part.id()), "")).build());
  }

  /** A scheme of one rule that gives one point where the condition holds. */
  public static Scheme pointWhen(GraphBuilder graph, Condition condition) {
    return scheme(graph, adding("P", "", rule("R", graph.constant(Rational.ONE), when(condition))));
  }

  /** A scheme of one rule that gives a figure. */
  public static Scheme points(GraphBuilder graph, Figure figure) {
    return scheme(graph, adding("P", "", rule("R", figure)));
  }
}
