package dev.scoring.core.model;

import dev.scoring.core.text.Counted;
import java.util.List;

/**
 * A table: rows that belong to units through a column of type {@link FactType#UNIT}. Rows are a
 * multiset; two equal rows are two rows. Immutable and thread-safe.
 *
 * @param name the name that rules and data use
 * @param label what it is called; empty if it has no label
 * @param columns the columns in their order
 */
public record TableDefinition(String name, String label, List<FactDefinition> columns) {

  /** Copies the list. */
  public TableDefinition {
    columns = List.copyOf(columns);
  }

  /** Returns the index of the column called {@code column}, or −1. */
  public int indexOf(String column) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(column)) {
        return i;
      }
    }
    return -1;
  }

  /** Returns the name, and how many columns there are. */
  @Override
  public String toString() {
    return "table " + name + " (" + Counted.of(columns.size(), "column") + ")";
  }
}
