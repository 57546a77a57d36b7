package dev.scoring.io.row;

import dev.scoring.core.text.LookAlike;
import dev.scoring.core.text.SameName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the rows of a file, or of a stretch of it, stand, and which unit each is about. */
public final class RowPlaces {

  private final List<String> units = new ArrayList<>();
  private final BitSet ragged = new BitSet();
  private final Map<String, Integer> first = new HashMap<>();
  private long[] lines = new long[16];

  RowPlaces() {}

  /**
   * Adds a row.
   *
   * @param isRagged whether it has the wrong number of cells
   */
  void add(long line, String unit, boolean isRagged) {
    int row = units.size();
    if (row == lines.length) {
      lines = Arrays.copyOf(lines, 2 * row);
    }
    lines[row] = line;
    units.add(unit);
    if (isRagged) {
      ragged.set(row);
    }
  }

  /** The number of rows. */
  public int size() {
    return units.size();
  }

  /** Whether a row has the wrong number of cells. */
  public boolean isRagged(int row) {
    return ragged.get(row);
  }

  /** The line of a row. */
  public long line(int row) {
    return lines[row];
  }

  /** The unit that a row is about; empty if it names none. */
  public String unit(int row) {
    return units.get(row);
  }

  /** The index of the last row of a unit; −1 if it has none. */
  public int lastRow(String unit) {
    int row = units.size() - 1;
    while (row >= 0 && !SameName.areSame(unit, units.get(row))) {
      row--;
    }
    return row;
  }

  /** The index of the first row of a unit whose name looks the same. */
  public int firstRow(String unit) {
    if (first.isEmpty()) {
      for (int row = 0; row < units.size(); row++) {
        first.putIfAbsent(LookAlike.of(units.get(row)), row);
      }
    }
    return first.getOrDefault(LookAlike.of(unit), 0);
  }
}
