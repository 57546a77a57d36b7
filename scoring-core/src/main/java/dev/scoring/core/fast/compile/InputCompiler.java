package dev.scoring.core.fast.compile;

import dev.scoring.core.fast.program.FastInput;
import dev.scoring.core.graph.Nature;
import dev.scoring.core.graph.Operation;
import dev.scoring.core.graph.ScoringGraph;
import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.model.FactType;
import dev.scoring.core.number.Rational;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides how facts, and what is evaluated beforehand, become whole numbers. */
final class InputCompiler {

  /** How many rows of a unit may be counted. */
  private static final long MOST_ROWS = 1L << 20;

  private static final long FIRST_DAY = -720_000;
  private static final long LAST_DAY = 2_940_000;

  private final ScoringGraph graph;
  private final ProgramBuilder program;
  private final FractionArithmetic fractions;
  private final Width width;
  private final int[] shrunk;
  private final List<List<Integer>> users = new ArrayList<>();
  private final List<FastInput> inputs = new ArrayList<>();
  private final Map<Integer, Integer> inputOfOperation = new HashMap<>();
  private @Nullable Set<Integer> roots;

  /**
   * Prepares a graph.
   *
   * @param shrunk by how many bits less each fact is given than the width says
   */
  InputCompiler(
      ScoringGraph graph,
      ProgramBuilder program,
      FractionArithmetic fractions,
      Width width,
      int[] shrunk) {
    this.graph = graph;
    this.program = program;
    this.fractions = fractions;
    this.width = width;
    this.shrunk = shrunk;
    for (int i = 0; i < graph.operations().size(); i++) {
      users.add(new ArrayList<>(2));
      int user = i;
      graph.operations().get(i).operands(operand -> users.get(operand).add(user));
    }
  }

  /** The inputs so far, in the order of their numbers. */
  List<FastInput> inputs() {
    return inputs;
  }

  /**
   * The value of a fact.
   *
   * @param operation the operation that reads it; below 0 if there is none
   */
  SlotValue fact(int operation, int index) {
    FactDefinition fact = graph.facts().get(index);
    boolean truth = fact.type() == FactType.FLAG;
    long scale = 1;
    long low = 0;
    long high;
    boolean sticky = false;
    switch (fact.type()) {
      case FLAG -> high = 1;
      case TEXT, UNIT -> high = 0;
      case COUNT -> high = width.counts() >> shrunk[index];
      case CHOICE -> high = fact.choices().size() - 1L;
      case DATE -> {
        low = FIRST_DAY;
        high = LAST_DAY;
      }
      default -> {
        sticky = operation >= 0 && isOnlyCompared(operation);
        scale = sticky ? comparedScale(operation) : power(width.places());
        if (sticky && width.keeps()) {
          scale = FractionArithmetic.commonMultiple(scale, power(width.places()));
        }
        high = fact.type() == FactType.RATE ? 100 * scale : width.amounts() >> shrunk[index];
        low = fact.type() == FactType.RATE ? 0 : -high;
        if (sticky) {
          low *= 2;
          high *= 2;
        }
      }
    }
    long factor = sticky ? 2 * scale : scale;
    if (fact.domain().isPresent() && !truth) {
      low = Math.max(low, whole(fact.domain().get().low(), factor, low));
      high = Math.min(high, whole(fact.domain().get().high(), factor, high));
    }
    return input(
        operation,
        new FastInput(
            FastInput.Source.FACT,
            index,
            truth,
            scale,
            sticky,
            low,
            high,
            fact.mayBeEmpty(),
            width.absent()));
  }

  /** An end of a domain at a scale, if it is whole there; else what was known before. */
  private static long whole(Optional<Rational> end, long factor, long known) {
    if (end.isEmpty()) {
      return known;
    }
    Rational scaled = end.get().times(Rational.of(factor));
    return scaled.fitsLong() && scaled.isWhole() ? scaled.longNumerator() : known;
  }

  private static long power(int places) {
    long power = 1;
    for (int i = 0; i < places; i++) {
      power *= 10;
    }
    return power;
  }

  /** Whether a figure is used only to be compared with fixed numbers. */
  private boolean isOnlyCompared(int index) {
    if (isRoot(index)) {
      return false;
    }
    ComparedWith others = new ComparedWith(index);
    for (int user : users.get(index)) {
      Optional<List<Integer>> compared = graph.operations().get(user).accept(others);
      if (compared.isEmpty() || !compared.get().stream().allMatch(this::isFixed)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the scheme uses an operation itself, as points or a cap. */
  private boolean isRoot(int index) {
    return roots().contains(index);
  }

  private Set<Integer> roots() {
    Set<Integer> found = roots;
    if (found == null) {
      found = Roots.of(graph);
      roots = found;
    }
    return found;
  }

  /** Whether an operation is a number of the scheme. */
  boolean isFixed(int index) {
    return fixed(index).isPresent();
  }

  /** The number of the scheme that an operation is, if it is one. */
  Optional<Rational> fixed(int index) {
    return graph.operations().get(index) instanceof Operation.Constant constant
        ? Optional.of(constant.value())
        : Optional.empty();
  }

  /** A scale at which all fixed numbers that a figure is compared with are whole. */
  private long comparedScale(int index) {
    long scale = 1;
    ComparedWith others = new ComparedWith(index);
    for (int user : users.get(index)) {
      for (int each : graph.operations().get(user).accept(others).orElse(List.of())) {
        Rational value = fixed(each).orElseThrow();
        if (!value.fitsLong()) {
          throw new Unsuitable("a number of the scheme is too long");
        }
        scale = FractionArithmetic.commonMultiple(scale, value.longDenominator());
      }
    }
    return scale;
  }

  /**
   * The value of an operation for which there are no instructions, if it can be evaluated
   * beforehand.
   */
  @Nullable SlotValue beforehand(int index, Operation operation) {
    Nature nature = operation.nature();
    if (graph.stageOfOperation(index) != 0 || nature.reads() == Nature.Reads.UNITS) {
      return null;
    }
    boolean truth = nature.yields() == Nature.Yields.CONDITION;
    boolean count = nature.yields() == Nature.Yields.COUNT;
    boolean whole = count || nature.yields() == Nature.Yields.TIME;
    long scale = truth || whole ? 1 : power(width.places());
    long high = truth ? 1 : whole ? Math.max(width.counts(), LAST_DAY) : width.amounts();
    return input(
        index,
        new FastInput(
            FastInput.Source.OPERATION,
            index,
            truth,
            scale,
            false,
            truth || count ? 0 : -high,
            count ? Math.min(width.counts(), MOST_ROWS) : high,
            !count,
            width.absent()));
  }

  private SlotValue input(int operation, FastInput input) {
    if (input.high() >= input.absent()) {
      throw new Unsuitable("a fact has no room");
    }
    Integer number = inputOfOperation.get(operation);
    if (number == null) {
      number = inputs.size();
      inputs.add(input);
      inputOfOperation.put(operation, number);
    }
    int slot =
        program.input(number, input.low(), input.mayBeEmpty() ? input.absent() : input.high());
    int present =
        input.mayBeEmpty() ? program.less(slot, program.constant(input.absent())) : fractions.one();
    if (input.truth()) {
      return input.mayBeEmpty()
          ? new TruthSlots(
              program.equal(slot, fractions.one()), program.less(slot, fractions.one()))
          : fractions.known(slot);
    }
    return new Fraction(
        slot, fractions.one(), input.sticky() ? 2 * input.scale() : input.scale(), present);
  }
}
