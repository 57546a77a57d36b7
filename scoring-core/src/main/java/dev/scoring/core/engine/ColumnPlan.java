package dev.scoring.core.engine;

import dev.scoring.core.fast.compile.FastCompiler;
import dev.scoring.core.fast.program.FastInput;
import dev.scoring.core.fast.program.FastProgram;
import dev.scoring.core.fast.program.FastProgram.ScoreSlots;
import dev.scoring.core.fast.run.BlockRun;
import dev.scoring.core.graph.Listing;
import dev.scoring.core.graph.Part;
import dev.scoring.core.graph.Rating;
import dev.scoring.core.graph.ScoringGraph;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The fast way to score the units of a scheme in bulk: what it takes of a unit, and what it gives.
 * Immutable and thread-safe.
 */
final class ColumnPlan {

  private final UnitInputs units;
  private final BlockRun run;
  private final FastInput[] inputs;
  private final int[] inputOfUnit;
  private final Map<String, Integer> scoreAt = new HashMap<>();
  private final Map<String, Integer> listAt = new HashMap<>();
  private final List<List<Rating.Band>> bands;
  private final long[] scales;
  private final int bandsAt;

  private ColumnPlan(ScoringGraph graph, UnitInputs units, FastProgram program) {
    this.units = units;
    this.run = new BlockRun(program, BlockRun.resultsOf(program));
    this.inputs = program.inputs().toArray(new FastInput[0]);
    Map<List<Object>, Integer> known = new HashMap<>();
    for (int i = 0; i < units.size(); i++) {
      known.put(key(units.get(i)), i);
    }
    this.inputOfUnit = new int[inputs.length];
    for (int i = 0; i < inputs.length; i++) {
      inputOfUnit[i] = known.getOrDefault(key(inputs[i]), -1);
    }
    List<ScoreSlots> outcomes = new ArrayList<>(List.of(program.total()));
    outcomes.addAll(program.parts());
    this.scales = outcomes.stream().mapToLong(ScoreSlots::scale).toArray();
    scoreAt.put(graph.total().id(), 0);
    for (Part part : graph.parts()) {
      scoreAt.putIfAbsent(part.id(), scoreAt.size());
    }
    this.bandsAt = 2 * outcomes.size();
    this.bands = graph.ratings().stream().map(Rating::ascending).toList();
    for (Listing list : graph.lists()) {
      listAt.put(list.id(), bandsAt + bands.size() + listAt.size());
    }
  }

  private static List<Object> key(FastInput input) {
    return List.of(input.source(), input.index());
  }

  /** The fast way in bulk on a day, if the scheme has one. */
  static Optional<ColumnPlan> of(ScoringGraph graph, UnitInputs units, Optional<LocalDate> date) {
    return FastCompiler.ints(graph, date)
        .map(program -> new ColumnPlan(graph, units, program))
        .filter(ColumnPlan::isComplete);
  }

  /** Whether all inputs are known of a unit that is scored alone. */
  private boolean isComplete() {
    for (int at : inputOfUnit) {
      if (at < 0) {
        return false;
      }
    }
    return true;
  }

  BlockRun run() {
    return run;
  }

  /** How many inputs a unit has. */
  int inputs() {
    return inputs.length;
  }

  /** How many results a unit has. */
  int results() {
    return bandsAt + bands.size() + listAt.size();
  }

  /**
   * Puts a unit into columns.
   *
   * @param block the columns of its block
   * @param unit its place within the block
   * @return whether they hold it
   */
  boolean put(long @Nullable [] held, int[][] block, int unit) {
    if (held == null) {
      return false;
    }
    for (int i = 0; i < inputs.length; i++) {
      FastInput wide = units.get(inputOfUnit[i]);
      FastInput narrow = inputs[i];
      long value = held[inputOfUnit[i]];
      long small = value == wide.absent() ? narrow.absent() : narrow.from(wide, value);
      if (small == FastInput.NOT_HELD) {
        return false;
      }
      block[i][unit] = (int) small;
    }
    return true;
  }

  /** The number of the score of the total or a part among the results; −1 if there is none. */
  int scoreAt(String id) {
    return scoreAt.getOrDefault(id, -1);
  }

  /** What the numerator of a score is multiplied by. */
  long scale(int score) {
    return scales[score];
  }

  /** Whether there is a rating. */
  boolean isRating() {
    return !bands.isEmpty();
  }

  /** The result that holds the band of a rating. */
  int bandAt(int rating) {
    return bandsAt + rating;
  }

  /** The bands of a rating, the lowest first. */
  List<Rating.Band> bands(int rating) {
    return bands.get(rating);
  }

  /** The result that holds whether a unit is on a list; −1 if there is no such list. */
  int listAt(String id) {
    return listAt.getOrDefault(id, -1);
  }
}
