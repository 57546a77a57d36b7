package dev.scoring.io.row;

import dev.scoring.core.written.WrittenFacts;
import java.util.AbstractMap;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The values of a row that has a cell for each column, by the name of the column. Immutable. Quick
 * for who asks for the columns in the order of the scheme, by the names that the scheme has.
 */
class RowValues extends AbstractMap<String, String> {

  private final Columns columns;
  private final Row row;

  /** The place in {@link Columns#names} that is probably asked for next. */
  private int next;

  RowValues(Columns columns, Row row) {
    this.columns = columns;
    this.row = row;
  }

  /** Which column is which cell; the same for all rows of a file. */
  static final class Columns {
    private final Map<String, Integer> cellOf;
    private final Set<String> set;
    private final String[] names;
    private final int[] cells;
    private final boolean complete;

    /**
     * Takes the columns of a file.
     *
     * @param cellOf the cell of each column by name
     * @param order the names of some columns, in the order in which they are asked for
     */
    Columns(Map<String, Integer> cellOf, List<String> order) {
      this.cellOf = cellOf;
      this.set = Collections.unmodifiableSet(cellOf.keySet());
      List<String> known = order.stream().filter(cellOf::containsKey).toList();
      this.names = known.toArray(new String[0]);
      this.cells = known.stream().mapToInt(name -> cellOf.getOrDefault(name, 0)).toArray();
      this.complete = known.size() == order.size();
    }

    /** Whether the file has all the columns that are asked for. */
    boolean isComplete() {
      return complete;
    }
  }

  /** Values that stand in a file as bytes. */
  static final class Written extends RowValues implements WrittenFacts {
    private final int[] cellOf;
    private final Row.Bytes row;

    Written(Columns columns, Row.Bytes row) {
      super(columns, row);
      this.cellOf = columns.cells;
      this.row = row;
    }

    @Override
    public byte[] utf8() {
      return row.bytes();
    }

    @Override
    public int begin(int index) {
      return row.begin(cellOf[index]);
    }

    @Override
    public int end(int index) {
      return row.ends()[cellOf[index]];
    }
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // Names that are equal and not the same are looked up.
  public @Nullable String get(@Nullable Object column) {
    int guess = next;
    if (guess < columns.names.length && columns.names[guess] == column) {
      next = guess + 1;
      return row.cell(columns.cells[guess]);
    }
    Integer at = columns.cellOf.get(column);
    return at == null ? null : row.cell(at);
  }

  @Override
  public boolean containsKey(@Nullable Object column) {
    return columns.cellOf.containsKey(column);
  }

  @Override
  public int size() {
    return columns.cellOf.size();
  }

  @Override
  public Set<String> keySet() {
    return columns.set;
  }

  @Override
  public Set<Entry<String, String>> entrySet() {
    return columns.cellOf.entrySet().stream()
        .map(column -> Map.entry(column.getKey(), row.cell(column.getValue())))
        .collect(Collectors.toUnmodifiableSet());
  }
}
