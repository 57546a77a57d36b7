package dev.scoring.core.model;

import java.util.List;

/**
 * What a rule reads. Immutable and thread-safe.
 *
 * @param facts the facts of the unit, by name, in the order of their declaration
 * @param columns the columns of tables, in the order of their declaration
 * @param scores the parts, blocks, rules or total whose points are read, by id
 * @param previous the facts and scores whose value of the previous period is read, by name or id
 * @param units whether it reads the other units
 * @param ofUnits the facts and scores that it reads of the other units, by name or id
 * @param date whether it reads the day of the inspection
 */
public record ReadsModel(
    List<String> facts,
    List<ColumnModel> columns,
    List<String> scores,
    List<String> previous,
    boolean units,
    List<String> ofUnits,
    boolean date) {

  /** Copies the lists. */
  public ReadsModel {
    facts = List.copyOf(facts);
    columns = List.copyOf(columns);
    scores = List.copyOf(scores);
    previous = List.copyOf(previous);
    ofUnits = List.copyOf(ofUnits);
  }

  /** The tables that are read, by name. */
  public List<String> tables() {
    return columns.stream().map(ColumnModel::table).distinct().toList();
  }

  /**
   * A column of a table.
   *
   * @param table the name of the table
   * @param column the name of the column
   */
  public record ColumnModel(String table, String column) {

    /** Returns {@code table.column}. */
    @Override
    public String toString() {
      return table + "." + column;
    }
  }
}
