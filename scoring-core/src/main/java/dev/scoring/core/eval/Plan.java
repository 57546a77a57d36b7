package dev.scoring.core.eval;

import dev.scoring.core.graph.Operation;
import dev.scoring.core.graph.ScoringGraph;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;

/** In what order the operations of a graph run: worked out once for a scheme. Immutable. */
final class Plan {

  private static final int[] NONE = {};

  private final ScoringGraph graph;
  private final Operation[] operations;
  private final int[][] byStage;
  private final int[][] rowPrograms;
  private final int[][] partsByStage;

  Plan(ScoringGraph graph) {
    this.graph = graph;
    this.operations = graph.operations().toArray(new Operation[0]);
    int stages = graph.lastStage() + 1;
    List<List<Integer>> stageLists = lists(stages);
    this.rowPrograms = new int[operations.length][];
    for (int i = 0; i < operations.length; i++) {
      if (graph.rowTableOf(i) < 0) {
        stageLists.get(graph.stageOfOperation(i)).add(i);
      }
      rowPrograms[i] =
          operations[i] instanceof Operation.Aggregate aggregate ? rowProgram(aggregate) : NONE;
    }
    this.byStage = arrays(stageLists);
    List<List<Integer>> partLists = lists(stages);
    for (int i = 0; i < graph.parts().size(); i++) {
      partLists.get(graph.stageOfPart(i)).add(i);
    }
    this.partsByStage = arrays(partLists);
  }

  /** The operations that must run for each row, operands first. */
  private int[] rowProgram(Operation.Aggregate aggregate) {
    TreeSet<Integer> needed = new TreeSet<>();
    Deque<Integer> open = new ArrayDeque<>();
    aggregate.filter().ifPresent(open::add);
    aggregate.value().ifPresent(open::add);
    while (!open.isEmpty()) {
      int index = open.pop();
      if (graph.rowTableOf(index) >= 0 && needed.add(index)) {
        operations[index].operands(open::add);
      }
    }
    return needed.stream().mapToInt(Integer::intValue).toArray();
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

  ScoringGraph graph() {
    return graph;
  }

  Operation operation(int index) {
    return operations[index];
  }

  int size() {
    return operations.length;
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

  int[] rowProgramOf(int aggregate) {
    return rowPrograms[aggregate];
  }
}
