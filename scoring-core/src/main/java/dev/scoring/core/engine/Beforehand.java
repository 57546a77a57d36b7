package dev.scoring.core.engine;

import dev.scoring.core.data.Data;
import dev.scoring.core.exact.Evaluation;
import dev.scoring.core.exact.ExactScorer;
import dev.scoring.core.exact.Plan;
import dev.scoring.core.fast.program.FastInput;
import dev.scoring.core.graph.Operation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a program takes that is no fact: the values of operations that it does not express, such as
 * summaries of rows. They are evaluated the exact way, once, when an inspection is read. Immutable
 * and thread-safe.
 */
final class Beforehand {

  private final ExactScorer exact;
  private final UnitInputs inputs;

  /** The inputs, and what each holds for a unit without rows. */
  private final int[] at;

  private final long[] withoutRows;

  /** What must run so that all of them have their values. */
  private final int[] program;

  /** Whether all of them are summaries of rows. */
  private final boolean onlyRows;

  private final @Nullable RowGains gains;

  Beforehand(ExactScorer exact, UnitInputs inputs) {
    this.exact = exact;
    this.inputs = inputs;
    Plan plan = exact.plan();
    List<Integer> operations = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    boolean rows = true;
    for (int i = 0; i < inputs.size(); i++) {
      if (inputs.get(i).source() == FastInput.Source.OPERATION) {
        operations.add(inputs.get(i).index());
        places.add(i);
        rows &= plan.operation(inputs.get(i).index()) instanceof Operation.Aggregate;
      }
    }
    this.at = places.stream().mapToInt(Integer::intValue).toArray();
    this.onlyRows = rows;
    this.withoutRows = new long[at.length];
    for (int i = 0; i < at.length; i++) {
      FastInput input = inputs.get(at[i]);
      if (plan.operation(input.index()) instanceof Operation.Aggregate aggregate) {
        withoutRows[i] =
            switch (aggregate.summary()) {
              case COUNT, SUM -> 0;
              case MIN, MAX, MEAN -> input.absent();
            };
      }
    }
    this.program = plan.program(operations);
    this.gains = RowGains.of(exact, operations.stream().mapToInt(Integer::intValue).toArray());
  }

  /** Whether rows are all that is missing, so that nothing is of a unit that has none. */
  boolean needsOnlyRows() {
    return onlyRows;
  }

  /** Fills in the inputs of a unit that has no rows, where only rows are missing. */
  void fillWithoutRows(long[] held) {
    for (int i = 0; i < at.length; i++) {
      held[at[i]] = withoutRows[i];
    }
  }

  /** Starts to fill in the inputs of the units of some data. */
  Filling filling(Data data) {
    return new Filling(data);
  }

  /** Fills in inputs that are not facts, for the units of some data. Not thread-safe. */
  final class Filling {
    private final Data data;
    private @Nullable Evaluation evaluation;
    private RowGains.@Nullable Rows rows;

    private Filling(Data data) {
      this.data = data;
    }

    /**
     * Fills in the inputs of a unit.
     *
     * @return false if they cannot be held, or could not be evaluated
     */
    boolean fill(int unit, long[] held) {
      if (onlyRows && !data.hasRows(unit)) {
        fillWithoutRows(held);
        return true;
      }
      return gains == null ? evaluate(unit, held) : addUp(gains, unit, held);
    }

    private boolean addUp(RowGains gains, int unit, long[] held) {
      RowGains.Rows known = rows;
      if (known == null) {
        known = gains.new Rows(data);
        rows = known;
      }
      for (int i = 0; i < at.length; i++) {
        if (!inputs.put(at[i], known.value(i, unit), held)) {
          return false;
        }
      }
      return true;
    }

    private boolean evaluate(int unit, long[] held) {
      Evaluation known = evaluation;
      if (known == null) {
        known = exact.evaluation(data);
        evaluation = known;
      }
      known.begin(unit);
      known.run(program);
      for (int each : at) {
        if (!inputs.put(each, known.value(inputs.get(each).index()), held)) {
          return false;
        }
      }
      return true;
    }
  }
}
