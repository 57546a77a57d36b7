package dev.scoring.examples;

import dev.scoring.core.Inspection;
import dev.scoring.core.Scheme;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The data of a survey as its files hold them: every value is text, and an empty text means that
 * there is no value.
 *
 * @param units the facts of each unit, and its name among them
 * @param items the service items that were checked
 * @param marks the sheet of the assessors' marks
 */
record SurveyData(
    List<Map<String, String>> units,
    List<Map<String, String>> items,
    List<Map<String, String>> marks) {

  /** The data that belong to the example. */
  static SurveyData of(Survey survey) {
    return new SurveyData(
        Guangxi.rows(survey.data().resolve("facts.csv")),
        Guangxi.rows(survey.data().resolve("items.csv")),
        Guangxi.rows(survey.data().resolve("marks.csv")));
  }

  /** The same data as the engine takes them. */
  Inspection forScheme(Scheme scheme) {
    Inspection.Builder inspection = scheme.inspection();
    for (Map<String, String> unit : units) {
      Map<String, String> facts = new HashMap<>(unit);
      facts.remove("unit");
      inspection.unit(Guangxi.column(unit, "unit"), facts);
    }
    items.forEach(row -> inspection.row("items", row));
    marks.forEach(row -> inspection.row("marks", row));
    return inspection.build();
  }
}
