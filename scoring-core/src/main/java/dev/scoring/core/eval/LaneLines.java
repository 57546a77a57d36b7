package dev.scoring.core.eval;

import dev.scoring.core.graph.Item;
import dev.scoring.core.graph.Part;
import dev.scoring.core.graph.ScoringGraph;
import dev.scoring.core.lane.LaneProgram;
import dev.scoring.core.lane.LaneProgram.Line;
import dev.scoring.core.lane.LaneProgram.Outcome;
import dev.scoring.core.lane.Probe;
import dev.scoring.core.number.Rational;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * The scores of parts and what is left of each block, and of each rule outside of any indicator, in
 * lanes. Immutable and thread-safe.
 */
final class LaneLines {

  /** What of a line stands where: three values each. */
  private static final int WIDTH = 3;

  private final Map<String, Integer> index = new HashMap<>();
  private final long[] scales;
  private final Probe probe;

  LaneLines(LaneProgram program, ScoringGraph graph) {
    for (Part part : graph.parts()) {
      index.put(part.id(), index.size());
      collect(part.children(), /* outside= */ true);
    }
    this.scales = new long[index.size()];
    int[] asked = new int[WIDTH * index.size()];
    index.forEach(
        (id, at) -> {
          Line line = program.lines().get(id);
          if (line != null) {
            put(asked, at, line.effective(), line.there());
          }
        });
    for (int i = 0; i < graph.parts().size(); i++) {
      String id = graph.parts().get(i).id();
      Line line = program.lines().get(id);
      if (line != null) {
        put(asked, index.getOrDefault(id, 0), program.parts().get(i), line.there());
      }
    }
    this.probe = new Probe(program, asked);
  }

  private void collect(List<Item> items, boolean outside) {
    for (Item item : items) {
      if (item instanceof Item.Block block) {
        index.put(block.id(), index.size());
        collect(block.children(), outside && block.heading());
      } else if (outside) {
        index.put(item.id(), index.size());
      }
    }
  }

  private void put(int[] asked, int at, Outcome outcome, int there) {
    asked[WIDTH * at] = outcome.number();
    asked[WIDTH * at + 1] = outcome.under();
    asked[WIDTH * at + 2] = there;
    scales[at] = outcome.scale();
  }

  /** Whether there is a line for {@code id} here. */
  boolean has(String id) {
    return index.containsKey(id);
  }

  /** The values of all lines for a unit. */
  long[] values(long[] inputs) {
    return probe.values(inputs);
  }

  /** The score of a part, or what is left of a block or rule. */
  Rational points(long[] values, String id) {
    int at = at(id);
    Rational points = Rational.of(values[WIDTH * at], values[WIDTH * at + 1]);
    return scales[at] == 1 ? points : points.dividedBy(Rational.of(scales[at]));
  }

  /** Whether a line applies to the unit. */
  boolean applies(long[] values, String id) {
    return values[WIDTH * at(id) + 2] == 1;
  }

  private int at(String id) {
    Integer at = index.get(id);
    if (at == null) {
      throw new NoSuchElementException("no part, block or rule is called " + id);
    }
    return at;
  }
}
