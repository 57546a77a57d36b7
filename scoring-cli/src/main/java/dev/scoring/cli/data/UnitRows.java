package dev.scoring.cli.data;

import dev.scoring.core.Inspection;
import dev.scoring.core.graph.FactDefinition;
import dev.scoring.core.graph.FactType;
import dev.scoring.core.graph.TableDefinition;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The rows of all tables by the units that they name, in some fifty bytes a row; and which of those
 * units were found among the facts. Rows are added by one thread; afterwards many may ask for them.
 */
final class UnitRows {

  private final StoredRows rows = new StoredRows();
  private final List<Table> tables = new ArrayList<>();

  /** The mentions of units: which row, which cell of it, the hash of the name, the next like it. */
  private int[] rowOf = new int[1024];

  private short[] columnOf = new short[1024];
  private int[] hashOf = new int[1024];
  private int[] next = new int[1024];
  private int mentions;

  /** The first mention of each bucket, plus 1. */
  private int[] buckets = new int[1024];

  private boolean[] found = new boolean[0];
  private boolean unnamed;

  /** A table, and the index of its first row. */
  private record Table(TableDefinition definition, Header header, int first) {}

  /** Adds a row of a table; those of one table stand together. */
  void add(TableDefinition definition, Header header, CsvRow cells) {
    int row = rows.add(cells);
    if (tables.isEmpty()
        || !tables.get(tables.size() - 1).definition().name().equals(definition.name())) {
      tables.add(new Table(definition, header, row));
    }
    boolean names = false;
    for (FactDefinition column : definition.columns()) {
      int at = column.type() == FactType.UNIT ? header.indexOf(column.name()) : -1;
      if (at >= 0 && at < cells.size()) {
        String unit = cells.cell(at).strip();
        if (!unit.isEmpty()) {
          mention(row, at, unit.hashCode());
          names = true;
        }
      }
    }
    unnamed |= !names;
  }

  private void mention(int row, int column, int hash) {
    if (mentions == rowOf.length) {
      int larger = mentions + mentions / 2;
      rowOf = Arrays.copyOf(rowOf, larger);
      columnOf = Arrays.copyOf(columnOf, larger);
      hashOf = Arrays.copyOf(hashOf, larger);
      next = Arrays.copyOf(next, larger);
    }
    if (mentions == buckets.length) {
      buckets = new int[2 * mentions];
      for (int i = 0; i < mentions; i++) {
        chain(i);
      }
    }
    rowOf[mentions] = row;
    columnOf[mentions] = (short) column;
    hashOf[mentions] = hash;
    chain(mentions++);
  }

  private void chain(int mention) {
    int bucket = bucket(hashOf[mention]);
    next[mention] = buckets[bucket];
    buckets[bucket] = mention + 1;
  }

  private int bucket(int hash) {
    return ((hash * 0x9E3779B9) >>> 1) & (buckets.length - 1);
  }

  /** Ends the adding of rows. */
  void complete() {
    found = new boolean[mentions];
  }

  /** Begins to gather the rows that name some units. */
  Named named() {
    return new Named();
  }

  /** The rows that name some units. Not thread-safe. */
  final class Named {
    private int[] indexes = new int[1024];
    private int size;

    /** Notes that there is a unit, and adds the rows that name it. */
    void find(String unit) {
      int hash = unit.hashCode();
      byte[] utf8 = null;
      for (int i = buckets[bucket(hash)] - 1; i >= 0; i = next[i] - 1) {
        if (hashOf[i] != hash) {
          continue;
        }
        utf8 = utf8 == null ? unit.getBytes(StandardCharsets.UTF_8) : utf8;
        if (rows.holds(rowOf[i], columnOf[i], utf8) || cell(i).equals(unit)) {
          found[i] = true;
          add(rowOf[i]);
        }
      }
    }

    private void add(int row) {
      if (size == indexes.length) {
        indexes = Arrays.copyOf(indexes, 2 * size);
      }
      indexes[size++] = row;
    }

    /** Adds the rows to an inspection, in their order and each once. */
    void addTo(Inspection.Builder inspection) {
      Arrays.sort(indexes, 0, size);
      int table = 0;
      for (int i = 0; i < size; i++) {
        int row = indexes[i];
        if (i > 0 && row == indexes[i - 1]) {
          continue;
        }
        while (table + 1 < tables.size() && tables.get(table + 1).first() <= row) {
          table++;
        }
        Table owner = tables.get(table);
        inspection.row(owner.definition().name(), owner.header().values(rows.row(row)));
      }
    }
  }

  /** Whether every row names a unit, and every unit that a row names was found. */
  boolean allFound() {
    for (int i = 0; i < mentions; i++) {
      if (!found[i]) {
        return false;
      }
    }
    return !unnamed;
  }

  /** The units that rows name and that were not found, the first {@code most} of them. */
  Set<String> unknown(int most) {
    Set<String> unknown = new LinkedHashSet<>();
    for (int i = 0; i < mentions && unknown.size() < most; i++) {
      if (!found[i]) {
        unknown.add(cell(i));
      }
    }
    return unknown;
  }

  /** Whether a unit that some row names was found. */
  boolean isFound(String unit) {
    int hash = unit.hashCode();
    for (int i = buckets[bucket(hash)] - 1; i >= 0; i = next[i] - 1) {
      if (found[i] && hashOf[i] == hash && cell(i).equals(unit)) {
        return true;
      }
    }
    return false;
  }

  private String cell(int mention) {
    return rows.cell(rowOf[mention], columnOf[mention]).strip();
  }
}
