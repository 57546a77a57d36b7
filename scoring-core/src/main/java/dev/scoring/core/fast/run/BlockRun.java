package dev.scoring.core.fast.run;

import dev.scoring.core.fast.program.Code;
import dev.scoring.core.fast.program.FastProgram;
import dev.scoring.core.fast.program.FastProgram.ScoreSlots;
import dev.scoring.core.fast.program.Instruction;
import dev.scoring.core.fast.program.Needed;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
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

  private final Step[] steps;
  private final int inputs;
  private final int columns;
  private final int[] constantColumns;
  private final int[] constantValues;
  private final int[] wanted;
  private final int redo;

  /**
   * One instruction.
   *
   * @param a the operands: an input, or from {@code inputs} on a column of the block
   */
  @SuppressWarnings("ArrayRecordComponent") // internal, hot, and never compared
  private record Step(
      Form form,
      int to,
      int a,
      int b,
      int c,
      int k,
      int l,
      int plus,
      int[] thresholds,
      int[] adds) {}

  private enum Form {
    /** {@code a × k + plus}. */
    LINEAR,
    /** {@code a × k + b × l + plus}. */
    LINEAR_2,
    MULTIPLY,
    /** {@code a < k}. */
    BELOW,
    LESS,
    EQUAL,
    AND,
    OR,
    SELECT,
    MIN,
    MAX,
    /** The smaller of {@code a} and {@code k}. */
    AT_MOST,
    /** The larger of {@code a} and {@code k}. */
    AT_LEAST,
    FLOOR,
    STEPS
  }

  /**
   * Arranges what some results need.
   *
   * @param results the instructions whose values are wanted, besides whether a unit must be redone
   */
  public BlockRun(FastProgram program, int[] results) {
    Builder builder = new Builder(program, results);
    this.steps = builder.steps.toArray(new Step[0]);
    this.inputs = program.inputs().size();
    this.wanted = Arrays.stream(results).map(builder::at).toArray();
    this.redo = builder.at(program.redo());
    this.columns = builder.columns;
    this.constantColumns = builder.constantColumns.stream().mapToInt(each -> each[0]).toArray();
    this.constantValues = builder.constantColumns.stream().mapToInt(each -> each[1]).toArray();
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
    for (Step step : steps) {
      int[] to = work[step.to()];
      int[] a = work[step.a()];
      int[] b = work[step.b()];
      switch (step.form()) {
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
  private static void steps(int[] to, int[] a, Step step) {
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

  /** Decides which instruction runs when, and in which column. */
  private static final class Builder {
    final List<Instruction> instructions;
    final int inputs;
    final BitSet needed;
    final BitSet kept = new BitSet();
    final int[] uses;
    final int[] lastUse;
    final int[] at;
    final List<Step> steps = new ArrayList<>();
    final List<int[]> constantColumns = new ArrayList<>();
    final Deque<Integer> free = new ArrayDeque<>();
    int columns;

    Builder(FastProgram program, int[] results) {
      this.instructions = program.instructions();
      this.inputs = program.inputs().size();
      BitSet roots = new BitSet();
      Arrays.stream(results).forEach(roots::set);
      roots.set(program.redo());
      this.needed = Needed.by(instructions, roots);
      this.uses = new int[instructions.size()];
      this.lastUse = new int[instructions.size()];
      this.at = new int[instructions.size()];
      Arrays.fill(at, -1);
      for (int i = needed.nextSetBit(0); i >= 0; i = needed.nextSetBit(i + 1)) {
        Instruction instruction = instructions.get(i);
        for (int o = 0; o < instruction.arity(); o++) {
          uses[instruction.operand(o)]++;
        }
      }
      for (int i = roots.nextSetBit(0); i >= 0; i = roots.nextSetBit(i + 1)) {
        uses[i] += 2;
        kept.set(i);
      }
      lastUses();
      for (int i = needed.nextSetBit(0); i >= 0; i = needed.nextSetBit(i + 1)) {
        place(i);
      }
    }

    /** A linear instruction that only one sum uses is computed within that sum. */
    boolean isFolded(int index) {
      return uses[index] == 1 && instructions.get(index).code() == Code.LINEAR && folds.get(index);
    }

    final BitSet folds = new BitSet();

    private void lastUses() {
      for (int i = needed.nextSetBit(0); i >= 0; i = needed.nextSetBit(i + 1)) {
        Instruction instruction = instructions.get(i);
        if (instruction.code() == Code.ADD || instruction.code() == Code.SUBTRACT) {
          folds.set(instruction.a());
          folds.set(instruction.b());
        }
      }
      for (int i = needed.nextSetBit(0); i >= 0; i = needed.nextSetBit(i + 1)) {
        if (isFolded(i)) {
          continue;
        }
        Instruction instruction = instructions.get(i);
        for (int o = 0; o < instruction.arity(); o++) {
          int operand = instruction.operand(o);
          lastUse[operand] = i;
          if (isFolded(operand)) {
            lastUse[instructions.get(operand).a()] = i;
          }
        }
      }
    }

    /** Where a value stands. */
    int at(int index) {
      Instruction instruction = instructions.get(index);
      if (instruction.code() == Code.INPUT) {
        return instruction.a();
      } else if (instruction.code() == Code.CONSTANT && at[index] < 0) {
        at[index] = inputs + columns++;
        constantColumns.add(new int[] {at[index], (int) instruction.k()});
      }
      return at[index];
    }

    private void place(int index) {
      Instruction i = instructions.get(index);
      if (i.code() == Code.INPUT || i.code() == Code.CONSTANT || isFolded(index)) {
        return;
      }
      Step step = step(i, 0);
      // A column whose value nobody needs any more may take the new one, even in this very loop.
      for (int o = 0; o < i.arity(); o++) {
        int operand = i.operand(o);
        release(isFolded(operand) ? instructions.get(operand).a() : operand, index);
      }
      Integer column = free.poll();
      if (column == null) {
        column = inputs + columns++;
      }
      at[index] = column;
      boolean again = i.code() == Code.STEPS && i.thresholds().length > 2 && column == step.a();
      if (again) {
        // Several passes read the operand while the result is being made.
        int other = inputs + columns++;
        at[index] = other;
        free.add(column);
        column = other;
      }
      steps.add(
          new Step(
              step.form(),
              column,
              step.a(),
              step.b(),
              step.c(),
              step.k(),
              step.l(),
              step.plus(),
              step.thresholds(),
              step.adds()));
    }

    private void release(int operand, int index) {
      Code code = instructions.get(operand).code();
      if (code != Code.INPUT
          && code != Code.CONSTANT
          && lastUse[operand] == index
          && !kept.get(operand)
          && !released.get(operand)) {
        released.set(operand);
        free.push(at[operand]);
      }
    }

    final BitSet released = new BitSet();

    private boolean isConstant(int index) {
      return instructions.get(index).code() == Code.CONSTANT;
    }

    private int constant(int index) {
      return (int) instructions.get(index).k();
    }

    private Step step(Instruction i, int to) {
      return switch (i.code()) {
        case LINEAR -> simple(Form.LINEAR, to, at(i.a()), 0, (int) i.k(), 0, (int) i.l());
        case ADD -> sum(i, to, 1);
        case SUBTRACT -> sum(i, to, -1);
        case MULTIPLY -> two(Form.MULTIPLY, i, to);
        case LESS ->
            isConstant(i.b())
                ? simple(Form.BELOW, to, at(i.a()), 0, constant(i.b()), 0, 0)
                : two(Form.LESS, i, to);
        case EQUAL -> two(Form.EQUAL, i, to);
        case AND -> two(Form.AND, i, to);
        case OR -> two(Form.OR, i, to);
        case SELECT ->
            new Step(
                Form.SELECT, to, at(i.a()), at(i.b()), at(i.c()), 0, 0, 0, new int[0], new int[0]);
        case MIN -> bounded(Form.MIN, Form.AT_MOST, i, to);
        case MAX -> bounded(Form.MAX, Form.AT_LEAST, i, to);
        case FLOOR -> simple(Form.FLOOR, to, at(i.a()), 0, (int) i.k(), 0, 0);
        case STEPS -> {
          // Steps that are not there add nothing.
          int length = i.thresholds().length + (i.thresholds().length & 1);
          yield new Step(
              Form.STEPS,
              to,
              at(i.a()),
              0,
              0,
              0,
              0,
              (int) i.l(),
              ints(i.thresholds(), length),
              ints(i.adds(), length));
        }
        case INPUT, CONSTANT -> throw new IllegalStateException("not a step: " + i);
      };
    }

    private static int[] ints(long[] values, int length) {
      int[] ints = new int[length];
      for (int i = 0; i < values.length; i++) {
        ints[i] = (int) values[i];
      }
      return ints;
    }

    private Step sum(Instruction i, int to, int sign) {
      int k = 1;
      int l = sign;
      int plus = 0;
      int a = i.a();
      int b = i.b();
      if (isFolded(a)) {
        Instruction folded = instructions.get(a);
        k = (int) folded.k();
        plus += (int) folded.l();
        a = folded.a();
      }
      if (isFolded(b)) {
        Instruction folded = instructions.get(b);
        l = sign * (int) folded.k();
        plus += sign * (int) folded.l();
        b = folded.a();
      }
      return simple(Form.LINEAR_2, to, at(a), at(b), k, l, plus);
    }

    private Step bounded(Form two, Form one, Instruction i, int to) {
      if (isConstant(i.a())) {
        return simple(one, to, at(i.b()), 0, constant(i.a()), 0, 0);
      } else if (isConstant(i.b())) {
        return simple(one, to, at(i.a()), 0, constant(i.b()), 0, 0);
      }
      return two(two, i, to);
    }

    private Step two(Form form, Instruction i, int to) {
      return simple(form, to, at(i.a()), at(i.b()), 0, 0, 0);
    }

    private static Step simple(Form form, int to, int a, int b, int k, int l, int plus) {
      return new Step(form, to, a, b, 0, k, l, plus, new int[0], new int[0]);
    }
  }
}
