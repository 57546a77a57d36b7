package dev.scoring.core.graph;

import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.model.FactType;
import dev.scoring.core.model.TableDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The facts and tables of a graph that is being built, by name. */
final class DeclaredNames {

  private final List<FactDefinition> facts = new ArrayList<>();
  private final Map<String, Integer> factIndex = new HashMap<>();
  private final List<TableDefinition> tables = new ArrayList<>();
  private final Map<String, Integer> tableIndex = new HashMap<>();

  void declare(FactDefinition fact) {
    require(fact.type() != FactType.UNIT, "a unit is not a fact of a unit: %s", fact.name());
    require(fact.mayBeEmpty() || !fact.isPrevious(), "a new unit has no past: %s", fact.name());
    require(factIndex.put(fact.name(), facts.size()) == null, "fact twice: %s", fact.name());
    facts.add(fact);
  }

  void declare(TableDefinition table) {
    require(tableIndex.put(table.name(), tables.size()) == null, "table twice: %s", table.name());
    Set<String> names = new HashSet<>();
    for (FactDefinition column : table.columns()) {
      require(names.add(column.name()), "column twice: %s", column.name());
      require(!column.isPrevious(), "a column of the previous period: %s", column.name());
    }
    Set<String> parts = new HashSet<>();
    for (String column : table.key()) {
      require(names.contains(column), "no column is called %s", column);
      require(parts.add(column), "twice in a key: %s", column);
    }
    tables.add(table);
  }

  List<FactDefinition> facts() {
    return facts;
  }

  List<TableDefinition> tables() {
    return tables;
  }

  /** The index of a fact. */
  int fact(String name) {
    Integer index = factIndex.get(name);
    if (index == null) {
      throw new IllegalArgumentException("no fact is called " + name);
    }
    return index;
  }

  /** The index of a fact that must be of a type. */
  int fact(String name, FactType type) {
    int index = fact(name);
    require(facts.get(index).type() == type, "another type of fact: %s", name);
    return index;
  }

  Operation.ColumnValue column(String table, String column) {
    Integer index = tableIndex.get(table);
    if (index == null) {
      throw new IllegalArgumentException("no table is called " + table);
    }
    int at = tables.get(index).indexOf(column);
    require(at >= 0, "no column is called %s", column);
    return new Operation.ColumnValue(index, at);
  }

  FactType type(Operation.ColumnValue column) {
    return tables.get(column.table()).columns().get(column.column()).type();
  }

  private static void require(boolean holds, String message, Object argument) {
    GraphBuilder.require(holds, message, argument);
  }
}
