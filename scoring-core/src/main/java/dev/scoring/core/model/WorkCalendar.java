package dev.scoring.core.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Which days are working days. Saturdays and Sundays are not, unless the calendar says so, and
 * other days are, unless it says that they are off. Immutable and thread-safe.
 *
 * @param periods the days that the calendar covers; they do not overlap
 * @param off the days that are off
 * @param working the days of a weekend that are working days
 */
public record WorkCalendar(List<Period> periods, Set<LocalDate> off, Set<LocalDate> working) {

  /**
   * A period of days.
   *
   * @param first the first day
   * @param last the last day
   */
  public record Period(LocalDate first, LocalDate last) {}

  /** Copies the collections. */
  public WorkCalendar {
    periods = List.copyOf(periods);
    off = Set.copyOf(off);
    working = Set.copyOf(working);
  }

  /** Whether the calendar says anything about a day. */
  public boolean covers(LocalDate day) {
    return periods.stream()
        .anyMatch(period -> !day.isBefore(period.first()) && !day.isAfter(period.last()));
  }

  /** Whether a day that the calendar covers is a working day. */
  public boolean isWorking(LocalDate day) {
    boolean weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return weekend ? working.contains(day) : !off.contains(day);
  }
}
