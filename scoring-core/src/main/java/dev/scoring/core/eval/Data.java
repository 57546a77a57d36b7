package dev.scoring.core.eval;

import dev.scoring.core.value.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checked input: everything is of its declared type and in its domain. Immutable by convention, and
 * thread-safe.
 */
public abstract sealed class Data permits InspectionData, UnitData {

  Data() {}

  /** The day of the inspection; empty if none was given. */
  public abstract Optional<LocalDate> date();

  /** The names of the units. */
  public abstract List<String> units();

  /** The value of each fact of a unit. */
  abstract Value[] facts(int unit);

  /** The value of each column, by table, row and column. */
  abstract Value[][][] rows();

  /**
   * The rows that name a unit, by table, column and unit; null for a column that does not hold
   * units.
   */
  abstract int[][][][] owned();

  /** The fast way to score the units; null if there is none. */
  abstract @Nullable LanePlan plan();

  /** The inputs of the fast way for a unit; null if it must be scored the exact way. */
  abstract long @Nullable [] lanes(int unit);
}
