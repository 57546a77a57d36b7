package dev.scoring.core;

import dev.scoring.core.engine.ColumnData;

/**
 * An inspection in columns: a number for each fact and unit, as few bytes as they need, so that
 * very many units can be scored fast, and again with little memory. Immutable and thread-safe.
 */
public final class Columns {

  private final Inspection inspection;
  private final ColumnData data;

  Columns(Inspection inspection, ColumnData data) {
    this.inspection = inspection;
    this.data = data;
  }

  /** The inspection. */
  public Inspection inspection() {
    return inspection;
  }

  /** How many units there are. */
  public int size() {
    return data.size();
  }

  ColumnData data() {
    return data;
  }

  /** Returns how many units there are, and the day of the inspection. */
  @Override
  public String toString() {
    return "columns of an " + inspection;
  }
}
