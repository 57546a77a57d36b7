package dev.scoring.dsl.interpreter;

import dev.scoring.core.model.Comparison;
import dev.scoring.core.model.Interval;
import dev.scoring.core.model.Rounding;
import dev.scoring.core.model.Ties;
import dev.scoring.core.model.Trim;
import dev.scoring.core.number.Rational;
import dev.scoring.dsl.ast.RowsFunction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What is made of several values, each in the way that is plainest to check. */
final class Sums {

  private Sums() {}

  static Object of(RowsFunction function, List<Object> values, Trim trim) {
    if (function == RowsFunction.COUNT) {
      return Rational.of(trimmed(values, trim).size());
    }
    List<Object> left = trimmed(values, trim);
    return switch (function) {
      case SUM -> sum(left);
      case MIN -> left.isEmpty() ? World.Nothing.EMPTY : left.get(0);
      case MAX -> left.isEmpty() ? World.Nothing.EMPTY : left.get(left.size() - 1);
      case MEAN ->
          left.isEmpty() ? World.Nothing.EMPTY : sum(left).dividedBy(Rational.of(left.size()));
      default -> throw new IllegalStateException(function.name());
    };
  }

  private static Rational sum(List<Object> values) {
    Rational sum = Rational.ZERO;
    for (Object value : values) {
      sum = sum.plus((Rational) value);
    }
    return sum;
  }

  /** The values that count, ascending. */
  static List<Object> trimmed(List<Object> values, Trim trim) {
    List<Object> left = new ArrayList<>(values);
    left.removeIf(value -> value == World.Nothing.EMPTY);
    left.sort(Sums::compare);
    for (int i = 0; i < trim.lowest() && !left.isEmpty(); i++) {
      left.remove(0);
    }
    for (int i = 0; i < trim.highest() && !left.isEmpty(); i++) {
      left.remove(left.size() - 1);
    }
    while (trim.keep() > 0 && left.size() > trim.keep()) {
      left.remove(0);
    }
    return left;
  }

  static boolean holds(Comparison comparison, int order) {
    return switch (comparison) {
      case LESS -> order < 0;
      case AT_MOST -> order < 1;
      case GREATER -> order > 0;
      case AT_LEAST -> order > -1;
      case EQUAL -> order == 0;
      case NOT_EQUAL -> order != 0;
    };
  }

  static boolean contains(Interval interval, Rational number) {
    return interval.low().stream()
            .allMatch(
                low ->
                    number.compareTo(low) > 0
                        || (interval.lowIncluded() && number.compareTo(low) == 0))
        && interval.high().stream()
            .allMatch(
                high ->
                    number.compareTo(high) < 0
                        || (interval.highIncluded() && number.compareTo(high) == 0));
  }

  static int compare(Object left, Object right) {
    return left instanceof LocalDate day
        ? day.compareTo((LocalDate) right)
        : ((Rational) left).compareTo((Rational) right);
  }

  /** The place of {@code own} among {@code all}, itself included. */
  static Rational rank(Object own, List<Object> all, boolean lowestFirst, Ties ties) {
    List<Object> better = new ArrayList<>();
    int equal = 0;
    for (Object each : all) {
      int order = compare(each, own);
      if (order == 0) {
        equal++;
      } else if (order > 0 != lowestFirst) {
        better.add(each);
      }
    }
    return switch (ties) {
      case BEST -> Rational.of(better.size() + 1);
      case WORST -> Rational.of(better.size() + equal);
      case MEAN -> Rational.of(better.size()).plus(Rational.of(equal + 1, 2));
      case DENSE -> {
        List<Object> places = new ArrayList<>();
        for (Object each : better) {
          if (places.stream().noneMatch(known -> compare(known, each) == 0)) {
            places.add(each);
          }
        }
        yield Rational.of(places.size() + 1);
      }
    };
  }

  static Rational rounded(Rational value, Rounding rounding, Rational multiple) {
    Rational times = value.dividedBy(multiple);
    Rational half = Rational.of(1, 2);
    Rational whole =
        switch (rounding) {
          case UP -> times.ceiling();
          case DOWN -> times.floor();
          case HALF_UP ->
              times.signum() < 0 ? times.minus(half).ceiling() : times.plus(half).floor();
        };
    return whole.times(multiple);
  }
}
