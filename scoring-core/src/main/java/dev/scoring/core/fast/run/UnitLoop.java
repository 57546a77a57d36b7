package dev.scoring.core.fast.run;

import dev.scoring.core.fast.program.Instruction;

/**
 * The loops that run instructions for one unit, each many instructions one after the other; which
 * loop an instruction goes through is chosen here.
 */
enum UnitLoop {
  LINEAR,
  ADD,
  SUBTRACT,
  LESS,
  AND,
  OR,
  /** {@code (a × k + b × l + plus) >> shift & mask}: all of the above. */
  ANY_LINEAR,
  MULTIPLY,
  SELECT,
  MIN,
  MAX,
  EQUAL,
  FLOOR,
  STEPS_2,
  STEPS_4,
  STEPS_6,
  STEPS_MORE;

  private static final Instruction.Visitor<UnitLoop> CHOICE = new ByOpcode();

  /** The loop that is made for an instruction, which is neither an input nor a constant. */
  static UnitLoop of(Instruction instruction) {
    return instruction.accept(CHOICE);
  }

  /** About how many tenths of a nanosecond an instruction of this loop takes. */
  int cost() {
    return switch (this) {
      case ANY_LINEAR -> 20;
      case FLOOR, STEPS_2 -> 20;
      case STEPS_4 -> 30;
      case STEPS_6, STEPS_MORE -> 50;
      case LINEAR, ADD, SUBTRACT, LESS, AND, OR, MULTIPLY, SELECT, MIN, MAX, EQUAL -> 9;
    };
  }

  /** Whether {@link #ANY_LINEAR} can do it too. */
  boolean isLinear() {
    return switch (this) {
      case LINEAR, ADD, SUBTRACT, LESS, AND, OR, ANY_LINEAR -> true;
      case MULTIPLY, SELECT, MIN, MAX, EQUAL, FLOOR, STEPS_2, STEPS_4, STEPS_6, STEPS_MORE -> false;
    };
  }

  /** Whether its instructions have numbers of their own. */
  boolean hasNumbers() {
    return switch (this) {
      case LINEAR, ANY_LINEAR, FLOOR, STEPS_2, STEPS_4, STEPS_6, STEPS_MORE -> true;
      case ADD, SUBTRACT, LESS, AND, OR, MULTIPLY, SELECT, MIN, MAX, EQUAL -> false;
    };
  }

  private static final class ByOpcode implements Instruction.Visitor<UnitLoop> {

    @Override
    public UnitLoop visitInput(int input) {
      throw new IllegalArgumentException("an input is not computed");
    }

    @Override
    public UnitLoop visitConstant(long value) {
      throw new IllegalArgumentException("a number is not computed");
    }

    @Override
    public UnitLoop visitLinear(int a, long factor, long plus) {
      return LINEAR;
    }

    @Override
    public UnitLoop visitAdd(int a, int b) {
      return ADD;
    }

    @Override
    public UnitLoop visitSubtract(int a, int b) {
      return SUBTRACT;
    }

    @Override
    public UnitLoop visitMultiply(int a, int b) {
      return MULTIPLY;
    }

    @Override
    public UnitLoop visitLess(int a, int b) {
      return LESS;
    }

    @Override
    public UnitLoop visitEqual(int a, int b) {
      return EQUAL;
    }

    @Override
    public UnitLoop visitAnd(int a, int b) {
      return AND;
    }

    @Override
    public UnitLoop visitOr(int a, int b) {
      return OR;
    }

    @Override
    public UnitLoop visitMin(int a, int b) {
      return MIN;
    }

    @Override
    public UnitLoop visitMax(int a, int b) {
      return MAX;
    }

    @Override
    public UnitLoop visitSelect(int truth, int yes, int no) {
      return SELECT;
    }

    @Override
    public UnitLoop visitFloor(int a, long divisor) {
      return FLOOR;
    }

    @Override
    public UnitLoop visitSteps(int a, long last, long[] thresholds, long[] adds) {
      int steps = thresholds.length;
      return steps <= 2 ? STEPS_2 : steps <= 4 ? STEPS_4 : steps <= 6 ? STEPS_6 : STEPS_MORE;
    }
  }
}
