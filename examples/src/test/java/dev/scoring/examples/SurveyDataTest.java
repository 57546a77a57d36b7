package dev.scoring.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.scoring.core.Scheme;
import dev.scoring.core.problem.DataException;
import dev.scoring.core.problem.DataProblem;
import dev.scoring.core.result.Score;
import dev.scoring.core.result.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Measured, not applicable, not reported: the three are never mixed in the survey. */
class SurveyDataTest {

  private static final Scheme SCHEME = Survey.PROVINCES.scheme();
  private static final SurveyData DATA = SurveyData.of(Survey.PROVINCES);

  @Test
  void aLeafThatNobodyMarked_isRejected() {
    DataProblem problem =
        rejected(marks(row -> isAbout(row, "乙省", "P2.6.6") ? Map.of() : row)).get(0);
    assertEquals(
        "D202 乙省 P2.6.6", problem.code().id() + " " + problem.unit() + " " + problem.rule());
  }

  @Test
  void aRowWithNeitherMarkNorReason_isRejected() {
    DataProblem problem =
        rejected(marks(row -> isAbout(row, "乙省", "P2.6.6") ? with(row, "mark", "") : row)).get(0);
    assertEquals("D104 mark", problem.code().id() + " " + problem.field());
  }

  @Test
  void aLostSheetOfItems_isRejected_andNotScoredWithoutIt() {
    List<Map<String, String>> items = new ArrayList<>(DATA.items());
    items.removeIf(row -> "乙省".equals(row.get("unit")));
    assertEquals(
        List.of("D114 items 乙省"), problems(new SurveyData(DATA.units(), items, DATA.marks())));
    assertEquals(
        List.of("D114 marks 丙省"),
        problems(marks(row -> "丙省".equals(row.get("unit")) ? Map.of() : row)));
  }

  @Test
  void aMarkOrAnItemThatStandsTwice_isRejected() {
    List<Map<String, String>> items = new ArrayList<>(DATA.items());
    items.add(DATA.items().get(0));
    assertEquals(
        List.of("D113 items "), problems(new SurveyData(DATA.units(), items, DATA.marks())));
    List<Map<String, String>> marks = new ArrayList<>(DATA.marks());
    marks.add(0, with(DATA.marks().get(DATA.marks().size() - 1), "mark", "1"));
    assertEquals(
        List.of("D113 marks "), problems(new SurveyData(DATA.units(), DATA.items(), marks)));
  }

  private static List<String> problems(SurveyData data) {
    return rejected(data).stream()
        .map(each -> each.code().id() + " " + each.table() + " " + each.unit())
        .toList();
  }

  @Test
  void aLeafWithReasonsOnly_doesNotApply() {
    Score score = score(DATA, "丙省");
    assertEquals(Status.NO_VALUE, score.entry("P2.6.6").status());
  }

  @Test
  void anAssessorWhoStandsAside_leavesTheMeanOfTheOthers() {
    assertEquals("90", score(marks(this::markedBy100And80), "甲省").entry("P1.6.2").effective() + "");
  }

  @Test
  void aMunicipality_hasNoCitiesWhoseDataCouldDiffer() {
    assertEquals(Status.NOT_APPLICABLE, score(DATA, "戊市").entry("P3.3.3").status());
  }

  private Map<String, String> markedBy100And80(Map<String, String> row) {
    if (!isAbout(row, "甲省", "P1.6.2") || !Guangxi.column(row, "reason").isEmpty()) {
      return row;
    }
    return with(row, "mark", "评估员一".equals(row.get("assessor")) ? "100" : "80");
  }

  private static boolean isAbout(Map<String, String> row, String unit, String leaf) {
    return unit.equals(row.get("unit")) && leaf.equals(row.get("indicator"));
  }

  private static Map<String, String> with(Map<String, String> row, String column, String value) {
    Map<String, String> changed = new LinkedHashMap<>(row);
    changed.put(column, value);
    return changed;
  }

  /** The data with other rows of marks; a row without columns is left out. */
  private static SurveyData marks(UnaryOperator<Map<String, String>> change) {
    List<Map<String, String>> marks = new ArrayList<>();
    for (Map<String, String> row : DATA.marks()) {
      Map<String, String> changed = change.apply(row);
      if (!changed.isEmpty()) {
        marks.add(changed);
      }
    }
    return new SurveyData(DATA.units(), DATA.items(), marks);
  }

  private static Score score(SurveyData data, String unit) {
    return SCHEME.score(data.forScheme(SCHEME)).score(unit);
  }

  private static List<DataProblem> rejected(SurveyData data) {
    return assertThrows(DataException.class, () -> SCHEME.score(data.forScheme(SCHEME))).problems();
  }
}
