package dev.scoring.core.engine;

import dev.scoring.core.data.Data;
import dev.scoring.core.exact.Evaluation;
import dev.scoring.core.exact.ExactScorer;
import dev.scoring.core.exact.Plan;
import dev.scoring.core.exact.Summing;
import dev.scoring.core.graph.Operation;
import dev.scoring.core.graph.Operation.Aggregate;
import dev.scoring.core.value.Value;
import dev.scoring.core.value.Value.Failure;
import dev.scoring.core.value.Value.Nothing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What rows give to the aggregates of a scheme on a day. Rows that agree in the columns that matter
 * give the same, so it is worked out once and remembered. Thread-safe.
 */
final class RowGains {

  /** How many different rows are remembered. */
  private static final int MOST = 1 << 14;

  private final ExactScorer exact;
  private final int[] operations;
  private final Aggregate[] aggregates;
  private final int[] beforeRows;
  private final int[][] columns;
  private final Map<Key, Value[]> known = new ConcurrentHashMap<>();

  /** What matters of a row. */
  private static final class Key {
    private final int table;
    private final Value[] values;
    private final int hash;

    Key(int table, Value[] values) {
      this.table = table;
      this.values = values;
      this.hash = Arrays.hashCode(values) * 31 + table;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key && table == key.table && Arrays.equals(values, key.values);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  private RowGains(ExactScorer exact, int[] operations, Aggregate[] aggregates, int[] beforeRows) {
    this.exact = exact;
    Plan plan = exact.plan();
    this.operations = operations;
    this.aggregates = aggregates;
    this.beforeRows = beforeRows;
    BitSet[] read = new BitSet[plan.graph().tables().size()];
    Arrays.setAll(read, table -> new BitSet());
    for (int i = 0; i < operations.length; i++) {
      for (int index : plan.rowProgramOf(operations[i])) {
        if (plan.operation(index) instanceof Operation.ColumnValue column) {
          read[aggregates[i].table()].set(column.column());
        }
      }
    }
    this.columns = Arrays.stream(read).map(set -> set.stream().toArray()).toArray(int[][]::new);
  }

  /**
   * Prepares some operations; null unless all are aggregates whose rows do not ask for the unit.
   */
  static @Nullable RowGains of(ExactScorer exact, int[] operations) {
    Plan plan = exact.plan();
    Aggregate[] aggregates = new Aggregate[operations.length];
    List<Integer> roots = new ArrayList<>();
    for (int i = 0; i < operations.length; i++) {
      if (!(plan.operation(operations[i]) instanceof Aggregate aggregate)) {
        return null;
      }
      aggregates[i] = aggregate;
      aggregate.operands(roots::add);
    }
    int[] beforeRows = plan.program(roots);
    for (int index : beforeRows) {
      if (plan.operation(index).nature().reads().differsByUnit()) {
        return null;
      }
    }
    return new RowGains(exact, operations, aggregates, beforeRows);
  }

  /** The rows of some data. Not thread-safe. */
  final class Rows {
    private final Data data;
    private final Value[] @Nullable [][] gains;
    private @Nullable Evaluation evaluation;

    Rows(Data data) {
      this.data = data;
      this.gains = new Value[data.tables().size()][][];
      for (int table = 0; table < gains.length; table++) {
        gains[table] = new Value[data.tables().get(table).size()][];
      }
    }

    /** The value of one of the aggregates for a unit. */
    Value value(int at, int unit) {
      Aggregate aggregate = aggregates[at];
      int[] rows = data.tables().get(aggregate.table()).of(aggregate.owner(), unit);
      Summing summing = new Summing(aggregate.summary(), aggregate.trim());
      for (int row : rows) {
        Value gain = gains(aggregate.table(), row)[at];
        if (gain instanceof Failure) {
          return gain;
        }
        summing.gain(gain);
      }
      return summing.result();
    }

    private Value[] gains(int table, int row) {
      Value[] found = gains[table][row];
      if (found == null) {
        found = remembered(table, data.tables().get(table).row(row));
        gains[table][row] = found;
      }
      return found;
    }

    private Value[] remembered(int table, Value[] row) {
      Value[] values = new Value[columns[table].length];
      for (int i = 0; i < values.length; i++) {
        values[i] = row[columns[table][i]];
      }
      Key key = new Key(table, values);
      Value[] found = known.get(key);
      if (found == null) {
        found = evaluate(table, row);
        if (known.size() < MOST) {
          known.put(key, found);
        }
      }
      return found;
    }

    private Value[] evaluate(int table, Value[] row) {
      Evaluation running = evaluation;
      if (running == null) {
        running = exact.evaluation(data);
        running.run(beforeRows);
        evaluation = running;
      }
      Value[] found = new Value[aggregates.length];
      for (int i = 0; i < found.length; i++) {
        found[i] = Nothing.NOTHING;
        if (aggregates[i].table() == table) {
          found[i] = running.gain(operations[i], aggregates[i], row);
        }
      }
      return found;
    }
  }
}
