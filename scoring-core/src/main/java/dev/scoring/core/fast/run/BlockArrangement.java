package dev.scoring.core.fast.run;

import dev.scoring.core.fast.program.FastProgram;
import dev.scoring.core.fast.program.Instruction;
import dev.scoring.core.fast.program.Needed;
import dev.scoring.core.fast.program.Opcode;
import dev.scoring.core.fast.run.BlockStep.Loop;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * Decides which instruction runs when, in which column, and by which loop; those that fuse two
 * instructions, or hold an operand that is a number, are chosen here.
 */
final class BlockArrangement implements Instruction.Visitor<BlockStep> {

  private final List<Instruction> instructions;
  private final int inputs;
  private final BitSet needed;
  private final BitSet kept = new BitSet();
  private final BitSet folds = new BitSet();
  private final BitSet released = new BitSet();
  private final int[] uses;
  private final int[] lastUse;
  private final int[] at;
  private final List<BlockStep> steps = new ArrayList<>();
  private final List<int[]> constantColumns = new ArrayList<>();
  private final Deque<Integer> free = new ArrayDeque<>();
  private int columns;

  BlockArrangement(FastProgram program, int[] results) {
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

  /** The steps, in their order. */
  List<BlockStep> steps() {
    return steps;
  }

  /** How many columns there are besides the inputs. */
  int columns() {
    return columns;
  }

  /** The columns that hold a number for all units. */
  int[] constantColumns() {
    return constantColumns.stream().mapToInt(each -> each[0]).toArray();
  }

  /** Those numbers. */
  int[] constantValues() {
    return constantColumns.stream().mapToInt(each -> each[1]).toArray();
  }

  /** A linear instruction that only one sum uses is computed within that sum. */
  private boolean isFolded(int index) {
    return uses[index] == 1 && instructions.get(index).code() == Opcode.LINEAR && folds.get(index);
  }

  private void lastUses() {
    for (int i = needed.nextSetBit(0); i >= 0; i = needed.nextSetBit(i + 1)) {
      Instruction instruction = instructions.get(i);
      if (instruction.code() == Opcode.ADD || instruction.code() == Opcode.SUBTRACT) {
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
    if (instruction.code() == Opcode.INPUT) {
      return instruction.a();
    } else if (instruction.code() == Opcode.CONSTANT && at[index] < 0) {
      at[index] = inputs + columns++;
      constantColumns.add(new int[] {at[index], (int) instruction.k()});
    }
    return at[index];
  }

  private void place(int index) {
    Instruction i = instructions.get(index);
    if (i.isGiven() || isFolded(index)) {
      return;
    }
    BlockStep step = i.accept(this);
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
    boolean again = i.code() == Opcode.STEPS && i.thresholds().length > 2 && column == step.a();
    if (again) {
      // Several passes read the operand while the result is being made.
      int other = inputs + columns++;
      at[index] = other;
      free.add(column);
      column = other;
    }
    steps.add(step.into(column));
  }

  private void release(int operand, int index) {
    if (!instructions.get(operand).isGiven()
        && lastUse[operand] == index
        && !kept.get(operand)
        && !released.get(operand)) {
      released.set(operand);
      free.push(at[operand]);
    }
  }

  private boolean isConstant(int index) {
    return instructions.get(index).code() == Opcode.CONSTANT;
  }

  private int constant(int index) {
    return (int) instructions.get(index).k();
  }

  // ── The loops ───────────────────────────────────────────────────────────────────────────────

  @Override
  public BlockStep visitInput(int input) {
    throw new IllegalArgumentException("an input is not computed");
  }

  @Override
  public BlockStep visitConstant(long value) {
    throw new IllegalArgumentException("a number is not computed");
  }

  @Override
  public BlockStep visitLinear(int a, long factor, long plus) {
    return BlockStep.with(Loop.LINEAR, at(a), 0, factor, 0, plus);
  }

  @Override
  public BlockStep visitAdd(int a, int b) {
    return sum(a, b, 1);
  }

  @Override
  public BlockStep visitSubtract(int a, int b) {
    return sum(a, b, -1);
  }

  @Override
  public BlockStep visitMultiply(int a, int b) {
    return BlockStep.of(Loop.MULTIPLY, at(a), at(b), 0);
  }

  @Override
  public BlockStep visitLess(int a, int b) {
    return isConstant(b)
        ? BlockStep.with(Loop.BELOW, at(a), 0, constant(b), 0, 0)
        : BlockStep.of(Loop.LESS, at(a), at(b), 0);
  }

  @Override
  public BlockStep visitEqual(int a, int b) {
    return BlockStep.of(Loop.EQUAL, at(a), at(b), 0);
  }

  @Override
  public BlockStep visitAnd(int a, int b) {
    return BlockStep.of(Loop.AND, at(a), at(b), 0);
  }

  @Override
  public BlockStep visitOr(int a, int b) {
    return BlockStep.of(Loop.OR, at(a), at(b), 0);
  }

  @Override
  public BlockStep visitSelect(int truth, int yes, int no) {
    return BlockStep.of(Loop.SELECT, at(truth), at(yes), at(no));
  }

  @Override
  public BlockStep visitMin(int a, int b) {
    return bounded(Loop.MIN, Loop.AT_MOST, a, b);
  }

  @Override
  public BlockStep visitMax(int a, int b) {
    return bounded(Loop.MAX, Loop.AT_LEAST, a, b);
  }

  @Override
  public BlockStep visitFloor(int a, long divisor) {
    return BlockStep.with(Loop.FLOOR, at(a), 0, divisor, 0, 0);
  }

  @Override
  public BlockStep visitSteps(int a, long last, long[] thresholds, long[] adds) {
    return BlockStep.steps(at(a), last, thresholds, adds);
  }

  private BlockStep sum(int left, int right, int sign) {
    long k = 1;
    long l = sign;
    long plus = 0;
    int a = left;
    int b = right;
    if (isFolded(a)) {
      Instruction folded = instructions.get(a);
      k = folded.k();
      plus += folded.l();
      a = folded.a();
    }
    if (isFolded(b)) {
      Instruction folded = instructions.get(b);
      l = sign * folded.k();
      plus += sign * folded.l();
      b = folded.a();
    }
    return BlockStep.with(Loop.LINEAR_2, at(a), at(b), k, l, plus);
  }

  private BlockStep bounded(Loop two, Loop one, int a, int b) {
    if (isConstant(a)) {
      return BlockStep.with(one, at(b), 0, constant(a), 0, 0);
    } else if (isConstant(b)) {
      return BlockStep.with(one, at(a), 0, constant(b), 0, 0);
    }
    return BlockStep.of(two, at(a), at(b), 0);
  }
}
