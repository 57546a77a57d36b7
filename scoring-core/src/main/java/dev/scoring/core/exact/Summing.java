package dev.scoring.core.exact;

import dev.scoring.core.graph.Operation.Summary;
import dev.scoring.core.model.Trim;
import dev.scoring.core.number.Rational;
import dev.scoring.core.value.Value;
import dev.scoring.core.value.Value.Nothing;
import dev.scoring.core.value.Value.Truth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes one value of several. Values are kept only where some of them may be dropped. */
public final class Summing {

  private final Summary summary;
  private final Trim trim;
  private final List<Rational> kept;
  private final boolean trims;
  private int count;
  private @Nullable Rational result;

  /** Starts with no value. */
  public Summing(Summary summary, Trim trim) {
    this.summary = summary;
    this.trim = trim;
    this.trims = !trim.equals(Trim.NONE);
    this.kept = trims ? new ArrayList<>() : List.of();
  }

  /**
   * Takes what a row gives: a number, {@link Truth#TRUE} if it only counts, or anything else for
   * nothing.
   */
  public void gain(Value gain) {
    if (gain == Truth.TRUE) {
      count++;
    } else if (gain instanceof Value.Number given) {
      add(given.number());
    }
  }

  void add(Rational value) {
    if (trims) {
      kept.add(value);
    } else {
      take(value);
    }
  }

  private void take(Rational value) {
    count++;
    Rational known = result;
    result =
        known == null
            ? value
            : switch (summary) {
              case COUNT -> known;
              case SUM, MEAN -> known.plus(value);
              case MIN -> known.min(value);
              case MAX -> known.max(value);
            };
  }

  /** A number or empty. */
  public Value result() {
    if (trims) {
      Collections.sort(kept);
      return of(summary, kept, trim);
    }
    Rational known = result;
    return switch (summary) {
      case COUNT -> Value.of(count);
      case SUM -> known == null ? Value.ZERO : Value.of(known);
      case MIN, MAX -> known == null ? Nothing.NOTHING : Value.of(known);
      case MEAN -> known == null ? Nothing.NOTHING : Value.of(known.dividedBy(Rational.of(count)));
    };
  }

  /** A summary of values that ascend; a number or empty. */
  static Value of(Summary summary, List<Rational> ascending, Trim trim) {
    int from = Math.min(trim.lowest(), ascending.size());
    int to = Math.max(from, ascending.size() - trim.highest());
    if (trim.keep() > 0 && to - from > trim.keep()) {
      from = to - trim.keep();
    }
    Summing rest = new Summing(summary, Trim.NONE);
    ascending.subList(from, to).forEach(rest::take);
    return rest.result();
  }
}
