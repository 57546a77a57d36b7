package dev.scoring.core.exact;

import static java.util.Objects.requireNonNull;

import dev.scoring.core.graph.Constraint;
import dev.scoring.core.graph.Exclusion;
import dev.scoring.core.graph.Nature;
import dev.scoring.core.graph.Operation;
import dev.scoring.core.graph.RequiredValue;
import dev.scoring.core.graph.ScoringGraph;
import dev.scoring.core.value.Value;
import dev.scoring.core.value.Value.Nothing;
import dev.scoring.core.value.Value.Truth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** In what order the operations of a graph run: worked out once for a scheme. Immutable. */
public final class Plan {

  private final ScoringGraph graph;
  private final Operation[] operations;
  private final @Nullable Value[] constants;
  private final int[][] byStage;
  private final Map<Integer, int[]> rowPrograms = new HashMap<>();
  private final int[][] partsByStage;
  private final int[][] acrossUnits;
  private final boolean readsUnits;
  private final int[] exclusionProgram;
  private final int[] lateExclusionProgram;
  private final int[] checkProgram;
  private final WorkingDays workingDays;

  /** Plans. */
  Plan(ScoringGraph graph) {
    this.graph = graph;
    this.operations = graph.operations().toArray(new Operation[0]);
    int stages = graph.lastStage() + 1;
    List<List<Integer>> stageLists = lists(stages);
    List<List<Integer>> acrossLists = lists(stages);
    this.constants = new Value[operations.length];
    for (int i = 0; i < operations.length; i++) {
      constants[i] = constant(operations[i]);
      if (graph.rowTableOf(i) < 0 && constants[i] == null) {
        stageLists.get(graph.stageOfOperation(i)).add(i);
      }
      if (operations[i].nature().reads() == Nature.Reads.UNITS) {
        acrossLists.get(graph.stageOfOperation(i)).add(i);
      }
      if (operations[i] instanceof Operation.Aggregate aggregate) {
        rowPrograms.put(i, rowProgram(aggregate));
      }
    }
    this.byStage = arrays(stageLists);
    this.acrossUnits = arrays(acrossLists);
    this.readsUnits = graph.readsUnits();
    List<List<Integer>> partLists = lists(stages);
    for (int i = 0; i < graph.parts().size(); i++) {
      partLists.get(graph.stageOfPart(i)).add(i);
    }
    this.partsByStage = arrays(partLists);
    List<Integer> excluding = new ArrayList<>();
    List<Integer> excludingLate = new ArrayList<>();
    for (Exclusion exclusion : graph.exclusions()) {
      int condition = exclusion.condition().index();
      (isLate(exclusion) ? excludingLate : excluding).add(condition);
    }
    this.exclusionProgram = program(excluding);
    this.lateExclusionProgram = program(excludingLate);
    List<Integer> checking = new ArrayList<>();
    for (Constraint constraint : graph.constraints()) {
      if (constraint.table().isEmpty()) {
        checking.add(constraint.condition().index());
      }
    }
    for (RequiredValue required : graph.required()) {
      if (required.table().isEmpty()) {
        checking.add(required.when().index());
      }
    }
    this.checkProgram = program(checking);
    this.workingDays = new WorkingDays(graph.calendar());
  }

  private static @Nullable Value constant(Operation operation) {
    if (operation instanceof Operation.Constant constant) {
      return Value.of(constant.value());
    } else if (operation instanceof Operation.FixedTruth truth) {
      return Truth.of(truth.value());
    }
    return operation instanceof Operation.Empty ? Nothing.NOTHING : null;
  }

  /** The operations that must run for each row, operands first. */
  private int[] rowProgram(Operation.Aggregate aggregate) {
    Deque<Integer> open = new ArrayDeque<>();
    aggregate.filter().ifPresent(open::add);
    aggregate.value().ifPresent(open::add);
    return rowProgram(open);
  }

  private int[] rowProgram(Deque<Integer> open) {
    TreeSet<Integer> needed = new TreeSet<>();
    while (!open.isEmpty()) {
      int index = open.pop();
      if (graph.rowTableOf(index) >= 0 && needed.add(index)) {
        operations[index].operands(open::add);
      }
    }
    return array(needed);
  }

  /** Everything that some operations need, themselves included, operands first. */
  private SortedSet<Integer> needed(List<Integer> roots) {
    TreeSet<Integer> needed = new TreeSet<>();
    Deque<Integer> open = new ArrayDeque<>(roots);
    while (!open.isEmpty()) {
      int index = open.pop();
      if (needed.add(index)) {
        operations[index].operands(open::add);
      }
    }
    return needed;
  }

  /** What must run once for a unit, beside constants, so that some operations have their values. */
  public int[] program(List<Integer> roots) {
    SortedSet<Integer> needed = needed(roots);
    needed.removeIf(index -> graph.rowTableOf(index) >= 0 || constants[index] != null);
    return array(needed);
  }

  private static List<List<Integer>> lists(int count) {
    List<List<Integer>> lists = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lists.add(new ArrayList<>());
    }
    return lists;
  }

  private static int[][] arrays(List<List<Integer>> lists) {
    return lists.stream()
        .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  private static int[] array(SortedSet<Integer> indices) {
    return indices.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The graph. */
  public ScoringGraph graph() {
    return graph;
  }

  /** An operation. */
  public Operation operation(int index) {
    return operations[index];
  }

  /** How many operations there are. */
  public int size() {
    return operations.length;
  }

  /** A new array for the values of the operations, which holds those that are always the same. */
  Value[] newValues() {
    return constants.clone();
  }

  int stages() {
    return byStage.length;
  }

  /** The operations of a stage that run once for a unit, operands first. */
  int[] operationsOf(int stage) {
    return byStage[stage];
  }

  int[] partsOf(int stage) {
    return partsByStage[stage];
  }

  /** Whether any operation reads all units. */
  public boolean readsUnits() {
    return readsUnits;
  }

  /** The operations of a stage that read all units. */
  int[] acrossUnits(int stage) {
    return acrossUnits[stage];
  }

  /** What must run for each row of an aggregate. */
  public int[] rowProgramOf(int aggregate) {
    return requireNonNull(rowPrograms.get(aggregate));
  }

  /** What must run to know whether a unit is rated, before anything is scored. */
  int[] exclusionProgram() {
    return exclusionProgram;
  }

  /** What must run to know whether a unit is rated, once it is known what applies to it. */
  int[] lateExclusionProgram() {
    return lateExclusionProgram;
  }

  /** Whether an exclusion depends on what applies to the unit. */
  boolean isLate(Exclusion exclusion) {
    return graph.stageOfOperation(exclusion.condition().index()) > 0;
  }

  /** What must run to know whether the facts of a unit satisfy what they must. */
  int[] checkProgram() {
    return checkProgram;
  }

  /** What must run, for one row, so that an operation has its value. */
  int[] rowProgram(int operation) {
    return rowProgram(new ArrayDeque<>(List.of(operation)));
  }

  /** What must run before, once for a unit. */
  int[] besideRows(int operation) {
    List<Integer> roots = new ArrayList<>();
    for (int index : rowProgram(operation)) {
      operations[index].operands(
          operand -> {
            if (graph.rowTableOf(operand) < 0) {
              roots.add(operand);
            }
          });
    }
    return program(graph.rowTableOf(operation) < 0 ? List.of(operation) : roots);
  }

  /** Whether any of some operations may come to something else for another unit. */
  boolean differsByUnit(int[] program) {
    for (int index : program) {
      if (operations[index].nature().reads().differsByUnit()) {
        return true;
      }
    }
    return false;
  }

  WorkingDays workingDays() {
    return workingDays;
  }
}
