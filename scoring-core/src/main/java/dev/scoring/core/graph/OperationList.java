package dev.scoring.core.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The operations of a graph that is being built: each stands there once, for the rows of one table
 * or for the unit.
 */
final class OperationList {

  private final List<Operation> operations = new ArrayList<>();
  private final Map<Operation, Integer> indices = new HashMap<>();
  private final List<Integer> rowTables = new ArrayList<>();
  private final Map<Integer, String> texts = new HashMap<>();

  List<Operation> all() {
    return List.copyOf(operations);
  }

  Operation get(int index) {
    return operations.get(index);
  }

  /** The table for whose rows each operation is evaluated; −1 for the unit. */
  SmallInts rowTables() {
    return new SmallInts(rowTables.stream().mapToInt(Integer::intValue).toArray());
  }

  /** How the scheme writes operations, by index. */
  Map<Integer, String> texts() {
    return Map.copyOf(texts);
  }

  /** Adds an operation, unless there is an equal one; returns its index. */
  int add(Operation operation) {
    Integer known = indices.get(operation);
    if (known != null) {
      return known;
    }
    boolean isOfAllRows = operation.nature().reads() == Nature.Reads.ROWS;
    int[] table = {-1};
    operation.operands(
        operand -> {
          check(operand);
          int of = rowTables.get(operand);
          if (of >= 0 && !isOfAllRows) {
            require(table[0] < 0 || table[0] == of, "columns of two tables: %s", operation);
            table[0] = of;
          }
        });
    if (operation instanceof Operation.ColumnValue column) {
      table[0] = column.table();
    }
    int index = operations.size();
    operations.add(operation);
    rowTables.add(table[0]);
    indices.put(operation, index);
    return index;
  }

  void requireRowOf(int index, int table) {
    check(index);
    int of = rowTables.get(index);
    require(of < 0 || of == table, "a column of another table in operation %s", index);
  }

  /** A column has a value only inside an aggregate, for one row at a time. */
  void requireNoRow(int index) {
    check(index);
    require(rowTables.get(index) < 0, "a column outside of its rows in operation %s", index);
  }

  /** Whether an operation reads nothing of a unit, but for what a row has. */
  boolean isRowAlone(int root) {
    Set<Integer> seen = new HashSet<>();
    Deque<Integer> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      int index = open.pop();
      Operation operation = operations.get(index);
      if (operation.nature().reads().differsByUnit()) {
        return false;
      } else if (seen.add(index)) {
        operation.operands(open::add);
      }
    }
    return true;
  }

  /** Whether an operation reads of scores only whether anything of them applies, and no unit. */
  boolean readsOnlyWhatApplies(int root) {
    Set<Integer> seen = new HashSet<>();
    Deque<Integer> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      int index = open.pop();
      Operation operation = operations.get(index);
      if (operation instanceof Operation.ScoreOf
          || operation.nature().reads() == Nature.Reads.UNITS) {
        return false;
      } else if (seen.add(index)) {
        operation.operands(open::add);
      }
    }
    return true;
  }

  /** Says how the scheme writes an operation; what was said first holds. */
  void describe(int index, String text) {
    check(index);
    texts.putIfAbsent(index, text);
  }

  /** Whether nothing says yet how the scheme writes an operation, and it does not itself. */
  boolean needsText(int index, DeclaredNames names) {
    check(index);
    return !texts.containsKey(index)
        && operations.get(index).accept(new WrittenNames(names.facts(), names.tables())).isEmpty();
  }

  void check(int index) {
    require(index >= 0 && index < operations.size(), "an operation of another graph: %s", index);
  }

  private static void require(boolean holds, String message, Object argument) {
    GraphBuilder.require(holds, message, argument);
  }
}
