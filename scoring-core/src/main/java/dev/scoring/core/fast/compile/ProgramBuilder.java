package dev.scoring.core.fast.compile;

import dev.scoring.core.fast.program.Bounds;
import dev.scoring.core.fast.program.Instruction;
import dev.scoring.core.fast.program.Opcode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Appends instructions. Each comes with the range of what it can yield; one that could leave the
 * width is refused. Equal instructions are stored once, and what is known beforehand is computed
 * here.
 *
 * <p>Every method that appends may throw {@link Unsuitable}.
 */
final class ProgramBuilder {

  /** More instructions than any scheme needs that is worth it. */
  private static final int MOST_INSTRUCTIONS = 4_000_000;

  private final long most;
  private final List<Instruction> instructions = new ArrayList<>();
  private final Map<Instruction, Integer> known = new HashMap<>();
  private long[] low = new long[256];
  private long[] high = new long[256];

  ProgramBuilder(Width width) {
    this.most = width.most();
  }

  /** An instruction by its number. */
  Instruction get(int slot) {
    return instructions.get(slot);
  }

  /** All instructions so far. */
  List<Instruction> instructions() {
    return instructions;
  }

  /** The bounds of those that are kept, which are numbered anew. */
  Bounds bounds(BitSet kept) {
    return new Bounds(low, high, kept);
  }

  /** The least that an instruction can yield. */
  long low(int slot) {
    return low[slot];
  }

  /** The most that an instruction can yield. */
  long high(int slot) {
    return high[slot];
  }

  boolean isConstant(int slot) {
    return low[slot] == high[slot];
  }

  boolean isConstant(int slot, long value) {
    return low[slot] == value && high[slot] == value;
  }

  int constant(long value) {
    return append(Instruction.of(Opcode.CONSTANT, 0, value, 0), value, value);
  }

  int input(int index, long least, long greatest) {
    return append(Instruction.of(Opcode.INPUT, index, 0, 0), least, greatest);
  }

  int linear(int a, long factor, long plus) {
    if (factor == 1 && plus == 0) {
      return a;
    } else if (factor == 0 || isConstant(a)) {
      return constant(plus(times(low[a], factor), plus));
    }
    Instruction of = instructions.get(a);
    if (of.code() == Opcode.LINEAR) {
      return linear(of.a(), times(of.k(), factor), plus(times(of.l(), factor), plus));
    }
    long x = plus(times(low[a], factor), plus);
    long y = plus(times(high[a], factor), plus);
    return append(Instruction.of(Opcode.LINEAR, a, factor, plus), Math.min(x, y), Math.max(x, y));
  }

  int add(int a, int b) {
    if (isConstant(b)) {
      return linear(a, 1, low[b]);
    } else if (isConstant(a)) {
      return linear(b, 1, low[a]);
    }
    return append(ordered(Opcode.ADD, a, b), plus(low[a], low[b]), plus(high[a], high[b]));
  }

  int subtract(int a, int b) {
    if (a == b) {
      return constant(0);
    } else if (isConstant(b)) {
      return linear(a, 1, -low[b]);
    } else if (isConstant(a)) {
      return linear(b, -1, low[a]);
    }
    return append(
        Instruction.of(Opcode.SUBTRACT, a, b, 0), plus(low[a], -high[b]), plus(high[a], -low[b]));
  }

  int multiply(int a, int b) {
    if (isConstant(b)) {
      return linear(a, low[b], 0);
    } else if (isConstant(a)) {
      return linear(b, low[a], 0);
    } else if (isZeroWhereNot(a, b)) {
      return a;
    } else if (isZeroWhereNot(b, a)) {
      return b;
    }
    long w = times(low[a], low[b]);
    long x = times(low[a], high[b]);
    long y = times(high[a], low[b]);
    long z = times(high[a], high[b]);
    return append(
        ordered(Opcode.MULTIPLY, a, b),
        Math.min(Math.min(w, x), Math.min(y, z)),
        Math.max(Math.max(w, x), Math.max(y, z)));
  }

  /** Whether {@code a} is steps that give nothing where {@code truth}, a comparison, is false. */
  private boolean isZeroWhereNot(int a, int truth) {
    Instruction steps = instructions.get(a);
    Instruction less = instructions.get(truth);
    return steps.code() == Opcode.STEPS
        && steps.l() == 0
        && less.code() == Opcode.LESS
        && less.a() == steps.a()
        && isConstant(less.b())
        && steps.thresholds()[steps.thresholds().length - 1] <= low[less.b()];
  }

  int less(int a, int b) {
    if (high[a] < low[b]) {
      return constant(1);
    } else if (low[a] >= high[b]) {
      return constant(0);
    }
    requireDifference(a, b);
    return append(Instruction.of(Opcode.LESS, a, b, 0), 0, 1);
  }

  int equal(int a, int b) {
    if (a == b) {
      return constant(1);
    } else if (high[a] < low[b] || high[b] < low[a]) {
      return constant(0);
    }
    requireDifference(a, b);
    return append(ordered(Opcode.EQUAL, a, b), 0, 1);
  }

  /** Comparisons subtract. */
  private void requireDifference(int a, int b) {
    plus(low[a], -high[b]);
    plus(high[a], -low[b]);
  }

  int not(int truth) {
    return linear(truth, -1, 1);
  }

  int and(int a, int b) {
    if (a == b || isConstant(b, 1) || isConstant(a, 0)) {
      return a;
    } else if (isConstant(a, 1) || isConstant(b, 0)) {
      return b;
    }
    Instruction left = instructions.get(a);
    Instruction right = instructions.get(b);
    if (left.code() == Opcode.LESS
        && right.code() == Opcode.LESS
        && left.a() == right.a()
        && isConstant(left.b())
        && isConstant(right.b())) {
      return low[left.b()] <= low[right.b()] ? a : b;
    }
    return append(ordered(Opcode.AND, a, b), 0, 1);
  }

  int or(int a, int b) {
    if (a == b || isConstant(b, 0) || isConstant(a, 1)) {
      return a;
    } else if (isConstant(a, 0) || isConstant(b, 1)) {
      return b;
    }
    return append(ordered(Opcode.OR, a, b), 0, 1);
  }

  int select(int truth, int yes, int no) {
    if (yes == no || isConstant(truth, 1)) {
      return yes;
    } else if (isConstant(truth, 0)) {
      return no;
    } else if (isConstant(yes) && isConstant(no)) {
      return linear(truth, plus(low[yes], -low[no]), low[no]);
    } else if (isConstant(no, 0)) {
      return multiply(yes, truth);
    }
    return append(
        Instruction.of(Opcode.SELECT, truth, yes, no),
        Math.min(low[yes], low[no]),
        Math.max(high[yes], high[no]));
  }

  int min(int a, int b) {
    if (a == b || high[a] <= low[b]) {
      return a;
    } else if (high[b] <= low[a]) {
      return b;
    }
    return append(ordered(Opcode.MIN, a, b), Math.min(low[a], low[b]), Math.min(high[a], high[b]));
  }

  int max(int a, int b) {
    if (a == b || low[a] >= high[b]) {
      return a;
    } else if (low[b] >= high[a]) {
      return b;
    }
    return append(ordered(Opcode.MAX, a, b), Math.max(low[a], low[b]), Math.max(high[a], high[b]));
  }

  int floor(int a, long divisor) {
    return divisor == 1
        ? a
        : append(
            Instruction.of(Opcode.FLOOR, a, divisor, 0),
            Math.floorDiv(low[a], divisor),
            Math.floorDiv(high[a], divisor));
  }

  /**
   * A stepwise function.
   *
   * @param thresholds strictly ascending
   * @param values the value below each threshold and not below the one before; the last is that
   *     from the last threshold on
   */
  int steps(int a, long[] thresholds, long[] values) {
    int from = 0;
    int to = thresholds.length;
    while (from < to && thresholds[from] <= low[a]) {
      from++;
    }
    while (to > from && thresholds[to - 1] > high[a]) {
      to--;
    }
    long[] kept = new long[to - from];
    long[] adds = new long[to - from];
    int count = 0;
    long least = values[to];
    long greatest = values[to];
    for (int i = from; i < to; i++) {
      least = Math.min(least, values[i]);
      greatest = Math.max(greatest, values[i]);
      long add = plus(values[i], -values[i + 1]);
      if (add != 0) {
        plus(low[a], -thresholds[i]);
        plus(high[a], -thresholds[i]);
        kept[count] = thresholds[i];
        adds[count++] = add;
      }
    }
    if (count == 0) {
      return constant(values[to]);
    }
    return append(
        Instruction.steps(a, values[to], Arrays.copyOf(kept, count), Arrays.copyOf(adds, count)),
        least,
        greatest);
  }

  private static Instruction ordered(Opcode code, int a, int b) {
    return Instruction.of(code, Math.min(a, b), Math.max(a, b), 0);
  }

  private int append(Instruction instruction, long least, long greatest) {
    if (least < -most || greatest > most) {
      throw new Unsuitable("a number may leave the width");
    }
    Integer slot = known.get(instruction);
    if (slot != null) {
      return slot;
    }
    int next = instructions.size();
    if (next == MOST_INSTRUCTIONS) {
      throw new Unsuitable("too many instructions");
    }
    if (next == low.length) {
      low = Arrays.copyOf(low, next * 2);
      high = Arrays.copyOf(high, next * 2);
    }
    low[next] = least;
    high[next] = greatest;
    instructions.add(instruction);
    known.put(instruction, next);
    return next;
  }

  private long times(long a, long b) {
    try {
      return within(Math.multiplyExact(a, b));
    } catch (ArithmeticException e) {
      throw new Unsuitable("a number may leave the width");
    }
  }

  private long plus(long a, long b) {
    try {
      return within(Math.addExact(a, b));
    } catch (ArithmeticException e) {
      throw new Unsuitable("a number may leave the width");
    }
  }

  private long within(long value) {
    if (value < -most || value > most) {
      throw new Unsuitable("a number may leave the width");
    }
    return value;
  }
}
