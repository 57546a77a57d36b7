package dev.scoring.core.engine;

import dev.scoring.core.fast.run.BlockRun;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * An inspection in columns. Immutable by convention.
 *
 * @param inspection the inspection
 * @param plan how it is scored; null where every unit is scored by itself
 * @param columns the inputs by block, input and unit within the block
 * @param apart the units that the columns do not hold
 */
@SuppressWarnings("ArrayRecordComponent") // internal, hot, and never compared
public record ColumnData(
    Inspected inspection, @Nullable ColumnPlan plan, int[][][] columns, BitSet apart) {

  /** How many units there are. */
  public int size() {
    return inspection.size();
  }

  /** Puts an inspection into columns. */
  static ColumnData of(Inspected inspection, @Nullable ColumnPlan plan) {
    int units = inspection.size();
    BitSet apart = new BitSet();
    if (plan == null) {
      apart.set(0, units);
      return new ColumnData(inspection, null, new int[0][][], apart);
    }
    int blocks = (units + BlockRun.BLOCK - 1) / BlockRun.BLOCK;
    int[][][] columns = new int[blocks][plan.inputs()][BlockRun.BLOCK];
    for (int unit = 0; unit < units; unit++) {
      int[][] block = columns[unit / BlockRun.BLOCK];
      if (!plan.put(inspection.inputs(unit), block, unit % BlockRun.BLOCK)) {
        apart.set(unit);
      }
    }
    return new ColumnData(inspection, plan, columns, apart);
  }
}
