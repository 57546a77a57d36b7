package dev.scoring.io.output;

import java.util.List;

/** Cells as a line of CSV (RFC 4180): in quotes where they must be. */
final class CsvLine {

  private CsvLine() {}

  /**
   * Appends a line.
   *
   * @param texts how many of the cells may hold any text; those behind them need no quotes
   * @return whether every cell that may hold any text is ASCII
   */
  static boolean append(StringBuilder line, List<String> cells, int texts) {
    int seen = 0;
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      // Some readers take a line that begins so for a comment.
      boolean quotes = i == 0 && cell.startsWith("#");
      if (i < texts) {
        for (int at = 0; at < cell.length(); at++) {
          char each = cell.charAt(at);
          seen |= each;
          quotes |= each <= ',' && (each == ',' || each == '"' || each == '\n' || each == '\r');
        }
      }
      if (quotes) {
        line.append('"').append(cell.replace("\"", "\"\"")).append('"');
      } else {
        line.append(cell);
      }
      line.append(i + 1 < cells.size() ? ',' : '\n');
    }
    return seen < 128;
  }
}
