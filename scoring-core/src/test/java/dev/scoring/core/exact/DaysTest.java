package dev.scoring.core.exact;

import static dev.scoring.core.Graphs.fact;
import static dev.scoring.core.Graphs.graph;
import static dev.scoring.core.Graphs.maybe;
import static dev.scoring.core.Graphs.points;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scoring.core.Facts;
import dev.scoring.core.graph.Figure;
import dev.scoring.core.graph.GraphBuilder;
import dev.scoring.core.graph.Operation.Arithmetic;
import dev.scoring.core.model.FactType;
import dev.scoring.core.model.TimeUnit;
import dev.scoring.core.model.WorkCalendar;
import dev.scoring.core.model.WorkCalendar.Period;
import dev.scoring.core.number.Rational;
import dev.scoring.core.problem.DataException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Time between days, and days some time after others. */
class DaysTest {

  private static final LocalDate FIRST = LocalDate.parse("2019-01-01");
  private static final LocalDate LAST = LocalDate.parse("2019-12-31");

  /** The public holidays of 2019 in spring, with the weekend that was worked for them. */
  private static final WorkCalendar CALENDAR =
      new WorkCalendar(
          List.of(new Period(FIRST, LAST)),
          Set.of(
              day("2019-02-04"),
              day("2019-02-05"),
              day("2019-02-06"),
              day("2019-02-07"),
              day("2019-02-08"),
              day("2019-02-09")),
          Set.of(day("2019-02-02"), day("2019-02-03")));

  private static final Rational SHIFT = Rational.of(10_000_000);

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static GraphBuilder dates(WorkCalendar calendar) {
    return graph()
        .declare(maybe("a", FactType.DATE))
        .declare(maybe("b", FactType.DATE))
        .declare(maybe("n", FactType.AMOUNT))
        .calendar(calendar);
  }

  /** The value of a figure as text, or the code and message of the problem. */
  private static String value(GraphBuilder graph, Figure figure, Facts facts) {
    Figure shown = graph.compute(Arithmetic.PLUS, figure, graph.constant(SHIFT));
    Figure marked =
        graph.first(
            List.of(graph.isEmpty(figure)),
            List.of(graph.constant(Rational.ZERO)),
            Optional.of(shown));
    try {
      Rational total = points(graph, marked).score(facts).total();
      return total.signum() == 0 ? "empty" : total.minus(SHIFT).toString();
    } catch (DataException e) {
      String message = e.problems().get(0).message();
      return e.problems().get(0).code().id() + " " + withoutFacts(message);
    }
  }

  /** A message without the facts behind it, which it must name. */
  private static String withoutFacts(String message) {
    assertTrue(message.contains(": `"), message);
    return message.substring(0, message.indexOf(": `"));
  }

  private static String between(WorkCalendar calendar, TimeUnit unit, String a, String b) {
    GraphBuilder graph = dates(calendar);
    Figure figure = graph.between(unit, graph.factFigure("a"), graph.factFigure("b"));
    return value(graph, figure, Facts.of("u").set("a", a).set("b", b).empty("n"));
  }

  private static String between(TimeUnit unit, String a, String b) {
    return between(CALENDAR, unit, a, b);
  }

  private static String after(WorkCalendar calendar, TimeUnit unit, String count, String a) {
    GraphBuilder graph = dates(calendar);
    Figure figure = graph.dayAfter(unit, graph.factFigure("n"), graph.factFigure("a"));
    String value = value(graph, figure, Facts.of("u").set("a", a).empty("b").set("n", count));
    return value.matches("-?\\d+") ? LocalDate.ofEpochDay(Long.parseLong(value)).toString() : value;
  }

  private static String after(TimeUnit unit, String count, String a) {
    return after(CALENDAR, unit, count, a);
  }

  @ParameterizedTest
  @CsvSource({
    "DAYS, 2019-02-28, 2019-03-01, 1",
    "DAYS, 2020-02-28, 2020-03-01, 2",
    "DAYS, 2019-03-01, 2019-02-28, -1",
    "DAYS, 2019-03-01, 2019-03-01, 0",
    "DAYS, '', 2019-03-01, empty",
    "DAYS, 2019-03-01, '', empty",
    "MONTHS, 2019-01-15, 2019-02-14, 0",
    "MONTHS, 2019-01-15, 2019-02-15, 1",
    "MONTHS, 2019-01-31, 2019-02-27, 0",
    "MONTHS, 2019-01-31, 2019-02-28, 1",
    "MONTHS, 2020-01-31, 2020-02-28, 0",
    "MONTHS, 2019-01-31, 2019-03-30, 1",
    "MONTHS, 2019-01-31, 2019-03-31, 2",
    "MONTHS, 2018-12-31, 2020-01-30, 12",
    "MONTHS, 2019-02-15, 2019-01-15, -1",
    "MONTHS, 2019-02-14, 2019-01-15, 0",
    "YEARS, 2018-07-31, 2019-07-30, 0",
    "YEARS, 2018-07-31, 2019-07-31, 1",
    "YEARS, 2016-02-29, 2017-02-28, 1",
    "YEARS, 2016-02-29, 2020-02-28, 3",
    "YEARS, 2019-07-31, 2017-07-31, -2",
    "YEARS, 2019-07-30, 2017-07-31, -1",
    "WORKING_DAYS, 2019-03-01, 2019-03-01, 0",
    "WORKING_DAYS, 2019-03-01, 2019-03-03, 0",
    "WORKING_DAYS, 2019-03-01, 2019-03-04, 1",
    "WORKING_DAYS, 2019-03-02, 2019-03-04, 1",
    "WORKING_DAYS, 2019-03-04, 2019-03-11, 5",
    "WORKING_DAYS, 2019-03-11, 2019-03-04, -5",
    "WORKING_DAYS, 2019-02-01, 2019-02-11, 3",
    "WORKING_DAYS, 2019-01-01, 2019-12-31, 257",
    "WORKING_DAYS, '', 2019-12-31, empty",
  })
  void timeBetweenDays(TimeUnit unit, String a, String b, String time) {
    assertEquals(time, between(unit, a, b));
  }

  @ParameterizedTest
  @CsvSource({
    "DAYS, 1, 2019-02-28, 2019-03-01",
    "DAYS, -1, 2019-03-01, 2019-02-28",
    "DAYS, 0, 2019-03-01, 2019-03-01",
    "DAYS, '', 2019-03-01, empty",
    "DAYS, 1, '', empty",
    "MONTHS, 1, 2019-01-31, 2019-02-28",
    "MONTHS, 1, 2020-01-31, 2020-02-29",
    "MONTHS, -2, 2019-01-31, 2018-11-30",
    "YEARS, 1, 2016-02-29, 2017-02-28",
    "YEARS, 4, 2016-02-29, 2020-02-29",
    "WORKING_DAYS, 1, 2019-03-01, 2019-03-04",
    "WORKING_DAYS, 5, 2019-03-01, 2019-03-08",
    "WORKING_DAYS, 6, 2019-03-01, 2019-03-11",
    "WORKING_DAYS, 0, 2019-03-02, 2019-03-02",
    "WORKING_DAYS, 1, 2019-02-01, 2019-02-02",
    "WORKING_DAYS, 3, 2019-02-01, 2019-02-11",
    "WORKING_DAYS, -1, 2019-02-11, 2019-02-03",
    "WORKING_DAYS, -3, 2019-02-11, 2019-02-01",
    "WORKING_DAYS, 257, 2019-01-01, 2019-12-31",
  })
  void daysSomeTimeAfter(TimeUnit unit, String count, String a, String day) {
    assertEquals(day, after(unit, count, a));
  }

  @Test
  void aDayOutsideOfTheCalendar_isD112() {
    assertEquals(
        "D112 the calendar does not cover 2020-01-02",
        between(TimeUnit.WORKING_DAYS, "2019-12-30", "2020-01-02"));
    assertEquals(
        "D112 the calendar does not cover 2018-12-31",
        between(TimeUnit.WORKING_DAYS, "2018-12-31", "2019-01-02"));
    assertEquals(
        "D112 the calendar does not cover 2020-01-01",
        after(TimeUnit.WORKING_DAYS, "258", "2019-01-01"));
    assertEquals(
        "D112 the calendar does not cover 2020-01-01",
        after(TimeUnit.WORKING_DAYS, "1000000000000000000", "2019-01-01"));
    assertEquals(
        "D112 the calendar does not cover 2018-12-31",
        after(TimeUnit.WORKING_DAYS, "-2", "2019-01-02"));
    assertEquals(
        "D112 the calendar does not cover 2020-01-06",
        after(TimeUnit.WORKING_DAYS, "0", "2020-01-06"));
  }

  @Test
  void theOtherUnitsOfTime_needNoCalendar() {
    GraphBuilder graph = graph().declare(fact("a", FactType.DATE));
    Figure figure =
        graph.dayAfter(TimeUnit.DAYS, graph.constant(Rational.ONE), graph.factFigure("a"));
    assertEquals(
        Rational.ONE, points(graph, figure).score(Facts.of("u").set("a", "1970-01-01")).total());
  }

  @Test
  void calendarsThatFollowEachOther_areOne() {
    WorkCalendar two =
        new WorkCalendar(
            List.of(
                new Period(day("2020-01-01"), day("2020-12-31")),
                new Period(day("2019-01-01"), day("2019-12-31")),
                new Period(day("2022-01-01"), day("2022-12-31"))),
            Set.of(day("2020-01-01")),
            Set.of());
    assertEquals("2", between(two, TimeUnit.WORKING_DAYS, "2019-12-30", "2020-01-02"));
    assertEquals("2020-01-02", after(two, TimeUnit.WORKING_DAYS, "2", "2019-12-30"));
    assertEquals(
        "D112 the calendar does not cover 2021-01-01",
        between(two, TimeUnit.WORKING_DAYS, "2019-12-30", "2022-01-03"));
    assertEquals(
        "D112 the calendar does not cover 2021-12-31",
        between(two, TimeUnit.WORKING_DAYS, "2022-01-03", "2019-12-30"));
  }

  @Test
  void aCountThatIsNotWhole_isD201() {
    for (TimeUnit unit : TimeUnit.values()) {
      assertEquals(
          "D201 `2.5` is not a whole number of days, months or years",
          after(unit, "2.5", "2019-03-01"));
    }
    assertEquals(
        "D201 a number grew too large", after(TimeUnit.YEARS, "1" + "0".repeat(30), "2019-03-01"));
    assertEquals(
        "D201 a number grew too large", after(TimeUnit.DAYS, "1" + "0".repeat(17), "2019-03-01"));
  }

  @Property
  void monthsBetween_areTheMostThatMayBeAdded(
      @ForAll @IntRange(min = 0, max = 3_000) int from,
      @ForAll @IntRange(min = 0, max = 3_000) int length,
      @ForAll boolean years) {
    LocalDate a = FIRST.plusDays(from);
    LocalDate b = a.plusDays(length);
    TimeUnit unit = years ? TimeUnit.YEARS : TimeUnit.MONTHS;
    ChronoUnit chrono = years ? ChronoUnit.YEARS : ChronoUnit.MONTHS;
    long count = Long.parseLong(between(unit, a.toString(), b.toString()));
    assertFalse(a.plus(count, chrono).isAfter(b));
    assertTrue(a.plus(count + 1, chrono).isAfter(b));
    assertEquals(Long.toString(-count), between(unit, b.toString(), a.toString()));
    if (a.getDayOfMonth() <= 28) {
      assertEquals(chrono.between(a, b), count);
    }
    assertEquals(a.plus(count, chrono).toString(), after(unit, Long.toString(count), a.toString()));
  }

  @Property
  void workingDays_areThoseThatADailyWalkMeets(
      @ForAll @IntRange(min = 0, max = 150) int from,
      @ForAll @IntRange(min = 0, max = 150) int to,
      @ForAll @Size(max = 60) Set<@IntRange(min = 0, max = 150) Integer> changed) {
    Set<LocalDate> off = new HashSet<>();
    Set<LocalDate> working = new HashSet<>();
    for (int each : changed) {
      (each % 3 == 0 ? working : off).add(FIRST.plusDays(each));
    }
    // Two periods without a gap between them.
    WorkCalendar calendar =
        new WorkCalendar(
            List.of(
                new Period(FIRST.plusDays(80), FIRST.plusDays(150)),
                new Period(FIRST, FIRST.plusDays(79))),
            off,
            working);
    LocalDate a = FIRST.plusDays(from);
    LocalDate b = FIRST.plusDays(to);
    long count = 0;
    for (LocalDate day = a; day.isBefore(b); day = day.plusDays(1)) {
      count += calendar.isWorking(day.plusDays(1)) ? 1 : 0;
    }
    for (LocalDate day = a; day.isAfter(b); day = day.minusDays(1)) {
      count -= calendar.isWorking(day) ? 1 : 0;
    }
    TimeUnit unit = TimeUnit.WORKING_DAYS;
    assertEquals(Long.toString(count), between(calendar, unit, a.toString(), b.toString()));
    for (int wanted = -4; wanted <= 4; wanted++) {
      assertEquals(
          walk(calendar, a, wanted), after(calendar, unit, Integer.toString(wanted), a.toString()));
    }
  }

  private static String walk(WorkCalendar calendar, LocalDate from, int count) {
    LocalDate day = from;
    int step = Integer.signum(count);
    for (int left = Math.abs(count); left > 0; ) {
      day = day.plusDays(step);
      if (!calendar.covers(day)) {
        return "D112 the calendar does not cover " + day;
      }
      left -= calendar.isWorking(day) ? 1 : 0;
    }
    return day.toString();
  }
}
