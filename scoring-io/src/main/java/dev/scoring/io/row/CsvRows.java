package dev.scoring.io.row;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Splits CSV in UTF-8 into rows. Lines in which nothing is in quotes are split where they stand; a
 * row that holds quotes is copied without them. Either way a row is handed on as bytes, of which a
 * text is made only where one is needed. Used once.
 */
final class CsvRows {

  /** Small enough that the garbage collector moves it like other objects. */
  private static final int BLOCK = 1 << 18;

  /** How many characters an unclosed quote can swallow; a cell of legal length always fits. */
  private static final int UNFINISHED = 1 << 20;

  private static final int MORE_NEEDED = 0;
  private static final int BROKEN = -1;

  private final Source source;
  private final InputStream in;
  private final byte separator;

  /** The highest byte that may end a cell or a line, or begin a cell in quotes. */
  private final int highest;

  private byte[] block = new byte[0];
  private int filled;
  private boolean ended;

  /** Where the row at hand begins, and once it is split where the next one does. */
  private int start;

  private int next;

  /** The line that the row at hand begins in, and the lines that it takes. */
  private long line = 1;

  private int lines;

  /** Where the cells of the row at hand end. */
  private int[] ends = new int[64];

  /** The cells of a row that holds quotes, without them. */
  private byte[] unquoted = new byte[1 << 10];

  private int length;
  private boolean copied;
  private @Nullable Problem problem;

  /**
   * Prepares to split.
   *
   * @param in UTF-8 without a byte order mark
   * @param separator what stands between cells
   */
  CsvRows(Source source, InputStream in, byte separator) {
    this.source = source;
    this.in = in;
    this.separator = separator;
    this.highest = Math.max(separator, '"');
  }

  /**
   * Hands out the rows, but for blank ones; returns what is wrong with the first that is broken.
   */
  Optional<Problem> forEach(Consumer<Row> rows) throws IOException {
    while (true) {
      int cells = split();
      if (cells == BROKEN) {
        return Optional.ofNullable(problem);
      } else if (cells > 0) {
        Row row = row(cells);
        if (!row.isBlank()) {
          rows.accept(row);
        }
        start = next;
        line += lines;
      } else if (ended) {
        return Optional.empty();
      } else {
        fill();
      }
    }
  }

  private Row row(int cells) {
    return copied
        ? new Row.Bytes(line, Arrays.copyOf(unquoted, length), 0, Arrays.copyOf(ends, cells))
        : new Row.Bytes(line, block, start, Arrays.copyOf(ends, cells));
  }

  /**
   * Moves what is left to the beginning of a new block, for rows keep the old one, and reads on.
   */
  private void fill() throws IOException {
    int left = filled - start;
    byte[] larger = new byte[Math.max(BLOCK, 2 * left)];
    System.arraycopy(block, start, larger, 0, left);
    filled = left + in.readNBytes(larger, left, larger.length - left);
    ended = filled < larger.length;
    block = larger;
    start = 0;
  }

  /**
   * Finds where the cells of a row end.
   *
   * @return how many there are, {@link #MORE_NEEDED} or {@link #BROKEN}
   */
  private int split() {
    int cells = 0;
    int begin = start;
    copied = false;
    lines = 1;
    for (int at = start; at < filled; at++) {
      byte each = block[at];
      if (each > highest || each < 0) {
        continue;
      }
      if (each == '"' && at == begin) {
        return splitQuoted();
      }
      if (each != separator && each != '\n' && each != '\r') {
        continue;
      }
      if (each == '\r' && at + 1 == filled && !ended) {
        return MORE_NEEDED;
      }
      if (cells == ends.length) {
        ends = Arrays.copyOf(ends, 2 * cells);
      }
      ends[cells++] = at;
      if (isTooLong(block, cells, begin, at, at - start)) {
        return BROKEN;
      }
      if (each != separator) {
        next = behindLineEnd(at);
        return cells;
      }
      begin = at + 1;
    }
    return atEnd(cells, begin);
  }

  /** What is known of a row without quotes that has no end here. */
  private int atEnd(int cells, int begin) {
    if (!ended) {
      return unfinished(begin);
    }
    if (filled == start) {
      return MORE_NEEDED;
    }
    if (cells == ends.length) {
      ends = Arrays.copyOf(ends, 2 * cells);
    }
    ends[cells] = filled;
    next = filled;
    return isTooLong(block, cells + 1, begin, filled, filled - start) ? BROKEN : cells + 1;
  }

  /** Where the line behind a line break begins. */
  private int behindLineEnd(int at) {
    boolean two = block[at] == '\r' && at + 1 < filled && block[at + 1] == '\n';
    return at + (two ? 2 : 1);
  }

  /** Finds where the cells of a row with quotes end, and copies them without the quotes. */
  private int splitQuoted() {
    copied = true;
    length = 0;
    int cells = 0;
    int at = start;
    while (true) {
      int begin = at;
      int target = length;
      at = at < filled && block[at] == '"' ? copyQuoted(at + 1) : copyPlain(at);
      if (at < 0) {
        return BROKEN;
      }
      if (!ended && (at == filled || (block[at] == '\r' && at + 1 == filled))) {
        return unfinished(begin);
      }
      if (cells == ends.length) {
        ends = Arrays.copyOf(ends, 2 * cells);
      }
      ends[cells++] = length;
      if (isTooLong(unquoted, cells, target, length, length)) {
        return BROKEN;
      }
      put((byte) ',');
      if (at == filled || block[at] != separator) {
        next = at == filled ? filled : behindLineEnd(at);
        return cells;
      }
      at++;
    }
  }

  /** Copies a cell without quotes; returns where it ends. */
  private int copyPlain(int begin) {
    int at = begin;
    while (at < filled && block[at] != separator && block[at] != '\n' && block[at] != '\r') {
      put(block[at++]);
    }
    return at;
  }

  /**
   * Copies a cell without its quotes.
   *
   * @param begin behind the first quote
   * @return behind the last one; where the data end if they end before; −1 if the cell is broken
   */
  private int copyQuoted(int begin) {
    int at = begin;
    while (at < filled) {
      byte each = block[at++];
      if (each != '"') {
        put(each);
        if (each == '\n' || (each == '\r' && (at == filled || block[at] != '\n'))) {
          lines++;
        }
      } else if (at < filled && block[at] == '"') {
        put(block[at++]);
      } else if (at == filled || block[at] == separator || block[at] == '\n' || block[at] == '\r') {
        return at;
      } else {
        return broken("a cell in quotes goes on after its closing quote", begin, at);
      }
    }
    return ended ? broken("a cell in quotes is not closed", begin, filled) : filled;
  }

  private void put(byte each) {
    if (length == unquoted.length) {
      unquoted = Arrays.copyOf(unquoted, 2 * length);
    }
    unquoted[length++] = each;
  }

  /** What becomes of a row whose last cell has no end here. */
  private int unfinished(int begin) {
    if (filled - begin > UNFINISHED && characters(block, begin, filled) > UNFINISHED) {
      return cellTooLong();
    }
    return MORE_NEEDED;
  }

  /** Whether there are too many cells, or a cell or the row up to it is too long. */
  private boolean isTooLong(byte[] bytes, int cells, int begin, int end, int row) {
    if (cells > RowLimits.COLUMNS) {
      problem =
          source.problem(
              line,
              0,
              FileCode.TOO_LARGE,
              "",
              "the row has more than " + RowLimits.COLUMNS + " cells",
              "a file of data has a row a unit and a column a fact");
    } else if (end - begin > RowLimits.CELL_LENGTH
        && characters(bytes, begin, end) > RowLimits.CELL_LENGTH) {
      cellTooLong();
    } else if (row > RowLimits.ROW_LENGTH
        && characters(bytes, end - row, end) - (cells - 1) > RowLimits.ROW_LENGTH) {
      problem =
          source.problem(
              line,
              0,
              FileCode.TOO_LONG,
              "",
              "the row has more than " + RowLimits.ROW_LENGTH + " characters",
              "");
    }
    return problem != null;
  }

  private int cellTooLong() {
    problem =
        source.problem(
            line,
            0,
            FileCode.TOO_LONG,
            "",
            "a cell has more than " + RowLimits.CELL_LENGTH + " characters",
            "is a closing quote `\"` missing?");
    return BROKEN;
  }

  /** Refuses a cell in quotes, and one that is far too long as such, whatever else is wrong. */
  private int broken(String message, int begin, int end) {
    if (end - begin > UNFINISHED && characters(block, begin, end) > UNFINISHED) {
      return cellTooLong();
    }
    problem =
        source.problem(
            line,
            0,
            FileCode.BROKEN_QUOTE,
            "",
            message,
            "a quote inside a cell in quotes is written twice: `\"\"`");
    return BROKEN;
  }

  /** The number of characters, as Java counts them. */
  private static int characters(byte[] utf8, int begin, int end) {
    int characters = 0;
    for (int i = begin; i < end; i++) {
      int each = utf8[i] & 0xFF;
      // Bytes behind the first of a character do not count, and four bytes are a pair.
      characters += (each & 0xC0) == 0x80 ? 0 : each >= 0xF0 ? 2 : 1;
    }
    return characters;
  }
}
