package dev.scoring.core.exact;

import dev.scoring.core.model.TimeUnit;
import dev.scoring.core.number.Rational;
import dev.scoring.core.problem.DataProblem.Code;
import dev.scoring.core.value.Value;
import dev.scoring.core.value.Value.Failure;
import java.time.LocalDate;

/** Computes with days. */
final class Dates {

  private Dates() {}

  /** The day that a value stands for. */
  static LocalDate day(Rational value) {
    return LocalDate.ofEpochDay(epochDay(value));
  }

  private static long epochDay(Rational value) {
    Rational whole = value.floor();
    return whole.fitsLong() ? whole.longNumerator() : whole.numerator().longValueExact();
  }

  static boolean sameMonth(Rational left, Rational right) {
    LocalDate first = day(left);
    LocalDate second = day(right);
    return first.getYear() == second.getYear() && first.getMonth() == second.getMonth();
  }

  /** The time from a day to another; a number or a failure. */
  static Value between(TimeUnit unit, Rational from, Rational to, WorkingDays workingDays) {
    LocalDate first = day(from);
    LocalDate last = day(to);
    return switch (unit) {
      case DAYS -> Value.of(last.toEpochDay() - first.toEpochDay());
      case WORKING_DAYS -> workingDays.between(first.toEpochDay(), last.toEpochDay());
      case MONTHS, YEARS ->
          Value.of(last.isBefore(first) ? -full(unit, last, first) : full(unit, first, last));
    };
  }

  /**
   * How many full months or years lie between two days, the earlier first: the most that may be
   * added to it without going past the other, so that a month after 31 January ends in February.
   */
  private static long full(TimeUnit unit, LocalDate first, LocalDate last) {
    long years = (long) last.getYear() - first.getYear();
    long count =
        unit == TimeUnit.YEARS ? years : years * 12 + last.getMonthValue() - first.getMonthValue();
    return plus(unit, count, first).isAfter(last) ? count - 1 : count;
  }

  private static LocalDate plus(TimeUnit unit, long count, LocalDate day) {
    return unit == TimeUnit.YEARS ? day.plusYears(count) : day.plusMonths(count);
  }

  /** The day that lies some time after another; a number or a failure. */
  static Value after(TimeUnit unit, Rational count, Rational from, WorkingDays workingDays) {
    if (!count.isWhole()) {
      return new Failure(
          Code.ARITHMETIC,
          "`" + count.toPlainString() + "` is not a whole number of days, months or years",
          "round it");
    }
    long number = count.numerator().longValueExact();
    LocalDate day = day(from);
    return switch (unit) {
      case DAYS -> Value.of(day.plusDays(number).toEpochDay());
      case WORKING_DAYS -> workingDays.after(number, day.toEpochDay());
      case MONTHS, YEARS -> Value.of(plus(unit, number, day).toEpochDay());
    };
  }
}
