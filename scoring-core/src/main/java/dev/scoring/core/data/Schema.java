package dev.scoring.core.data;

import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.model.TableDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What data of a scheme may hold: worked out once for a scheme. Immutable and thread-safe. */
public final class Schema {

  private final Fields facts;
  private final List<TableDefinition> tables;
  private final List<Fields> columns;
  private final List<Optional<RowKey>> keys;
  private final Map<String, Integer> tableIndex;
  private final boolean needsDate;
  private final boolean readsPrevious;
  private final List<String> namedUnits;
  private final boolean readsStraight;

  /**
   * Describes data.
   *
   * @param facts the facts of a unit
   * @param tables the tables
   * @param needsDate whether the day of the inspection must be given
   * @param namedUnits the units that rules name
   * @param asEmpty the texts that stand for an empty cell
   */
  public Schema(
      List<FactDefinition> facts,
      List<TableDefinition> tables,
      boolean needsDate,
      List<String> namedUnits,
      Set<String> asEmpty) {
    this.facts = new Fields(facts, asEmpty);
    this.tables = List.copyOf(tables);
    this.columns = tables.stream().map(table -> new Fields(table.columns(), asEmpty)).toList();
    List<Optional<RowKey>> rowKeys = new ArrayList<>();
    for (int table = 0; table < tables.size(); table++) {
      rowKeys.add(RowKey.of(tables.get(table), columns.get(table).forms()));
    }
    this.keys = List.copyOf(rowKeys);
    Map<String, Integer> names = new HashMap<>();
    for (TableDefinition table : tables) {
      names.put(table.name(), names.size());
    }
    this.tableIndex = Map.copyOf(names);
    this.needsDate = needsDate;
    this.namedUnits = List.copyOf(namedUnits);
    this.readsStraight =
        asEmpty.stream()
            .noneMatch(
                mark ->
                    this.facts.forms().stream().anyMatch(form -> form.isValueUnlessEmpty(mark)));
    this.readsPrevious = facts.stream().anyMatch(FactDefinition::isPrevious);
  }

  Fields facts() {
    return facts;
  }

  List<TableDefinition> tables() {
    return tables;
  }

  Fields columns(int table) {
    return columns.get(table);
  }

  /** The key of a table; empty if it has none. */
  Optional<RowKey> key(int table) {
    return keys.get(table);
  }

  /**
   * The key of a row as one text.
   *
   * @return empty if no table is called so, if it has no key, or if a part of it cannot be read
   */
  public Optional<String> key(String table, Map<String, ? extends @Nullable Object> row) {
    return Optional.ofNullable(tableIndex.get(table))
        .flatMap(keys::get)
        .flatMap(key -> key.text(row));
  }

  /**
   * Whether what is written as it usually is is what it says: no number, for instance, stands for
   * an empty cell.
   */
  public boolean readsStraight() {
    return readsStraight;
  }

  /** The units that rules name. */
  List<String> namedUnits() {
    return namedUnits;
  }

  /** The place of each table by its name. */
  Map<String, Integer> tableIndex() {
    return tableIndex;
  }

  boolean needsDate() {
    return needsDate;
  }

  boolean readsPrevious() {
    return readsPrevious;
  }
}
