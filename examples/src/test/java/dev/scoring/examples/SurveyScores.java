package dev.scoring.examples;

import dev.scoring.core.number.Rational;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a unit has in a survey.
 *
 * @param unit the name of the unit
 * @param whole the score of the whole tree
 * @param nodes the scores of all nodes by id; empty for what does not apply
 */
record SurveyScores(String unit, Rational whole, Map<String, Optional<Rational>> nodes) {

  /** A league table with the columns of the expected files; equal scores share a rank. */
  static List<Map<String, String>> league(Survey survey, List<SurveyScores> scores) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (SurveyScores score :
        scores.stream()
            .sorted(Comparator.comparing(SurveyScores::whole, Comparator.reverseOrder()))
            .toList()) {
      long better = scores.stream().filter(other -> other.isBetterThan(score)).count();
      Map<String, String> row = new LinkedHashMap<>();
      row.put("rank", Long.toString(better + 1));
      row.put("unit", score.unit());
      row.put("score", score.whole().rounded(2).toPlainString());
      row.put("score_exact", score.whole().toString());
      for (String first : survey.table().first()) {
        row.put(first, score.shown(first));
      }
      rows.add(row);
    }
    return rows;
  }

  private boolean isBetterThan(SurveyScores other) {
    return whole.compareTo(other.whole) > 0;
  }

  private String shown(String node) {
    return nodes
        .getOrDefault(node, Optional.empty())
        .map(score -> score.rounded(2).toPlainString())
        .orElse("");
  }
}
