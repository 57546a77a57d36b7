package dev.scoring.bench.peers;

import dev.scoring.bench.InspectionCase;
import dev.scoring.bench.handwritten.FactsReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The facts of units as other engines take them. */
final class PeerFacts {

  /** What a fact is. */
  enum Type {
    /** True or false. */
    FLAG,
    /** A number. */
    NUMBER,
    /** A number, or null. */
    OPTIONAL_NUMBER,
    /** A text. */
    TEXT
  }

  /** Every fact and its type. */
  static final Map<String, Type> TYPES = types();

  private static List<String> counts() {
    return List.of(
        "network_link_reports_missing",
        "network_move_reports_missing",
        "network_problems_unsolved",
        "cloud_reports_missing",
        "cloud_problems_unsolved",
        "systems_total",
        "systems_migrated",
        "platform_forms_missing",
        "platform_subscriptions_missing",
        "platform_interfaces_missing",
        "systems_bypassing_platform",
        "key_resources_missing",
        "key_resources_months_overdue",
        "frequent_resources_missing",
        "theme_resources_missing",
        "resources_stale",
        "resources_inconsistent",
        "resource_calls_failed",
        "requests_unanswered",
        "apps_without_interface",
        "supervision_inconsistent",
        "supervision_calls_failed",
        "supervision_requests_unanswered",
        "licences_unsealed",
        "service_items_total",
        "catalogue_entries",
        "key_resources_entries",
        "licence_stock",
        "apps_offered",
        "demonstrations",
        "a5_3_other",
        "a5_3_unit",
        "c1_1_other",
        "c1_1_unit",
        "c2_2_other",
        "c2_2_unit",
        "c2_3_other",
        "c2_3_unit",
        "c2_4_unit",
        "c2_5_other",
        "c2_5_unit",
        "c3_1_unit",
        "c3_2_other",
        "c3_2_unit",
        "c3_3_other",
        "c3_3_unit",
        "c3_4_unit");
  }

  private PeerFacts() {}

  /**
   * The facts of all units.
   *
   * @param number makes the numbers of an engine from decimals
   * @param empty what the engine takes for an empty value
   */
  static List<Map<String, @Nullable Object>> of(
      InspectionCase inspection, Function<BigDecimal, Object> number, @Nullable Object empty) {
    FactsReader reader = inspection.reader();
    List<Map<String, @Nullable Object>> units = new ArrayList<>();
    for (Map<String, String> unit : inspection.units()) {
      String name = unit.getOrDefault("unit", "");
      Map<String, Integer> findings = reader.findings(name);
      Map<String, @Nullable Object> facts = new HashMap<>();
      TYPES.forEach(
          (fact, type) -> {
            if (unit.containsKey(fact)) {
              facts.put(fact, value(unit.getOrDefault(fact, ""), type, number, empty));
            } else if (type == Type.NUMBER) {
              String account = fact.replace("_unit", "").replace("_other", " other");
              account =
                  account.replace('_', '.').toUpperCase(Locale.ROOT).replace("OTHER", "other");
              facts.put(fact, number.apply(BigDecimal.valueOf(findings.getOrDefault(account, 0))));
            }
          });
      facts.put("county_below_90", reader.anyCountyBelow90(name));
      facts.put(PeerRules.TODAY, number.apply(BigDecimal.valueOf(inspection.date().toEpochDay())));
      units.add(facts);
    }
    return units;
  }

  private static @Nullable Object value(
      String text, Type type, Function<BigDecimal, Object> number, @Nullable Object empty) {
    return switch (type) {
      case FLAG -> Boolean.valueOf(text);
      case TEXT -> text;
      case NUMBER -> number.apply(new BigDecimal(text));
      case OPTIONAL_NUMBER ->
          text.isEmpty()
              ? empty
              : number.apply(
                  text.indexOf('-') > 0
                      ? BigDecimal.valueOf(LocalDate.parse(text).toEpochDay())
                      : new BigDecimal(text));
    };
  }

  private static Map<String, Type> types() {
    Map<String, Type> types = new LinkedHashMap<>();
    for (String name : InspectionCase.of("july").units().get(0).keySet()) {
      if (name.equals("unit_kind")) {
        types.put(name, Type.TEXT);
      } else if (name.endsWith("_rate") || name.endsWith("_on")) {
        types.put(name, Type.OPTIONAL_NUMBER);
      }
    }
    for (String count : counts()) {
      types.put(count, Type.NUMBER);
    }
    for (String name : InspectionCase.of("july").units().get(0).keySet()) {
      if (!name.equals("unit")) {
        types.putIfAbsent(name, Type.FLAG);
      }
    }
    types.put("county_below_90", Type.FLAG);
    types.put(PeerRules.TODAY, Type.NUMBER);
    return types;
  }
}
