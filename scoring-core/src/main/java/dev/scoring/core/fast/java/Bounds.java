package dev.scoring.core.fast.java;

import dev.scoring.core.fast.program.FastInput;
import dev.scoring.core.fast.program.FastProgram;
import dev.scoring.core.fast.program.Instruction;
import dev.scoring.core.platform.HighProduct;
import java.util.List;

/** The least and the most that each instruction of a program can yield. Immutable. */
final class Bounds {

  /** No instruction of a program yields more, in absolute value. */
  private static final long MOST = 1L << 62;

  private final long[] low;
  private final long[] high;

  /** Works the bounds of all instructions out. */
  Bounds(FastProgram program) {
    List<Instruction> instructions = program.instructions();
    this.low = new long[instructions.size()];
    this.high = new long[instructions.size()];
    for (int i = 0; i < low.length; i++) {
      Instruction instruction = instructions.get(i);
      int a = instruction.a();
      int b = instruction.b();
      int c = instruction.c();
      switch (instruction.code()) {
        case INPUT -> {
          FastInput input = program.inputs().get(a);
          set(i, input.low(), input.mayBeEmpty() ? input.absent() : input.high());
        }
        case CONSTANT -> set(i, instruction.k(), instruction.k());
        case LINEAR -> {
          long x = plus(times(low[a], instruction.k()), instruction.l());
          long y = plus(times(high[a], instruction.k()), instruction.l());
          set(i, Math.min(x, y), Math.max(x, y));
        }
        case ADD -> set(i, plus(low[a], low[b]), plus(high[a], high[b]));
        case SUBTRACT -> set(i, plus(low[a], -high[b]), plus(high[a], -low[b]));
        case MULTIPLY -> {
          long w = times(low[a], low[b]);
          long x = times(low[a], high[b]);
          long y = times(high[a], low[b]);
          long z = times(high[a], high[b]);
          set(
              i,
              Math.min(Math.min(w, x), Math.min(y, z)),
              Math.max(Math.max(w, x), Math.max(y, z)));
        }
        case LESS, EQUAL, AND, OR -> set(i, 0, 1);
        case SELECT -> set(i, Math.min(low[b], low[c]), Math.max(high[b], high[c]));
        case MIN -> set(i, Math.min(low[a], low[b]), Math.min(high[a], high[b]));
        case MAX -> set(i, Math.max(low[a], low[b]), Math.max(high[a], high[b]));
        case FLOOR ->
            set(i, Math.floorDiv(low[a], instruction.k()), Math.floorDiv(high[a], instruction.k()));
        case STEPS -> steps(i, instruction);
      }
    }
  }

  /** The value above the last threshold, and what the steps make of it below each. */
  private void steps(int i, Instruction instruction) {
    long value = instruction.l();
    set(i, value, value);
    for (int step = instruction.adds().length - 1; step >= 0; step--) {
      value += instruction.adds()[step];
      set(i, Math.min(low[i], value), Math.max(high[i], value));
    }
  }

  private void set(int i, long least, long most) {
    low[i] = least;
    high[i] = most;
  }

  /** The least that an instruction can yield. */
  long low(int instruction) {
    return low[instruction];
  }

  /** The most that an instruction can yield. */
  long high(int instruction) {
    return high[instruction];
  }

  /** Whether an instruction yields nothing but whole numbers from {@code least} to {@code most}. */
  boolean within(int instruction, long least, long most) {
    return low[instruction] >= least && high[instruction] <= most;
  }

  /** The sum of two bounds; where it is more than any instruction yields, that. */
  static long plus(long a, long b) {
    return Math.max(-MOST, Math.min(MOST, a + b));
  }

  private static long times(long a, long b) {
    long product = a * b;
    if (HighProduct.of(a, b) == product >> 63) {
      return Math.max(-MOST, Math.min(MOST, product));
    }
    return (a < 0) == (b < 0) ? MOST : -MOST;
  }
}
