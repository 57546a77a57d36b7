package dev.scoring.core.model;

import dev.scoring.core.text.Counted;
import java.util.List;

/**
 * A table: rows that belong to units through a column of type {@link FactType#UNIT}. Rows are a
 * multiset, and two equal rows are two rows, unless the table has a key. Immutable and thread-safe.
 *
 * @param name the name that rules and data use
 * @param label what it is called; empty if it has no label
 * @param columns the columns in their order
 * @param key the columns by which a row is told from every other, no two rows having the same in
 *     all of them; empty if the table has no key
 */
public record TableDefinition(
    String name, String label, List<FactDefinition> columns, List<String> key) {

  /** Copies the lists. */
  public TableDefinition {
    columns = List.copyOf(columns);
    key = List.copyOf(key);
  }

  /** Makes a table without a key. */
  public TableDefinition(String name, String label, List<FactDefinition> columns) {
    this(name, label, columns, List.of());
  }

  /** The columns through which a row is that of a unit. */
  public List<String> owners() {
    return columns.stream()
        .filter(column -> column.type() == FactType.UNIT)
        .map(FactDefinition::name)
        .toList();
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
