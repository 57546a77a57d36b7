package dev.scoring.cli.data;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.Arrays;

/** Makes rows of what the CSV reader finds; refuses what is beyond {@link Limits}. */
final class RowHandler extends AbstractBaseCsvCallbackHandler<CsvRow> {

  private final long linesBefore;
  private final CellTexts texts = new CellTexts();
  private String[] cells = new String[64];
  private int count;
  private int length;

  /**
   * Prepares to read what stands behind some lines.
   *
   * @param linesBefore how many
   */
  RowHandler(long linesBefore) {
    this.linesBefore = linesBefore;
  }

  @Override
  protected void handleBegin(long startingLineNumber) {
    count = 0;
    length = 0;
  }

  @Override
  protected void handleField(int index, char[] buffer, int offset, int size, boolean quoted) {
    if (index == Limits.COLUMNS) {
      throw refused("too many fields");
    }
    if (size > Limits.CELL_LENGTH) {
      throw refused("field size");
    }
    length += size;
    if (length > Limits.ROW_LENGTH) {
      throw refused("record size");
    }
    if (index == cells.length) {
      cells = Arrays.copyOf(cells, 2 * index);
    }
    cells[index] = texts.of(buffer, offset, size);
    count = index + 1;
  }

  @Override
  protected void handleEmpty() {
    count = 0;
  }

  @Override
  protected CsvRow buildRecord() {
    return new CsvRow.Texts(linesBefore + getStartingLineNumber(), Arrays.copyOf(cells, count));
  }

  private CsvParseException refused(String reason) {
    return new CsvParseException(reason + " in line " + getStartingLineNumber());
  }
}
