package dev.scoring.core.exact;

import dev.scoring.core.data.Data;
import dev.scoring.core.result.NotRated;
import dev.scoring.core.result.Score;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Scores units of some data that do not depend on each other: any of them, in any order, with the
 * same room to work in. What is wrong is kept until all are done. Not thread-safe.
 */
public final class OneByOne {

  private final ExactScorer scorer;
  private final Data data;
  private final Problems problems = new Problems();
  private @Nullable Evaluation evaluation;

  OneByOne(ExactScorer scorer, Data data) {
    this.scorer = scorer;
    this.data = data;
  }

  /** The units that are rated; the others are added to {@code notRated}. */
  public List<Integer> rated(List<NotRated> notRated) {
    return scorer.rated(data, problems, notRated);
  }

  /**
   * Scores a unit that is rated; nothing comes back where a problem was found, or where too little
   * applies to it: then it is added to {@code notRated}.
   */
  public Optional<Score> score(int unit, List<NotRated> notRated) {
    Evaluation known = evaluation;
    if (known == null) {
      known = scorer.evaluation(data);
      evaluation = known;
    }
    UnitScoring scoring = scorer.alone(data, known, unit);
    Optional<NotRated> excluded = scorer.late(data, scoring, problems);
    if (excluded.isPresent()) {
      notRated.add(excluded.get());
      return Optional.empty();
    }
    return scorer.finish(scoring, problems);
  }

  /** Throws every problem that was found, in the order of the units. */
  public void throwIfAny() {
    problems.throwIfAny();
  }
}
