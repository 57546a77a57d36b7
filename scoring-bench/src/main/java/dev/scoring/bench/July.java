package dev.scoring.bench;

import dev.scoring.core.Inspection;
import dev.scoring.core.Scheme;
import dev.scoring.dsl.Rules;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The 2019 scheme and its inspection of July 2019, from the class path. */
final class July {

  static final LocalDate DATE = LocalDate.of(2019, 7, 31);

  private July() {}

  /** The text of the scheme. */
  static String rules() {
    return text("guangxi-2019.rules");
  }

  static Scheme scheme() {
    return Rules.compile("guangxi-2019.rules", rules()).orThrow();
  }

  /** The facts of each unit, the column {@code unit} included. */
  static List<Map<String, String>> facts() {
    return rows("cases/july/facts.csv");
  }

  /** The whole inspection, its units repeated under new names until there are {@code units}. */
  static Inspection inspection(Scheme scheme, int units) {
    Inspection.Builder builder = scheme.inspection().date(DATE);
    List<Map<String, String>> facts = facts();
    for (int i = 0; i < units; i++) {
      Map<String, String> unit = new LinkedHashMap<>(facts.get(i % facts.size()));
      String name = unit.remove("unit");
      builder.unit(i < facts.size() ? name : name + " " + i, unit);
    }
    if (units >= facts.size()) {
      rows("cases/july/findings.csv").forEach(row -> builder.row("findings", row));
      rows("cases/july/counties.csv").forEach(row -> builder.row("counties", row));
    }
    return builder.build();
  }

  /** The rows of a file without quotes. */
  private static List<Map<String, String>> rows(String name) {
    List<String> lines = text(name).lines().toList();
    String[] header = lines.get(0).split(",", -1);
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < header.length; i++) {
        row.put(header[i], cells[i]);
      }
      rows.add(row);
    }
    return rows;
  }

  private static String text(String name) {
    try (InputStream in = July.class.getResourceAsStream("/" + name)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
