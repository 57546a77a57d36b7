package dev.scoring.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.scoring.cli.Main;
import dev.scoring.core.number.Rational;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The three published cases of the 2019 scheme, through the program. */
class CasesThroughTheProgramTest {

  @ParameterizedTest
  @ValueSource(strings = {"july", "december", "boundary"})
  void everyColumnOfACase_isTheExpectedOne(String inspection) {
    List<Map<String, String>> rows = Guangxi.rows(score(inspection));

    List<Map<String, String>> expected = new ArrayList<>();
    for (Map<String, String> row : Guangxi.expected(inspection)) {
      expected.add(asTheProgramWrites(row));
    }
    for (Map<String, String> row : rows) {
      for (String exact : List.of("X_exact", "ALL_exact")) {
        row.put(exact, Guangxi.number(row, exact).toString());
      }
    }
    assertEquals(expected.size(), rows.size());
    for (int i = 0; i < rows.size(); i++) {
      assertEquals(expected.get(i), rows.get(i));
      assertEquals(
          List.copyOf(expected.get(i).keySet()), List.copyOf(rows.get(i).keySet()), "columns");
    }
  }

  private static Map<String, String> asTheProgramWrites(Map<String, String> row) {
    Map<String, String> result = new LinkedHashMap<>();
    result.put("unit", Guangxi.column(row, "unit"));
    result.put("X", Guangxi.column(row, "X"));
    result.put("X_exact", Guangxi.column(row, "X_exact"));
    result.put("Y", Guangxi.column(row, "Y") + ".00");
    result.put("Y_exact", Guangxi.column(row, "Y"));
    result.put("ALL", Guangxi.column(row, "ALL"));
    result.put("ALL_exact", Guangxi.column(row, "ALL_exact"));
    result.put("rating", Guangxi.column(row, "rating").replace(' ', '-'));
    result.put("lists", Guangxi.column(row, "list"));
    for (String indicator : Guangxi.INDICATORS) {
      result.put(indicator, Guangxi.column(row, indicator));
    }
    return isClosed(row) ? withoutBonus(result) : result;
  }

  /** Whether the gate of Y is closed: the published tables show what it would have given. */
  private static boolean isClosed(Map<String, String> row) {
    return Rational.parse(Guangxi.column(row, "X_exact")).compareTo(Rational.of(70)) < 0;
  }

  /** What Y would have given is not written as if it had been given. */
  private static Map<String, String> withoutBonus(Map<String, String> row) {
    row.replaceAll((column, cell) -> column.matches("[DE]\\d") && !cell.isEmpty() ? "0" : cell);
    return row;
  }

  private static String score(String inspection) {
    Path folder = Guangxi.folderOf(inspection);
    String[] arguments = {
      "score",
      Guangxi.RULES.toString(),
      "--facts",
      folder.resolve("facts.csv").toString(),
      "--table",
      "findings=" + folder.resolve("findings.csv"),
      "--table",
      "counties=" + folder.resolve("counties.csv"),
      "--date",
      Guangxi.text(folder.resolve("date.txt")).strip(),
      "--format",
      "csv"
    };
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(
            arguments,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    assertEquals(0, code, () -> err.toString(StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8);
  }
}
