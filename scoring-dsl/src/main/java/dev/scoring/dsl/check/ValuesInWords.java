package dev.scoring.dsl.check;

import dev.scoring.core.number.Rational;
import dev.scoring.dsl.ranges.Intervals;
import dev.scoring.dsl.ranges.Range;
import java.util.List;
import java.util.Optional;

/** Says in words which values something may have. */
final class ValuesInWords {

  /** How many values are named one by one. */
  private static final int MAX_NAMED = 6;

  private ValuesInWords() {}

  /**
   * Such as: {@code `X` is 0, 3 or 6}; empty if nothing is known.
   *
   * @param what what has the values, quoted
   */
  static Optional<String> of(String what, Range range) {
    Optional<List<Rational>> values = range.values();
    if (values.isPresent() && !values.get().isEmpty() && values.get().size() <= MAX_NAMED) {
      return Optional.of(what + " is " + list(values.get()));
    } else if (range.interval().equals(Intervals.ALL)) {
      return Optional.empty();
    }
    boolean coarse =
        range.multiple().isPresent() && range.multiple().get().compareTo(Rational.ONE) > 0;
    String multiples =
        coarse
            ? "is a multiple of " + range.multiple().get().toPlainString() + " in"
            : range.whole() ? "is a whole number in" : "lies in";
    return Optional.of("%s %s `%s`".formatted(what, multiples, range.interval()));
  }

  private static String list(List<Rational> values) {
    StringBuilder text = new StringBuilder(values.get(0).toPlainString());
    for (int i = 1; i < values.size(); i++) {
      text.append(i == values.size() - 1 ? " or " : ", ").append(values.get(i).toPlainString());
    }
    return text.toString();
  }
}
