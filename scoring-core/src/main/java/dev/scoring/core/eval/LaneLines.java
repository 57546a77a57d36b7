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
import org.jspecify.annotations.Nullable;

/**
 * The scores of parts and what is left of each block, and of each rule outside of any indicator, in
 * lanes. Immutable, but for points that are made when they are first asked for, and thread-safe.
 */
final class LaneLines {

  /** What of a line stands where: three values each. */
  private static final int WIDTH = 3;

  /** Whole numerators below this, which most points have, are made into points once. */
  private static final int SMALL = 512;

  private final Map<String, Integer> index = new HashMap<>();
  private final long[] scales;
  private final Probe probe;
  private final @Nullable Rational[] @Nullable [] small;

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
    this.small = new Rational[index.size()][];
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

  /** The number of the line for {@code id}; −1 if there is none here. */
  int find(String id) {
    return index.getOrDefault(id, -1);
  }

  /** The values of all lines for a unit. */
  long[] values(long[] inputs) {
    return probe.values(inputs);
  }

  /** The score of a part, or what is left of a block or rule. */
  Rational points(long[] values, int line) {
    long number = values[WIDTH * line];
    long under = values[WIDTH * line + 1];
    if (under != 1 || number < 0 || number >= SMALL) {
      return points(line, number, under);
    }
    @Nullable Rational[] ofLine = small[line];
    if (ofLine == null) {
      ofLine = new Rational[SMALL];
      small[line] = ofLine;
    }
    Rational known = ofLine[(int) number];
    if (known == null) {
      known = points(line, number, under);
      ofLine[(int) number] = known;
    }
    return known;
  }

  private Rational points(int line, long number, long under) {
    Rational points = Rational.of(number, under);
    return scales[line] == 1 ? points : points.dividedBy(Rational.of(scales[line]));
  }

  /** Whether a line applies to the unit. */
  boolean applies(long[] values, int line) {
    return values[WIDTH * line + 2] == 1;
  }
}
