package dev.scoring.io.row;

import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.model.FactType;
import dev.scoring.core.problem.DataProblem;
import dev.scoring.core.text.SameName;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The rows of one source of data under their header: where its rows and columns stand. */
public final class Sheet {

  /** Takes the rows of a sheet. */
  public interface Target {
    /**
     * Takes a row.
     *
     * @param unit the name of the unit; empty in a table
     * @param columns what the cells are
     * @param cells its cells; there may be fewer or more than the header has
     */
    void row(String unit, Header columns, Row cells);
  }

  private final Source source;
  private final List<FactDefinition> wanted;
  private final SheetKind kind;
  private final Consumer<Problem> problems;
  private final BitSet toldNameless = new BitSet();
  private @Nullable Header header;
  private long headerLine = 1;
  private int owner = -1;
  private boolean hasRows;
  private boolean complete;
  private boolean unusable;
  private @Nullable Rows rows;
  private RowPlaces places = new RowPlaces();

  /**
   * Makes a sheet that is still to be opened.
   *
   * @param wanted the facts or columns that the scheme needs
   * @param problems is told what is wrong with its form
   */
  public Sheet(
      Source source, List<FactDefinition> wanted, SheetKind kind, Consumer<Problem> problems) {
    this.source = source;
    this.wanted = wanted;
    this.kind = kind;
    this.problems = problems;
  }

  /**
   * Finds how the source is to be read.
   *
   * @param limit the most bytes that it may have
   * @param notes is told what the reader should know though nothing is wrong
   * @throws IOException if the source cannot be read
   */
  public void open(RowFormats formats, long limit, Consumer<String> notes) throws IOException {
    if (source.bytes().size() > limit) {
      problems.accept(
          source.problem(
              0,
              0,
              FileCode.TOO_LARGE,
              "",
              "the file has more than " + (RowLimits.WHOLE_BYTES >> 20) + " MiB",
              "split the units over several runs"));
    } else {
      rows = formats.of(source.name()).open(source, problems, notes).orElse(null);
    }
  }

  /**
   * Hands the rows of the source, if it could be opened, to {@code target}.
   *
   * @throws IOException if the source cannot be read
   */
  public void read(Target target) throws IOException {
    if (rows != null) {
      complete = rows.forEach(row -> accept(row, target), problems);
      finish();
    }
  }

  /**
   * Returns the same sheet, opened and still to be read, which tells nobody what is wrong with it.
   */
  public Sheet again() {
    Sheet again = new Sheet(source, wanted, kind, problem -> {});
    again.rows = rows;
    return again;
  }

  /** Returns the rows since the last cut as a sheet of their own, and forgets them. */
  public Sheet cut() {
    Sheet stretch = new Sheet(source, wanted, kind, problems);
    stretch.header = header;
    stretch.headerLine = headerLine;
    stretch.hasRows = hasRows;
    stretch.complete = complete;
    stretch.places = places;
    places = new RowPlaces();
    return stretch;
  }

  private void accept(Row row, Target target) {
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

  private void readHeader(Row row) {
    headerLine = row.line();
    List<String> cells = IntStream.range(0, row.size()).mapToObj(row::cell).toList();
    String separator = Header.otherSeparator(cells);
    if (!separator.isEmpty()) {
      unusable = true;
      problems.accept(
          source.problem(
              headerLine,
              0,
              FileCode.NOT_COMMAS,
              "",
              "the header has one cell only, and " + separator + " in it",
              "separate cells by commas"));
      return;
    }
    Header columns = Header.of(source, headerLine, cells, wanted, kind, problems);
    header = columns;
    if (kind.isKeyed() && columns.key() < 0) {
      problems.accept(
          source.problem(
              headerLine,
              0,
              DataProblem.Code.MISSING.toString(),
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

  private void readRow(Header columns, Row row, Target target) {
    int nameAt = kind.isKeyed() ? columns.key() : owner;
    String unit = nameAt >= 0 && nameAt < row.size() ? SameName.shown(row.cell(nameAt)) : "";
    boolean ragged = row.size() != columns.size();
    hasRows = true;
    places.add(row.line(), unit, ragged);
    if (ragged) {
      problems.accept(
          source.problem(
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

  private void checkNameless(Header columns, Row row) {
    for (int i = 0; i < Math.min(row.size(), columns.size()); i++) {
      if (columns.isNameless(i) && !toldNameless.get(i) && !row.cell(i).isBlank()) {
        toldNameless.set(i);
        problems.accept(
            source.problem(
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
          source.problem(
              0,
              0,
              FileCode.EMPTY_FILE,
              "",
              "the file is empty",
              "expected a header and a row for each "
                  + (kind.isKeyed() ? "unit" : "entry of the table")));
    } else if (kind == SheetKind.FACTS && !hasRows) {
      problems.accept(
          source.problem(
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

  /** Where it is read from. */
  public Source source() {
    return source;
  }

  /** Whether all its units are known by name. */
  public boolean knowsUnits() {
    return complete && header != null && header.key() >= 0 && hasRows;
  }

  /** The columns; null if there is no header. */
  public @Nullable Header header() {
    return header;
  }

  /** The line of the header. */
  public long headerLine() {
    return headerLine;
  }

  /** Where the rows since the last cut stand. */
  public RowPlaces places() {
    return places;
  }
}
