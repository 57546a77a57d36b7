package dev.scoring.core.exact;

import dev.scoring.core.model.WorkCalendar;
import dev.scoring.core.model.WorkCalendar.Period;
import dev.scoring.core.problem.DataProblem.Code;
import dev.scoring.core.value.Value;
import dev.scoring.core.value.Value.Failure;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts working days. However far apart two days are, the work is a few searches in the lists of
 * exceptions. Days are epoch days. Immutable.
 */
final class WorkingDays {

  /** Days without a gap between them. */
  private record Span(long first, long last) {}

  private final List<Span> spans = new ArrayList<>();
  private final long[] offWeekdays;
  private final long[] workingWeekends;

  WorkingDays(Optional<WorkCalendar> calendar) {
    List<Period> periods = calendar.map(WorkCalendar::periods).orElse(List.of());
    for (Period period : periods.stream().sorted(Comparator.comparing(Period::first)).toList()) {
      long first = period.first().toEpochDay();
      int before = spans.size() - 1;
      if (before >= 0 && spans.get(before).last() + 1 == first) {
        first = spans.remove(before).first();
      }
      spans.add(new Span(first, period.last().toEpochDay()));
    }
    this.offWeekdays = days(calendar.map(WorkCalendar::off).orElse(Set.of()), false);
    this.workingWeekends = days(calendar.map(WorkCalendar::working).orElse(Set.of()), true);
  }

  private static long[] days(Set<LocalDate> days, boolean weekend) {
    return days.stream()
        .filter(day -> weekend == (day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0))
        .mapToLong(LocalDate::toEpochDay)
        .sorted()
        .toArray();
  }

  /** The working days after {@code from} up to {@code to}; negative if {@code to} is earlier. */
  Value between(long from, long to) {
    Span span = span(from);
    if (span == null) {
      return notCovered(from);
    } else if (span(to) == null) {
      return notCovered(to);
    } else if (!covers(span, to)) {
      return notCovered(to > from ? span.last() + 1 : span.first() - 1);
    }
    return Value.of(upTo(to) - upTo(from));
  }

  /** The day on which {@code count} working days after {@code from} are over. */
  Value after(long count, long from) {
    Span span = span(from);
    if (span == null) {
      return notCovered(from);
    } else if (count == 0) {
      return Value.of(from);
    } else if (count > 0) {
      long wanted = Math.addExact(upTo(from), count);
      return upTo(span.last()) < wanted
          ? notCovered(span.last() + 1)
          : Value.of(firstWith(wanted, from, span.last()));
    }
    long wanted = Math.addExact(upTo(from - 1), count);
    return upTo(span.first() - 1) > wanted
        ? notCovered(span.first() - 1)
        : Value.of(firstWith(wanted + 1, span.first() - 1, from));
  }

  /** The first day after {@code low} up to which there are {@code wanted} working days. */
  private long firstWith(long wanted, long low, long high) {
    long before = low;
    long reached = high;
    while (reached - before > 1) {
      long middle = (before + reached) >> 1;
      if (upTo(middle) >= wanted) {
        reached = middle;
      } else {
        before = middle;
      }
    }
    return reached;
  }

  /** The working days up to a day, counted from some day long ago. */
  private long upTo(long day) {
    // Day −3 is a Monday.
    long sinceMonday = day + 3;
    long weeks = Math.floorDiv(sinceMonday, 7L);
    long weekdays = weeks * 5 + Math.min(Math.floorMod(sinceMonday, 7L) + 1, 5);
    return weekdays - countUpTo(offWeekdays, day) + countUpTo(workingWeekends, day);
  }

  private static int countUpTo(long[] days, long day) {
    int at = Arrays.binarySearch(days, day);
    return at >= 0 ? at + 1 : -at - 1;
  }

  private @Nullable Span span(long day) {
    for (Span span : spans) {
      if (covers(span, day)) {
        return span;
      }
    }
    return null;
  }

  private static boolean covers(Span span, long day) {
    return day >= span.first() && day <= span.last();
  }

  private static Failure notCovered(long day) {
    return new Failure(
        Code.NO_CALENDAR,
        "the calendar does not cover " + LocalDate.ofEpochDay(day),
        "working days are counted only where a calendar says which days are off");
  }
}
