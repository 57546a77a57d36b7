package dev.scoring.cli.data;

import dev.scoring.core.Inspection;
import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.model.FactType;
import dev.scoring.core.model.TableDefinition;
import dev.scoring.core.text.SameName;
import dev.scoring.io.row.Header;
import dev.scoring.io.row.Row;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The rows of all tables by the units that they name, in some seventy bytes of a {@link Scratch} a
 * row; and which of those units were found among the facts. Rows are added by one thread;
 * afterwards many may ask for them.
 */
final class UnitRows {

  /** The parts of a mention of a unit: the place of its row, the hash of the name, … */
  private static final int ROW = 0;

  private static final int HASH = 1;

  /** … the next mention of the same bucket, plus 1, … */
  private static final int NEXT = 2;

  /** … and which cell of the row it is, with a mark if the unit was found. */
  private static final int CELL = 3;

  private static final int PARTS = 4;
  private static final int FOUND = Integer.MIN_VALUE;

  private final Scratch scratch;
  private final StoredRows rows;
  private final List<Table> tables = new ArrayList<>();
  private final StoredInts parts;
  private int mentions;

  /** The first mention of each bucket, plus 1. */
  private StoredInts buckets;

  private int bucketCount = 1 << 10;
  private boolean unnamed;

  /** A table, and the place of its first row. */
  private record Table(TableDefinition definition, Header header, int first) {}

  UnitRows(Scratch scratch) {
    this.scratch = scratch;
    this.rows = new StoredRows(scratch);
    this.parts = new StoredInts(scratch, 0);
    this.buckets = new StoredInts(scratch, bucketCount);
  }

  /** Adds a row of a table; those of one table stand together. */
  void add(TableDefinition definition, Header header, Row cells) {
    int row = rows.add(cells);
    if (tables.isEmpty()
        || !tables.get(tables.size() - 1).definition().name().equals(definition.name())) {
      tables.add(new Table(definition, header, row));
    }
    boolean names = false;
    for (FactDefinition column : definition.columns()) {
      int at = column.type() == FactType.UNIT ? header.indexOf(column.name()) : -1;
      if (at >= 0 && at < cells.size()) {
        String unit = SameName.of(cells.cell(at));
        if (!unit.isEmpty()) {
          mention(row, at, unit.hashCode());
          names = true;
        }
      }
    }
    unnamed |= !names;
  }

  private void mention(int row, int column, int hash) {
    if (mentions == bucketCount) {
      bucketCount *= 2;
      buckets = new StoredInts(scratch, bucketCount);
      for (int i = 0; i < mentions; i++) {
        chain(i);
      }
    }
    parts.require((long) PARTS * (mentions + 1));
    set(mentions, ROW, row);
    set(mentions, HASH, hash);
    set(mentions, CELL, column);
    chain(mentions++);
  }

  private int get(int mention, int part) {
    return parts.get((long) PARTS * mention + part);
  }

  private void set(int mention, int part, int value) {
    parts.set((long) PARTS * mention + part, value);
  }

  private void chain(int mention) {
    int bucket = bucket(get(mention, HASH));
    set(mention, NEXT, buckets.get(bucket));
    buckets.set(bucket, mention + 1);
  }

  private int bucket(int hash) {
    return ((hash * 0x9E3779B9) >>> 1) & (bucketCount - 1);
  }

  /** The first mention that may be of a name; −1 for none. */
  private int first(int hash) {
    return buckets.get(bucket(hash)) - 1;
  }

  private int next(int mention) {
    return get(mention, NEXT) - 1;
  }

  private boolean isFound(int mention) {
    return get(mention, CELL) < 0;
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
      int hash = SameName.of(unit).hashCode();
      byte[] utf8 = null;
      for (int i = first(hash); i >= 0; i = next(i)) {
        if (get(i, HASH) != hash) {
          continue;
        }
        utf8 = utf8 == null ? unit.getBytes(StandardCharsets.UTF_8) : utf8;
        int column = get(i, CELL) & ~FOUND;
        if (rows.holds(get(i, ROW), column, utf8) || SameName.areSame(cell(i), unit)) {
          // Whoever writes this writes the same.
          set(i, CELL, column | FOUND);
          add(get(i, ROW));
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
      if (!isFound(i)) {
        return false;
      }
    }
    return !unnamed;
  }

  /** The units that rows name and that were not found, the first {@code most} of them. */
  Set<String> unknown(int most) {
    Set<String> unknown = new LinkedHashSet<>();
    for (int i = 0; i < mentions && unknown.size() < most; i++) {
      if (!isFound(i)) {
        unknown.add(cell(i));
      }
    }
    return unknown;
  }

  /** Whether a unit that some row names was found. */
  boolean isFound(String unit) {
    int hash = SameName.of(unit).hashCode();
    for (int i = first(hash); i >= 0; i = next(i)) {
      if (isFound(i) && get(i, HASH) == hash && SameName.areSame(cell(i), unit)) {
        return true;
      }
    }
    return false;
  }

  private String cell(int mention) {
    return SameName.shown(rows.cell(get(mention, ROW), get(mention, CELL) & ~FOUND));
  }
}
