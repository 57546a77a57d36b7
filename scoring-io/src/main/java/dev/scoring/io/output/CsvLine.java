package dev.scoring.io.output;

import java.util.List;

/** Cells as a line of CSV (RFC 4180): in quotes where they must be. */
final class CsvLine {

  private CsvLine() {}

  /**
   * Appends a line.
   *
   * @param texts how many of the cells may hold any text; those behind them need no quotes
   */
  static void append(StringBuilder line, List<String> cells, int texts) {
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      if (i < texts && needsQuotes(cell, i == 0)) {
        line.append('"').append(cell.replace("\"", "\"\"")).append('"');
      } else {
        line.append(cell);
      }
      line.append(i + 1 < cells.size() ? ',' : '\n');
    }
  }

  private static boolean needsQuotes(String cell, boolean first) {
    for (int i = 0; i < cell.length(); i++) {
      char each = cell.charAt(i);
      if (each <= ',' && (each == ',' || each == '"' || each == '\n' || each == '\r')) {
        return true;
      }
    }
    // Some readers take such a line for a comment.
    return first && cell.startsWith("#");
  }
}
