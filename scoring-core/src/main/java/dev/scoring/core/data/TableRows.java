package dev.scoring.core.data;

import dev.scoring.core.value.Value;
import org.jspecify.annotations.Nullable;

/** The checked rows of a table, and whose they are. Immutable and thread-safe. */
public final class TableRows {

  /** A table without rows. */
  public static final TableRows NONE = new TableRows(new Value[0][], new int[0][][]);

  private static final int[] NOBODYS = {};

  private final Value[][] rows;
  private final int[] @Nullable [][] owned;

  /**
   * Takes rows over.
   *
   * @param rows the value of each column, by row and column
   * @param owned the rows that name a unit, by column and unit; null for a column that does not
   *     hold units
   */
  TableRows(Value[][] rows, int[] @Nullable [][] owned) {
    this.rows = rows;
    this.owned = owned;
  }

  /** How many rows there are. */
  public int size() {
    return rows.length;
  }

  /** The value of each column of a row; not to be changed. */
  public Value[] row(int index) {
    return rows[index];
  }

  /** The rows that name a unit in a column; not to be changed. */
  public int[] of(int column, int unit) {
    return rows.length == 0 ? NOBODYS : owned[column][unit];
  }

  /** Whether any row names a unit in any column. */
  boolean hasRows(int unit) {
    if (rows.length > 0) {
      for (int[] @Nullable [] column : owned) {
        if (column != null && column[unit].length > 0) {
          return true;
        }
      }
    }
    return false;
  }
}
