package dev.scoring.examples;

import dev.scoring.core.Scheme;
import dev.scoring.core.number.Rational;
import dev.scoring.dsl.Rules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files of the 2019 scheme, read with as little as these files need. */
final class Guangxi {

  /** The folder of the example. */
  static final Path FOLDER =
      Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("guangxi-2019");

  /** The scheme itself. */
  static final Path RULES = FOLDER.resolve("guangxi-2019.rules");

  /** The indicators, in the order of the scheme. */
  static final List<String> INDICATORS =
      List.of(
          "A1", "A2", "A3", "A4", "A5", "B1", "B2", "B3", "B4", "C1", "C2", "C3", "D1", "D2", "D3",
          "D4", "D5", "D6", "D7", "D8", "E1", "E2");

  private Guangxi() {}

  /** The scheme, compiled once for all tests. */
  static Scheme scheme() {
    return Compiled.SCHEME;
  }

  private static final class Compiled {
    static final Scheme SCHEME = Rules.compile("guangxi-2019.rules", text(RULES)).orThrow();
  }

  /** The folder of a case. */
  static Path folderOf(String inspection) {
    return FOLDER.resolve("cases").resolve(inspection);
  }

  /** The data of a case. */
  static InspectionData inspection(String inspection) {
    Path folder = folderOf(inspection);
    return new InspectionData(
        LocalDate.parse(text(folder.resolve("date.txt")).strip()),
        rows(folder.resolve("facts.csv")),
        rows(folder.resolve("findings.csv")),
        rows(folder.resolve("counties.csv")));
  }

  /** What a case must give: the row of each unit, the indicators added to it. */
  static List<Map<String, String>> expected(String inspection) {
    List<Map<String, String>> scores = rows(folderOf(inspection).resolve("expected.csv"));
    List<Map<String, String>> indicators =
        rows(folderOf(inspection).resolve("expected-indicators.csv"));
    if (scores.size() != indicators.size()) {
      throw new IllegalStateException("the expected files of " + inspection + " differ in length");
    }
    for (int i = 0; i < scores.size(); i++) {
      if (!column(scores.get(i), "unit").equals(column(indicators.get(i), "unit"))) {
        throw new IllegalStateException("the expected files of " + inspection + " differ in units");
      }
      scores.get(i).putAll(indicators.get(i));
    }
    return scores;
  }

  /** The value of a column that must be there. */
  static String column(Map<String, String> row, String name) {
    String value = row.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no column is called " + name);
    }
    return value;
  }

  /** The number of a column that must be there; a fraction may have its sign before it. */
  static Rational number(Map<String, String> row, String name) {
    String cell = column(row, name);
    return Rational.parse(cell.startsWith("+") ? cell.substring(1) : cell);
  }

  /** The rows of a file by the names of its header. These files hold no quotes. */
  static List<Map<String, String>> rows(Path file) {
    return rows(text(file));
  }

  /** The rows of a text by the names of its header, without a byte order mark. */
  static List<Map<String, String>> rows(String text) {
    if (text.indexOf('"') >= 0) {
      throw new IllegalArgumentException("this reader knows no quotes");
    }
    List<String> lines = text.replace("\uFEFF", "").lines().toList();
    List<String> header = List.of(lines.get(0).split(",", -1));
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = List.of(line.split(",", -1));
      if (cells.size() != header.size()) {
        throw new IllegalArgumentException("a ragged row: " + line);
      }
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < cells.size(); i++) {
        row.put(header.get(i), cells.get(i));
      }
      rows.add(row);
    }
    return rows;
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
