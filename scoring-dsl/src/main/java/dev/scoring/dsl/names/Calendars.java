package dev.scoring.dsl.names;

import dev.scoring.core.model.WorkCalendar;
import dev.scoring.dsl.ast.Calendar;
import dev.scoring.dsl.ast.DayRange;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Span;
import dev.scoring.dsl.ast.SyntaxTree;
import dev.scoring.dsl.diagnostic.Code;
import dev.scoring.dsl.diagnostic.Reporter;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Builds the calendar of a file, and checks that it says one thing of each day. */
final class Calendars {

  /** The most days that one calendar covers. */
  private static final int MAX_DAYS = 36_600;

  private final Reporter reporter;
  private final List<WorkCalendar.Period> periods = new ArrayList<>();
  private final List<Span> written = new ArrayList<>();
  private final Set<LocalDate> off = new HashSet<>();
  private final Set<LocalDate> working = new HashSet<>();

  private Calendars(Reporter reporter) {
    this.reporter = reporter;
  }

  static Optional<WorkCalendar> build(SyntaxTree tree, Reporter reporter) {
    Calendars calendars = new Calendars(reporter);
    for (Declaration declaration : tree.declarations()) {
      if (declaration instanceof Calendar calendar) {
        calendars.add(calendar);
      }
    }
    return calendars.periods.isEmpty()
        ? Optional.empty()
        : Optional.of(new WorkCalendar(calendars.periods, calendars.off, calendars.working));
  }

  private void add(Calendar calendar) {
    if (calendar.last().isBefore(calendar.first())) {
      report(
          calendar.span(),
          "the calendar ends on %s, before it begins on %s"
              .formatted(calendar.last(), calendar.first()),
          "write the first day first");
      return;
    }
    if (ChronoUnit.DAYS.between(calendar.first(), calendar.last()) > MAX_DAYS) {
      report(
          calendar.span(),
          "the calendar covers more than a hundred years",
          "a calendar covers the years that the inspections look at");
      return;
    }
    WorkCalendar.Period period = new WorkCalendar.Period(calendar.first(), calendar.last());
    for (int i = 0; i < periods.size(); i++) {
      WorkCalendar.Period other = periods.get(i);
      if (!period.first().isAfter(other.last()) && !other.first().isAfter(period.last())) {
        LocalDate both = period.first().isAfter(other.first()) ? period.first() : other.first();
        reporter.report(
            Code.CALENDARS_AGREE,
            calendar.span(),
            "two calendars cover %s".formatted(both),
            "calendars extend each other, so a day belongs to one of them",
            written.get(i),
            "the other calendar");
        return;
      }
    }
    periods.add(period);
    written.add(calendar.span());
    Map<LocalDate, DayRange> said = new HashMap<>();
    calendar.ranges().forEach(range -> range(range, calendar, said));
  }

  private void range(DayRange range, Calendar calendar, Map<LocalDate, DayRange> said) {
    if (range.last().isBefore(range.first())) {
      report(
          range.span(),
          "the days end on %s, before they begin on %s".formatted(range.last(), range.first()),
          "write the first day first");
      return;
    }
    boolean early = range.first().isBefore(calendar.first());
    if (early || range.last().isAfter(calendar.last())) {
      report(
          range.span(),
          "%s lies outside of the calendar, which covers %s to %s"
              .formatted(early ? range.first() : range.last(), calendar.first(), calendar.last()),
          "correct the day, or the days that the calendar covers");
      return;
    }
    boolean disagrees = false;
    for (LocalDate day = range.first(); !day.isAfter(range.last()); day = day.plusDays(1)) {
      DayRange before = said.putIfAbsent(day, range);
      if (before != null && before.working() != range.working() && !disagrees) {
        disagrees = true;
        reporter.report(
            Code.CALENDARS_AGREE,
            range.span(),
            "%s is both `off` and `working`".formatted(day),
            "leave it out of one of the two",
            before.span(),
            "it is `" + (before.working() ? "working" : "off") + "` here");
      }
      (range.working() ? working : off).add(day);
    }
  }

  private void report(Span span, String message, String help) {
    reporter.report(Code.CALENDARS_AGREE, span, message, help);
  }
}
