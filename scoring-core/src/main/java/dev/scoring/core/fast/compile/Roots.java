package dev.scoring.core.fast.compile;

import dev.scoring.core.graph.Figure;
import dev.scoring.core.graph.Item;
import dev.scoring.core.graph.Part;
import dev.scoring.core.graph.Rating;
import dev.scoring.core.graph.ScoringGraph;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The figures that a scheme uses themselves, as points, caps, floors, weights or scores. */
final class Roots {

  private Roots() {}

  static Set<Integer> of(ScoringGraph graph) {
    Set<Integer> roots = new HashSet<>();
    for (Part part : graph.parts()) {
      items(part.children(), roots);
    }
    roots.add(graph.total().figure().index());
    for (Rating rating : graph.ratings()) {
      roots.add(rating.figure().index());
    }
    return roots;
  }

  private static void items(List<Item> items, Set<Integer> roots) {
    for (Item item : items) {
      item.weight().map(Figure::index).ifPresent(roots::add);
      if (item instanceof Item.Rule rule) {
        roots.add(rule.points().index());
        rule.cap().map(Figure::index).ifPresent(roots::add);
        rule.floor().map(Figure::index).ifPresent(roots::add);
      } else if (item instanceof Item.Block block) {
        items(block.children(), roots);
      }
    }
  }
}
