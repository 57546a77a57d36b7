package dev.scoring.core.engine;

import dev.scoring.core.fast.program.FastProgram;
import dev.scoring.core.graph.Item;
import dev.scoring.core.graph.ScoringGraph;
import dev.scoring.core.number.Rational;
import dev.scoring.core.result.RulePoints;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the numbers mean that a program gives for each rule. Immutable and thread-safe. */
final class RuleLedger {

  private final List<String> ids;

  /** What the points of each rule are multiplied by. */
  private final long[] scales;

  RuleLedger(FastProgram program, ScoringGraph graph) {
    List<String> rules = new ArrayList<>();
    graph.parts().forEach(part -> collect(part.children(), rules));
    this.ids = List.copyOf(rules);
    this.scales = new long[program.rules()];
    Arrays.setAll(scales, program::ruleScale);
  }

  private static void collect(List<Item> items, List<String> rules) {
    for (Item item : items) {
      if (item instanceof Item.Block block) {
        collect(block.children(), rules);
      } else {
        rules.add(item.id());
      }
    }
  }

  /**
   * The points of each rule.
   *
   * @param small what each gave before caps, and 256 times what after
   * @param large both side by side; null if they fitted
   */
  List<RulePoints> points(short[] small, long @Nullable [] large) {
    List<RulePoints> points = new ArrayList<>(ids.size());
    for (int i = 0; i < ids.size(); i++) {
      long nominal = large != null ? large[2 * i] : small[i] & 0xFF;
      long effective = large != null ? large[2 * i + 1] : (small[i] >> 8) & 0xFF;
      points.add(
          new RulePoints(
              ids.get(i), Rational.of(nominal, scales[i]), Rational.of(effective, scales[i])));
    }
    return List.copyOf(points);
  }
}
