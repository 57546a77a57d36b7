package dev.scoring.examples;

import dev.scoring.core.number.Rational;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Surveys that nobody would hold: few items, reasons instead of marks, a leaf without weight. */
final class RandomSurveys {

  private static final List<String> ALWAYS =
      List.of(
          "type_shown",
          "code_by_rule",
          "statutory_limit_shown",
          "promised_limit_shown",
          "place_shown",
          "hours_shown",
          "phone_shown",
          "basis_shown",
          "steps_complete",
          "steps_detailed",
          "visits_stated",
          "immediate");

  private static final Map<String, List<String>> ONLY_WITH =
      Map.of(
          "has_special_steps",
          List.of("special_steps_shown"),
          "needs_materials",
          List.of("materials_named", "materials_sourced", "copies_stated", "medium_stated"),
          "needs_form",
          List.of("blank_form", "sample_form"));

  private final Survey survey;
  private final Random random;

  /** Surveys by the form of the data that belong to the example. */
  RandomSurveys(Survey survey, long seed) {
    this.survey = survey;
    this.random = new Random(seed);
  }

  /** Weights from 0.5 to 4; a leaf may have 0. */
  Map<String, Rational> weights() {
    Map<String, Rational> weights = new LinkedHashMap<>();
    for (String node : survey.table().headings().keySet()) {
      weights.put(node, Rational.of(1 + random.nextInt(8), 2));
    }
    for (SurveyTable.Leaf leaf : survey.table().leaves()) {
      weights.put(leaf.id(), Rational.of(random.nextInt(5)));
    }
    return weights;
  }

  /** Data of some units. */
  SurveyData data(int units) {
    SurveyData example = SurveyData.of(survey);
    List<Map<String, String>> facts = new ArrayList<>();
    List<Map<String, String>> items = new ArrayList<>();
    List<Map<String, String>> marks = new ArrayList<>();
    for (int i = 0; i < units; i++) {
      Map<String, String> unit = new LinkedHashMap<>(oneOf(example.units()));
      unit.put("unit", "unit " + i);
      unit.replaceAll((fact, value) -> fact.startsWith("has_") ? yesOrNo() : value);
      unit.computeIfPresent("licences", (fact, value) -> random.nextInt(30_000_000) + "");
      unit.put("sso_items", random.nextInt(600) + "");
      unit.put("guide_types", random.nextInt(12) + "");
      facts.add(unit);
      int count = 1 + random.nextInt(6);
      for (int number = 0; number < count; number++) {
        Map<String, String> item = item("unit " + i, oneOf(example.items()));
        item.put("item", "item " + number);
        items.add(item);
      }
      example.marks().stream()
          .map(row -> row.get("indicator"))
          .distinct()
          .forEach(leaf -> addMarks(unit, leaf, marks));
    }
    return new SurveyData(facts, items, marks);
  }

  private Map<String, String> item(String unit, Map<String, String> like) {
    Map<String, String> item = new LinkedHashMap<>(like);
    item.put("unit", unit);
    item.put("level", oneOf(List.of("none", "Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ")));
    item.put("visits", random.nextInt(4) + "");
    item.put("elements", 30 + random.nextInt(15) + "");
    item.computeIfPresent("accepted_online", (column, value) -> yesOrNo());
    ALWAYS.forEach(element -> item.put(element, yesOrNo()));
    ONLY_WITH.forEach(
        (has, elements) -> {
          item.put(has, yesOrNo());
          boolean given = "yes".equals(item.get(has)) || random.nextBoolean();
          elements.forEach(element -> item.put(element, given ? yesOrNo() : ""));
        });
    return item;
  }

  private void addMarks(Map<String, String> unit, String leaf, List<Map<String, String>> marks) {
    int assessors = 1 + random.nextInt(3);
    for (int assessor = 0; assessor < assessors; assessor++) {
      boolean excused = random.nextInt(4) == 0;
      Map<String, String> row = new LinkedHashMap<>();
      row.put("unit", Guangxi.column(unit, "unit"));
      row.put("assessor", "assessor " + assessor);
      row.put("indicator", leaf);
      row.put("mark", excused ? "" : random.nextInt(101) + "");
      row.put("reason", excused ? "none" : "");
      marks.add(row);
    }
  }

  private String yesOrNo() {
    return random.nextBoolean() ? "yes" : "no";
  }

  private <T> T oneOf(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
