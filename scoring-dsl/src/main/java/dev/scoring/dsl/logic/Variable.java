package dev.scoring.dsl.logic;

import dev.scoring.core.model.Interval;
import dev.scoring.core.number.Rational;
import dev.scoring.dsl.ranges.Intervals;
import dev.scoring.dsl.ranges.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Something that conditions ask for: a figure, a choice, a flag, or a condition that is not looked
 * into.
 *
 * @param key the same for what is the same
 * @param range the values of a figure; empty for anything else
 * @param values how many values anything else has: two for a truth
 * @param mayBeEmpty whether it may have no value
 */
record Variable(String key, Optional<Range> range, int values, boolean mayBeEmpty) {

  static Variable figure(String key, Range range, boolean mayBeEmpty) {
    return new Variable(key, Optional.of(range), 0, mayBeEmpty);
  }

  static Variable truth(String key, boolean mayBeEmpty) {
    return new Variable(key, Optional.empty(), 2, mayBeEmpty);
  }

  static Variable choice(String key, int values, boolean mayBeEmpty) {
    return new Variable(key, Optional.empty(), values, mayBeEmpty);
  }

  /**
   * A value.
   *
   * @param number the number, for a figure
   * @param index the place among the values; 0 is true; −1 for none
   */
  record Sample(Optional<Rational> number, int index) {
    static final Sample EMPTY = new Sample(Optional.empty(), -1);

    boolean isEmpty() {
      return number.isEmpty() && index < 0;
    }
  }

  /**
   * Values that stand for all others: no comparison with {@code bounds} tells a value from one of
   * these.
   */
  List<Sample> samples(TreeSet<Rational> bounds) {
    List<Sample> samples = new ArrayList<>();
    if (range.isPresent()) {
      Optional<Rational> before = Optional.empty();
      for (Rational bound : bounds) {
        add(samples, Intervals.between(before, Optional.of(bound)));
        add(samples, Intervals.only(bound));
        before = Optional.of(bound);
      }
      add(samples, Intervals.between(before, Optional.empty()));
    }
    for (int i = 0; i < values; i++) {
      samples.add(new Sample(Optional.empty(), i));
    }
    if (mayBeEmpty) {
      samples.add(Sample.EMPTY);
    }
    return samples;
  }

  private void add(List<Sample> samples, Interval where) {
    range
        .orElseThrow()
        .example(where)
        .ifPresent(number -> samples.add(new Sample(Optional.of(number), -1)));
  }
}
