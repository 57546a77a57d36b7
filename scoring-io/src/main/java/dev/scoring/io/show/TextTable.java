package dev.scoring.io.show;

import dev.scoring.core.text.OneLine;
import dev.scoring.core.text.Widths;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** Rows of cells in columns that stand under each other on a screen of fixed width. */
public final class TextTable {

  /** Where the cells of a column stand. */
  public enum Side {
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
    requireCellForEach(cells);
    rows.add(cells.stream().map(OneLine::of).toList());
  }

  /** Appends the rows, each with {@code indent} before it and no spaces behind it. */
  void appendTo(StringBuilder text, String indent) {
    append(rows, text, indent);
  }

  /**
   * Appends the rows as {@link #appendTo(StringBuilder, String)} does, the last column wrapped so
   * that no line is wider than a screen, unless next to nothing of the column would be left.
   */
  void appendTo(StringBuilder text, String indent, Screen screen) {
    int last = sides.size() - 1;
    int[] widths = widths(rows);
    int before = Widths.columns(indent) + last * GAP.length();
    for (int i = 0; i < last; i++) {
      before += widths[i];
    }
    List<List<String>> wrapped = new ArrayList<>();
    for (List<String> row : rows) {
      List<String> lines = screen.wrap(row.get(last), before);
      for (int i = 0; i < lines.size(); i++) {
        List<String> line = new ArrayList<>(i == 0 ? row : Collections.nCopies(last + 1, ""));
        line.set(last, lines.get(i));
        wrapped.add(line);
      }
    }
    append(wrapped, text, indent);
  }

  /**
   * Hands the lines of a table to {@code target} one by one.
   *
   * @param rows the rows, each with a cell for each column; gone through twice, and not kept
   */
  public static void write(List<Side> sides, Iterable<List<String>> rows, Consumer<String> target) {
    TextTable table = new TextTable(sides);
    int[] widths = table.widths(rows);
    for (List<String> row : rows) {
      target.accept(table.line(row, widths, ""));
    }
  }

  private void requireCellForEach(List<String> cells) {
    if (cells.size() != sides.size()) {
      throw new IllegalArgumentException("a cell for each column: " + cells);
    }
  }

  private int[] widths(Iterable<List<String>> lines) {
    int[] widths = new int[sides.size()];
    for (List<String> line : lines) {
      requireCellForEach(line);
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], Widths.columns(line.get(i)));
      }
    }
    return widths;
  }

  private void append(List<List<String>> lines, StringBuilder text, String indent) {
    int[] widths = widths(lines);
    for (List<String> row : lines) {
      text.append(line(row, widths, indent));
    }
  }

  private String line(List<String> row, int[] widths, String indent) {
    StringBuilder line = new StringBuilder(indent);
    for (int i = 0; i < widths.length; i++) {
      String pad = " ".repeat(widths[i] - Widths.columns(row.get(i)));
      boolean left = sides.get(i) == Side.LEFT;
      line.append(i == 0 ? "" : GAP)
          .append(left ? row.get(i) : pad)
          .append(left ? pad : row.get(i));
    }
    return line.toString().stripTrailing() + "\n";
  }
}
