package dev.scoring.core.graph;

import java.util.List;
import java.util.Map;

/**
 * In which stage each operation and each part can be evaluated. An operation that reads a score
 * comes one stage after the part that makes it; one that reads all units comes one stage after what
 * it reads of them. Immutable.
 */
final class StageOrder {

  private final SmallInts operations;
  private final int[] parts;
  private final int last;

  /**
   * Works the stages out.
   *
   * @param graph the operations, operands first
   * @param partOf the index of the part that makes each score; that of the total comes last
   * @param uses the operations that each part needs, and last those that the total needs
   * @throws IllegalArgumentException if parts depend on each other in a circle
   */
  StageOrder(List<Operation> graph, Map<String, Integer> partOf, List<List<Integer>> uses) {
    int[] stages = new int[graph.size()];
    this.parts = new int[uses.size()];
    // A circle never becomes stable; anything else does so in a round for each part.
    for (int round = 0; ; round++) {
      operationStages(graph, partOf, stages);
      if (raiseParts(uses, stages)) {
        break;
      } else if (round == parts.length) {
        throw new IllegalArgumentException("parts depend on each other in a circle");
      }
    }
    int highest = 0;
    for (int stage : stages) {
      highest = Math.max(highest, stage);
    }
    for (int stage : parts) {
      highest = Math.max(highest, stage);
    }
    this.last = highest;
    this.operations = new SmallInts(stages);
  }

  private void operationStages(List<Operation> graph, Map<String, Integer> partOf, int[] stages) {
    for (int i = 0; i < stages.length; i++) {
      Operation operation = graph.get(i);
      if (operation instanceof Operation.ScoreOf score) {
        stages[i] = behind(partOf, score.id());
      } else if (operation instanceof Operation.NothingOf nothing) {
        stages[i] = behind(partOf, nothing.id());
      } else {
        int[] stage = {0};
        operation.operands(operand -> stage[0] = Math.max(stage[0], stages[operand]));
        stages[i] = readsUnits(operation) ? stage[0] + 1 : stage[0];
      }
    }
  }

  /** The stage after the part that makes a score. */
  private int behind(Map<String, Integer> partOf, String score) {
    Integer part = partOf.get(score);
    if (part == null) {
      throw new IllegalArgumentException("no score has the id " + score);
    }
    return parts[part] + 1;
  }

  /** Puts each part in the stage of what it needs; returns whether nothing changed. */
  private boolean raiseParts(List<List<Integer>> uses, int[] stages) {
    boolean stable = true;
    for (int part = 0; part < parts.length; part++) {
      int stage = 0;
      for (int used : uses.get(part)) {
        stage = Math.max(stage, stages[used]);
      }
      stable &= parts[part] == stage;
      parts[part] = stage;
    }
    return stable;
  }

  static boolean readsUnits(Operation operation) {
    return operation.nature().reads() == Nature.Reads.UNITS;
  }

  /** The first stage that reads all units; behind the last if none does. */
  int firstAcrossUnits(List<Operation> graph) {
    int first = last + 1;
    for (int i = 0; i < graph.size(); i++) {
      if (readsUnits(graph.get(i))) {
        first = Math.min(first, operations.get(i));
      }
    }
    return first;
  }

  int ofOperation(int index) {
    return operations.get(index);
  }

  int ofPart(int index) {
    return parts[index];
  }

  int ofTotal() {
    return parts[parts.length - 1];
  }

  int last() {
    return last;
  }
}
