package dev.scoring.io.row;

import dev.scoring.core.Inspection;
import dev.scoring.core.Scheme;
import dev.scoring.core.model.TableDefinition;
import dev.scoring.core.problem.DataException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Reads a whole inspection into memory. */
public final class InspectionReader {

  private final Scheme scheme;
  private final Consumer<String> notes;
  private final Map<String, Sheet> sheets = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Map<Integer, String> failures = new TreeMap<>();

  /**
   * Prepares to read one inspection.
   *
   * @param scheme what the data are for
   * @param notes is told what the reader should know though nothing is wrong
   */
  public InspectionReader(Scheme scheme, Consumer<String> notes) {
    this.scheme = scheme;
    this.notes = notes;
  }

  /**
   * Reads the inspection; once. Every source is read to its end before anything is refused, so that
   * all problems come in one go.
   *
   * @param sources where the data are; every table of the scheme must be there
   * @param date the day of the inspection
   * @throws IOException if a source cannot be read; the message has a line for each such source
   * @throws RejectedData if anything is wrong with the data
   */
  public LoadedInspection read(InspectionSources sources, Optional<LocalDate> date)
      throws IOException, RejectedData {
    Inspection.Builder inspection = scheme.inspection();
    date.ifPresent(inspection::date);
    Sheets house = new Sheets(scheme, sources, problems::add, notes);
    Sheet facts = house.facts();
    open(facts);
    for (TableDefinition table : scheme.tables()) {
      readInto(
          table.name(),
          house.table(table),
          (unit, columns, cells) -> inspection.row(table.name(), columns.values(cells)));
    }
    read(
        Locator.FACTS,
        facts,
        (unit, columns, cells) -> inspection.unit(unit, columns.values(cells)));
    house
        .previous()
        .ifPresent(
            sheet ->
                readInto(
                    Locator.PREVIOUS,
                    sheet,
                    (unit, columns, cells) -> inspection.previous(unit, columns.values(cells))));
    house.finish();
    if (!failures.isEmpty()) {
      throw new IOException(String.join("\n", failures.values()));
    }
    Locator locator = new Locator(sheets, RulePlaces.of(scheme));
    try {
      Inspection built = inspection.build();
      locator.missingColumns(List.of(), problems::add);
      if (problems.isEmpty()) {
        return new LoadedInspection(built, locator);
      }
    } catch (DataException e) {
      locator.missingColumns(e.problems(), problems::add);
      locator.locate(e.problems(), problems::add);
    }
    throw new RejectedData(problems);
  }

  private void readInto(String name, Sheet sheet, Sheet.Target target) {
    open(sheet);
    read(name, sheet, target);
  }

  private void open(Sheet sheet) {
    try {
      sheet.open(RowLimits.WHOLE_BYTES);
    } catch (IOException e) {
      failures.put(sheet.source().order(), String.valueOf(e.getMessage()));
    }
  }

  /** Reads a sheet, if it could be opened. */
  private void read(String name, Sheet sheet, Sheet.Target target) {
    try {
      sheet.read(target);
      sheets.put(name, sheet);
    } catch (IOException e) {
      failures.put(sheet.source().order(), String.valueOf(e.getMessage()));
    }
  }
}
