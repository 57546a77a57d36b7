package dev.scoring.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scoring.core.result.Assessment;
import dev.scoring.core.result.Entry;
import dev.scoring.core.result.Explanation;
import dev.scoring.core.result.Score;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The three published cases of the 2019 scheme, through the API. */
class CasesTest {

  @ParameterizedTest
  @ValueSource(strings = {"july", "december", "boundary"})
  void everyFigureOfACase_isTheExpectedOne(String inspection) {
    List<Map<String, String>> expected = Guangxi.expected(inspection);

    Assessment assessment =
        Guangxi.scheme().score(Guangxi.inspection(inspection).forScheme(Guangxi.scheme()));

    assertEquals(60, expected.size());
    assertEquals(expected.size(), assessment.scores().size());
    for (int i = 0; i < expected.size(); i++) {
      Score score = assessment.scores().get(i);
      assertEquals(expected.get(i), Results.row(score), score.unit());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"july", "december", "boundary"})
  void anExplanation_carriesTheScoreThatItExplains(String inspection) {
    var data = Guangxi.inspection(inspection).forScheme(Guangxi.scheme());
    Assessment assessment = Guangxi.scheme().score(data);
    for (Score score : assessment.scores()) {
      Explanation explanation = Guangxi.scheme().explain(data, score.unit());
      assertEquals(score, explanation.score());
      assertEquals(
          score.ledger(), explanation.lines().stream().map(Explanation.Line::entry).toList());
    }
  }

  @Test
  void theSchemeHasEveryRule_ofAnnexOne() {
    Score score =
        Guangxi.scheme()
            .score(Guangxi.inspection("july").forScheme(Guangxi.scheme()))
            .scores()
            .get(0);
    List<String> indicators =
        score.ledger().stream()
            .filter(entry -> entry.kind() == Entry.Kind.INDICATOR)
            .map(Entry::id)
            .toList();
    assertEquals(Guangxi.INDICATORS, indicators);
    assertEquals(
        102, score.ledger().stream().filter(entry -> entry.kind() == Entry.Kind.RULE).count());
    assertTrue(score.ledger().stream().anyMatch(entry -> entry.id().equals("B4.13")));
  }
}
