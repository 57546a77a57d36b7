package dev.scoring.core.graph;

import dev.scoring.core.model.WorkCalendar;
import dev.scoring.core.model.WorkCalendar.Period;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** Checks calendars. */
final class Calendars {

  private Calendars() {}

  /** Refuses a calendar that contradicts itself. */
  static void check(WorkCalendar calendar) {
    GraphBuilder.require(!calendar.periods().isEmpty(), "a calendar covers some days%s", "");
    List<Period> sorted =
        calendar.periods().stream().sorted(Comparator.comparing(Period::first)).toList();
    LocalDate before = LocalDate.MIN;
    for (Period period : sorted) {
      GraphBuilder.require(
          !period.last().isBefore(period.first()), "a period ends before it begins: %s", period);
      GraphBuilder.require(period.first().isAfter(before), "periods overlap: %s", period);
      before = period.last();
    }
    for (LocalDate day : calendar.off()) {
      GraphBuilder.require(calendar.covers(day), "a day off outside of the calendar: %s", day);
      GraphBuilder.require(
          !calendar.working().contains(day), "a day both off and working: %s", day);
    }
    for (LocalDate day : calendar.working()) {
      GraphBuilder.require(calendar.covers(day), "a working day outside of the calendar: %s", day);
    }
  }
}
