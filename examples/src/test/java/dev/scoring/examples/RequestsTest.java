package dev.scoring.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scoring.core.Inspection;
import dev.scoring.core.Scheme;
import dev.scoring.core.number.Rational;
import dev.scoring.core.problem.DataException;
import dev.scoring.core.problem.DataProblem;
import dev.scoring.core.result.Assessment;
import dev.scoring.core.result.Entry;
import dev.scoring.core.result.Score;
import dev.scoring.dsl.Compilation;
import dev.scoring.dsl.Rules;
import dev.scoring.dsl.RulesFile;
import dev.scoring.dsl.Severity;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** B1.9 and B4.13 computed from the dates of each request, by the working days of 2019 and 2020. */
class RequestsTest {

  private static final ExampleFolder FOLDER = new ExampleFolder("guangxi-2019");
  private static final String CALENDAR = "calendar-china-2019.rules";
  private static final String NEXT_CALENDAR = "calendar-china-2020.rules";
  private static final String REQUESTS_RULES = "requests-2019.rules";
  private static final Scheme SCHEME =
      FOLDER.scheme("requests-limits.rules", REQUESTS_RULES, CALENDAR, NEXT_CALENDAR);
  private static final Scheme WORKING_DAY =
      Rules.compile(
              List.of(
                  new RulesFile(
                      "day.rules",
                      "facts { before: date  day: date } A1: working days from before to day"),
                  new RulesFile(CALENDAR, Guangxi.text(FOLDER.file(CALENDAR))),
                  new RulesFile(NEXT_CALENDAR, Guangxi.text(FOLDER.file(NEXT_CALENDAR)))))
          .orThrow();
  private static final List<Map<String, String>> REQUESTS = FOLDER.rows("requests/requests.csv");
  private static final List<Map<String, String>> EXPECTED =
      FOLDER.expected("requests/expected.csv");

  @Test
  void everyProvider_paysForTheRequestsCountedByHand() {
    assertEquals(30, EXPECTED.size());
    for (Map<String, String> row : EXPECTED) {
      Map<String, String> figures = new LinkedHashMap<>(row);
      LocalDate date = LocalDate.parse(Guangxi.column(row, "date"));
      List.of("date", "requests_unanswered", "supervision_requests_unanswered")
          .forEach(figures::remove);
      Score score = SCHEME.score(inspection(date)).score(Guangxi.column(row, "unit"));
      assertEquals(figures, ExampleFolder.row(score, figures.keySet()), date.toString());
    }
  }

  @Test
  void theMainScheme_givenTheCounts_deductsTheSame() {
    for (Map<String, String> row : EXPECTED) {
      LocalDate date = LocalDate.parse(Guangxi.column(row, "date"));
      String unit = Guangxi.column(row, "unit");
      Score computed = SCHEME.score(inspection(date)).score(unit);
      Map<String, String> counts = RandomInspections.seeded(1).cleanUnit(unit);
      for (String fact : List.of("requests_unanswered", "supervision_requests_unanswered")) {
        counts.put(fact, Guangxi.column(row, fact));
      }
      InspectionData data = new InspectionData(date, List.of(counts), List.of(), List.of());
      Score given = Guangxi.scheme().score(data.forScheme(Guangxi.scheme())).score(unit);
      for (String id : List.of("B1.9", "B1", "B4.13", "B4")) {
        assertEquals(points(given.entry(id)), points(computed.entry(id)), () -> id + " of " + row);
      }
      assertEquals(given.part("X").effective(), computed.part("X").effective());
    }
  }

  @Test
  void theMonthlyScore_countsTheRequestsItself_andComesToTheSame() {
    Scheme monthly = FOLDER.scheme("guangxi-2019.rules", REQUESTS_RULES, CALENDAR);
    InspectionData july = Guangxi.inspection("july");
    List<Map<String, String>> units = new ArrayList<>();
    int counts = 0;
    for (Map<String, String> unit : july.units()) {
      Map<String, String> facts = new LinkedHashMap<>(unit);
      for (String fact : List.of("requests_unanswered", "supervision_requests_unanswered")) {
        counts += Integer.parseInt(Objects.requireNonNull(facts.remove(fact)));
      }
      units.add(facts);
    }
    assertEquals(89, counts);
    List<Map<String, String>> expected = Guangxi.expected("july");
    Inspection.Builder inspection =
        new InspectionData(july.date(), units, july.findings(), july.counties())
            .inspection(monthly);
    FOLDER.rows("cases/july/requests.csv").forEach(row -> inspection.row("requests", row));
    List<Score> scores = monthly.score(inspection.build()).scores();
    assertEquals(60, scores.size());
    for (int i = 0; i < scores.size(); i++) {
      assertEquals(expected.get(i), Results.row(scores.get(i)), scores.get(i).unit());
    }
  }

  @Test
  void whatIsLate_isChargedOnceWhateverTheDaysOfInspection() {
    List<String> ids = List.of("B1.9", "B4.13", "T2", "T3", "T4", "T5", "T6");
    Map<String, Rational> expected = new TreeMap<>();
    for (Map<String, String> row : EXPECTED) {
      if (!Guangxi.column(row, "date").equals("2019-11-30")) {
        ids.forEach(id -> add(expected, row.get("unit") + " " + id, Guangxi.number(row, id)));
      }
    }
    for (int[] days : new int[][] {{1, 1}, {12, 12}, {15, 3}, {31, 31}, {1, 31}, {31, 1}}) {
      Map<String, Rational> charged = new TreeMap<>();
      for (int month = 0; month < 13; month++) {
        LocalDate first = LocalDate.of(2019, 2, 1).plusMonths(month);
        LocalDate day = first.withDayOfMonth(Math.min(days[month % 2], first.lengthOfMonth()));
        for (Score score : SCHEME.score(inspection(day, known(day))).scores()) {
          ids.forEach(id -> add(charged, score.unit() + " " + id, score.entry(id).effective()));
        }
      }
      assertEquals(expected, charged, () -> Arrays.toString(days));
    }
  }

  /** The requests as they are known on a day: nothing of what is still to come. */
  private static List<Map<String, String>> known(LocalDate day) {
    List<Map<String, String>> known = new ArrayList<>();
    for (Map<String, String> request : REQUESTS) {
      Map<String, String> row = new LinkedHashMap<>(request);
      row.replaceAll(
          (column, cell) ->
              column.endsWith("_on") && cell.compareTo(day.toString()) > 0 ? "" : cell);
      if (Guangxi.column(row, "answered_on").isEmpty()) {
        row.put("refused", "no");
      }
      if (!Guangxi.column(row, "applied_on").isEmpty()) {
        known.add(row);
      }
    }
    return known;
  }

  private static void add(Map<String, Rational> points, String key, Rational more) {
    points.merge(key, more, Rational::plus);
  }

  @Test
  void aRequestOfTheLastDaysOf2019_isChargedByTheCalendarOf2020() {
    // 31 December, 2 and 3 January; late on Monday the 6th.
    Map<String, String> request = new LinkedHashMap<>(REQUESTS.get(0));
    request.putAll(
        Map.of("applied_on", "2019-12-27", "pushed_on", "2019-12-30", "answered_on", "2020-01-06"));
    request.put("forwarded_on", "2020-01-06");
    for (String inspected : List.of("2020-01-31", "2020-02-01", "2020-02-29", "2020-03-01")) {
      Score score =
          SCHEME.score(inspection(LocalDate.parse(inspected), List.of(request))).score("Finance");
      String points = inspected.startsWith("2020-02") ? "2" : "0";
      assertEquals(points, score.entry("B1.9").nominal().toString(), inspected);
    }
  }

  @Test
  void theClauses_areThoseOfTheMainScheme() {
    String main = Guangxi.text(Guangxi.RULES);
    String own = Guangxi.text(FOLDER.file("requests-limits.rules"));
    for (String id : List.of("B1.9", "B4.13")) {
      assertEquals(clause(main, id), clause(own, id));
    }
  }

  @Test
  void theLimitsOfAnnex2_standThereWordForWord() {
    String annex = Guangxi.text(FOLDER.file("requests/source-annex-2.txt"));
    String own = Guangxi.text(FOLDER.file("requests-limits.rules"));
    for (String id : List.of("T2", "T3", "T4", "T5", "T6")) {
      assertTrue(annex.contains(clause(own, id)), id);
    }
  }

  @ParameterizedTest
  @CsvSource({CALENDAR + ",7,30", NEXT_CALENDAR + ",6,30"})
  void everyDayOffOrWorked_liesOnTheWeekdayThatTheNoticesName(
      String calendar, int expectedWorked, int expectedOff) {
    Matcher day =
        Pattern.compile("(?m)^  (off|working) (\\S+)(?: to (\\S+))?$")
            .matcher(Guangxi.text(FOLDER.file(calendar)));
    int off = 0;
    int worked = 0;
    while (day.find()) {
      LocalDate first = LocalDate.parse(day.group(2));
      LocalDate last = day.group(3) == null ? first : LocalDate.parse(day.group(3));
      for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
        if (day.group(1).equals("working")) {
          assertTrue(isWeekend(date), date + " is worked anyway");
          worked++;
        } else {
          off++;
        }
      }
    }
    assertEquals(expectedWorked, worked);
    assertEquals(expectedOff, off);
  }

  @Test
  void theCalendars_workOnSixDaysOfWeekendsOf2019_onSixOf2020_andOn250AndOn249DaysInAll() {
    assertEquals(
        List.of("2019-02-02", "2019-02-03", "2019-04-28", "2019-05-05", "2019-09-29", "2019-10-12"),
        workedWeekends(2019));
    assertEquals(
        List.of("2020-01-19", "2020-04-26", "2020-05-09", "2020-06-28", "2020-09-27", "2020-10-10"),
        workedWeekends(2020));
    assertEquals(250, workingDays(2019).size());
    assertEquals(249, workingDays(2020).size());
  }

  @Test
  void theSpringFestivalOf2020_isTheExtendedOne() {
    List<LocalDate> working = workingDays(2020);
    assertTrue(working.contains(LocalDate.of(2020, 1, 23)));
    assertTrue(working.contains(LocalDate.of(2020, 2, 3)));
    assertEquals(
        List.of(),
        working.stream()
            .filter(day -> day.isAfter(LocalDate.of(2020, 1, 23)))
            .filter(day -> day.isBefore(LocalDate.of(2020, 2, 3)))
            .toList());
  }

  @Test
  void theCalendars_nameTheirNotices() {
    String calendar = Guangxi.text(FOLDER.file(CALENDAR));
    assertTrue(calendar.contains("国办发明电〔2018〕15号，2018年12月4日"));
    assertTrue(calendar.contains("国办发明电〔2019〕3号，2019年3月22日"));
    String next = Guangxi.text(FOLDER.file(NEXT_CALENDAR));
    assertTrue(next.contains("国办发明电〔2019〕16号，2019年11月21日"));
    assertTrue(next.contains("国办发明电〔2020〕1号，2020年1月26日"));
  }

  @Test
  void aLimitThatRunsPastTheCalendar_isAnError() {
    Map<String, String> request = new LinkedHashMap<>(REQUESTS.get(0));
    request.put("applied_on", "2020-12-28");
    request.put("pushed_on", "2020-12-30");
    request.put("answered_on", "");
    request.put("forwarded_on", "");
    Inspection inspection = inspection(LocalDate.of(2021, 1, 8), List.of(request));
    DataException refused = assertThrows(DataException.class, () -> SCHEME.score(inspection));
    assertTrue(
        refused.problems().stream()
            .map(DataProblem::code)
            .anyMatch(c -> c.equals(DataProblem.Code.NO_CALENDAR)),
        refused::getMessage);
  }

  @Test
  void aRequestThatCannotHaveBeen_isRefused() {
    assertEquals("D109 answered_on", refused(Map.of("answered_on", "2019-01-30")));
    assertEquals("D104 pushed_on", refused(Map.of("pushed_on", "")));
    assertEquals("D109 pushed_on", refused(Map.of("pushed_on", "2019-01-29")));
    assertEquals(
        "D104 answered_on",
        refused(Map.of("answered_on", "", "forwarded_on", "", "refused", "yes")));
    assertEquals("D109 forwarded_on", refused(Map.of("forwarded_on", "2019-02-02")));
    assertEquals("D113 ", refused(Map.of("request", "R02")));
  }

  /** What is wrong with the first request where some of its cells say something else. */
  private static String refused(Map<String, String> changed) {
    List<Map<String, String>> requests = new ArrayList<>(REQUESTS);
    Map<String, String> first = new LinkedHashMap<>(REQUESTS.get(0));
    first.putAll(changed);
    requests.set(0, first);
    DataException refused =
        assertThrows(DataException.class, () -> inspection(LocalDate.of(2019, 2, 28), requests));
    assertEquals(1, refused.problems().size(), refused::getMessage);
    DataProblem problem = refused.problems().get(0);
    return problem.code().id() + " " + problem.field();
  }

  @Test
  void withoutTheCalendar_thereIsNoScheme() {
    for (String scheme : List.of("guangxi-2019.rules", "requests-limits.rules")) {
      Compilation alone =
          Rules.compile(
              List.of(
                  new RulesFile(scheme, Guangxi.text(FOLDER.file(scheme))),
                  new RulesFile(REQUESTS_RULES, Guangxi.text(FOLDER.file(REQUESTS_RULES)))));
      assertTrue(alone.hasErrors());
      assertTrue(
          alone.diagnostics().stream().anyMatch(found -> found.code().equals("E113")),
          alone::render);
    }
  }

  @Test
  void theSchemes_checkWithoutAWarning() {
    for (String scheme :
        List.of("guangxi-2019.rules", "guangxi-2019.zh.rules", "requests-limits.rules")) {
      Compilation together =
          Rules.compile(
              Stream.of(scheme, REQUESTS_RULES, CALENDAR, NEXT_CALENDAR)
                  .map(name -> new RulesFile(name, Guangxi.text(FOLDER.file(name))))
                  .toList());
      assertEquals(
          List.of(),
          together.diagnostics().stream()
              .filter(found -> found.severity() != Severity.NOTE)
              .toList());
    }
  }

  @Test
  void theOrderOfTheRequests_changesNothing() {
    List<Map<String, String>> reversed = new ArrayList<>(REQUESTS);
    Collections.reverse(reversed);
    LocalDate date = LocalDate.of(2019, 11, 12);
    Assessment before = SCHEME.score(inspection(date));
    assertEquals(before, SCHEME.score(inspection(date, reversed)));
  }

  private static String points(Entry entry) {
    return entry.nominal() + " " + entry.effective();
  }

  /** As the calendar has it: whether the day counts from the day before on. */
  private static boolean isWorkingDay(LocalDate date) {
    Inspection.Builder inspection = WORKING_DAY.inspection();
    inspection.unit("us", Map.of("before", date.minusDays(1).toString(), "day", date.toString()));
    return WORKING_DAY.score(inspection.build()).score("us").total().signum() > 0;
  }

  private static List<LocalDate> workingDays(int year) {
    return LocalDate.of(year, 1, 1)
        .datesUntil(LocalDate.of(year + 1, 1, 1))
        .filter(RequestsTest::isWorkingDay)
        .toList();
  }

  private static List<String> workedWeekends(int year) {
    return workingDays(year).stream()
        .filter(RequestsTest::isWeekend)
        .map(LocalDate::toString)
        .toList();
  }

  private static boolean isWeekend(LocalDate date) {
    DayOfWeek day = date.getDayOfWeek();
    return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
  }

  private static String clause(String text, String id) {
    Matcher clause = Pattern.compile("(?m)^\\s*" + Pattern.quote(id) + " \"(.*)\":$").matcher(text);
    assertTrue(clause.find(), id);
    return clause.group(1);
  }

  private static Inspection inspection(LocalDate date) {
    return inspection(date, REQUESTS);
  }

  private static Inspection inspection(LocalDate date, List<Map<String, String>> requests) {
    Inspection.Builder inspection = SCHEME.inspection().date(date);
    FOLDER.units(inspection, "requests/units.csv");
    requests.forEach(request -> inspection.row("requests", request));
    return inspection.build();
  }
}
