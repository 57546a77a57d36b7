package dev.scoring.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.scoring.core.Inspection;
import dev.scoring.core.Scheme;
import dev.scoring.core.problem.DataException;
import dev.scoring.core.result.Assessment;
import dev.scoring.core.result.Rated;
import dev.scoring.core.result.Score;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The scorecard: points, decisions, and the reasons in their order. */
class CreditScorecardTest {

  private static final ExampleFolder FOLDER = new ExampleFolder("credit-scorecard");
  private static final Scheme SCHEME = FOLDER.scheme("scorecard.rules");
  private static final LocalDate APPLICATION = LocalDate.of(2026, 2, 28);

  @Test
  void everyApplicant_hasThePointsWorkedOutByHand() {
    List<Map<String, String>> expected = FOLDER.expected("expected.csv");
    Assessment assessment = SCHEME.score(inspection());
    assertEquals(expected.size(), assessment.scores().size());
    for (Map<String, String> row : expected) {
      Score score = assessment.score(Guangxi.column(row, "unit"));
      assertEquals(row, ExampleFolder.row(score, row.keySet()));
    }
  }

  @Test
  void theReasons_areWhatCostMost_andStandInTheOrderOfTheFileWhereTheyCostTheSame() {
    Inspection inspection = inspection();
    for (Map<String, String> row : FOLDER.rows("expected-reasons.csv")) {
      String reasons =
          SCHEME.explain(inspection, Guangxi.column(row, "unit")).reasons().stream()
              .map(reason -> reason.id() + " " + reason.points())
              .collect(Collectors.joining("; "));
      assertEquals(Guangxi.column(row, "reasons"), reasons, Guangxi.column(row, "unit"));
    }
  }

  @Test
  void whoIsNotEligible_isNotScored_butGetsTheFirstReasonOfTheFile() {
    assertEquals(
        FOLDER.rows("not-rated.csv"), ExampleFolder.rows(SCHEME.score(inspection()).notRated()));
  }

  @Test
  void aConditionBesideTheScore_lowersTheDecision_andSaysSo() {
    Assessment assessment = SCHEME.score(inspection());
    Rated arrears = ExampleFolder.rated(assessment.score("A06"), "SCORE");
    Rated noRecord = ExampleFolder.rated(assessment.score("A05"), "SCORE");
    Rated accepted = ExampleFolder.rated(assessment.score("A01"), "SCORE");
    assertEquals("refer", arrears.band());
    assertEquals("accept", arrears.held().orElseThrow().band());
    assertEquals("refer", noRecord.band());
    assertEquals("accept", noRecord.held().orElseThrow().band());
    assertEquals("accept", accepted.band());
    assertEquals(false, accepted.held().isPresent());
  }

  @Test
  void whoIsEmployed_mustSaySinceWhen() {
    Map<String, String> applicant = ExampleFolder.facts(FOLDER.rows("applicants.csv").get(0));
    applicant.put("employed_since", "");
    Inspection.Builder inspection = SCHEME.inspection().date(APPLICATION).unit("A", applicant);
    DataException refused = assertThrows(DataException.class, inspection::build);
    assertEquals("D104", refused.problems().get(0).code().id());

    applicant.put("employment", "pensioner");
    Inspection.Builder pensioner = SCHEME.inspection().date(APPLICATION).unit("A", applicant);
    assertEquals(
        "46", SCHEME.score(pensioner.build()).score("A").entry("P4").effective().toString());
  }

  private static Inspection inspection() {
    Inspection.Builder inspection = SCHEME.inspection().date(APPLICATION);
    FOLDER.units(inspection, "applicants.csv");
    return inspection.build();
  }
}
