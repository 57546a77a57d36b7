package dev.scoring.core.fast.run;

import dev.scoring.core.fast.program.FastProgram;
import dev.scoring.core.fast.program.FastProgram.LineSlots;
import dev.scoring.core.fast.program.FastProgram.ScoreSlots;
import dev.scoring.core.graph.Item;
import dev.scoring.core.graph.Part;
import dev.scoring.core.graph.ScoringGraph;
import dev.scoring.core.number.Rational;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is printed of a score, as whole numbers: the total, the bands and the lists; the scores of
 * parts and what is left of each block, and of each rule outside of any indicator or of all.
 * Immutable, but for points that are made when they are first asked for, and thread-safe.
 */
public final class PrintedLines {

  /** Where the values for the whole unit stand; behind them bands, lists, and then lines. */
  private static final int REDO = 0;

  private static final int TOTAL_NUMBER = 1;
  private static final int TOTAL_UNDER = 2;
  private static final int BANDS = 3;

  /** How many values a line has. */
  private static final int WIDTH = 3;

  /** Whole numerators below this, which most points have, are made into points once. */
  private static final int SMALL = 512;

  private final Map<String, Integer> index = new HashMap<>();
  private final Set<Integer> parts = new HashSet<>();
  private final int lists;
  private final int lines;
  private final long[] scales;
  private final Probe probe;
  private final @Nullable Rational[] @Nullable [] small;

  /** Prepares the lines of a program that are printed unless more is asked for. */
  public static PrintedLines usual(FastProgram program, ScoringGraph graph) {
    return new PrintedLines(program, graph, /* allRules= */ false);
  }

  /** Prepares all lines of a program. */
  public static PrintedLines all(FastProgram program, ScoringGraph graph) {
    return new PrintedLines(program, graph, /* allRules= */ true);
  }

  private PrintedLines(FastProgram program, ScoringGraph graph, boolean allRules) {
    for (Part part : graph.parts()) {
      parts.add(index.size());
      index.put(part.id(), index.size());
      collect(part.children(), /* outside= */ true, allRules);
    }
    this.scales = new long[index.size()];
    this.lists = BANDS + program.bands().size();
    this.lines = lists + program.lists().size();
    int[] asked = new int[lines + WIDTH * index.size()];
    asked[REDO] = program.redo();
    asked[TOTAL_NUMBER] = program.total().number();
    asked[TOTAL_UNDER] = program.total().under();
    for (int i = BANDS; i < lines; i++) {
      asked[i] = i < lists ? program.bands().get(i - BANDS) : program.lists().get(i - lists);
    }
    index.forEach(
        (id, at) -> {
          LineSlots line = program.lines().get(id);
          if (line != null) {
            put(asked, at, line.effective(), line.there());
          }
        });
    for (int i = 0; i < graph.parts().size(); i++) {
      String id = graph.parts().get(i).id();
      LineSlots line = program.lines().get(id);
      if (line != null) {
        put(asked, index.getOrDefault(id, 0), program.parts().get(i), line.there());
      }
    }
    this.probe = new Probe(program, asked);
    this.small = new Rational[index.size()][];
  }

  private void collect(List<Item> items, boolean outside, boolean allRules) {
    for (Item item : items) {
      if (item instanceof Item.Block block) {
        index.put(block.id(), index.size());
        collect(block.children(), outside && block.heading(), allRules);
      } else if (outside || allRules) {
        index.put(item.id(), index.size());
      }
    }
  }

  private void put(int[] asked, int at, ScoreSlots outcome, int there) {
    int from = lines + WIDTH * at;
    asked[from] = outcome.number();
    asked[from + 1] = outcome.under();
    asked[from + 2] = there;
    scales[at] = outcome.scale();
  }

  /** The number of the line for {@code id}; −1 if there is none here. */
  public int find(String id) {
    return index.getOrDefault(id, -1);
  }

  /** The values of the total, of bands and lists, and of all lines for a unit. */
  public long[] values(long[] inputs) {
    return probe.values(inputs);
  }

  /** Whether values hold; otherwise the unit must be scored the exact way. */
  public boolean hold(long[] values) {
    return values[REDO] == 0;
  }

  /** The numerator of the total. */
  public long totalNumber(long[] values) {
    return values[TOTAL_NUMBER];
  }

  /** The variable part of the denominator of the total. */
  public long totalUnder(long[] values) {
    return values[TOTAL_UNDER];
  }

  /** The index of the band of each rating, a byte each. */
  public long bands(long[] values) {
    long all = 0;
    for (int i = BANDS; i < lists; i++) {
      all |= values[i] << (8 * (i - BANDS));
    }
    return all;
  }

  /** The lists that the unit is on, a bit each. */
  public long lists(long[] values) {
    long all = 0;
    for (int i = lists; i < lines; i++) {
      all |= values[i] << (i - lists);
    }
    return all;
  }

  /** The score of a part, or what is left of a block or rule. */
  public Rational points(long[] values, int line) {
    long number = values[lines + WIDTH * line];
    long under = values[lines + WIDTH * line + 1];
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

  /** Whether a line applies to the unit; a part does. */
  public boolean applies(long[] values, int line) {
    return parts.contains(line) || values[lines + WIDTH * line + 2] == 1;
  }

  /** Whether a part gives anything. */
  public boolean gives(long[] values, int part) {
    return values[lines + WIDTH * part + 2] == 1;
  }
}
