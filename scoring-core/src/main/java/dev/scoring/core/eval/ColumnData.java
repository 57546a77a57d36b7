package dev.scoring.core.eval;

import dev.scoring.core.fast.run.BlockRun;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * An inspection in columns. Immutable by convention.
 *
 * @param data the inspection
 * @param plan how it is scored; null where every unit is scored by itself
 * @param columns the inputs by block, input and unit within the block
 * @param apart the units that the columns do not hold
 */
@SuppressWarnings("ArrayRecordComponent") // internal, hot, and never compared
public record ColumnData(Data data, @Nullable ColumnPlan plan, int[][][] columns, BitSet apart) {

  /** How many units there are. */
  public int size() {
    return data.units().size();
  }

  /** Puts an inspection into columns. */
  static ColumnData of(Data data, @Nullable ColumnPlan plan) {
    int units = data.units().size();
    BitSet apart = new BitSet();
    if (plan == null) {
      apart.set(0, units);
      return new ColumnData(data, null, new int[0][][], apart);
    }
    int blocks = (units + BlockRun.BLOCK - 1) / BlockRun.BLOCK;
    int[][][] columns = new int[blocks][plan.inputs()][BlockRun.BLOCK];
    for (int unit = 0; unit < units; unit++) {
      int[][] block = columns[unit / BlockRun.BLOCK];
      if (!plan.put(data.lanes(unit), block, unit % BlockRun.BLOCK)) {
        apart.set(unit);
      }
    }
    return new ColumnData(data, plan, columns, apart);
  }
}
