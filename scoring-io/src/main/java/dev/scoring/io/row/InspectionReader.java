package dev.scoring.io.row;

import dev.scoring.core.Inspection;
import dev.scoring.core.Scheme;
import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.model.TableDefinition;
import dev.scoring.core.problem.DataException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads a whole inspection into memory. */
public final class InspectionReader {

  private final Scheme scheme;
  private final Consumer<String> notes;
  private final Map<String, Sheet> sheets = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();

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
    readInto(
        Locator.FACTS,
        SheetKind.FACTS,
        sources.facts(),
        sources.formats(),
        scheme.facts(),
        (unit, columns, cells) -> inspection.unit(unit, columns.values(cells)));
    sources
        .previous()
        .ifPresent(
            source ->
                readInto(
                    Locator.PREVIOUS,
                    SheetKind.PREVIOUS,
                    source,
                    sources.formats(),
                    previousFacts(),
                    (unit, columns, cells) -> inspection.previous(unit, columns.values(cells))));
    for (TableDefinition table : scheme.tables()) {
      Source source = sources.tables().get(table.name());
      if (source == null) {
        throw new IllegalArgumentException("no source for the table " + table.name());
      }
      readInto(
          table.name(),
          SheetKind.TABLE,
          source,
          sources.formats(),
          table.columns(),
          (unit, columns, cells) -> inspection.row(table.name(), columns.values(cells)));
    }
    if (!failures.isEmpty()) {
      throw new IOException(String.join("\n", failures));
    }
    Locator locator = new Locator(sheets);
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

  private void readInto(
      String name,
      SheetKind kind,
      Source source,
      RowFormats formats,
      List<FactDefinition> wanted,
      Sheet.Target target) {
    Sheet sheet = new Sheet(source.at(sheets.size()), wanted, kind, problems::add);
    try {
      sheet.open(formats, RowLimits.WHOLE_BYTES, notes);
      sheet.read(target);
      sheets.put(name, sheet);
    } catch (IOException e) {
      failures.add(String.valueOf(e.getMessage()));
    }
  }

  /** The facts of the previous period under the names that they had then. */
  private List<FactDefinition> previousFacts() {
    return scheme.facts().stream()
        .filter(FactDefinition::isPrevious)
        .map(
            fact ->
                new FactDefinition(
                    FactDefinition.current(fact.name()),
                    fact.label(),
                    fact.type(),
                    true,
                    fact.choices(),
                    fact.domain()))
        .toList();
  }
}
