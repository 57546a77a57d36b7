package dev.scoring.io.row;

import java.util.Comparator;

/**
 * Something wrong with a file of data, and where. Ordered by file, line and column. Immutable.
 *
 * @param order the place of the file among the files that were read, counted from 0
 * @param file the name of the file, as it was given
 * @param line the line, counted from 1; 0 for the whole file
 * @param column the number of the cell in its row, counted from 1; 0 for the whole row
 * @param code the code, such as {@code D104 empty} or {@code F103 ragged-row}
 * @param subject the unit, fact, column and rule that it is about; may be empty
 * @param message one sentence that says what is wrong
 * @param help what was expected, or what was probably meant; may be empty
 */
public record Problem(
    int order,
    String file,
    long line,
    int column,
    String code,
    String subject,
    String message,
    String help)
    implements Comparable<Problem> {

  private static final Comparator<Problem> ORDER =
      Comparator.comparingInt(Problem::order)
          .thenComparingLong(Problem::line)
          .thenComparingInt(Problem::column)
          .thenComparing(Problem::code)
          .thenComparing(Problem::message);

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }

  /** Whether it only looks wrong, and is scored all the same. */
  public boolean isWarning() {
    return code.startsWith("D3");
  }

  /** Returns {@code file:line:column}, as far as there are a line and a column. */
  public String place() {
    return file + (line > 0 ? ":" + line : "") + (column > 0 ? ":" + column : "");
  }
}
