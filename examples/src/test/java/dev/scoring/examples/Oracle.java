package dev.scoring.examples;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A second scorer of the 2019 scheme, written by hand from how the scheme is read, and sharing
 * nothing with the library: no rules file, no graph, no fractions but two longs at the end.
 *
 * <p>Points are held in tenths, since every number of the scheme is a multiple of 0.1.
 */
final class Oracle {

  /**
   * What a unit has.
   *
   * @param available M
   * @param deducted what X lost, before it is scaled
   * @param x X as it is shown, with two decimals
   * @param xExact X as a whole number or a fraction
   * @param y Y, which is always whole
   * @param all the total as it is shown, with two decimals
   * @param allExact the total as a whole number or a fraction
   * @param rating the band
   * @param lists the lists
   * @param indicators what each indicator lost or gained; empty text where it is absent
   */
  record Result(
      String unit,
      String available,
      String deducted,
      String x,
      String xExact,
      String y,
      String all,
      String allExact,
      String rating,
      List<String> lists,
      Map<String, String> indicators) {}

  private static final long MANY = 100_000;

  private final LocalDate date;
  private final Map<String, Map<String, Long>> charges = new HashMap<>();
  private final Map<String, Boolean> countyBelow = new HashMap<>();

  private Map<String, String> facts = Map.of();

  /** Goes through the log once and writes each finding to the account of whoever pays for it. */
  Oracle(InspectionData data) {
    date = data.date();
    for (Map<String, String> row : data.findings()) {
      LocalDate found = LocalDate.parse(cell(row, "date"));
      if (!YearMonth.from(found).equals(YearMonth.from(date)) || found.isAfter(date)) {
        continue;
      }
      String unit = cell(row, "unit");
      String other = cell(row, "other");
      boolean provider = cell(row, "cause").equals("provider");
      String rule = cell(row, "rule");
      switch (rule) {
        case "A5.3" -> {
          charge(unit, rule, 5);
          charge(other, rule, 5);
        }
        case "C1.1", "C2.2", "C2.3" -> charge(provider ? other : unit, rule, provider ? 20 : 10);
        case "C2.4" -> charge(unit, rule, 10);
        case "C2.5" -> charge(provider ? other : unit, rule, provider ? 40 : 20);
        case "C3.1" -> {
          if (!found.isBefore(LocalDate.of(2019, 7, 30))) {
            charge(unit, rule, 5);
          }
        }
        case "C3.2", "C3.3" -> {
          if (!found.isBefore(LocalDate.of(2019, 7, 30))) {
            charge(provider ? other : unit, rule, provider ? 10 : 5);
          }
        }
        case "C3.4" -> {
          if (!found.isBefore(LocalDate.of(2019, 8, 10))) {
            charge(unit, rule, 5);
          }
        }
        default -> throw new IllegalArgumentException(rule);
      }
    }
    for (Map<String, String> row : data.counties()) {
      if (isBelow(cell(row, "online_rate"), 90)) {
        countyBelow.put(cell(row, "city"), true);
      }
    }
  }

  private void charge(String payer, String rule, long tenths) {
    if (!payer.isEmpty()) {
      charges.computeIfAbsent(payer, p -> new HashMap<>()).merge(rule, tenths, Long::sum);
    }
  }

  /** Scores one unit. */
  Result score(Map<String, String> unit) {
    facts = unit;
    String name = text("unit");
    Map<String, Long> lost = new LinkedHashMap<>();
    long m = 100;
    if (is("has_private_network")) {
      lost.put("A1", Math.min(100, network()));
    } else {
      m -= 10;
    }
    if (is("has_systems")) {
      lost.put("A2", Math.min(100, cloud()));
    } else {
      m -= 10;
    }
    if (is("has_business_systems")) {
      lost.put("A3", Math.min(120, platform()));
    } else {
      m -= 12;
    }
    if (is("has_enforcement_systems")) {
      lost.put("A4", Math.min(60, supervision()));
    } else {
      m -= 6;
    }
    lost.put("A5", Math.min(50, exchange()));
    lost.put("B1", Math.min(160, resources()));
    lost.put("B2", Math.min(120, licences()));
    if (is("has_public_apps")) {
      lost.put("B3", Math.min(60, apps()));
    } else {
      m -= 6;
    }
    lost.put("B4", Math.min(90, supervisionData()));
    lost.put("C1", Math.min(20, charged("C1.1") + each("licences_unsealed", 5)));
    lost.put("C2", Math.min(80, use(name)));
    lost.put(
        "C3", Math.min(40, charged("C3.1") + charged("C3.2") + charged("C3.3") + charged("C3.4")));
    Map<String, Long> gained = bonus();

    long deducted = lost.values().stream().mapToLong(Long::longValue).sum();
    // X = (m − deducted/10) · 100 / m, over m
    long x = (10 * m - deducted) * 10;
    boolean open = x >= 70 * m;
    long y = open ? gained.values().stream().mapToLong(Long::longValue).sum() / 10 : 0;
    long all = x + y * m;
    String rating =
        all >= 90 * m ? "very high" : all >= 80 * m ? "high" : all >= 70 * m ? "medium" : "low";
    List<String> lists =
        all >= 80 * m ? List.of("red") : all < 60 * m ? List.of("black") : List.of();

    Map<String, String> indicators = new LinkedHashMap<>();
    for (String indicator : Guangxi.INDICATORS) {
      Long tenths = lost.getOrDefault(indicator, gained.get(indicator));
      indicators.put(indicator, tenths == null ? "" : decimal(tenths));
    }
    return new Result(
        name,
        Long.toString(m),
        decimal(deducted),
        shown(x, m),
        exact(x, m),
        Long.toString(y),
        shown(all, m),
        exact(all, m),
        rating,
        lists,
        indicators);
  }

  private long network() {
    long lost = 0;
    lost += flat("network_survey_missing", 10);
    lost += flat("network_plan_missing", 20);
    lost += each("network_link_reports_missing", 5);
    lost += flat("network_not_connected", 20);
    lost += each("network_move_reports_missing", 5);
    lost += each("network_problems_unsolved", 5);
    lost += flat("network_not_merged", 30);
    if (isCity()) {
      lost += flat("network_no_cooperation", 20);
    }
    return lost;
  }

  private long cloud() {
    long lost = 0;
    lost += flat("cloud_survey_missing", 10);
    lost += flat("cloud_plan_missing", 10);
    lost += flat("cloud_scheme_missing", 10);
    lost += each("cloud_reports_missing", 5);
    lost += each("cloud_problems_unsolved", 5);
    if (whole("systems_total").signum() > 0) {
      lost +=
          stepped(
              text("systems_migrated") + "/" + text("systems_total"),
              10,
              50,
              30,
              40,
              60,
              30,
              80,
              20,
              90,
              10,
              100,
              5);
    }
    if (isCity()) {
      lost += flat("cloud_no_cooperation", 20);
    }
    return lost;
  }

  private long platform() {
    long lost = 0;
    if (date.isAfter(LocalDate.of(2019, 4, 30))) {
      lost += flat("platform_staff_missing", 5);
      lost += stepped(text("item_forms_rate"), 30, 20, 60, 10, 90, 5, 100, 2);
      lost += stepped(text("own_systems_rate"), 10, 50, 30, 40, 60, 30, 90, 20, 100, 10);
      lost += stepped(text("ministry_systems_rate"), 10, 20, 30, 15, 60, 10, 90, 5, 100, 2);
    }
    if (date.isAfter(LocalDate.of(2019, 5, 31))) {
      lost += each("platform_forms_missing", 5);
    }
    lost += each("platform_subscriptions_missing", 5);
    lost += each("platform_interfaces_missing", 5);
    if (isCity()) {
      lost += flat("platform_no_cooperation", 20);
    }
    return lost;
  }

  private long supervision() {
    return flat("supervision_staff_missing", 5)
        + flat("supervision_subscription_missing", 5)
        + flat("supervision_interface_missing", 10)
        + flat("supervision_test_missing", 10)
        + flat("supervision_not_live", 10)
        + stepped(text("joint_forms_rate"), 30, 20, 60, 10, 80, 5, 100, 2);
  }

  private long exchange() {
    long lost = charged("A5.3");
    if (isCity()) {
      lost += flat("city_platform_not_cascaded", 20);
    } else {
      lost += each("systems_bypassing_platform", 5);
      if (!date.isBefore(LocalDate.of(2019, 6, 1))) {
        lost += flat("new_platform_built", 30);
      }
    }
    lost += flat("old_platform_not_connected", 20);
    lost += flat("old_platform_in_use", 20);
    return lost;
  }

  private long resources() {
    long lost = 0;
    if (is("key_resources_late")) {
      lost +=
          whole("key_resources_months_overdue").signum() > 0
              ? 160
              : 100 + each("key_resources_missing", 10);
    }
    if (is("frequent_resources_late")) {
      lost += 100 + each("frequent_resources_missing", 10);
    }
    if (!date.isBefore(LocalDate.of(2019, 7, 1))) {
      lost += stepped(text("catalogue_rate"), 10, 70, 30, 50, 60, 30, 90, 20, 100, 10);
      lost += stepped(text("mounting_rate"), 10, 80, 30, 60, 60, 40, 90, 20, 100, 10);
      if (is("theme_resources_late")) {
        lost += 50 + each("theme_resources_missing", 10);
      }
    }
    lost += each("resources_stale", 20);
    lost += each("resources_inconsistent", 20);
    lost += each("resource_calls_failed", 20);
    lost += each("requests_unanswered", 20);
    return lost;
  }

  private long licences() {
    long lost = 0;
    if (date.isAfter(LocalDate.of(2019, 5, 31))) {
      lost += stepped(text("licence_types_rate"), 30, 50, 60, 30, 90, 20, 100, 10);
    }
    lost += flat("licence_counts_missing", 20);
    lost += stepped(text("licence_stock_rate"), 30, 50, 60, 30, 90, 20, 100, 10);
    lost += stepped(text("licence_files_rate"), 30, 50, 60, 30, 90, 20, 100, 10);
    if (!date.isBefore(LocalDate.of(2019, 12, 31))) {
      lost += flat("licence_sublibrary_missing", 50);
    }
    lost += flat("licence_not_mounted", 10);
    lost += flat("licence_alerts_not_subscribed", 10);
    lost += flat("licence_test_missing", 10);
    lost += flat("licence_push_manual", 50);
    return lost;
  }

  private long apps() {
    long lost = each("apps_without_interface", 10);
    lost += stepped(text("app_mounting_rate"), 10, 50, 30, 40, 60, 30, 90, 20, 100, 10);
    if (is("app_list_missing")) {
      lost += !is("app_list_special") ? 30 : is("app_list_explained") ? 0 : 20;
    }
    if (is("app_unusable")) {
      lost += !is("app_unusable_special") ? 20 : is("app_unusable_explained") ? 0 : 10;
    }
    return lost;
  }

  private long supervisionData() {
    long lost = 0;
    for (String rate :
        List.of(
            "supervision_items_rate",
            "supervision_objects_rate",
            "supervision_acts_rate",
            "enforcement_staff_rate",
            "risk_warnings_rate",
            "random_checks_rate",
            "knowledge_base_rate",
            "credit_info_rate",
            "public_opinion_rate")) {
      lost += stepped(text(rate), 30, 10, 60, 5, 90, 3, 100, 2);
    }
    lost += stepped(text("complaints_rate"), 60, 10, 90, 3, 100, 2);
    lost += each("supervision_inconsistent", 2);
    lost += each("supervision_calls_failed", 5);
    lost += each("supervision_requests_unanswered", 5);
    return lost;
  }

  private long use(String name) {
    long lost = charged("C2.2") + charged("C2.3") + charged("C2.4") + charged("C2.5");
    if (isBelow(text("online_rate"), 90) || countyBelow.containsKey(name)) {
      lost += 40;
    }
    return lost;
  }

  private Map<String, Long> bonus() {
    Map<String, Long> gained = new LinkedHashMap<>();
    gained.put("D1", done("network_done_on", 11, 30) ? 50L : 0L);
    gained.put("D2", done("cloud_done_on", 11, 30) ? from("systems_total", 30, 50, 10) : 0L);
    gained.put("D3", done("platform_done_on", 7, 31) ? from("service_items_total", 30, 50, 10) : 0);
    gained.put("D4", done("supervision_done_on", 8, 31) ? 30L : 0L);

    long mounted = 0;
    long entries = count("catalogue_entries");
    if (done("catalogue_done_on", 8, 31) && entries >= 30) {
      mounted += Math.min(80, 20 + (entries - 30) / 20 * 10);
    }
    if (done("key_resources_done_on", 6, 30)) {
      mounted += from("key_resources_entries", 10, 20, 0);
    }
    mounted += flat("frequent_resources_in_time", 20) + flat("theme_resources_in_time", 20);
    gained.put("D5", Math.min(80, mounted));

    long gathered = done("licence_sublibrary_done_on", 11, 30) ? 40 : 0;
    if (done("licence_stock_done_on", 6, 30)) {
      gathered += from("licence_stock", 5_000_000, 20, 10);
    }
    gained.put("D6", gathered);
    gained.put("D7", done("supervision_gathered_on", 7, 31) ? 30L : 0L);
    gained.put(
        "D8",
        is("apps_in_time") ? from("apps_offered", 6, 20, from("apps_offered", 4, 10, 0)) : 0L);

    gained.put(
        "E1",
        Math.min(
            90,
            flat("uses_licences", 10)
                + flat("uses_shared_data", 10)
                + flat("uses_data_frequent", 10)
                + flat("uses_data_business", 10)
                + Math.min(60, each("demonstrations", 20))));
    gained.put(
        "E2",
        flat("warns_of_risk", 10)
            + flat("targets_supervision", 10)
            + flat("joint_supervision", 10)
            + flat("remote_video", 10));
    return gained;
  }

  private static String cell(Map<String, String> row, String name) {
    String value = row.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no column is called " + name);
    }
    return value;
  }

  private String text(String fact) {
    return cell(facts, fact);
  }

  private boolean is(String flag) {
    return switch (text(flag)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(flag + " is " + text(flag));
    };
  }

  private boolean isCity() {
    return text("unit_kind").equals("city");
  }

  private BigInteger whole(String fact) {
    return new BigInteger(text(fact));
  }

  /** A count; one so large that it makes no difference any more is given as {@link #MANY}. */
  private long count(String fact) {
    return whole(fact).min(BigInteger.valueOf(MANY)).longValueExact();
  }

  private long charged(String rule) {
    return charges.getOrDefault(text("unit"), Map.of()).getOrDefault(rule, 0L);
  }

  private long flat(String flag, long tenths) {
    return is(flag) ? tenths : 0;
  }

  private long each(String fact, long tenths) {
    return count(fact) * tenths;
  }

  private long from(String fact, long start, long tenths, long otherwise) {
    return whole(fact).compareTo(BigInteger.valueOf(start)) >= 0 ? tenths : otherwise;
  }

  /** Whether it was completed by a day of 2019, and no later than the inspection. */
  private boolean done(String fact, int month, int day) {
    if (text(fact).isEmpty()) {
      return false;
    }
    LocalDate completed = LocalDate.parse(text(fact));
    return !completed.isAfter(LocalDate.of(2019, month, day)) && !completed.isAfter(date);
  }

  /** The tenths beside the first bound that the rate is below; the arguments go by pairs. */
  private static long stepped(String rate, long... boundsAndTenths) {
    for (int i = 0; i < boundsAndTenths.length; i += 2) {
      if (isBelow(rate, boundsAndTenths[i])) {
        return boundsAndTenths[i + 1];
      }
    }
    return 0;
  }

  /** Whether a rate – per cent, or a fraction of two counts – is below a bound. */
  private static boolean isBelow(String rate, long bound) {
    if (rate.isEmpty()) {
      return false;
    }
    int slash = rate.indexOf('/');
    if (slash < 0) {
      return new BigDecimal(rate).compareTo(BigDecimal.valueOf(bound)) < 0;
    }
    BigInteger over = new BigInteger(rate.substring(0, slash)).multiply(BigInteger.valueOf(100));
    BigInteger under = new BigInteger(rate.substring(slash + 1));
    return over.compareTo(under.multiply(BigInteger.valueOf(bound))) < 0;
  }

  private static String decimal(long tenths) {
    return tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10 + "." + tenths % 10;
  }

  /** {@code over / under} with two decimals, rounded half up. */
  private static String shown(long over, long under) {
    long cents = (200 * over + under) / (2 * under);
    return cents / 100 + "." + cents / 10 % 10 + cents % 10;
  }

  private static String exact(long over, long under) {
    long divisor = BigInteger.valueOf(over).gcd(BigInteger.valueOf(under)).longValue();
    return under == divisor
        ? Long.toString(over / divisor)
        : over / divisor + "/" + under / divisor;
  }
}
