package dev.scoring.core.data;

import dev.scoring.core.value.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Checked input: everything is of its declared type and in its domain. Complete once it is built;
 * immutable and thread-safe.
 */
public final class Data {

  private final Optional<LocalDate> date;
  private final List<String> units;
  private final List<UnitFacts> facts;
  private final List<TableRows> tables;

  /**
   * Puts checked data together.
   *
   * @param date the day of the inspection; empty if none was given
   * @param units the names of the units
   * @param facts the facts of each unit
   * @param tables the rows of each table
   */
  public Data(
      Optional<LocalDate> date, List<String> units, List<UnitFacts> facts, List<TableRows> tables) {
    this.date = date;
    this.units = List.copyOf(units);
    this.facts = List.copyOf(facts);
    this.tables = List.copyOf(tables);
  }

  /** The day of the inspection; empty if none was given. */
  public Optional<LocalDate> date() {
    return date;
  }

  /** The names of the units. */
  public List<String> units() {
    return units;
  }

  /**
   * The value of each fact of a unit; they may be made anew each time, and are not to be changed.
   */
  public Value[] facts(int unit) {
    return facts.get(unit).values();
  }

  /** The tables, in the order of the scheme. */
  public List<TableRows> tables() {
    return tables;
  }

  /** Whether any row of any table names a unit. */
  public boolean hasRows(int unit) {
    for (TableRows table : tables) {
      if (table.hasRows(unit)) {
        return true;
      }
    }
    return false;
  }
}
