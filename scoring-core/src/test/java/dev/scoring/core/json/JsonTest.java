package dev.scoring.core.json;

import static dev.scoring.core.Graphs.adding;
import static dev.scoring.core.Graphs.block;
import static dev.scoring.core.Graphs.fact;
import static dev.scoring.core.Graphs.graph;
import static dev.scoring.core.Graphs.number;
import static dev.scoring.core.Graphs.rule;
import static dev.scoring.core.Graphs.scheme;
import static dev.scoring.core.Graphs.takes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scoring.core.Facts;
import dev.scoring.core.Inspection;
import dev.scoring.core.Scheme;
import dev.scoring.core.graph.Exclusion;
import dev.scoring.core.graph.Figure;
import dev.scoring.core.graph.GraphBuilder;
import dev.scoring.core.graph.GraphBuilder.PricedTier;
import dev.scoring.core.model.Combination.Kind;
import dev.scoring.core.model.Counting;
import dev.scoring.core.model.FactType;
import dev.scoring.core.model.Interval;
import dev.scoring.core.number.Rational;
import dev.scoring.core.result.Assessment;
import dev.scoring.core.result.NotRated;
import dev.scoring.core.result.Rated;
import dev.scoring.core.result.Score;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Results as JSON. */
class JsonTest {

  private static Scheme ofTiers() {
    GraphBuilder graph = graph();
    graph.declare(fact("x", FactType.AMOUNT)).declare(fact("new", FactType.FLAG));
    graph.exclude(new Exclusion("founded this year", graph.flag("new"), "new"));
    Figure x = graph.factFigure("x");
    Figure one = graph.constant(Rational.ONE);
    Figure tiers =
        graph.tiers(
            x,
            List.of(
                new PricedTier(
                    Optional.of(number("4")),
                    Counting.FULL,
                    number("2"),
                    one,
                    Optional.of(number("1")))));
    return scheme(
        graph,
        adding(
            "P", "", block("B", "9", takes(Kind.MEAN), rule("tiers", tiers), rule("figure", x))));
  }

  private static Inspection inspection(Scheme scheme) {
    return scheme
        .inspection()
        .unit(Facts.of("us").set("x", 5).set("new", false))
        .unit(Facts.of("them").set("x", 5).set("new", true))
        .build();
  }

  private static void has(String json, String part) {
    assertTrue(json.contains(part), () -> part + " is not in\n" + json);
  }

  @Test
  void anAssessment_tellsSharesAndWhoIsNotRated() {
    Scheme scheme = ofTiers();
    String json = Json.of(scheme.score(inspection(scheme)));
    has(json, "\"effective\": \"5\", \"share\": \"1/2\", \"cuts\": []");
    has(json, "\"gateOpen\": true, \"zeroed\": false");
    has(json, "{\"unit\": \"them\", \"reason\": \"founded this year\", \"text\": \"new\"}");
  }

  @Test
  void anExplanation_tellsTiersFiguresAndReasons() {
    Scheme scheme = ofTiers();
    String json = Json.of(scheme.explain(inspection(scheme), "us"));
    has(
        json,
        "{\"step\": \"tier-shares\", \"shares\": [{\"amount\": \"4\", \"occurrences\": \"2\","
            + " \"price\": \"1\", \"points\": \"1\", \"capped\": true}]}");
    has(json, "{\"step\": \"computed\", \"points\": \"5\"}");
    has(
        json,
        "{\"id\": \"B\", \"label\": \"\","
            + " \"points\": {\"exact\": \"6\", \"shown\": \"6.00\"}}");
  }

  @Test
  void aRating_tellsWhatHeldTheUnit() {
    Rated rated =
        new Rated(
            "ALL",
            "low",
            "Low",
            Interval.closed(Rational.ZERO, Rational.ONE),
            Optional.empty(),
            Optional.of(new Rated.Held("high", "High", "veto")));
    Score score = Score.of("us", "", Rational.ONE, List.of(), List.of(rated), List.of(), List.of());
    String json = Json.of(new Assessment(Optional.empty(), List.of(score), List.of()));
    has(
        json,
        "\"next\": null, \"held\": {\"band\": \"high\", \"label\": \"High\", \"text\": \"veto\"}}");
    assertEquals('\n', json.charAt(json.length() - 1));
    has(json, "\"notRated\": []");
  }

  private static Assessment assessment(int scores, int notRated) {
    List<Score> rated = new ArrayList<>();
    for (int i = 0; i < scores; i++) {
      rated.add(Score.of("u" + i, "", Rational.of(i), List.of(), List.of(), List.of(), List.of()));
    }
    List<NotRated> others = new ArrayList<>();
    for (int i = 0; i < notRated; i++) {
      others.add(new NotRated("n" + i, "new", "x"));
    }
    return new Assessment(Optional.empty(), rated, others);
  }

  /** However the units come, and however many there are, the text is the same. */
  @Test
  void unitsThatComeAStretchAtATime_makeTheSameText() throws IOException {
    Scheme scheme = ofTiers();
    for (int scores = 0; scores < 4; scores++) {
      for (int notRated = 0; notRated < 3; notRated++) {
        Assessment all = assessment(scores, notRated);
        StringBuilder one = new StringBuilder();
        AssessmentJson json = new AssessmentJson(scheme.model(), all.date(), one);
        StringBuilder text = new StringBuilder();
        StringBuilder apart = new StringBuilder();
        AssessmentJson inTwo = new AssessmentJson(scheme.model(), all.date(), text, apart);
        json.begin();
        inTwo.begin();
        for (NotRated each : all.notRated()) {
          inTwo.notRated(AssessmentJson.Units.notRated(List.of(each)));
        }
        for (Score each : all.scores()) {
          json.units(List.of(each));
          json.units(List.of());
          inTwo.units(AssessmentJson.Units.of(scheme.model(), List.of(each)));
          inTwo.units(AssessmentJson.Units.of(scheme.model(), List.of()));
        }
        json.endUnits();
        inTwo.endUnits();
        text.append(apart);
        for (NotRated each : all.notRated()) {
          json.notRated(List.of(each));
        }
        json.end();
        inTwo.end();
        String whole = Json.of(scheme.model(), all);
        assertEquals(whole, one.toString());
        assertEquals(whole, text.toString());
      }
    }
  }

  @Test
  void nothingInAnArray_staysOnItsLine() {
    assertEquals(
        "{\n  \"date\": null,\n  \"units\": [],\n  \"notRated\": []\n}\n",
        Json.of(assessment(0, 0)));
  }
}
