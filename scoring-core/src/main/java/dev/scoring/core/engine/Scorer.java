package dev.scoring.core.engine;

import dev.scoring.core.data.Data;
import dev.scoring.core.exact.ExactScorer;
import dev.scoring.core.exact.OneByOne;
import dev.scoring.core.result.Assessment;
import dev.scoring.core.result.NotRated;
import dev.scoring.core.result.Score;
import java.util.ArrayList;
import java.util.List;

/** Scores each unit the fast way where that can, and the exact way otherwise. Immutable. */
final class Scorer {

  private final ExactScorer exact;

  Scorer(ExactScorer exact) {
    this.exact = exact;
  }

  /** Whether units depend on each other. */
  boolean readsUnits() {
    return exact.plan().readsUnits();
  }

  /** Scores every unit, or throws every problem. */
  Assessment score(Inspected inspection) {
    Data data = inspection.data();
    FastWay way = inspection.way();
    if (way == null || readsUnits()) {
      return exact.score(data);
    }
    OneByOne others = exact.oneByOne(data);
    List<NotRated> notRated = new ArrayList<>();
    List<Score> scores = new ArrayList<>(inspection.size());
    for (int unit : others.rated(notRated)) {
      Score score = FastScore.amongMany(way, inspection, unit);
      if (score != null) {
        scores.add(score);
      } else {
        others.score(unit, notRated).ifPresent(scores::add);
      }
    }
    others.throwIfAny();
    return new Assessment(data.date(), scores, notRated);
  }

  /** Scores one unit, which must be rated. */
  Score score(Inspected inspection, int unit) {
    FastWay way = inspection.way();
    Score score = way == null ? null : FastScore.of(way, inspection, unit);
    return score != null ? score : exact.score(inspection.data(), unit);
  }
}
