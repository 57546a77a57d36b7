package dev.scoring.core.eval;

import dev.scoring.core.fast.compile.FastCompiler;
import dev.scoring.core.fast.program.FastInput;
import dev.scoring.core.fast.program.FastProgram;
import dev.scoring.core.fast.program.FastProgram.ScoreSlots;
import dev.scoring.core.fast.run.BlockRun;
import dev.scoring.core.graph.Listing;
import dev.scoring.core.graph.Part;
import dev.scoring.core.graph.Rating;
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
public final class ColumnPlan {

  private final LanePlan units;
  private final BlockRun run;
  private final FastInput[] inputs;
  private final int[] inputOfUnit;
  private final Map<String, Integer> scoreAt = new HashMap<>();
  private final Map<String, Integer> listAt = new HashMap<>();
  private final List<List<Rating.Band>> bands;
  private final long[] scales;
  private final int bandsAt;

  private ColumnPlan(LanePlan units, FastProgram program) {
    this.units = units;
    this.run = new BlockRun(program, BlockRun.resultsOf(program));
    this.inputs = program.inputs().toArray(new FastInput[0]);
    Map<List<Object>, Integer> known = new HashMap<>();
    for (int i = 0; i < units.inputs(); i++) {
      known.put(key(units.input(i)), i);
    }
    this.inputOfUnit = new int[inputs.length];
    for (int i = 0; i < inputs.length; i++) {
      inputOfUnit[i] = known.getOrDefault(key(inputs[i]), -1);
    }
    List<ScoreSlots> outcomes = new ArrayList<>(List.of(program.total()));
    outcomes.addAll(program.parts());
    this.scales = outcomes.stream().mapToLong(ScoreSlots::scale).toArray();
    scoreAt.put(units.graph().total().id(), 0);
    for (Part part : units.graph().parts()) {
      scoreAt.putIfAbsent(part.id(), scoreAt.size());
    }
    this.bandsAt = 2 * outcomes.size();
    this.bands = units.graph().ratings().stream().map(Rating::ascending).toList();
    for (Listing list : units.graph().lists()) {
      listAt.put(list.id(), bandsAt + bands.size() + listAt.size());
    }
  }

  private static List<Object> key(FastInput input) {
    return List.of(input.source(), input.index());
  }

  /** The fast way in bulk on a day, if the scheme has one. */
  static Optional<ColumnPlan> of(LanePlan units, Optional<LocalDate> date) {
    return FastCompiler.ints(units.graph(), date)
        .map(program -> new ColumnPlan(units, program))
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
  boolean put(long @Nullable [] lanes, int[][] block, int unit) {
    if (lanes == null) {
      return false;
    }
    for (int i = 0; i < inputs.length; i++) {
      FastInput wide = units.input(inputOfUnit[i]);
      FastInput narrow = inputs[i];
      long value = lanes[inputOfUnit[i]];
      long held = value == wide.absent() ? narrow.absent() : narrow.from(wide, value);
      if (held == FastInput.NOT_HELD) {
        return false;
      }
      block[i][unit] = (int) held;
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
