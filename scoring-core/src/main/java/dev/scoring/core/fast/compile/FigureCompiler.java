package dev.scoring.core.fast.compile;

import dev.scoring.core.fast.program.FastInput;
import dev.scoring.core.graph.Nature;
import dev.scoring.core.graph.Operation;
import dev.scoring.core.graph.ScoringGraph;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns operations of the graph into instructions. What cannot be turned has no value here. */
final class FigureCompiler {

  private final ScoringGraph graph;
  private final ProgramBuilder program;
  private final FractionArithmetic fractions;
  private final InputCompiler inputs;
  private final OperationCompiler operations;
  private final @Nullable SlotValue[] values;
  private final Map<String, Fraction> scores = new HashMap<>();
  private final Set<Integer> tooWide = new HashSet<>();
  private int redo;

  /**
   * Prepares a graph.
   *
   * @param date the day of the inspection, if the scheme needs it
   * @param shrunk by how many bits less each fact is given than the width says
   */
  FigureCompiler(
      ScoringGraph graph,
      Optional<LocalDate> date,
      ProgramBuilder program,
      Width width,
      int[] shrunk) {
    this.graph = graph;
    this.program = program;
    this.fractions = new FractionArithmetic(program);
    this.inputs = new InputCompiler(graph, program, fractions, width, shrunk);
    this.operations = new OperationCompiler(date, program, fractions, inputs, this);
    this.values = new SlotValue[graph.operations().size()];
    this.redo = program.constant(0);
  }

  /** How to compute with fractions. */
  FractionArithmetic fractions() {
    return fractions;
  }

  List<FastInput> inputs() {
    return inputs.inputs();
  }

  /** The slot that is not 0 where the exact way is needed. */
  int redo() {
    return redo;
  }

  /** Says where the exact way is needed. */
  void redoWhere(int truth) {
    redo = program.or(redo, truth);
  }

  /** Makes a score known to the operations that follow. */
  void score(String id, Fraction score) {
    scores.put(id, score);
  }

  /** The figure of an operation. */
  Fraction figure(int index) {
    if (values[index] instanceof Fraction fraction) {
      return fraction;
    }
    throw unsuitable(index);
  }

  /** The score of an id, if it is known. */
  Optional<SlotValue> score(String id) {
    return Optional.ofNullable(scores.get(id));
  }

  /** What an operation yields, whatever it is. */
  SlotValue anyValue(int index) {
    SlotValue value = values[index];
    if (value == null) {
      throw unsuitable(index);
    }
    return value;
  }

  /** The condition of an operation. */
  TruthSlots truth(int index) {
    if (values[index] instanceof TruthSlots truth) {
      return truth;
    }
    throw unsuitable(index);
  }

  /** Whether an operation is true; unknown counts as not. */
  int isTrue(int index) {
    return truth(index).isTrue();
  }

  private Unsuitable unsuitable(int index) {
    return new Unsuitable("no instructions for " + graph.operations().get(index));
  }

  /** Turns the operations of a stage; the scores that they read are known. */
  void stage(int stage) {
    List<Operation> operations = graph.operations();
    for (int i = 0; i < values.length; i++) {
      if (graph.rowTableOf(i) < 0 && graph.stageOfOperation(i) == stage) {
        values[i] = valueOrNothing(i, operations.get(i));
      }
    }
  }

  /**
   * What instructions cannot compute is evaluated beforehand, or has no value here; that matters
   * only if something needs it.
   */
  private @Nullable SlotValue valueOrNothing(int index, Operation operation) {
    Optional<SlotValue> value = Optional.empty();
    try {
      value = value(index, operation);
    } catch (Unsuitable e) {
      facts(index, tooWide);
    }
    return value.isPresent() ? value.get() : inputs.beforehand(index, operation);
  }

  /** The facts that the size of a value comes from; what is only compared does not count. */
  private void facts(int root, Set<Integer> found) {
    List<Operation> operations = graph.operations();
    BitSet seen = new BitSet();
    Deque<Integer> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      int index = open.pop();
      Operation operation = operations.get(index);
      if (seen.get(index)) {
        continue;
      }
      seen.set(index);
      Nature nature = operation.nature();
      switch (nature.reads()) {
        case FACT -> found.add(((Operation.FactValue) operation).fact());
        case ROWS -> {}
        case NOTHING, COLUMN, INSPECTION_DATE, UNIT_NAME, SCORE, UNITS -> {
          if (index == root || !nature.onlyDecides()) {
            operation.operands(open::push);
          }
        }
      }
    }
  }

  /** Says that a value, as part of a sum, is too wide. */
  void tooWide(int index) {
    if (graph.operations().get(index).nature().yields() != Nature.Yields.STEPS) {
      facts(index, tooWide);
    }
  }

  /** The facts that would have to be given less for an operation to fit. */
  Set<Integer> tooWide() {
    return tooWide;
  }

  private Optional<SlotValue> value(int index, Operation operation) {
    boolean[] complete = {true};
    operation.operands(operand -> complete[0] &= values[operand] != null);
    return complete[0] ? operations.value(index, operation) : Optional.empty();
  }

  /** Whether a fact is empty that no operation may read. */
  int isEmpty(int index) {
    List<Operation> operations = graph.operations();
    SlotValue value = null;
    for (int i = 0; i < values.length && value == null; i++) {
      value = operations.get(i).equals(new Operation.FactValue(index)) ? values[i] : null;
    }
    if (value == null) {
      value = inputs.fact(-1 - index, index);
    }
    return isEmpty(value);
  }

  /** Whether there is nothing where a value should be. */
  int isEmpty(SlotValue value) {
    return value instanceof TruthSlots truth
        ? program.not(program.or(truth.isTrue(), truth.isFalse()))
        : program.not(((Fraction) value).present());
  }
}
