package dev.scoring.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scoring.core.Scheme;
import dev.scoring.core.number.Rational;
import dev.scoring.core.result.Entry;
import dev.scoring.core.result.Score;
import dev.scoring.core.result.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A second scorer, which knows the published table only, against the data and the engine. */
class SurveyOracleTest {

  /** Another start is chosen with {@code -Dscoring.seed=…}. */
  private static final long SEED = Long.getLong("scoring.seed", 20190624L);

  private static final int SURVEYS = 60;

  private static final Set<Status> LEFT_OUT =
      Set.of(Status.NO_VALUE, Status.NOT_APPLICABLE, Status.PARENT_NOT_COUNTED);

  @ParameterizedTest
  @EnumSource
  void theOracle_givesTheExpectedLeagueTable(Survey survey) {
    assertEquals(
        survey.expected(),
        SurveyScores.league(survey, byTheOracle(survey, SurveyData.of(survey), Map.of())));
  }

  @ParameterizedTest
  @EnumSource
  void theEngine_givesEveryNodeAndTheExpectedLeagueTable(Survey survey) {
    SurveyData data = SurveyData.of(survey);
    List<SurveyScores> scores = byTheEngine(survey, survey.scheme(), data);
    assertEquals(byTheOracle(survey, data, Map.of()), scores);
    assertEquals(survey.expected(), SurveyScores.league(survey, scores));
  }

  @ParameterizedTest
  @EnumSource
  void theEngine_agreesWithTheOracle_onRandomDataAndWeights(Survey survey) {
    Map<String, Set<Optional<Rational>>> seen = new HashMap<>();
    for (int i = 0; i < SURVEYS; i++) {
      long seed = SEED + i;
      RandomSurveys random = new RandomSurveys(survey, seed);
      Map<String, Rational> weights = random.weights();
      SurveyData data = random.data(3);
      List<SurveyScores> expected = byTheOracle(survey, data, weights);
      assertEquals(
          expected, byTheEngine(survey, survey.scheme(weights), data), () -> "seed " + seed);
      for (SurveyScores unit : expected) {
        unit.nodes()
            .forEach((id, score) -> seen.computeIfAbsent(id, any -> new HashSet<>()).add(score));
      }
    }
    seen.forEach((id, scores) -> assertTrue(scores.size() > 2, () -> id + " is always " + scores));
  }

  private static List<SurveyScores> byTheOracle(
      Survey survey, SurveyData data, Map<String, Rational> weights) {
    return new SurveyOracle(survey.table(), data, weights).score();
  }

  private static List<SurveyScores> byTheEngine(Survey survey, Scheme scheme, SurveyData data) {
    List<SurveyScores> scores = new ArrayList<>();
    for (Score score : scheme.score(data.forScheme(scheme)).scores()) {
      Map<String, Optional<Rational>> nodes = new LinkedHashMap<>();
      for (Entry entry : score.ledger()) {
        if (entry.kind() != Entry.Kind.PART) {
          nodes.put(entry.id(), scoreOf(entry));
        }
      }
      assertEquals(score.part(survey.part()).score(), score.total());
      scores.add(new SurveyScores(score.unit(), score.total(), nodes));
    }
    return scores;
  }

  /** What a node gave; empty for one that does not apply or has nothing to measure. */
  private static Optional<Rational> scoreOf(Entry entry) {
    return LEFT_OUT.contains(entry.status()) ? Optional.empty() : Optional.of(entry.effective());
  }
}
