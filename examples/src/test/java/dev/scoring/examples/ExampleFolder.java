package dev.scoring.examples;

import dev.scoring.core.Inspection;
import dev.scoring.core.Scheme;
import dev.scoring.core.number.Rational;
import dev.scoring.core.result.Entry;
import dev.scoring.core.result.NotRated;
import dev.scoring.core.result.PartScore;
import dev.scoring.core.result.Rated;
import dev.scoring.core.result.Score;
import dev.scoring.core.result.Status;
import dev.scoring.dsl.Rules;
import dev.scoring.dsl.RulesFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The files of an example: rules, data, and the results worked out by hand. */
final class ExampleFolder {

  private static final Set<Status> WITHOUT_VALUE =
      Set.of(Status.NO_VALUE, Status.NOT_APPLICABLE, Status.OTHER_KIND, Status.PARENT_NOT_COUNTED);

  private final Path folder;

  ExampleFolder(String name) {
    this.folder = Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve(name);
  }

  /** A file of the folder. */
  Path file(String name) {
    return folder.resolve(name);
  }

  /** The scheme of some files that belong together. */
  Scheme scheme(String... files) {
    List<RulesFile> texts = new ArrayList<>();
    for (String name : files) {
      texts.add(new RulesFile(name, Guangxi.text(file(name))));
    }
    return Rules.compile(texts).orThrow();
  }

  /** The rows of a file by the names of its header. */
  List<Map<String, String>> rows(String name) {
    return Guangxi.rows(file(name));
  }

  /** Gives the units of a file with their facts. */
  void units(Inspection.Builder inspection, String name) {
    for (Map<String, String> row : rows(name)) {
      inspection.unit(Guangxi.column(row, "unit"), facts(row));
    }
  }

  /** Gives what was known in the previous period. */
  void previous(Inspection.Builder inspection, String name) {
    for (Map<String, String> row : rows(name)) {
      inspection.previous(Guangxi.column(row, "unit"), facts(row));
    }
  }

  /** Gives the rows of a table that has a file of its name. */
  void table(Inspection.Builder inspection, String table) {
    rows(table + ".csv").forEach(row -> inspection.row(table, row));
  }

  /** What a file expects, numbers in their exact form. */
  List<Map<String, String>> expected(String name) {
    List<Map<String, String>> expected = new ArrayList<>();
    for (Map<String, String> row : rows(name)) {
      Map<String, String> exact = new LinkedHashMap<>();
      row.forEach((column, cell) -> exact.put(column, exact(column, cell)));
      expected.add(exact);
    }
    return expected;
  }

  private static String exact(String column, String cell) {
    boolean number = !cell.isEmpty() && column.matches("[A-Z]+[0-9.]*[A-Z]*");
    return number ? Rational.parse(cell).toString() : cell;
  }

  /**
   * A score as a row with the given columns: the id of a part, block, rule or the total, {@code
   * rating ID}, {@code lists} or {@code unit}. What does not apply or has no value is empty.
   */
  static Map<String, String> row(Score score, Collection<String> columns) {
    Map<String, String> row = new LinkedHashMap<>();
    for (String column : columns) {
      row.put(column, cell(score, column));
    }
    return row;
  }

  private static String cell(Score score, String column) {
    if (column.equals("unit")) {
      return score.unit();
    }
    if (column.equals("lists")) {
      return String.join(" ", score.lists());
    }
    if (column.startsWith("rating ")) {
      return rated(score, column.substring("rating ".length())).band();
    }
    for (PartScore part : score.parts()) {
      if (part.id().equals(column)) {
        return part.score().toString();
      }
    }
    for (Entry entry : score.ledger()) {
      if (entry.id().equals(column)) {
        return WITHOUT_VALUE.contains(entry.status()) ? "" : entry.effective().toString();
      }
    }
    return score.total().toString();
  }

  /** The rating of the score called {@code of}. */
  static Rated rated(Score score, String of) {
    return score.ratings().stream()
        .filter(rated -> rated.of().equals(of))
        .findFirst()
        .orElseThrow();
  }

  /** The units that were not rated as rows. */
  static List<Map<String, String>> rows(List<NotRated> notRated) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (NotRated unit : notRated) {
      Map<String, String> row = new LinkedHashMap<>();
      row.put("unit", unit.unit());
      row.put("reason", unit.reason());
      rows.add(row);
    }
    return rows;
  }

  /** A row without the name of the unit. */
  static Map<String, String> facts(Map<String, String> row) {
    Map<String, String> facts = new LinkedHashMap<>(row);
    facts.remove("unit");
    return facts;
  }
}
