package dev.scoring.cli.data;

import dev.scoring.core.Inspection;
import dev.scoring.core.Scheme;
import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.model.TableDefinition;
import dev.scoring.core.problem.DataException;
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
   * The files of an inspection.
   *
   * @param facts the facts of the units
   * @param previous the facts and scores of the previous period, if they stand in a file
   * @param tables the tables by name
   */
  public record Files(Path facts, Optional<Path> previous, Map<String, Path> tables) {}

  /**
   * Reads an inspection. Every file is read to its end before anything is refused, so that all
   * problems come in one go.
   *
   * @param scheme what the data are for
   * @param files where the data are; every table of the scheme must be there
   * @param date the day of the inspection
   * @param notes is told what the reader should know though nothing is wrong
   * @throws IOException if a file cannot be read; the message has a line for each such file
   * @throws RejectedData if anything is wrong with the data
   */
  public static LoadedInspection read(
      Scheme scheme, Files files, Optional<LocalDate> date, Consumer<String> notes)
      throws IOException, RejectedData {
    return new InspectionFiles(scheme, notes).read(files, date);
  }

  private LoadedInspection read(Files paths, Optional<LocalDate> date)
      throws IOException, RejectedData {
    Inspection.Builder inspection = scheme.inspection();
    date.ifPresent(inspection::date);
    Map<String, DataFile> files = new LinkedHashMap<>();
    readInto(
        files,
        Locator.FACTS,
        FileKind.FACTS,
        paths.facts(),
        scheme.facts(),
        (unit, columns, cells) -> inspection.unit(unit, columns.values(cells)));
    paths
        .previous()
        .ifPresent(
            path ->
                readInto(
                    files,
                    Locator.PREVIOUS,
                    FileKind.PREVIOUS,
                    path,
                    previousFacts(),
                    (unit, columns, cells) -> inspection.previous(unit, columns.values(cells))));
    for (TableDefinition table : scheme.tables()) {
      Path path = paths.tables().get(table.name());
      if (path == null) {
        throw new IllegalArgumentException("no file for the table " + table.name());
      }
      readInto(
          files,
          table.name(),
          FileKind.TABLE,
          path,
          table.columns(),
          (unit, columns, cells) -> inspection.row(table.name(), columns.values(cells)));
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
      Map<String, DataFile> files,
      String name,
      FileKind kind,
      Path path,
      List<FactDefinition> wanted,
      DataFile.Rows target) {
    SourceFile file = new SourceFile(files.size(), path);
    try {
      DataFile data = new DataFile(file, wanted, kind, problems::add);
      data.open(Limits.DATA_BYTES, notes);
      data.read(target);
      files.put(name, data);
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
                    fact.name().substring(FactDefinition.PREVIOUS.length()),
                    fact.label(),
                    fact.type(),
                    true,
                    fact.choices(),
                    fact.domain()))
        .toList();
  }
}
