package dev.scoring.cli.data;

import dev.scoring.core.Inspection;
import dev.scoring.core.Scheme;
import dev.scoring.core.Warnings;
import dev.scoring.core.model.TableDefinition;
import dev.scoring.core.problem.DataException;
import dev.scoring.core.problem.DataProblem;
import dev.scoring.core.problem.DataProblem.Code;
import dev.scoring.io.output.ScoreOutput;
import dev.scoring.io.row.Header;
import dev.scoring.io.row.InspectionReader;
import dev.scoring.io.row.InspectionSources;
import dev.scoring.io.row.Locator;
import dev.scoring.io.row.Problem;
import dev.scoring.io.row.ProblemList;
import dev.scoring.io.row.RejectedData;
import dev.scoring.io.row.Row;
import dev.scoring.io.row.RowPlaces;
import dev.scoring.io.row.RulePlaces;
import dev.scoring.io.row.Sheet;
import dev.scoring.io.row.Sheets;
import dev.scoring.io.row.UnitsWithoutRows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads and scores an inspection a stretch of units at a time, for schemes in which no unit depends
 * on another or on the previous period. The tables are read first and kept in few bytes a row; of
 * the units nothing is kept but some bits of their names. The stretches are scored on several
 * threads. Everything wrong is found that {@link InspectionReader} finds, and told in the same
 * words; a file is read again where that is needed to tell it.
 */
public final class UnitStream {

  /** The most bytes of a file that is read a part at a time: 64 GiB. */
  private static final long MOST_BYTES = 64L << 30;

  /** The number of units in a stretch. */
  static final int STRETCH = 512;

  private final Scheme scheme;
  private final Optional<LocalDate> date;
  private final ScoreOutput output;
  private final int length;
  private final int threads;
  private final ProblemList problems = new ProblemList();
  private final ProblemList ofEvaluation = new ProblemList();
  private final Map<String, DataProblem> missing = new HashMap<>();

  /** The facts of the units with which rows were compared that contradict them. */
  private final Map<String, Map<String, String>> compared = new HashMap<>();

  private final UnitsWithoutRows withoutRows = new UnitsWithoutRows();

  private final Scratch scratch;
  private final Duplicates duplicates;
  private final UnitRows rows;
  private final RepeatedKeys keys;
  private @Nullable Warnings warnings;
  private boolean tablesAreWrong;
  private volatile boolean wrong;

  /** Prepares to score on all processors. */
  public UnitStream(Scheme scheme, Optional<LocalDate> date, ScoreOutput output) {
    this(scheme, date, output, STRETCH, Runtime.getRuntime().availableProcessors(), new Scratch());
  }

  UnitStream(
      Scheme scheme,
      Optional<LocalDate> date,
      ScoreOutput output,
      int length,
      int threads,
      Scratch scratch) {
    this.scheme = scheme;
    this.date = date;
    this.output = output;
    this.length = length;
    this.threads = threads;
    this.scratch = scratch;
    this.duplicates = new Duplicates(scratch);
    this.rows = new UnitRows(scratch);
    this.keys = new RepeatedKeys(scheme, scratch);
  }

  /** Whether the units of a scheme can be scored a stretch at a time. */
  public static boolean suits(Scheme scheme) {
    return !scheme.model().readsUnits() && !scheme.model().readsPrevious();
  }

  /** A stretch of the facts, and what became of it. */
  @SuppressWarnings("ArrayRecordComponent") // A stretch is never compared.
  private record Stretch(
      Sheet facts,
      long[] names,
      ScoreOutput.@Nullable Part made,
      @Nullable Inspection read,
      List<DataProblem> found,
      Map<String, Map<String, String>> compared,
      boolean evaluated) {}

  /**
   * Scores all units; once.
   *
   * @param files where the data are; nothing is read of a previous period
   * @param notes is told what the reader should know though nothing is wrong
   * @throws IOException if a file cannot be read; the message has a line for each such file
   * @return what looks wrong though it was scored
   * @throws RejectedData if anything is wrong with the data; carries the first problems
   */
  public List<Problem> score(InspectionSources files, Consumer<String> notes)
      throws IOException, RejectedData {
    try (scratch) {
      return scoreAll(files, notes);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private List<Problem> scoreAll(InspectionSources files, Consumer<String> notes)
      throws IOException, RejectedData {
    List<String> failures = new ArrayList<>();
    Sheets house = new Sheets(scheme, files, problems::add, notes);
    Sheet facts = house.facts();
    attempt(() -> facts.open(MOST_BYTES), failures);
    Map<String, Sheet> tables = new LinkedHashMap<>();
    for (TableDefinition table : scheme.tables()) {
      Sheet data = house.table(table);
      tables.put(table.name(), data);
      attempt(() -> readTable(table, data), failures);
    }
    if (!failures.isEmpty()) {
      throw new IOException(String.join("\n", failures));
    }
    output.begin();
    try (OrderedWork<Stretch> work = new OrderedWork<>(threads, this::take)) {
      readFacts(facts, work);
      work.finish();
    }
    house.finish();
    check(facts, tables);
    output.end();
    Map<String, Sheet> sheets = new HashMap<>(tables);
    sheets.put(Locator.FACTS, facts);
    List<Problem> found = new ArrayList<>();
    if (warnings != null) {
      new Locator(sheets).locate(warnings.list(), found::add);
    }
    return found.stream().sorted().toList();
  }

  /** Something that may fail for a file. */
  private interface Reading {
    void run() throws IOException;
  }

  private static void attempt(Reading reading, List<String> failures) {
    try {
      reading.run();
    } catch (IOException e) {
      failures.add(String.valueOf(e.getMessage()));
    }
  }

  /** Reads a table; another thread stores what this one reads. */
  private void readTable(TableDefinition table, Sheet data) throws IOException {
    data.open(MOST_BYTES);
    List<Row> pending = new ArrayList<>();
    try (OrderedWork<Integer> storing = new OrderedWork<>(1, rows -> {})) {
      data.read(
          (unit, columns, cells) -> {
            pending.add(cells);
            if (pending.size() == length) {
              store(table, data, pending, storing);
            }
          });
      store(table, data, pending, storing);
      storing.finish();
    }
    Header header = data.header();
    tablesAreWrong |= header != null && !header.missing().isEmpty();
  }

  private void store(
      TableDefinition table, Sheet data, List<Row> pending, OrderedWork<Integer> storing) {
    Header header = data.header();
    List<Row> cells = List.copyOf(pending);
    pending.clear();
    data.cut();
    if (header != null) {
      storing.begin(
          () -> {
            cells.forEach(row -> rows.add(table, header, row));
            cells.forEach(row -> keys.add(table, header, row));
            return cells.size();
          });
    }
  }

  private void readFacts(Sheet facts, OrderedWork<Stretch> work) throws IOException {
    List<Map<String, String>> pending = new ArrayList<>(length);
    facts.read(
        (unit, columns, cells) -> {
          pending.add(columns.values(cells));
          if (pending.size() == length) {
            begin(facts.cut(), pending, work);
          }
        });
    if (!pending.isEmpty()) {
      begin(facts.cut(), pending, work);
    }
  }

  private void begin(Sheet stretch, List<Map<String, String>> pending, OrderedWork<Stretch> work) {
    List<Map<String, String>> values = List.copyOf(pending);
    pending.clear();
    work.begin(() -> score(stretch, values));
  }

  /** Scores a stretch; of the other units its rows only need to know that they are elsewhere. */
  private Stretch score(Sheet stretch, List<Map<String, String>> values) {
    RowPlaces places = stretch.places();
    long[] names = Duplicates.hashes(places);
    UnitRows.Named named = rows.named();
    Inspection.Builder inspection = scheme.inspection().elsewhere(name -> true);
    date.ifPresent(inspection::date);
    for (int row = 0; row < names.length; row++) {
      inspection.unit(places.unit(row), values.get(row));
      named.find(places.unit(row));
    }
    named.addTo(inspection);
    boolean evaluated = false;
    try {
      Inspection built = inspection.build();
      evaluated = true;
      ScoreOutput.Part made = wrong ? null : output.part(scheme.score(built));
      return new Stretch(stretch, names, made, built, List.of(), Map.of(), evaluated);
    } catch (DataException e) {
      Map<String, Map<String, String>> compared = new HashMap<>();
      for (DataProblem problem : e.problems()) {
        if (!problem.table().isEmpty() && problem.row() >= 0 && !problem.unit().isEmpty()) {
          int row = places.lastRow(problem.unit());
          compared.put(problem.unit(), row < 0 ? Map.of() : Map.copyOf(values.get(row)));
        }
      }
      return new Stretch(stretch, names, null, null, e.problems(), compared, evaluated);
    }
  }

  private void take(Stretch stretch) {
    duplicates.add(stretch.facts().places(), stretch.names());
    Locator locator = new Locator(Map.of(Locator.FACTS, stretch.facts()), RulePlaces.of(scheme));
    note(stretch.read());
    if (stretch.evaluated()) {
      locator.locate(stretch.found(), ofEvaluation::add);
      ScoreOutput.Part made = stretch.made();
      if (made != null && !wrong && ofEvaluation.isEmpty()) {
        made.add();
      }
      return;
    }
    wrong = true;
    compared.putAll(stretch.compared());
    List<DataProblem> own = new ArrayList<>();
    for (DataProblem problem : stretch.found()) {
      noteMissing(problem);
      if (!problem.table().isEmpty()) {
        // What it takes all rows to find is looked for apart.
        tablesAreWrong |= !withoutRows.take(problem) && problem.code() != Code.DUPLICATE_KEY;
      } else if (problem.code() != Code.DUPLICATE_UNIT || problem.unit().isEmpty()) {
        own.add(problem);
      }
    }
    locator.locate(own, problems::add);
  }

  private void note(@Nullable Inspection read) {
    if (read != null && warnings == null) {
      warnings = read.warnings();
    } else if (read != null && warnings != null) {
      warnings.add(read);
    }
  }

  private void noteMissing(DataProblem problem) {
    if (problem.code() == Code.MISSING) {
      missing.putIfAbsent(problem.table() + "/" + problem.field(), problem);
    }
  }

  /** A row whose unit is not clear may be that of any unit. */
  private void noteOfTable(DataProblem problem) {
    noteMissing(problem);
    for (TableDefinition table : scheme.tables()) {
      if (table.name().equals(problem.table()) && table.owners().contains(problem.field())) {
        withoutRows.passOver(problem.table());
      }
    }
  }

  private void check(Sheet facts, Map<String, Sheet> tables) throws IOException, RejectedData {
    duplicates.check(facts, problems::add);
    if (tablesAreWrong || !rows.allFound()) {
      TableCheck check = new TableCheck(scheme, date, facts, rows, compared, STRETCH);
      check.compareNames(duplicates.units());
      for (Map.Entry<String, Sheet> table : tables.entrySet()) {
        check.check(table.getKey(), table.getValue(), problems::add, this::noteOfTable);
      }
    }
    for (Map.Entry<String, Sheet> table : tables.entrySet()) {
      keys.check(table.getKey(), table.getValue(), problems::add);
    }
    Map<String, Sheet> files = new HashMap<>(tables);
    files.put(Locator.FACTS, facts);
    withoutRows.tell(tables, problems::add);
    new Locator(files).missingColumns(List.copyOf(missing.values()), problems::add);
    if (!problems.isEmpty()) {
      throw problems.rejected();
    }
    if (!ofEvaluation.isEmpty()) {
      throw ofEvaluation.rejected();
    }
    if (wrong) {
      throw new IllegalStateException("some units were refused, and nothing is wrong with them");
    }
  }
}
