package dev.scoring.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scoring.cli.Main;
import dev.scoring.core.number.Rational;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The survey through the program, and what its README shows of it. */
class SurveyProgramTest {

  @ParameterizedTest
  @EnumSource
  void theProgram_findsNothingToSayAboutTheSchemes(Survey survey) {
    String said = run("check", survey.rules().toString(), "--with", survey.weights().toString());
    int leaves = survey.table().leaves().size();
    assertTrue(said.contains("0 errors, 0 warnings; " + leaves + " rules"), said);
  }

  @ParameterizedTest
  @EnumSource
  void theProgram_givesTheExpectedScores(Survey survey) {
    List<Map<String, String>> rows = Guangxi.rows(score(survey, "csv"));
    for (Map<String, String> expected : survey.expected()) {
      String unit = Guangxi.column(expected, "unit");
      Map<String, String> row =
          rows.stream()
              .filter(candidate -> unit.equals(candidate.get("unit")))
              .findFirst()
              .orElseThrow();
      assertEquals(expected.get("score"), row.get("ALL"));
      assertEquals(
          Rational.parse(Guangxi.column(expected, "score_exact")),
          Guangxi.number(row, "ALL_exact"));
    }
    assertEquals(survey.expected().size(), rows.size());
  }

  @Test
  void theLeagueTablesOfTheReadme_areThoseOfTheProgram() {
    Matcher block = Pattern.compile("(?ms)^```text\\n(.*?)^```$").matcher(readme());
    List<String> shown = new ArrayList<>();
    while (block.find()) {
      shown.add(block.group(1));
    }
    assertEquals(
        List.of(score(Survey.PROVINCES, "table"), score(Survey.KEY_CITIES, "table")), shown);
  }

  private static String readme() {
    return Guangxi.text(Survey.FOLDER.resolve("README.md"));
  }

  private static String score(Survey survey, String format) {
    return run(
        "score",
        survey.rules().toString(),
        "--with",
        survey.weights().toString(),
        "--facts",
        survey.data().resolve("facts.csv").toString(),
        "--table",
        "items=" + survey.data().resolve("items.csv"),
        "--table",
        "marks=" + survey.data().resolve("marks.csv"),
        "--format",
        format);
  }

  private static String run(String... arguments) {
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
