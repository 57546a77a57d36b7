package dev.scoring.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scoring.core.Inspection;
import dev.scoring.core.Scheme;
import dev.scoring.core.problem.DataException;
import dev.scoring.core.problem.DataProblem;
import dev.scoring.core.result.Assessment;
import dev.scoring.core.result.Entry;
import dev.scoring.core.result.Score;
import dev.scoring.dsl.Compilation;
import dev.scoring.dsl.Rules;
import dev.scoring.dsl.RulesFile;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** B1.9 and B4.13 computed from the dates of each request, by the working days of 2019. */
class RequestsTest {

  private static final ExampleFolder FOLDER = new ExampleFolder("guangxi-2019");
  private static final String CALENDAR = "calendar-china-2019.rules";
  private static final Scheme SCHEME = FOLDER.scheme("requests-2019.rules", CALENDAR);
  private static final Scheme WORKING_DAY =
      Rules.compile(
              List.of(
                  new RulesFile(
                      "day.rules",
                      "facts { before: date  day: date } A1: working days from before to day"),
                  new RulesFile(CALENDAR, Guangxi.text(FOLDER.file(CALENDAR)))))
          .orThrow();
  private static final List<Map<String, String>> REQUESTS = FOLDER.rows("requests/requests.csv");
  private static final List<Map<String, String>> EXPECTED =
      FOLDER.expected("requests/expected.csv");

  @Test
  void everyProvider_paysForTheRequestsCountedByHand() {
    assertEquals(20, EXPECTED.size());
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
  void theClauses_areThoseOfTheMainScheme() {
    String main = Guangxi.text(Guangxi.RULES);
    String own = Guangxi.text(FOLDER.file("requests-2019.rules"));
    for (String id : List.of("B1.9", "B4.13")) {
      assertEquals(clause(main, id), clause(own, id));
    }
  }

  @Test
  void theLimitsOfAnnex2_standThereWordForWord() {
    String annex = Guangxi.text(FOLDER.file("requests/source-annex-2.txt"));
    String own = Guangxi.text(FOLDER.file("requests-2019.rules"));
    for (String id : List.of("T2", "T3", "T4", "T5", "T6")) {
      assertTrue(annex.contains(clause(own, id)), id);
    }
  }

  @Test
  void everyDayOffOrWorked_liesOnTheWeekdayThatTheNoticesName() {
    Matcher day =
        Pattern.compile("(?m)^  (off|working) (\\S+)(?: to (\\S+))?$")
            .matcher(Guangxi.text(FOLDER.file(CALENDAR)));
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
    assertEquals(7, worked);
    assertEquals(3 + 7 + 3 + 4 + 3 + 3 + 7, off);
  }

  @Test
  void theCalendar_worksOnSixDaysOfWeekendsIn2019_andOn250DaysInAll() {
    List<LocalDate> working =
        LocalDate.of(2019, 1, 1)
            .datesUntil(LocalDate.of(2020, 1, 1))
            .filter(RequestsTest::isWorkingDay)
            .toList();
    assertEquals(
        List.of("2019-02-02", "2019-02-03", "2019-04-28", "2019-05-05", "2019-09-29", "2019-10-12"),
        working.stream().filter(RequestsTest::isWeekend).map(LocalDate::toString).toList());
    assertEquals(250, working.size());
  }

  @Test
  void theCalendar_namesBothNotices() {
    String calendar = Guangxi.text(FOLDER.file(CALENDAR));
    assertTrue(calendar.contains("国办发明电〔2018〕15号，2018年12月4日"));
    assertTrue(calendar.contains("国办发明电〔2019〕3号，2019年3月22日"));
  }

  @Test
  void aLimitThatRunsPastTheCalendar_isAnError() {
    Map<String, String> request = new LinkedHashMap<>(REQUESTS.get(0));
    request.put("applied_on", "2019-12-26");
    request.put("pushed_on", "2019-12-30");
    request.put("answered_on", "");
    request.put("forwarded_on", "");
    Inspection inspection = inspection(LocalDate.of(2020, 1, 3), List.of(request));
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
    Compilation alone =
        Rules.compile("requests-2019.rules", Guangxi.text(FOLDER.file("requests-2019.rules")));
    assertTrue(alone.hasErrors());
    assertEquals("E113", alone.diagnostics().get(0).code().toString());
  }

  @Test
  void theOrderOfTheRequests_changesNothing() {
    List<Map<String, String>> reversed = new ArrayList<>(REQUESTS);
    Collections.reverse(reversed);
    LocalDate date = LocalDate.of(2019, 10, 31);
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
