package dev.scoring.dsl.ast;

import dev.scoring.core.model.Interval;
import org.immutables.value.Value;

/** An interval as written. */
@SuppressWarnings("immutables:subtype") // the order is safe: only `of` calls the constructor
@Value.Immutable
public interface IntervalNode extends Node {

  /** The interval. */
  Interval interval();

  /** Makes one. */
  static IntervalNode of(Interval interval, Span span) {
    return ImmutableIntervalNode.of(span, interval);
  }
}
