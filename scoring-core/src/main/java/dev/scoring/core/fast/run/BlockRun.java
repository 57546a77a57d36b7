package dev.scoring.core.fast.run;

import dev.scoring.core.fast.program.FastProgram;
import dev.scoring.core.fast.program.FastProgram.ScoreSlots;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Runs a program for many units in {@code int}s: for a block of units one instruction after the
 * other, each a loop over columns that a compiler can turn into vector instructions. A block is
 * small enough for its columns to stay in the cache. Totals, parts, ratings and lists; no ledger.
 * Immutable and thread-safe; what changes is the columns that a caller owns.
 */
public final class BlockRun {

  /** How many units a block has. */
  public static final int BLOCK = 512;

  private final BlockStep[] steps;
  private final int inputs;
  private final int columns;
  private final int[] constantColumns;
  private final int[] constantValues;
  private final int[] wanted;
  private final int redo;

  /**
   * Arranges what some results need.
   *
   * @param results the instructions whose values are wanted, besides whether a unit must be redone
   */
  public BlockRun(FastProgram program, int[] results) {
    BlockArrangement arrangement = new BlockArrangement(program, results);
    this.steps = arrangement.steps().toArray(new BlockStep[0]);
    this.inputs = program.inputs().size();
    this.wanted = Arrays.stream(results).map(arrangement::at).toArray();
    this.redo = arrangement.at(program.redo());
    this.columns = arrangement.columns();
    this.constantColumns = arrangement.constantColumns();
    this.constantValues = arrangement.constantValues();
  }

  /** All results of a program but the ledger: scores, bands and lists. */
  public static int[] resultsOf(FastProgram program) {
    List<Integer> results = new ArrayList<>();
    add(results, program.total());
    program.parts().forEach(part -> add(results, part));
    results.addAll(program.bands());
    results.addAll(program.lists());
    return results.stream().mapToInt(Integer::intValue).toArray();
  }

  private static void add(List<Integer> results, ScoreSlots outcome) {
    results.add(outcome.number());
    results.add(outcome.under());
  }

  /** New columns to run in, for one thread at a time. */
  public int[][] newColumns() {
    int[][] all = new int[inputs + columns][];
    for (int i = inputs; i < all.length; i++) {
      all[i] = new int[BLOCK];
    }
    for (int i = 0; i < constantColumns.length; i++) {
      Arrays.fill(all[constantColumns[i]], constantValues[i]);
    }
    return all;
  }

  /**
   * Runs the program for a block of units.
   *
   * @param given the inputs: a column of {@link #BLOCK} for each
   * @param work columns of {@link #newColumns()}
   */
  public void run(int[][] given, int[][] work) {
    System.arraycopy(given, 0, work, 0, inputs);
    for (BlockStep step : steps) {
      int[] to = work[step.to()];
      int[] a = work[step.a()];
      int[] b = work[step.b()];
      switch (step.loop()) {
        case LINEAR -> linear(to, a, step.k(), step.plus());
        case LINEAR_2 -> linear2(to, a, step.k(), b, step.l(), step.plus());
        case MULTIPLY -> multiply(to, a, b);
        case BELOW -> below(to, a, step.k());
        case LESS -> less(to, a, b);
        case EQUAL -> equal(to, a, b);
        case AND -> and(to, a, b);
        case OR -> or(to, a, b);
        case SELECT -> select(to, a, b, work[step.c()]);
        case MIN -> min(to, a, b);
        case MAX -> max(to, a, b);
        case AT_MOST -> atMost(to, a, step.k());
        case AT_LEAST -> atLeast(to, a, step.k());
        case FLOOR -> floor(to, a, step.k());
        case STEPS -> steps(to, a, step);
      }
    }
  }

  /** The column of a result after a run. */
  public int[] result(int[][] work, int result) {
    return work[wanted[result]];
  }

  /** The column that is not 0 where a unit must be scored the exact way, after a run. */
  public int[] redo(int[][] work) {
    return work[redo];
  }

  // Loops over whole columns, and nothing but the counter in the brackets: so the compiler knows
  // that
  // no column overlaps another, and makes vector instructions of them.

  private static void linear(int[] to, int[] a, int k, int plus) {
    for (int i = 0; i < BLOCK; i++) {
      to[i] = a[i] * k + plus;
    }
  }

  private static void linear2(int[] to, int[] a, int k, int[] b, int l, int plus) {
    for (int i = 0; i < BLOCK; i++) {
      to[i] = a[i] * k + b[i] * l + plus;
    }
  }

  private static void multiply(int[] to, int[] a, int[] b) {
    for (int i = 0; i < BLOCK; i++) {
      to[i] = a[i] * b[i];
    }
  }

  private static void below(int[] to, int[] a, int k) {
    for (int i = 0; i < BLOCK; i++) {
      to[i] = (a[i] - k) >>> 31;
    }
  }

  private static void less(int[] to, int[] a, int[] b) {
    for (int i = 0; i < BLOCK; i++) {
      to[i] = (a[i] - b[i]) >>> 31;
    }
  }

  private static void equal(int[] to, int[] a, int[] b) {
    for (int i = 0; i < BLOCK; i++) {
      int difference = a[i] - b[i];
      to[i] = 1 - ((difference | -difference) >>> 31);
    }
  }

  private static void and(int[] to, int[] a, int[] b) {
    for (int i = 0; i < BLOCK; i++) {
      to[i] = a[i] & b[i];
    }
  }

  private static void or(int[] to, int[] a, int[] b) {
    for (int i = 0; i < BLOCK; i++) {
      to[i] = a[i] | b[i];
    }
  }

  private static void select(int[] to, int[] a, int[] b, int[] c) {
    for (int i = 0; i < BLOCK; i++) {
      to[i] = (b[i] & -a[i]) | (c[i] & (a[i] - 1));
    }
  }

  private static void min(int[] to, int[] a, int[] b) {
    for (int i = 0; i < BLOCK; i++) {
      to[i] = Math.min(a[i], b[i]);
    }
  }

  private static void max(int[] to, int[] a, int[] b) {
    for (int i = 0; i < BLOCK; i++) {
      to[i] = Math.max(a[i], b[i]);
    }
  }

  private static void atMost(int[] to, int[] a, int k) {
    for (int i = 0; i < BLOCK; i++) {
      to[i] = Math.min(a[i], k);
    }
  }

  private static void atLeast(int[] to, int[] a, int k) {
    for (int i = 0; i < BLOCK; i++) {
      to[i] = Math.max(a[i], k);
    }
  }

  private static void floor(int[] to, int[] a, int k) {
    for (int i = 0; i < BLOCK; i++) {
      to[i] = Math.floorDiv(a[i], k);
    }
  }

  /** Two thresholds a pass: {@code v >> 31} is all ones below 0. */
  private static void steps(int[] to, int[] a, BlockStep step) {
    int[] t = step.thresholds();
    int[] add = step.adds();
    firstSteps(to, a, step.plus(), t[0], add[0], t[1], add[1]);
    for (int at = 2; at < t.length; at += 2) {
      moreSteps(to, a, t[at], add[at], t[at + 1], add[at + 1]);
    }
  }

  private static void firstSteps(int[] to, int[] a, int plus, int t0, int add0, int t1, int add1) {
    for (int i = 0; i < BLOCK; i++) {
      to[i] = plus + (add0 & ((a[i] - t0) >> 31)) + (add1 & ((a[i] - t1) >> 31));
    }
  }

  private static void moreSteps(int[] to, int[] a, int t0, int add0, int t1, int add1) {
    for (int i = 0; i < BLOCK; i++) {
      to[i] = to[i] + (add0 & ((a[i] - t0) >> 31)) + (add1 & ((a[i] - t1) >> 31));
    }
  }
}
