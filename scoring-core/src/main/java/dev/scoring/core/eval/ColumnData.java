package dev.scoring.core.eval;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * An inspection in columns. Immutable by convention.
 *
 * @param data the inspection
 * @param plan how it is scored; null where every unit is scored by itself
 * @param columns the inputs by input and unit
 * @param apart the units that the columns do not hold
 */
@SuppressWarnings("ArrayRecordComponent") // internal, hot, and never compared
public record ColumnData(Data data, @Nullable ColumnPlan plan, int[][] columns, BitSet apart) {

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
      return new ColumnData(data, null, new int[0][], apart);
    }
    int[][] columns = new int[plan.inputs()][units];
    for (int unit = 0; unit < units; unit++) {
      if (!plan.put(data.lanes(unit), columns, unit)) {
        apart.set(unit);
      }
    }
    return new ColumnData(data, plan, columns, apart);
  }
}
