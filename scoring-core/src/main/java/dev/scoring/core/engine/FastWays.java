package dev.scoring.core.engine;

import dev.scoring.core.exact.ExactScorer;
import dev.scoring.core.generated.GeneratedCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The fast way of a scheme on each day. An inspection has one day, so the last one is kept.
 * Thread-safe.
 */
final class FastWays {

  private final ExactScorer exact;
  private final List<GeneratedCode> codes;
  private volatile @Nullable Known last;

  /** The fast way on a day, or that there is none. */
  private record Known(@Nullable LocalDate date, @Nullable FastWay way) {}

  /**
   * Prepares a scheme.
   *
   * @param codes code that was generated from it
   */
  FastWays(ExactScorer exact, List<GeneratedCode> codes) {
    this.exact = exact;
    this.codes = codes;
  }

  /** Code that was generated from the scheme. */
  List<GeneratedCode> codes() {
    return codes;
  }

  /**
   * The fast way, made when it is first asked for; null if there is none.
   *
   * @param date the day; null if none is given
   */
  @Nullable FastWay on(@Nullable LocalDate date) {
    Known known = last;
    if (known == null || !Objects.equals(known.date(), date)) {
      known = new Known(date, FastWay.of(exact, codes, Optional.ofNullable(date)).orElse(null));
      last = known;
    }
    return known.way();
  }
}
