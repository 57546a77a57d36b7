package dev.scoring.core.fast.program;

import java.util.Arrays;

/**
 * One instruction. Operands are the numbers of earlier instructions; what {@link Code} does not
 * mention is 0. Equal instructions compute the same. Immutable.
 *
 * @param thresholds the thresholds of steps, ascending
 * @param adds what is added where the operand lies below the threshold of the same index
 */
@SuppressWarnings(
    "ArrayRecordComponent") // equality is by content, and the arrays are never written
public record Instruction(
    Code code, int a, int b, int c, long k, long l, long[] thresholds, long[] adds) {

  private static final long[] NONE = {};

  /** An instruction on other instructions. */
  public static Instruction of(Code code, int a, int b, int c) {
    return new Instruction(code, a, b, c, 0, 0, NONE, NONE);
  }

  /** An instruction with numbers. */
  public static Instruction of(Code code, int a, long k, long l) {
    return new Instruction(code, a, 0, 0, k, l, NONE, NONE);
  }

  /** How many operands there are: the first of a, b and c. */
  public int arity() {
    return switch (code) {
      case INPUT, CONSTANT -> 0;
      case LINEAR, FLOOR, STEPS -> 1;
      case ADD, SUBTRACT, MULTIPLY, LESS, EQUAL, AND, OR, MIN, MAX -> 2;
      case SELECT -> 3;
    };
  }

  /** The operand at a position below the arity. */
  public int operand(int position) {
    return position == 0 ? a : position == 1 ? b : c;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Instruction that
        && code == that.code
        && a == that.a
        && b == that.b
        && c == that.c
        && k == that.k
        && l == that.l
        && Arrays.equals(thresholds, that.thresholds)
        && Arrays.equals(adds, that.adds);
  }

  @Override
  public int hashCode() {
    int hash = code.hashCode();
    hash = hash * 31 + a;
    hash = hash * 31 + b;
    hash = hash * 31 + c;
    hash = hash * 31 + Long.hashCode(k);
    hash = hash * 31 + Long.hashCode(l);
    hash = hash * 31 + Arrays.hashCode(thresholds);
    return hash * 31 + Arrays.hashCode(adds);
  }
}
