package dev.scoring.io.row;

import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.model.FactType;
import dev.scoring.core.text.Quoted;
import dev.scoring.core.text.SameName;
import dev.scoring.io.layout.ColumnNames;
import dev.scoring.io.layout.HeaderSearch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
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
  private final Sheets.Expected own;
  private final Sheets house;
  private final SheetKind kind;
  private final ColumnNames names;
  private final Consumer<Problem> problems;
  private final Consumer<String> notes;
  private final BitSet toldNameless = new BitSet();

  /** The first rows, until it is known which of them is the header. */
  private List<Row> head = new ArrayList<>();

  private @Nullable Header header;
  private @Nullable RowSieve sieve;
  private long headerLine = 1;
  private int owner = -1;
  private boolean hasRows;
  private boolean complete;
  private boolean unusable;
  private @Nullable Rows rows;

  /** Finds numbers that may be two; null where the comma separates cells. */
  private @Nullable AmbiguousCommas commas;

  private RowPlaces places = new RowPlaces();

  /**
   * Makes a sheet that is still to be opened.
   *
   * @param own what it should hold
   * @param house the sheets that it is one of
   * @param problems is told what is wrong with its form
   * @param notes is told what is passed over
   */
  Sheet(
      Source source,
      Sheets.Expected own,
      Sheets house,
      Consumer<Problem> problems,
      Consumer<String> notes) {
    this.source = source;
    this.own = own;
    this.house = house;
    this.kind = own.kind();
    this.names = own.names();
    this.problems = problems;
    this.notes = notes;
  }

  /**
   * Finds how the source is to be read.
   *
   * @param limit the most bytes that it may have
   * @throws IOException if the source cannot be read
   */
  public void open(long limit) throws IOException {
    if (source.bytes().size() > limit) {
      problems.accept(
          source.problem(
              0,
              0,
              FileCode.TOO_LARGE,
              "",
              "the file has more than " + (RowLimits.WHOLE_BYTES >> 20) + " MiB",
              "split the units over several runs"));
      return;
    }
    Rows found = house.formats().of(source.name()).open(source, problems, notes).orElse(null);
    rows = found instanceof SeparatedRows separated ? likeliest(separated) : found;
  }

  /** The rows as they are with the separator by which most of what is wanted is found. */
  private Rows likeliest(SeparatedRows separated) throws IOException {
    List<SeparatedRows.Way> ways = separated.ways();
    char best = ways.get(0).separator();
    if (ways.size() > 1) {
      int most = -1;
      for (SeparatedRows.Way way : ways) {
        int weight = way.head().isEmpty() ? 0 : weight(way.head());
        if (weight > most) {
          most = weight;
          best = way.separator();
        }
      }
    }
    if (best == ';') {
      commas = new AmbiguousCommas(source, names.wanted(), problems);
    }
    if (best != ',') {
      notes.accept(
          source.name()
              + ": its cells are separated by "
              + (best == '\t' ? "tabs" : "`" + best + "`")
              + ", not by commas");
    }
    return separated.by(best);
  }

  /** How well some first rows fit: by what is found, and then by whether there are columns. */
  private int weight(List<Row> first) {
    int found = HeaderSearch.of(texts(first), names).found();
    return 2 * found + (found == 0 && first.get(first.size() - 1).size() > 1 ? 1 : 0);
  }

  /**
   * Hands the rows of the source, if it could be opened, to {@code target}.
   *
   * @throws IOException if the source cannot be read
   */
  public void read(Target target) throws IOException {
    if (rows != null) {
      complete = rows.forEach(row -> accept(row, target), problems);
      if (header == null && !unusable && !head.isEmpty()) {
        settle(target);
      }
      finish();
    }
  }

  /**
   * Returns the same sheet, opened and still to be read, which tells nobody what is wrong with it.
   */
  public Sheet again() {
    Sheet again = new Sheet(source, own, house, problem -> {}, note -> {});
    again.rows = rows;
    return again;
  }

  /** Returns the rows since the last cut as a sheet of their own, and forgets them. */
  public Sheet cut() {
    Sheet stretch = new Sheet(source, own, house, problems, notes);
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
    RowSieve sorted = sieve;
    if (unusable) {
      return;
    }
    if (columns == null || sorted == null) {
      head.add(row);
      if (head.size() == HeaderSearch.ROWS) {
        settle(target);
      }
    } else {
      readRow(columns, sorted, row, target);
    }
  }

  /** Finds the header among the first rows, and reads those below it. */
  private void settle(Target target) {
    List<Row> first = head;
    head = new ArrayList<>();
    HeaderDraft draft = new HeaderDraft(source, own, texts(first), first);
    if (house.isMisplaced(source, draft.line(), own, draft.found(), draft.texts())) {
      unusable = true;
      return;
    }
    Optional<Problem> refused = draft.refused();
    if (refused.isPresent()) {
      unusable = true;
      refused.ifPresent(problems);
      return;
    }
    headerLine = draft.line();
    Header columns = draft.header(problems, notes);
    header = columns;
    for (FactDefinition column : names.wanted()) {
      if (column.type() == FactType.UNIT && owner < 0) {
        owner = columns.indexOf(column.name());
      }
    }
    RowSieve sorted =
        new RowSieve(kind, house, columns, names, kind.isKeyed() ? columns.key() : owner);
    sieve = sorted;
    for (Row row : first.subList(draft.found().end(), first.size())) {
      readRow(columns, sorted, row, target);
    }
  }

  private static List<List<String>> texts(List<Row> rows) {
    return rows.stream()
        .map(row -> IntStream.range(0, row.size()).mapToObj(row::cell).toList())
        .toList();
  }

  private void readRow(Header columns, RowSieve sorted, Row row, Target target) {
    int nameAt = kind.isKeyed() ? columns.key() : owner;
    String unit = nameAt >= 0 && nameAt < row.size() ? SameName.shown(row.cell(nameAt)) : "";
    boolean ragged = row.size() != columns.size();
    RowSieve.Sort sort = sorted.sort(row, unit, ragged);
    if (sort == RowSieve.Sort.OTHER) {
      return;
    }
    boolean alone = sort == RowSieve.Sort.NAME_ALONE;
    hasRows = true;
    places.add(row.line(), unit, ragged || alone);
    if (alone) {
      problems.accept(
          source.problem(
              row.line(),
              0,
              FileCode.NAME_ALONE,
              "unit " + Quoted.of(unit),
              "the row has a name and nothing else",
              "write what is known of the unit, or take the row out if it is none"));
    } else if (ragged) {
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
    if (commas != null) {
      commas.check(columns, row, unit);
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
    if (sieve != null) {
      sieve.tell(source.name(), notes);
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
