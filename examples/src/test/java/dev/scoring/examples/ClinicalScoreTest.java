package dev.scoring.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.scoring.core.Inspection;
import dev.scoring.core.Scheme;
import dev.scoring.core.problem.DataException;
import dev.scoring.core.result.Assessment;
import dev.scoring.core.result.Score;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** NEWS2, with patients on both sides of every bound. */
class ClinicalScoreTest {

  private static final ExampleFolder FOLDER = new ExampleFolder("clinical-score");
  private static final Scheme SCHEME = FOLDER.scheme("news2.rules");

  @Test
  void everyPatient_hasThePointsOfTheChart() {
    List<Map<String, String>> expected = FOLDER.expected("expected.csv");
    Assessment assessment = assessment();
    assertEquals(expected.size(), assessment.scores().size());
    for (Map<String, String> row : expected) {
      Score score = assessment.score(Guangxi.column(row, "unit"));
      assertEquals(row, ExampleFolder.row(score, row.keySet()));
    }
  }

  @Test
  void childrenAndPregnantWomen_areNotRated_withTheReason() {
    assertEquals(FOLDER.rows("not-rated.csv"), ExampleFolder.rows(assessment().notRated()));
  }

  @Test
  void aPatientOfWhomAnObservationIsMissing_isNotScored() {
    for (String fact : FOLDER.rows("facts.csv").get(0).keySet()) {
      if (!fact.equals("unit")) {
        Map<String, String> facts = ExampleFolder.facts(FOLDER.rows("facts.csv").get(0));
        facts.put(fact, "");
        DataException refused =
            assertThrows(DataException.class, () -> SCHEME.score(facts), "without " + fact);
        assertEquals("D104", refused.problems().get(0).code().id());
      }
    }
  }

  private static Assessment assessment() {
    Inspection.Builder inspection = SCHEME.inspection();
    FOLDER.units(inspection, "facts.csv");
    return SCHEME.score(inspection.build());
  }
}
