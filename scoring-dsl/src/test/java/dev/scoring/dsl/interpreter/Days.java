package dev.scoring.dsl.interpreter;

import dev.scoring.core.model.TimeUnit;
import dev.scoring.core.number.Rational;
import java.time.LocalDate;

/** Time between days, counted day by day. */
final class Days {

  private Days() {}

  static long between(World world, TimeUnit unit, LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      return -count(world, unit, to, from);
    }
    return count(world, unit, from, to);
  }

  private static long count(World world, TimeUnit unit, LocalDate from, LocalDate to) {
    if (unit == TimeUnit.WORKING_DAYS) {
      world.isWorking(from);
      world.isWorking(to);
    }
    long count = 0;
    switch (unit) {
      case DAYS, WORKING_DAYS -> {
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
          count += unit == TimeUnit.DAYS || world.isWorking(day) ? 1 : 0;
        }
      }
      case MONTHS, YEARS -> {
        int step = unit == TimeUnit.MONTHS ? 1 : 12;
        while (!from.plusMonths((count + 1) * step).isAfter(to)) {
          count++;
        }
      }
    }
    return count;
  }

  static LocalDate after(World world, TimeUnit unit, Rational count, LocalDate start) {
    if (!count.isWhole()) {
      throw new World.Unworkable("not a whole number of days");
    }
    long number = count.numerator().longValueExact();
    return switch (unit) {
      case DAYS -> start.plusDays(number);
      case MONTHS -> start.plusMonths(number);
      case YEARS -> start.plusYears(number);
      case WORKING_DAYS -> workingDayAfter(world, number, start);
    };
  }

  private static LocalDate workingDayAfter(World world, long number, LocalDate start) {
    world.isWorking(start);
    LocalDate day = start;
    long left = Math.abs(number);
    while (left > 0) {
      day = number > 0 ? day.plusDays(1) : day.minusDays(1);
      left -= world.isWorking(day) ? 1 : 0;
    }
    return day;
  }
}
