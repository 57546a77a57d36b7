package dev.scoring.core.fast.compile;

import dev.scoring.core.fast.program.FastInput;
import dev.scoring.core.fast.program.FastProgram;
import dev.scoring.core.fast.program.FastProgram.ScoreSlots;
import dev.scoring.core.fast.program.Instruction;
import dev.scoring.core.fast.program.Opcode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Programs of a few instructions, made without a graph; their results are their parts. */
public final class SmallPrograms {

  private static final long ABSENT = 1L << 30;

  /** Where ends of ranges lie, besides at random. */
  private static final List<Long> ENDS = List.of(-1L, 0L, 1L, 2L, 255L, 256L);

  private SmallPrograms() {}

  /** The inputs of a program: three whole numbers, and a truth behind them. */
  private static List<FastInput> inputs(long low, long high) {
    List<FastInput> inputs = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      inputs.add(input(i, false, low, high));
    }
    inputs.add(input(3, true, 0, 1));
    return inputs;
  }

  private static FastInput input(int index, boolean truth, long low, long high) {
    return new FastInput(
        FastInput.Source.FACT,
        index,
        truth,
        1,
        false,
        low,
        high,
        false,
        Math.max(ABSENT, high + 1));
  }

  private static FastProgram of(
      ProgramBuilder program, List<FastInput> inputs, List<Integer> results) {
    int one = program.constant(1);
    return new Pruned(program, inputs)
        .program(
            program.constant(0),
            program.constant(0),
            new ScoreSlots(results.get(results.size() - 1), one, 1),
            results.stream().map(slot -> new ScoreSlots(slot, one, 1)).toList(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Map.of(),
            0);
  }

  private static int[] given(ProgramBuilder program, List<FastInput> inputs) {
    int[] given = new int[inputs.size()];
    for (int i = 0; i < given.length; i++) {
      given[i] = program.input(i, inputs.get(i).low(), inputs.get(i).high());
    }
    return given;
  }

  /**
   * A program that does nothing but one instruction, on numbers from {@code low} to {@code high}.
   */
  public static FastProgram of(Opcode code, long low, long high) {
    ProgramBuilder program = new ProgramBuilder(Width.LONGS[0]);
    List<FastInput> inputs = inputs(low, high);
    int[] x = given(program, inputs);
    int result =
        switch (code) {
          case INPUT -> x[0];
          case CONSTANT -> program.constant(high);
          case LINEAR -> program.linear(x[0], -3, 7);
          case ADD -> program.add(x[0], x[1]);
          case SUBTRACT -> program.subtract(x[0], x[1]);
          case MULTIPLY -> program.multiply(x[3], x[0]);
          case LESS -> program.less(x[0], x[1]);
          case EQUAL -> program.equal(x[0], x[1]);
          case AND -> program.and(x[3], program.less(x[0], x[1]));
          case OR -> program.or(x[3], program.less(x[0], x[1]));
          case SELECT -> program.select(x[3], x[0], x[1]);
          case MIN -> program.min(x[0], x[1]);
          case MAX -> program.max(x[0], x[1]);
          case FLOOR -> program.floor(x[0], 7);
          case STEPS ->
              program.steps(
                  x[0],
                  new long[] {low + 1, 0, 1, 3, high - 2, high - 1, high},
                  new long[] {5, -2, 300, 4, 0, 8, 9, 6});
        };
    if (program.get(result).code() != code) {
      throw new IllegalArgumentException(code + " became " + program.get(result));
    }
    return of(program, inputs, List.of(result));
  }

  /** A program of instructions at random on numbers from {@code −most} to {@code most}. */
  public static FastProgram random(Random random, long most, boolean ints) {
    ProgramBuilder program = new ProgramBuilder(ints ? Width.INTS[0] : Width.LONGS[0]);
    List<FastInput> inputs = inputs(-most, most);
    List<Integer> numbers = new ArrayList<>();
    List<Integer> truths = new ArrayList<>();
    for (int slot : given(program, inputs)) {
      numbers.add(slot);
    }
    truths.add(numbers.get(3));
    List<Integer> results = new ArrayList<>(numbers);
    Opcode[] codes = Opcode.values();
    for (int i = 0; i < 30; i++) {
      Opcode code = codes[random.nextInt(codes.length)];
      try {
        int next = append(program, code, numbers, truths, random);
        numbers.add(next);
        if (program.low(next) >= 0 && program.high(next) <= 1) {
          truths.add(next);
        }
        if (random.nextInt(3) == 0) {
          results.add(next);
        }
      } catch (Unsuitable e) {
        // It might leave the width, so there is no such instruction.
      }
    }
    results.add(numbers.get(numbers.size() - 1));
    return of(program, inputs, results);
  }

  private static int append(
      ProgramBuilder program,
      Opcode code,
      List<Integer> numbers,
      List<Integer> truths,
      Random random) {
    int a = any(numbers, random);
    int b = any(numbers, random);
    int truth = any(truths, random);
    return switch (code) {
      case INPUT, CONSTANT -> program.constant(number(random));
      case LINEAR -> program.linear(a, random.nextInt(9) - 4, number(random));
      case ADD -> program.add(a, b);
      case SUBTRACT -> program.subtract(a, b);
      case MULTIPLY -> program.multiply(a, b);
      case LESS -> program.less(a, b);
      case EQUAL -> program.equal(a, b);
      case AND -> program.and(truth, any(truths, random));
      case OR -> program.or(truth, any(truths, random));
      case SELECT -> program.select(truth, a, b);
      case MIN -> program.min(a, b);
      case MAX -> program.max(a, b);
      case FLOOR -> program.floor(a, 1 + random.nextInt(9));
      case STEPS -> {
        long[] thresholds =
            random.longs(1 + random.nextInt(8), -20, 20).distinct().sorted().toArray();
        yield program.steps(a, thresholds, random.longs(thresholds.length + 1, -99, 99).toArray());
      }
    };
  }

  private static int any(List<Integer> slots, Random random) {
    return slots.get(random.nextInt(slots.size()));
  }

  private static long number(Random random) {
    return random.nextBoolean() ? ENDS.get(random.nextInt(ENDS.size())) : random.nextInt(99) - 49;
  }

  /** What an instruction yields, by the definition of its opcode. */
  public static long[] byHand(FastProgram program, long[] inputs) {
    List<Instruction> instructions = program.instructions();
    long[] values = new long[instructions.size()];
    ByHand byHand = new ByHand(inputs, values);
    for (int i = 0; i < values.length; i++) {
      values[i] = instructions.get(i).accept(byHand);
    }
    return values;
  }

  private static final class ByHand implements Instruction.Visitor<Long> {
    private final long[] inputs;
    private final long[] values;

    ByHand(long[] inputs, long[] values) {
      this.inputs = inputs;
      this.values = values;
    }

    @Override
    public Long visitInput(int input) {
      return inputs[input];
    }

    @Override
    public Long visitConstant(long value) {
      return value;
    }

    @Override
    public Long visitLinear(int a, long factor, long plus) {
      return Math.addExact(Math.multiplyExact(values[a], factor), plus);
    }

    @Override
    public Long visitAdd(int a, int b) {
      return Math.addExact(values[a], values[b]);
    }

    @Override
    public Long visitSubtract(int a, int b) {
      return Math.subtractExact(values[a], values[b]);
    }

    @Override
    public Long visitMultiply(int a, int b) {
      return Math.multiplyExact(values[a], values[b]);
    }

    @Override
    public Long visitLess(int a, int b) {
      return values[a] < values[b] ? 1L : 0L;
    }

    @Override
    public Long visitEqual(int a, int b) {
      return values[a] == values[b] ? 1L : 0L;
    }

    @Override
    public Long visitAnd(int a, int b) {
      return values[a] == 1 && values[b] == 1 ? 1L : 0L;
    }

    @Override
    public Long visitOr(int a, int b) {
      return values[a] == 1 || values[b] == 1 ? 1L : 0L;
    }

    @Override
    public Long visitSelect(int truth, int yes, int no) {
      return values[truth] == 1 ? values[yes] : values[no];
    }

    @Override
    public Long visitMin(int a, int b) {
      return values[a] < values[b] ? values[a] : values[b];
    }

    @Override
    public Long visitMax(int a, int b) {
      return values[a] > values[b] ? values[a] : values[b];
    }

    @Override
    public Long visitFloor(int a, long divisor) {
      return Math.floorDiv(values[a], divisor);
    }

    @Override
    public Long visitSteps(int a, long last, long[] thresholds, long[] adds) {
      long sum = last;
      for (int i = 0; i < thresholds.length; i++) {
        if (values[a] < thresholds[i]) {
          sum += adds[i];
        }
      }
      return sum;
    }
  }
}
