package dev.scoring.core.eval;

import dev.scoring.core.value.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The units and tables of an inspection. The arrays are never written after {@link DataReader} made
 * them, but for facts that are made of their lanes when they are first asked for.
 */
final class InspectionData extends Data {

  private final Optional<LocalDate> date;
  private final List<String> units;
  private final Value[] @Nullable [] facts;
  private final Value[][][] rows;
  private final int[][][][] owned;
  private final long[] @Nullable [] lanes;
  private final @Nullable LanePlan plan;

  /**
   * Takes what was read.
   *
   * @param date the day of the inspection
   * @param units the names of the units
   * @param facts the value of each fact, by unit and fact; null for a unit whose lanes hold all
   * @param rows the value of each column, by table, row and column
   * @param owned the rows that name a unit, by table, column and unit; null for a column that does
   *     not hold units
   * @param lanes the inputs of the fast way by unit; null for a unit that they cannot hold
   * @param plan what the lanes hold; null if no unit has any
   */
  InspectionData(
      Optional<LocalDate> date,
      List<String> units,
      Value[] @Nullable [] facts,
      Value[][][] rows,
      int[][][][] owned,
      long[] @Nullable [] lanes,
      @Nullable LanePlan plan) {
    this.date = date;
    this.units = units;
    this.facts = facts;
    this.rows = rows;
    this.owned = owned;
    this.lanes = lanes;
    this.plan = plan;
  }

  @Override
  public Optional<LocalDate> date() {
    return date;
  }

  @Override
  public List<String> units() {
    return units;
  }

  @Override
  Value[] facts(int unit) {
    Value[] known = facts[unit];
    if (known == null) {
      if (plan == null || lanes[unit] == null) {
        throw new IllegalStateException("neither facts nor lanes of unit " + unit);
      }
      known = plan.facts(lanes[unit]);
      facts[unit] = known;
    }
    return known;
  }

  @Override
  Value[][][] rows() {
    return rows;
  }

  @Override
  int[][][][] owned() {
    return owned;
  }

  /**
   * Completes the lanes of a unit.
   *
   * @return whether they hold it
   */
  boolean fill(int unit, LanePlan.Filling filling) {
    if (plan == null) {
      return false;
    }
    long[] row = lanes[unit];
    if (row == null) {
      row = plan.lanes(facts(unit));
    }
    if (row == null || !filling.fill(unit, row)) {
      facts(unit);
      lanes[unit] = null;
      return false;
    }
    lanes[unit] = row;
    return true;
  }

  /** The inputs of the fast way for a unit, which has them. */
  long[] knownLanes(int unit) {
    return Objects.requireNonNull(lanes[unit]);
  }

  @Override
  @Nullable LanePlan plan() {
    return plan;
  }

  @Override
  long @Nullable [] lanes(int unit) {
    return lanes[unit];
  }
}
