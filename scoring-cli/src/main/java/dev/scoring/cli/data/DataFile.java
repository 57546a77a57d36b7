package dev.scoring.cli.data;

import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.model.FactType;
import dev.scoring.core.problem.DataProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One file of data that has been read: where its rows and columns stand. */
final class DataFile {

  /** Takes the rows of a file. */
  interface Rows {
    /**
     * Takes a row.
     *
     * @param unit the name of the unit; empty in a table
     * @param columns what the cells are
     * @param cells its cells; there may be fewer or more than the header has
     */
    void row(String unit, Header columns, CsvRow cells);
  }

  private final SourceFile file;
  private final List<FactDefinition> wanted;
  private final FileKind kind;
  private final Consumer<Problem> problems;
  private final BitSet toldNameless = new BitSet();
  private @Nullable Header header;
  private long headerLine = 1;
  private int owner = -1;
  private boolean hasRows;
  private boolean complete;
  private boolean unusable;
  private @Nullable CsvText text;
  private RowPlaces places = new RowPlaces();

  /**
   * Makes a file that is still to be opened.
   *
   * @param wanted the facts or columns that the scheme needs
   * @param problems is told what is wrong with the form of the file
   */
  DataFile(
      SourceFile file, List<FactDefinition> wanted, FileKind kind, Consumer<Problem> problems) {
    this.file = file;
    this.wanted = wanted;
    this.kind = kind;
    this.problems = problems;
  }

  /**
   * Finds how the file is to be read.
   *
   * @param limit the most bytes that it may have
   * @param notes is told what the reader should know though nothing is wrong
   * @throws IOException if the file cannot be read; the message is a sentence that names the file
   */
  void open(long limit, Consumer<String> notes) throws IOException {
    Optional<ByteSource> bytes = FileBytes.source(file.path(), Limits.DATA_BYTES);
    try {
      if (bytes.isEmpty() || Files.size(file.path()) > limit) {
        problems.accept(
            file.problem(
                0,
                0,
                FileCode.TOO_LARGE,
                "",
                "the file has more than " + (Math.min(limit, Limits.DATA_BYTES) >> 20) + " MiB",
                "split the units over several runs"));
      } else {
        text = CsvText.of(file, bytes.get(), problems, notes).orElse(null);
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * Hands the rows of the file, if it could be opened, to {@code target}.
   *
   * @throws IOException if the file cannot be read; the message is a sentence that names the file
   */
  void read(Rows target) throws IOException {
    if (text == null) {
      return;
    }
    try {
      complete = text.forEachRow(row -> accept(row, target), problems);
    } catch (IOException e) {
      throw unreadable(e);
    }
    finish();
  }

  /**
   * Returns the same file, opened and still to be read, which tells nobody what is wrong with it.
   */
  DataFile again() {
    DataFile again = new DataFile(file, wanted, kind, problem -> {});
    again.text = text;
    return again;
  }

  private IOException unreadable(IOException e) {
    return new IOException(FileBytes.sentence(file.path(), e), e);
  }

  /** Returns the rows since the last cut as a file of their own, and forgets them. */
  DataFile cut() {
    DataFile stretch = new DataFile(file, wanted, kind, problems);
    stretch.header = header;
    stretch.headerLine = headerLine;
    stretch.hasRows = hasRows;
    stretch.complete = complete;
    stretch.places = places;
    places = new RowPlaces();
    return stretch;
  }

  private void accept(CsvRow row, Rows target) {
    Header columns = header;
    if (unusable) {
      return;
    }
    if (columns == null) {
      readHeader(row);
    } else {
      readRow(columns, row, target);
    }
  }

  private void readHeader(CsvRow row) {
    headerLine = row.line();
    List<String> cells = IntStream.range(0, row.size()).mapToObj(row::cell).toList();
    String separator = Header.otherSeparator(cells);
    if (!separator.isEmpty()) {
      unusable = true;
      problems.accept(
          file.problem(
              headerLine,
              0,
              FileCode.NOT_COMMAS,
              "",
              "the header has one cell only, and " + separator + " in it",
              "separate cells by commas"));
      return;
    }
    Header columns = Header.of(file, headerLine, cells, wanted, kind, problems);
    header = columns;
    if (kind.isKeyed() && columns.key() < 0) {
      problems.accept(
          file.problem(
              headerLine,
              0,
              DataProblem.Code.MISSING.id(),
              "column `unit`",
              "it is missing",
              "expected a column with the names of the units"));
    }
    for (FactDefinition column : wanted) {
      if (column.type() == FactType.UNIT && owner < 0) {
        owner = columns.indexOf(column.name());
      }
    }
  }

  private void readRow(Header columns, CsvRow row, Rows target) {
    int nameAt = kind.isKeyed() ? columns.key() : owner;
    String unit = nameAt >= 0 && nameAt < row.size() ? row.cell(nameAt).strip() : "";
    boolean ragged = row.size() != columns.size();
    hasRows = true;
    places.add(row.line(), unit, ragged);
    if (ragged) {
      problems.accept(
          file.problem(
              row.line(),
              0,
              FileCode.RAGGED_ROW,
              unit.isEmpty() ? "" : "unit `" + unit + "`",
              "the row has " + cells(row.size()) + ", and the header has " + columns.size(),
              row.size() > columns.size() ? "a cell that holds a comma is written in quotes" : ""));
    }
    if (columns.hasNameless()) {
      checkNameless(columns, row);
    }
    target.row(kind.isKeyed() ? unit : "", columns, row);
  }

  private void checkNameless(Header columns, CsvRow row) {
    for (int i = 0; i < Math.min(row.size(), columns.size()); i++) {
      if (columns.isNameless(i) && !toldNameless.get(i) && !row.cell(i).isBlank()) {
        toldNameless.set(i);
        problems.accept(
            file.problem(
                headerLine,
                i + 1,
                FileCode.NAMELESS_COLUMN,
                "",
                "the column has no name, and cells below it",
                "the first of them stands in line " + row.line()));
      }
    }
  }

  private void finish() {
    if (!complete || unusable) {
      return;
    }
    if (header == null) {
      problems.accept(
          file.problem(
              0,
              0,
              FileCode.EMPTY_FILE,
              "",
              "the file is empty",
              "expected a header and a row for each "
                  + (kind.isKeyed() ? "unit" : "entry of the table")));
    } else if (kind == FileKind.FACTS && !hasRows) {
      problems.accept(
          file.problem(
              headerLine,
              0,
              FileCode.NO_UNITS,
              "",
              "the file has a header and no units",
              "expected a row for each unit"));
    }
  }

  private static String cells(int number) {
    return number == 1 ? "1 cell" : number + " cells";
  }

  /** The file. */
  SourceFile file() {
    return file;
  }

  /** Whether all units of the file are known by name. */
  boolean knowsUnits() {
    return complete && header != null && header.key() >= 0 && hasRows;
  }

  /** The columns; null if there is no header. */
  @Nullable Header header() {
    return header;
  }

  /** The line of the header. */
  long headerLine() {
    return headerLine;
  }

  /** Where the rows since the last cut stand. */
  RowPlaces places() {
    return places;
  }
}
