package dev.scoring.cli.data;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Splits the lines at the beginning of a CSV file in UTF-8 into cells, as long as nothing is in
 * quotes, nothing is beyond {@link Limits}, and every line ends in a line feed. What it stops at is
 * left to the reader that knows all of CSV. Used once.
 */
final class PlainLines {

  /** Small enough that the garbage collector moves it like other objects. */
  private static final int BLOCK = 1 << 18;

  private final InputStream in;
  private byte[] block = new byte[0];
  private int filled;

  /** Where the line at hand begins. */
  private int start;

  private long line = 1;
  private int[] ends = new int[64];

  PlainLines(InputStream in) {
    this.in = in;
  }

  /** Hands out the rows, but for blank ones, until it must stop. */
  void forEach(Consumer<CsvRow> rows) throws IOException {
    while (fill()) {
      int cells = split();
      while (cells > 0) {
        int end = ends[cells - 1];
        int next = end + 1;
        if (end > start && block[end - 1] == '\r') {
          ends[cells - 1] = end - 1;
        }
        CsvRow row = new CsvRow.Bytes(line, block, start, Arrays.copyOf(ends, cells));
        boolean empty = ends[0] == start && cells == 1;
        start = next;
        line++;
        if (!empty && !row.isBlank()) {
          rows.accept(row);
        }
        cells = split();
      }
      if (cells < 0) {
        return;
      }
    }
  }

  /** The line that was not handed out, counted from 1. */
  long line() {
    return line;
  }

  /** What was not handed out. */
  InputStream rest() {
    return new SequenceInputStream(new ByteArrayInputStream(block, start, filled - start), in);
  }

  /**
   * Moves what is left to the beginning of a new block, for rows keep the old one, and reads on.
   *
   * @return whether there was more to read, and a line is not too long
   */
  private boolean fill() throws IOException {
    int left = filled - start;
    if (left > Limits.ROW_LENGTH) {
      return false;
    }
    byte[] larger = new byte[Math.max(BLOCK, 2 * left)];
    System.arraycopy(block, start, larger, 0, left);
    int read = in.readNBytes(larger, left, larger.length - left);
    block = larger;
    start = 0;
    filled = left + read;
    return read > 0;
  }

  /**
   * Finds where the cells of a line end.
   *
   * @return how many there are; 0 if the line is not here to its end; −1 if it is not plain
   */
  private int split() {
    int cells = 0;
    int begin = start;
    for (int at = start; at < filled; at++) {
      byte each = block[at];
      if (each > ',' || each < 0) {
        continue;
      }
      if (each == ',' || each == '\n') {
        if (cells == ends.length) {
          ends = Arrays.copyOf(ends, 2 * cells);
        }
        ends[cells++] = at;
        if (at - begin > Limits.CELL_LENGTH || cells > Limits.COLUMNS) {
          return -1;
        } else if (each == '\n') {
          return at - start > Limits.ROW_LENGTH ? -1 : cells;
        }
        begin = at + 1;
      } else if (each == '"' || (each == '\r' && at + 1 < filled && block[at + 1] != '\n')) {
        return -1;
      }
    }
    return 0;
  }
}
