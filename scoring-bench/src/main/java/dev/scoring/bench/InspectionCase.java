package dev.scoring.bench;

import dev.scoring.bench.handwritten.FactsReader;
import dev.scoring.core.Inspection;
import dev.scoring.core.Scheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The data of one inspection under the 2019 scheme, as texts. Immutable.
 *
 * @param name what it is called
 * @param date the day of the inspection
 * @param units the facts of each unit, its name among them
 * @param findings the rows of the inspectors' log
 * @param counties the rows of the counties
 */
public record InspectionCase(
    String name,
    LocalDate date,
    List<Map<String, String>> units,
    List<Map<String, String>> findings,
    List<Map<String, String>> counties) {

  /** The cases that come with the scheme. */
  public static final List<String> NAMES = List.of("july", "december", "boundary");

  /** Reads a case from the class path. */
  public static InspectionCase of(String name) {
    String folder = "cases/" + name + "/";
    return new InspectionCase(
        name,
        LocalDate.parse(text(folder + "date.txt").strip()),
        rows(folder + "facts.csv"),
        rows(folder + "findings.csv"),
        rows(folder + "counties.csv"));
  }

  /** The inspection as the engine takes it. */
  public Inspection forScheme(Scheme scheme) {
    Inspection.Builder builder = scheme.inspection().date(date);
    for (Map<String, String> unit : units) {
      Map<String, String> facts = new LinkedHashMap<>(unit);
      String unitName = facts.remove("unit");
      builder.unit(unitName == null ? "" : unitName, facts);
    }
    findings.forEach(row -> builder.row("findings", row));
    counties.forEach(row -> builder.row("counties", row));
    return builder.build();
  }

  /** What makes its units ready for the scorers written by hand. */
  public FactsReader reader() {
    return new FactsReader(date, findings, counties);
  }

  /** The rows of a file without quotes. */
  static List<Map<String, String>> rows(String name) {
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

  /** The text of a file on the class path. */
  static String text(String name) {
    try (InputStream in = InspectionCase.class.getResourceAsStream("/" + name)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
