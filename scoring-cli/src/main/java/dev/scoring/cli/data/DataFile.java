package dev.scoring.cli.data;

import de.siegmar.fastcsv.reader.CsvRecord;
import dev.scoring.core.DataProblem;
import dev.scoring.core.graph.FactDefinition;
import dev.scoring.core.graph.FactType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One file of data that has been read: where its rows and columns stand. */
final class DataFile {

  /** Takes the rows of a file. */
  interface Rows {
    /**
     * Takes a row.
     *
     * @param unit the name of the unit; empty in a table
     * @param values the values by fact or column
     */
    void row(String unit, Map<String, String> values);
  }

  private final SourceFile file;
  private final List<FactDefinition> wanted;
  private final FileKind kind;
  private final Consumer<Problem> problems;
  private final Rows target;
  private final List<Long> lines = new ArrayList<>();
  private final List<String> units = new ArrayList<>();
  private final Map<String, Integer> firstRows = new HashMap<>();
  private final BitSet ragged = new BitSet();
  private final BitSet toldNameless = new BitSet();
  private @Nullable Header header;
  private long headerLine = 1;
  private int owner = -1;
  private boolean complete;
  private boolean unusable;

  private DataFile(
      SourceFile file,
      List<FactDefinition> wanted,
      FileKind kind,
      Consumer<Problem> problems,
      Rows target) {
    this.file = file;
    this.wanted = wanted;
    this.kind = kind;
    this.problems = problems;
    this.target = target;
  }

  /**
   * Reads a file, hands its rows to {@code target} and tells {@code problems} what is wrong with
   * its form.
   *
   * @param wanted the facts or columns that the scheme needs
   */
  static DataFile read(
      SourceFile file,
      List<FactDefinition> wanted,
      FileKind kind,
      Consumer<Problem> problems,
      Consumer<String> notes,
      Rows target)
      throws IOException {
    DataFile data = new DataFile(file, wanted, kind, problems, target);
    Optional<byte[]> bytes = FileBytes.read(file.path(), Limits.DATA_BYTES);
    if (bytes.isEmpty()) {
      problems.accept(
          file.problem(
              0,
              0,
              FileCode.TOO_LARGE,
              "",
              "the file has more than " + (Limits.DATA_BYTES >> 20) + " MiB",
              "split the units over several runs"));
      return data;
    }
    Optional<CsvText> text = CsvText.of(file, bytes.get(), problems, notes);
    if (text.isPresent()) {
      data.complete = text.get().forEachRow(data::accept, problems);
      data.finish();
    }
    return data;
  }

  private void accept(CsvRecord row) {
    Header columns = header;
    if (unusable) {
      return;
    }
    if (columns == null) {
      readHeader(row);
    } else {
      readRow(columns, row);
    }
  }

  private void readHeader(CsvRecord row) {
    headerLine = row.getStartingLineNumber();
    String separator = Header.otherSeparator(row.getFields());
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
    Header columns = Header.of(file, headerLine, row.getFields(), wanted, kind, problems);
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

  private void readRow(Header columns, CsvRecord record) {
    List<String> row = record.getFields();
    int index = lines.size();
    long line = record.getStartingLineNumber();
    int nameAt = kind.isKeyed() ? columns.key() : owner;
    String unit = nameAt >= 0 && nameAt < row.size() ? row.get(nameAt).strip() : "";
    lines.add(line);
    units.add(unit);
    firstRows.putIfAbsent(unit, index);
    if (row.size() != columns.size()) {
      ragged.set(index);
      problems.accept(
          file.problem(
              line,
              0,
              FileCode.RAGGED_ROW,
              unit.isEmpty() ? "" : "unit `" + unit + "`",
              "the row has " + cells(row.size()) + ", and the header has " + columns.size(),
              row.size() > columns.size() ? "a cell that holds a comma is written in quotes" : ""));
    }
    for (int i = 0; i < Math.min(row.size(), columns.size()); i++) {
      if (columns.isNameless(i) && !toldNameless.get(i) && !row.get(i).isBlank()) {
        toldNameless.set(i);
        problems.accept(
            file.problem(
                headerLine,
                i + 1,
                FileCode.NAMELESS_COLUMN,
                "",
                "the column has no name, and cells below it",
                "the first of them stands in line " + line));
      }
    }
    target.row(kind.isKeyed() ? unit : "", columns.values(row));
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
    } else if (kind == FileKind.FACTS && lines.isEmpty()) {
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
    return complete && header != null && header.key() >= 0 && !lines.isEmpty();
  }

  /** Whether a row has the wrong number of cells, so that nothing can be said about its values. */
  boolean isRagged(int row) {
    return ragged.get(row);
  }

  /** The columns; null if there is no header. */
  @Nullable Header header() {
    return header;
  }

  /** The line of the header. */
  long headerLine() {
    return headerLine;
  }

  /** The line of a row. */
  long line(int row) {
    return lines.get(row);
  }

  /** The name of the unit of a row; empty if it has none. */
  String unit(int row) {
    return units.get(row);
  }

  /** The index of the last row of a unit; −1 if it has none. */
  int lastRow(String unit) {
    return units.lastIndexOf(unit);
  }

  /** The line of the first row of a unit. */
  long firstLine(String unit) {
    return lines.get(firstRows.getOrDefault(unit, 0));
  }
}
