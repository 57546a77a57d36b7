package dev.scoring.core;

import dev.scoring.core.graph.Condition;
import dev.scoring.core.graph.FactDefinition;
import dev.scoring.core.graph.FactType;
import dev.scoring.core.graph.Figure;
import dev.scoring.core.graph.GraphBuilder;
import dev.scoring.core.graph.Guard;
import dev.scoring.core.graph.Item;
import dev.scoring.core.graph.Part;
import dev.scoring.core.graph.Total;
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
    return new Item.Rule(id, "", "", List.of(guards), points, Optional.empty(), "");
  }

  public static Item.Rule capped(String id, Figure points, String cap) {
    return new Item.Rule(id, "", "", List.of(), points, Optional.of(number(cap)), "");
  }

  public static Item.Block block(String id, String points, Item... children) {
    return block(id, points, List.of(), children);
  }

  public static Item.Block block(String id, String points, List<Guard> guards, Item... children) {
    return new Item.Block(
        id,
        "",
        "",
        guards,
        false,
        points.isEmpty() ? Optional.empty() : Optional.of(number(points)),
        List.of(children));
  }

  public static Guard when(Condition condition) {
    return new Guard(Guard.Kind.WHEN, condition, "when …");
  }

  public static Part deducting(String id, String points, boolean rescales, Item... children) {
    return new Part(
        id,
        "",
        "",
        true,
        Optional.of(number(points)),
        rescales,
        Optional.empty(),
        List.of(children));
  }

  public static Part adding(String id, String points, Item... children) {
    return adding(id, points, Optional.empty(), children);
  }

  public static Part adding(String id, String points, Optional<Condition> gate, Item... children) {
    return new Part(
        id,
        "",
        "",
        false,
        points.isEmpty() ? Optional.empty() : Optional.of(number(points)),
        false,
        gate.map(open -> new Part.Gate(open, "…")),
        List.of(children));
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
