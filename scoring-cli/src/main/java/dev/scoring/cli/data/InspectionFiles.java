package dev.scoring.cli.data;

import dev.scoring.core.DataException;
import dev.scoring.core.Inspection;
import dev.scoring.core.Scheme;
import dev.scoring.core.graph.FactDefinition;
import dev.scoring.core.graph.TableDefinition;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the files of an inspection. */
public final class InspectionFiles {

  private final Scheme scheme;
  private final Consumer<String> notes;
  private final List<Problem> problems = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();

  private InspectionFiles(Scheme scheme, Consumer<String> notes) {
    this.scheme = scheme;
    this.notes = notes;
  }

  /**
   * Reads an inspection. Every file is read to its end before anything is refused, so that all
   * problems come in one go.
   *
   * @param scheme what the data are for
   * @param facts the file with the facts of the units
   * @param tables the files of the tables by name; every table of the scheme must be there
   * @param date the day of the inspection
   * @param notes is told what the reader should know though nothing is wrong
   * @throws IOException if a file cannot be read; the message has a line for each such file
   * @throws RejectedData if anything is wrong with the data
   */
  public static LoadedInspection read(
      Scheme scheme,
      Path facts,
      Map<String, Path> tables,
      Optional<LocalDate> date,
      Consumer<String> notes)
      throws IOException, RejectedData {
    return new InspectionFiles(scheme, notes).read(facts, tables, date);
  }

  private LoadedInspection read(Path facts, Map<String, Path> tables, Optional<LocalDate> date)
      throws IOException, RejectedData {
    Inspection.Builder inspection = scheme.inspection();
    date.ifPresent(inspection::date);
    Map<String, DataFile> files = new LinkedHashMap<>();
    readInto(files, "", facts, inspection);
    for (TableDefinition table : scheme.tables()) {
      Path path = tables.get(table.name());
      if (path == null) {
        throw new IllegalArgumentException("no file for the table " + table.name());
      }
      readInto(files, table.name(), path, inspection);
    }
    if (!failures.isEmpty()) {
      throw new IOException(String.join("\n", failures));
    }
    Locator locator = new Locator(files);
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
      Map<String, DataFile> files, String table, Path path, Inspection.Builder inspection) {
    SourceFile file = new SourceFile(files.size(), path);
    try {
      if (table.isEmpty()) {
        files.put(
            table,
            DataFile.read(file, scheme.facts(), true, problems::add, notes, inspection::unit));
      } else {
        files.put(
            table,
            DataFile.read(
                file,
                columns(table),
                false,
                problems::add,
                notes,
                (unit, values) -> inspection.row(table, values)));
      }
    } catch (IOException e) {
      failures.add(String.valueOf(e.getMessage()));
    }
  }

  private List<FactDefinition> columns(String table) {
    return scheme.tables().stream()
        .filter(each -> each.name().equals(table))
        .findFirst()
        .orElseThrow()
        .columns();
  }
}
