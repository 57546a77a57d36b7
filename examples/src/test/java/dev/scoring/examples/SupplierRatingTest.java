package dev.scoring.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.scoring.cli.Main;
import dev.scoring.core.Inspection;
import dev.scoring.core.Scheme;
import dev.scoring.core.problem.DataException;
import dev.scoring.core.problem.DataProblem;
import dev.scoring.core.result.Assessment;
import dev.scoring.core.result.Rated;
import dev.scoring.core.result.Score;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The supplier rating: means of means, weights apart, a veto, conditions beside the score. */
class SupplierRatingTest {

  private static final ExampleFolder FOLDER = new ExampleFolder("supplier-rating");
  private static final LocalDate DAY = LocalDate.of(2026, 1, 31);
  private static final String BY_THE_SCORE = "by the score";

  @Test
  void everySupplier_hasTheFiguresWorkedOutByHand() {
    List<Map<String, String>> expected = FOLDER.expected("expected.csv");
    Assessment assessment = assessment("supplier-rating.rules", "weights.rules");
    assertEquals(expected.size(), assessment.scores().size());
    for (Map<String, String> row : expected) {
      Map<String, String> figures = new LinkedHashMap<>(row);
      figures.remove(BY_THE_SCORE);
      Score score = assessment.score(Guangxi.column(row, "unit"));
      assertEquals(figures, ExampleFolder.row(score, figures.keySet()));
    }
  }

  @Test
  void theRating_tellsTheClassThatTheScoreAloneWouldHave() {
    Assessment assessment = assessment("supplier-rating.rules", "weights.rules");
    for (Map<String, String> row : FOLDER.rows("expected.csv")) {
      String unit = Guangxi.column(row, "unit");
      Rated rated = ExampleFolder.rated(assessment.score(unit), "SCORE");
      String alone = rated.held().map(Rated.Held::band).orElse(rated.band());
      assertEquals(Guangxi.column(row, BY_THE_SCORE), alone, unit);
    }
  }

  @Test
  void withoutTheFileOfWeights_everyWeightIs1() {
    Score birch = assessment("supplier-rating.rules").score("Birch");
    assertEquals("95", birch.entry("Q").effective().toString());
    assertEquals("80", birch.entry("D").effective().toString());
    assertEquals("93.375", birch.part("R").score().toPlainString());
    assertEquals("98.375", birch.total().toPlainString());
    assertEquals("A", ExampleFolder.rated(birch, "SCORE").band());
  }

  @Test
  void theProgram_scoresTheSame() {
    Assessment assessment = assessment("supplier-rating.rules", "weights.rules");
    List<Map<String, String>> rows = Guangxi.rows(scoreThroughTheProgram());
    assertEquals(assessment.scores().size(), rows.size());
    for (Map<String, String> row : rows) {
      Score score = assessment.score(Guangxi.column(row, "unit"));
      assertEquals(score.total(), Guangxi.number(row, "SCORE_exact"), score.unit());
      assertEquals(score.rating().orElseThrow().band(), Guangxi.column(row, "rating"));
    }
  }

  @Test
  void aMarkThatStandsTwice_isRefused() {
    Inspection.Builder inspection =
        FOLDER.scheme("supplier-rating.rules", "weights.rules").inspection().date(DAY);
    FOLDER.units(inspection, "facts.csv");
    FOLDER.previous(inspection, "previous.csv");
    List.of("complaints", "deliveries", "marks").forEach(table -> FOLDER.table(inspection, table));
    inspection.row(
        "marks",
        Map.of("supplier", "Aster", "assessor", "Ames", "topic", "support", "mark", "100"));
    List<DataProblem> problems = assertThrows(DataException.class, inspection::build).problems();
    assertEquals(
        List.of("a second row with the key supplier `Aster`, assessor `Ames`, topic `support`"),
        problems.stream().map(DataProblem::message).toList());
  }

  private static String scoreThroughTheProgram() {
    String[] arguments = {
      "score",
      FOLDER.file("supplier-rating.rules").toString(),
      "--with",
      FOLDER.file("weights.rules").toString(),
      "--facts",
      FOLDER.file("facts.csv").toString(),
      "--previous",
      FOLDER.file("previous.csv").toString(),
      "--table",
      "complaints=" + FOLDER.file("complaints.csv"),
      "--table",
      "deliveries=" + FOLDER.file("deliveries.csv"),
      "--table",
      "marks=" + FOLDER.file("marks.csv"),
      "--date",
      DAY.toString(),
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

  private static Assessment assessment(String... files) {
    Scheme scheme = FOLDER.scheme(files);
    Inspection.Builder inspection = scheme.inspection().date(DAY);
    FOLDER.units(inspection, "facts.csv");
    FOLDER.previous(inspection, "previous.csv");
    List.of("complaints", "deliveries", "marks").forEach(table -> FOLDER.table(inspection, table));
    return scheme.score(inspection.build());
  }
}
