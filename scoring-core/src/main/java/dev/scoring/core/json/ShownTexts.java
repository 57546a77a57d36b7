package dev.scoring.core.json;

import dev.scoring.core.model.Comparison;
import dev.scoring.core.model.Interval;
import dev.scoring.core.model.SchemeModel;
import dev.scoring.core.model.ScoreBound;
import dev.scoring.core.model.ShownScores;
import dev.scoring.core.number.Rational;
import dev.scoring.core.result.Rated;
import dev.scoring.core.result.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the scores of a unit are shown.
 *
 * @param scores how scores are shown by their ids
 * @param total the id of the total
 */
record ShownTexts(ShownScores scores, String total) {

  /** Returns how the scores of a scheme are shown; without one, as the bands of a score ask for. */
  static ShownTexts of(Optional<SchemeModel> scheme, Score score) {
    return scheme.map(ShownTexts::of).orElseGet(() -> of(score));
  }

  /** Returns how the scores of a scheme are shown. */
  static ShownTexts of(SchemeModel scheme) {
    return new ShownTexts(ShownScores.of(scheme), scheme.total().id());
  }

  private static ShownTexts of(Score score) {
    List<ScoreBound> bounds = new ArrayList<>();
    String total = "";
    for (Rated rated : score.ratings()) {
      Interval band = rated.interval();
      Comparison low = band.lowIncluded() ? Comparison.AT_LEAST : Comparison.GREATER;
      Comparison high = band.highIncluded() ? Comparison.AT_MOST : Comparison.LESS;
      band.low().map(end -> new ScoreBound(rated.of(), low, end)).ifPresent(bounds::add);
      band.high().map(end -> new ScoreBound(rated.of(), high, end)).ifPresent(bounds::add);
      if (score.ledger().stream().noneMatch(entry -> entry.id().equals(rated.of()))) {
        total = rated.of();
      }
    }
    return new ShownTexts(new ShownScores(bounds), total);
  }

  /** Returns the score of a part as it is shown. */
  String score(String part, Rational score) {
    return scores.text(part, score);
  }

  /** Returns a total as it is shown. */
  String total(Rational score) {
    return scores.text(total, score);
  }
}
