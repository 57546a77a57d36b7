package dev.scoring.dsl.check;

import dev.scoring.core.graph.Interval;

/**
 * What is known of the values of a figure.
 *
 * @param interval no value lies outside of it
 * @param tight whether its ends are known to be reached or approached; otherwise it may be too wide
 * @param whole whether every value is a whole number
 */
record Range(Interval interval, boolean tight, boolean whole) {

  /** Nothing is known. */
  static final Range UNKNOWN = new Range(Intervals.ALL, false, false);

  static Range tight(Interval interval) {
    return new Range(interval, true, false);
  }

  static Range loose(Interval interval) {
    return new Range(interval, false, false);
  }
}
