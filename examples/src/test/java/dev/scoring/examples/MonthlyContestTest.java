package dev.scoring.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scoring.core.Inspection;
import dev.scoring.core.Scheme;
import dev.scoring.core.problem.DataException;
import dev.scoring.core.problem.DataProblem;
import dev.scoring.core.result.Assessment;
import dev.scoring.core.result.Explanation;
import dev.scoring.core.result.Reading;
import dev.scoring.core.result.Score;
import dev.scoring.dsl.Compilation;
import dev.scoring.dsl.Rules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The monthly contest: points that depend on the other teams. */
class MonthlyContestTest {

  private static final ExampleFolder FOLDER = new ExampleFolder("monthly-contest");
  private static final Scheme SCHEME = FOLDER.scheme("contest.rules");

  @Test
  void everyTeam_hasTheFiguresWorkedOutByHand() {
    List<Map<String, String>> expected = FOLDER.expected("expected.csv");
    Assessment assessment = SCHEME.score(inspection(FOLDER.rows("facts.csv")));
    assertEquals(14, expected.size());
    assertEquals(expected.size(), assessment.scores().size());
    for (Map<String, String> row : expected) {
      Score score = assessment.score(Guangxi.column(row, "unit"));
      assertEquals(row, ExampleFolder.row(score, row.keySet()));
    }
  }

  @Test
  void theTeamThatIsTooSmall_isNotRated_andChangesNothingForTheOthers() {
    List<Map<String, String>> teams = FOLDER.rows("facts.csv");
    Assessment withOak = SCHEME.score(inspection(teams));
    assertEquals(FOLDER.rows("not-rated.csv"), ExampleFolder.rows(withOak.notRated()));

    List<Map<String, String>> others = new ArrayList<>(teams);
    others.removeIf(team -> Guangxi.column(team, "unit").equals("Oak"));
    assertEquals(withOak.scores(), SCHEME.score(inspection(others)).scores());
  }

  @Test
  void aWeekThatIsMarkedTwice_isRefused() {
    Inspection.Builder inspection = SCHEME.inspection();
    for (String mark : List.of("9", "10")) {
      inspection.row("weeks", Map.of("team", "Ash", "week", "1", "mark", mark));
    }
    DataException refused =
        assertThrows(DataException.class, inspection.elsewhere(team -> true)::build);
    assertEquals(
        List.of("a second row with the key team `Ash`, week `1`"),
        refused.problems().stream()
            .filter(problem -> problem.code() == DataProblem.Code.DUPLICATE_KEY)
            .map(DataProblem::message)
            .toList());
  }

  @Test
  void theOrderOfTheTeams_changesNothing() {
    List<Map<String, String>> teams = FOLDER.rows("facts.csv");
    Assessment assessment = SCHEME.score(inspection(teams));
    Collections.reverse(teams);
    for (Score score : SCHEME.score(inspection(teams)).scores()) {
      assertEquals(assessment.score(score.unit()), score);
    }
  }

  @Test
  void aPlace_isExplainedByWhoWasBest() {
    Inspection inspection = inspection(FOLDER.rows("facts.csv"));
    assertEquals("3rd of 8; the best had 62", reading(inspection, "Dogwood", "T1").value());
    assertEquals("3rd of 8; the best had 62", reading(inspection, "Beech", "T1").value());
    assertEquals("1st of 6; the best had 62.25", reading(inspection, "Iris", "T1").value());
    assertEquals("12 (of 14 units)", reading(inspection, "Iris", "M1").value());
    assertTrue(reading(inspection, "Iris", "M2").fact().contains("units.use"));
  }

  @Test
  void aPlaceThatDependsOnItself_isRefused() {
    String text = Guangxi.text(FOLDER.file("contest.rules"));
    assertTrue(text.contains("rank of units.M by kind ties best"));
    Compilation circle =
        Rules.compile(
            text.replace(
                "rank of units.M by kind ties best", "rank of units.ALL by kind ties best"));
    assertTrue(circle.hasErrors());
    assertEquals("E107", circle.diagnostics().get(0).code().toString());
  }

  private static Reading reading(Inspection inspection, String team, String rule) {
    Explanation explanation = SCHEME.explain(inspection, team);
    return explanation.lines().stream()
        .filter(line -> line.entry().id().equals(rule))
        .flatMap(line -> line.readings().stream())
        .filter(reading -> reading.fact().contains("units."))
        .findFirst()
        .orElseThrow();
  }

  private static Inspection inspection(List<Map<String, String>> teams) {
    Inspection.Builder inspection = SCHEME.inspection();
    for (Map<String, String> team : teams) {
      inspection.unit(Guangxi.column(team, "unit"), ExampleFolder.facts(team));
    }
    for (Map<String, String> team : FOLDER.rows("previous.csv")) {
      if (teams.stream().anyMatch(other -> sameUnit(team, other))) {
        inspection.previous(Guangxi.column(team, "unit"), ExampleFolder.facts(team));
      }
    }
    for (Map<String, String> row : FOLDER.rows("weeks.csv")) {
      if (teams.stream()
          .anyMatch(team -> Guangxi.column(team, "unit").equals(Guangxi.column(row, "team")))) {
        inspection.row("weeks", row);
      }
    }
    return inspection.build();
  }

  private static boolean sameUnit(Map<String, String> one, Map<String, String> other) {
    return Guangxi.column(one, "unit").equals(Guangxi.column(other, "unit"));
  }
}
