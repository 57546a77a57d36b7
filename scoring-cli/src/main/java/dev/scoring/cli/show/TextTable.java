package dev.scoring.cli.show;

import dev.scoring.core.text.Widths;
import java.util.ArrayList;
import java.util.List;

/** Rows of cells in columns that stand under each other on a screen of fixed width. */
final class TextTable {

  /** Where the cells of a column stand. */
  enum Side {
    LEFT,
    RIGHT
  }

  private static final String GAP = "  ";

  private final List<Side> sides;
  private final List<List<String>> rows = new ArrayList<>();

  TextTable(List<Side> sides) {
    this.sides = List.copyOf(sides);
  }

  /** Adds a row; it has a cell for each column. */
  void row(List<String> cells) {
    if (cells.size() != sides.size()) {
      throw new IllegalArgumentException("a cell for each column");
    }
    rows.add(cells.stream().map(OneLine::of).toList());
  }

  /** Appends the rows, each with {@code indent} before it and no spaces behind it. */
  void appendTo(StringBuilder text, String indent) {
    int[] widths = new int[sides.size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], Widths.columns(row.get(i)));
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder(indent);
      for (int i = 0; i < widths.length; i++) {
        String pad = " ".repeat(widths[i] - Widths.columns(row.get(i)));
        boolean left = sides.get(i) == Side.LEFT;
        line.append(i == 0 ? "" : GAP)
            .append(left ? row.get(i) : pad)
            .append(left ? pad : row.get(i));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
  }
}
