package dev.scoring.core.graph;

import static dev.scoring.core.Graphs.graph;
import static dev.scoring.core.Graphs.points;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scoring.core.model.TimeUnit;
import dev.scoring.core.model.WorkCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What a calendar may say, and what needs one. */
class WorkCalendarTest {

  private final GraphBuilder graph = graph();

  private static void refused(String message, Executable action) {
    String found =
        String.valueOf(assertThrows(IllegalArgumentException.class, action).getMessage());
    assertTrue(found.contains(message), found);
  }

  private static WorkCalendar calendar(String off, String working, String... periods) {
    List<WorkCalendar.Period> parsed = new ArrayList<>();
    for (String period : periods) {
      String[] ends = period.split("/", -1);
      parsed.add(new WorkCalendar.Period(LocalDate.parse(ends[0]), LocalDate.parse(ends[1])));
    }
    return new WorkCalendar(parsed, days(off), days(working));
  }

  private static Set<LocalDate> days(String day) {
    return day.isEmpty() ? Set.of() : Set.of(LocalDate.parse(day));
  }

  @Test
  void aCalendarThatContradictsItself_isRefused() {
    String year = "2019-01-01/2019-12-31";
    refused("covers some days", () -> graph.calendar(calendar("", "")));
    refused(
        "ends before it begins", () -> graph.calendar(calendar("", "", "2019-01-02/2019-01-01")));
    refused("overlap", () -> graph.calendar(calendar("", "", year, "2019-12-31/2020-01-01")));
    refused("a day off outside", () -> graph.calendar(calendar("2020-01-01", "", year)));
    refused("a working day outside", () -> graph.calendar(calendar("", "2018-12-29", year)));
    refused(
        "both off and working", () -> graph.calendar(calendar("2019-01-05", "2019-01-05", year)));
    graph.calendar(calendar("2019-01-01", "2019-01-05", year));
    refused("a second calendar", () -> graph.calendar(calendar("", "", year)));
  }

  @Test
  void workingDays_needACalendar() {
    Figure days =
        graph.between(TimeUnit.WORKING_DAYS, graph.inspectionDate(), graph.inspectionDate());
    refused("working days need a calendar", () -> points(graph, days));
  }
}
