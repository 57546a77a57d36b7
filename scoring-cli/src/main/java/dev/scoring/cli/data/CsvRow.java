package dev.scoring.cli.data;

/**
 * A row of a CSV file.
 *
 * @param line the line of the file that it begins in, counted from 1
 * @param cells its cells; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // A row is never compared.
record CsvRow(long line, String[] cells) {

  /** Whether no cell holds anything. */
  boolean isBlank() {
    for (String cell : cells) {
      if (!cell.isBlank()) {
        return false;
      }
    }
    return true;
  }
}
