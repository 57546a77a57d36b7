package dev.scoring.core.engine;

import dev.scoring.core.fast.run.BlockRun;
import dev.scoring.core.number.Rational;
import dev.scoring.core.problem.DataException;
import dev.scoring.core.problem.DataProblem;
import dev.scoring.core.problem.DataProblem.Code;
import dev.scoring.core.result.Rated;
import dev.scoring.core.result.Score;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The results of an inspection in columns. Different ranges of units may be scored by different
 * threads at the same time; what was scored may be read by any thread that knows of it.
 */
public final class ColumnResults {

  private final Scorer scorer;
  private final ColumnData data;
  private final int[][] results;
  private final int[] redone;
  private final Map<Integer, Score> apart = new ConcurrentHashMap<>();
  private final Set<Integer> notRated = Collections.newSetFromMap(new ConcurrentHashMap<>());
  private final ThreadLocal<int[][]> work;

  ColumnResults(Scorer scorer, ColumnData data) {
    this.scorer = scorer;
    this.data = data;
    ColumnPlan plan = data.plan();
    this.results = plan == null ? new int[0][] : new int[plan.results()][data.size()];
    this.redone = new int[data.size()];
    if (plan == null) {
      Arrays.fill(redone, 1);
    }
    this.work =
        ThreadLocal.withInitial(() -> plan == null ? new int[0][] : plan.run().newColumns());
  }

  /** How many units there are. */
  public int size() {
    return data.size();
  }

  /** Scores some units, or throws every problem of theirs. */
  public void score(int from, int to) {
    List<DataProblem> problems = new ArrayList<>();
    ColumnPlan plan = data.plan();
    int[][] columns = work.get();
    if (scorer.readsUnits()) {
      together(from, to);
      return;
    }
    for (int start = from; start < to; ) {
      int block = start / BlockRun.BLOCK;
      int end = Math.min(to, (block + 1) * BlockRun.BLOCK);
      if (plan != null) {
        block(plan, block, start, end, columns);
      }
      for (int unit = start; unit < end; unit++) {
        if (redone[unit] != 0) {
          alone(unit, problems);
        }
      }
      start = end;
    }
    if (!problems.isEmpty()) {
      throw new DataException(problems);
    }
  }

  private void block(ColumnPlan plan, int block, int start, int end, int[][] columns) {
    BlockRun run = plan.run();
    run.run(data.columns()[block], columns);
    int from = start % BlockRun.BLOCK;
    for (int i = 0; i < results.length; i++) {
      System.arraycopy(run.result(columns, i), from, results[i], start, end - start);
    }
    System.arraycopy(run.redo(columns), from, redone, start, end - start);
    for (int unit = data.apart().nextSetBit(start);
        unit >= 0 && unit < end;
        unit = data.apart().nextSetBit(unit + 1)) {
      redone[unit] = 1;
    }
  }

  /** Where units depend on each other, all are scored. */
  private void together(int from, int to) {
    List<String> names = data.inspection().data().units();
    Map<String, Score> byName = new HashMap<>();
    scorer.score(data.inspection()).scores().forEach(score -> byName.put(score.unit(), score));
    for (int unit = from; unit < to; unit++) {
      redone[unit] = 1;
      Score score = byName.get(names.get(unit));
      if (score == null) {
        notRated.add(unit);
      } else {
        apart.put(unit, score);
      }
    }
  }

  private void alone(int unit, List<DataProblem> problems) {
    try {
      apart.put(unit, scorer.score(data.inspection(), unit));
    } catch (DataException e) {
      if (e.problems().stream().allMatch(problem -> problem.code() == Code.NOT_RATED)) {
        notRated.add(unit);
      } else {
        problems.addAll(e.problems());
      }
    }
  }

  /** Whether a unit is rated. */
  public boolean isRated(int unit) {
    return !notRated.contains(unit);
  }

  /** The score of a unit that was scored alone; null if it stands in columns. */
  private @Nullable Score known(int unit) {
    if (redone[unit] == 0) {
      return null;
    }
    Score score = apart.get(unit);
    if (score == null) {
      throw new NoSuchElementException(
          "not rated, or not scored: " + data.inspection().data().units().get(unit));
    }
    return score;
  }

  private ColumnPlan plan() {
    ColumnPlan plan = data.plan();
    if (plan == null) {
      throw new IllegalStateException("no columns");
    }
    return plan;
  }

  /** The total of a unit. */
  public Rational total(int unit) {
    Score score = known(unit);
    return score != null ? score.total() : fraction(0, unit);
  }

  /** The score of a part. */
  public Rational part(String id, int unit) {
    Score score = known(unit);
    if (score != null) {
      return score.points(id);
    }
    int at = plan().scoreAt(id);
    if (at < 0) {
      throw new NoSuchElementException("no part is called " + id);
    }
    return fraction(at, unit);
  }

  private Rational fraction(int at, int unit) {
    Rational score = Rational.of(results[2 * at][unit], results[2 * at + 1][unit]);
    long scale = plan().scale(at);
    return scale == 1 ? score : score.dividedBy(Rational.of(scale));
  }

  /** The id of the band of the main rating; empty if there is no rating. */
  public Optional<String> band(int unit) {
    Score score = known(unit);
    if (score != null) {
      return score.rating().map(Rated::band);
    }
    return plan().isRating()
        ? Optional.of(plan().bands(0).get(results[plan().bandAt(0)][unit]).id())
        : Optional.empty();
  }

  /** Whether a unit is on a list. */
  public boolean isOn(String list, int unit) {
    Score score = known(unit);
    if (score != null) {
      return score.lists().contains(list);
    }
    int at = plan().listAt(list);
    if (at < 0) {
      throw new NoSuchElementException("no list is called " + list);
    }
    return results[at][unit] == 1;
  }
}
