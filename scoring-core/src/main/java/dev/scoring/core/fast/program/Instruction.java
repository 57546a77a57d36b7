package dev.scoring.core.fast.program;

import java.util.Arrays;

/**
 * One instruction. Operands are the numbers of earlier instructions; what its {@link Opcode} does
 * not mention is 0. Equal instructions compute the same. Immutable.
 *
 * @param thresholds the thresholds of steps, ascending
 * @param adds what is added where the operand lies below the threshold of the same index
 */
@SuppressWarnings(
    "ArrayRecordComponent") // equality is by content, and the arrays are never written
public record Instruction(
    Opcode code, int a, int b, int c, long k, long l, long[] thresholds, long[] adds) {

  private static final long[] NONE = {};

  /**
   * One method for each opcode, and none for the others: a new one does not compile until every way
   * to run a program handles it. Numbers that are not said to be anything else are operands.
   *
   * @param <R> what is made of an instruction
   */
  public interface Visitor<R> {

    /** An input of the program, by its number. */
    R visitInput(int input);

    /** A number. */
    R visitConstant(long value);

    /** {@code a × factor + plus}. */
    R visitLinear(int a, long factor, long plus);

    /** {@code a + b}. */
    R visitAdd(int a, int b);

    /** {@code a − b}. */
    R visitSubtract(int a, int b);

    /** {@code a × b}. */
    R visitMultiply(int a, int b);

    /** {@code a < b}. */
    R visitLess(int a, int b);

    /** {@code a = b}. */
    R visitEqual(int a, int b);

    /** Both. */
    R visitAnd(int a, int b);

    /** At least one. */
    R visitOr(int a, int b);

    /** One of two by a truth. */
    R visitSelect(int truth, int yes, int no);

    /** The smaller. */
    R visitMin(int a, int b);

    /** The larger. */
    R visitMax(int a, int b);

    /** {@code a ÷ divisor}, rounded down. */
    R visitFloor(int a, long divisor);

    /** {@code last}, and for each threshold above {@code a} what it adds. */
    R visitSteps(int a, long last, long[] thresholds, long[] adds);
  }

  /** An instruction on other instructions. */
  public static Instruction of(Opcode code, int a, int b, int c) {
    return new Instruction(code, a, b, c, 0, 0, NONE, NONE);
  }

  /** An instruction with numbers. */
  public static Instruction of(Opcode code, int a, long k, long l) {
    return new Instruction(code, a, 0, 0, k, l, NONE, NONE);
  }

  /** Steps: {@code last}, and for each threshold above {@code a} what it adds. */
  public static Instruction steps(int a, long last, long[] thresholds, long[] adds) {
    return new Instruction(Opcode.STEPS, a, 0, 0, 0, last, thresholds, adds);
  }

  /** Calls the method of {@code visitor} for this opcode. */
  public <R> R accept(Visitor<R> visitor) {
    return switch (code) {
      case INPUT -> visitor.visitInput(a);
      case CONSTANT -> visitor.visitConstant(k);
      case LINEAR -> visitor.visitLinear(a, k, l);
      case ADD -> visitor.visitAdd(a, b);
      case SUBTRACT -> visitor.visitSubtract(a, b);
      case MULTIPLY -> visitor.visitMultiply(a, b);
      case LESS -> visitor.visitLess(a, b);
      case EQUAL -> visitor.visitEqual(a, b);
      case AND -> visitor.visitAnd(a, b);
      case OR -> visitor.visitOr(a, b);
      case SELECT -> visitor.visitSelect(a, b, c);
      case MIN -> visitor.visitMin(a, b);
      case MAX -> visitor.visitMax(a, b);
      case FLOOR -> visitor.visitFloor(a, k);
      case STEPS -> visitor.visitSteps(a, l, thresholds, adds);
    };
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

  /** Whether it computes nothing: an input, or a number. */
  public boolean isGiven() {
    return arity() == 0;
  }

  /** The same on operands that have other numbers now. */
  public Instruction renumbered(int[] now) {
    int operands = arity();
    return new Instruction(
        code,
        operands > 0 ? now[a] : a,
        operands > 1 ? now[b] : 0,
        operands > 2 ? now[c] : 0,
        k,
        l,
        thresholds,
        adds);
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
