package dev.scoring.bench.peers;

import dev.scoring.bench.peers.Expression.Binary;
import dev.scoring.bench.peers.Expression.Choice;
import dev.scoring.bench.peers.Expression.Fact;
import dev.scoring.bench.peers.Expression.Given;
import dev.scoring.bench.peers.Expression.Not;
import dev.scoring.bench.peers.Expression.Operator;
import dev.scoring.bench.peers.Expression.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The rules of the 2019 scheme for engines that know expressions. */
final class PeerRules {

  /** The day of the inspection, as a number. */
  static final String TODAY = "today";

  /**
   * An indicator.
   *
   * @param id its id
   * @param points the most that its rules give together
   * @param applies the flag that says whether it applies; empty if it always does
   * @param rules what each of its rules gives before that cap
   */
  record Indicator(String id, int points, String applies, List<Expression> rules) {

    /** Whether it deducts. */
    boolean deducts() {
      return id.charAt(0) < 'D';
    }
  }

  private static final Expression CITY = new Text("unit_kind", "city");

  /** The indicators, in the order of the scheme. */
  static final List<Indicator> INDICATORS =
      List.of(
          new Indicator(
              "A1",
              10,
              "has_private_network",
              List.of(
                  flag("network_survey_missing", "1"),
                  flag("network_plan_missing", "2"),
                  each("network_link_reports_missing", "0.5"),
                  flag("network_not_connected", "2"),
                  each("network_move_reports_missing", "0.5"),
                  each("network_problems_unsolved", "0.5"),
                  flag("network_not_merged", "3"),
                  when(CITY, flag("network_no_cooperation", "2")))),
          new Indicator(
              "A2",
              10,
              "has_systems",
              List.of(
                  flag("cloud_survey_missing", "1"),
                  flag("cloud_plan_missing", "1"),
                  flag("cloud_scheme_missing", "1"),
                  each("cloud_reports_missing", "0.5"),
                  each("cloud_problems_unsolved", "0.5"),
                  migration("10:5, 30:4, 60:3, 80:2, 90:1, 100:0.5"),
                  when(CITY, flag("cloud_no_cooperation", "2")))),
          new Indicator(
              "A3",
              12,
              "has_business_systems",
              List.of(
                  when(after(4, 30), flag("platform_staff_missing", "0.5")),
                  when(after(5, 31), each("platform_forms_missing", "0.5")),
                  each("platform_subscriptions_missing", "0.5"),
                  each("platform_interfaces_missing", "0.5"),
                  when(since(5, 1), rate("item_forms_rate", "30:2, 60:1, 90:0.5, 100:0.2")),
                  when(since(5, 1), rate("own_systems_rate", "10:5, 30:4, 60:3, 90:2, 100:1")),
                  when(
                      since(5, 1),
                      rate("ministry_systems_rate", "10:2, 30:1.5, 60:1, 90:0.5, 100:0.2")),
                  when(CITY, flag("platform_no_cooperation", "2")))),
          new Indicator(
              "A4",
              6,
              "has_enforcement_systems",
              List.of(
                  flag("supervision_staff_missing", "0.5"),
                  flag("supervision_subscription_missing", "0.5"),
                  flag("supervision_interface_missing", "1"),
                  flag("supervision_test_missing", "1"),
                  flag("supervision_not_live", "1"),
                  rate("joint_forms_rate", "30:2, 60:1, 80:0.5, 100:0.2"))),
          new Indicator(
              "A5",
              5,
              "",
              List.of(
                  when(CITY, flag("city_platform_not_cascaded", "2")),
                  when(not(CITY), each("systems_bypassing_platform", "0.5")),
                  sum(each("a5_3_unit", "0.5"), each("a5_3_other", "0.5")),
                  flag("old_platform_not_connected", "2"),
                  when(and(not(CITY), since(6, 1)), flag("new_platform_built", "3")),
                  flag("old_platform_in_use", "2"))),
          new Indicator(
              "B1",
              16,
              "",
              List.of(
                  when(
                      is("key_resources_late"),
                      choice(
                          atLeast("key_resources_months_overdue", "1"),
                          number("16"),
                          sum(number("10"), each("key_resources_missing", "1")))),
                  when(
                      is("frequent_resources_late"),
                      sum(number("10"), each("frequent_resources_missing", "1"))),
                  when(since(7, 1), rate("catalogue_rate", "10:7, 30:5, 60:3, 90:2, 100:1")),
                  when(since(7, 1), rate("mounting_rate", "10:8, 30:6, 60:4, 90:2, 100:1")),
                  when(
                      since(7, 1),
                      when(
                          is("theme_resources_late"),
                          sum(number("5"), each("theme_resources_missing", "1")))),
                  each("resources_stale", "2"),
                  each("resources_inconsistent", "2"),
                  each("resource_calls_failed", "2"),
                  each("requests_unanswered", "2"))),
          new Indicator(
              "B2",
              12,
              "",
              List.of(
                  when(after(5, 31), rate("licence_types_rate", "30:5, 60:3, 90:2, 100:1")),
                  flag("licence_counts_missing", "2"),
                  rate("licence_stock_rate", "30:5, 60:3, 90:2, 100:1"),
                  rate("licence_files_rate", "30:5, 60:3, 90:2, 100:1"),
                  when(since(12, 31), flag("licence_sublibrary_missing", "5")),
                  flag("licence_not_mounted", "1"),
                  flag("licence_alerts_not_subscribed", "1"),
                  flag("licence_test_missing", "1"),
                  flag("licence_push_manual", "5"))),
          new Indicator(
              "B3",
              6,
              "has_public_apps",
              List.of(
                  when(
                      is("app_list_missing"),
                      choice(
                          not(is("app_list_special")),
                          number("3"),
                          choice(is("app_list_explained"), number("0"), number("2")))),
                  each("apps_without_interface", "1"),
                  rate("app_mounting_rate", "10:5, 30:4, 60:3, 90:2, 100:1"),
                  when(
                      is("app_unusable"),
                      choice(
                          not(is("app_unusable_special")),
                          number("2"),
                          choice(is("app_unusable_explained"), number("0"), number("1")))))),
          new Indicator(
              "B4",
              9,
              "",
              List.of(
                  rate("supervision_items_rate", "30:1, 60:0.5, 90:0.3, 100:0.2"),
                  rate("supervision_objects_rate", "30:1, 60:0.5, 90:0.3, 100:0.2"),
                  rate("supervision_acts_rate", "30:1, 60:0.5, 90:0.3, 100:0.2"),
                  rate("enforcement_staff_rate", "30:1, 60:0.5, 90:0.3, 100:0.2"),
                  rate("complaints_rate", "30:1, 60:1, 90:0.3, 100:0.2"),
                  rate("risk_warnings_rate", "30:1, 60:0.5, 90:0.3, 100:0.2"),
                  rate("random_checks_rate", "30:1, 60:0.5, 90:0.3, 100:0.2"),
                  rate("knowledge_base_rate", "30:1, 60:0.5, 90:0.3, 100:0.2"),
                  rate("credit_info_rate", "30:1, 60:0.5, 90:0.3, 100:0.2"),
                  rate("public_opinion_rate", "30:1, 60:0.5, 90:0.3, 100:0.2"),
                  each("supervision_inconsistent", "0.2"),
                  each("supervision_calls_failed", "0.5"),
                  each("supervision_requests_unanswered", "0.5"))),
          new Indicator(
              "C1",
              2,
              "",
              List.of(
                  sum(each("c1_1_unit", "1"), each("c1_1_other", "2")),
                  each("licences_unsealed", "0.5"))),
          new Indicator(
              "C2",
              8,
              "",
              List.of(
                  when(
                      or(
                          and(given("online_rate"), below("online_rate", "90")),
                          is("county_below_90")),
                      number("4")),
                  sum(each("c2_2_unit", "1"), each("c2_2_other", "2")),
                  sum(each("c2_3_unit", "1"), each("c2_3_other", "2")),
                  each("c2_4_unit", "1"),
                  sum(each("c2_5_unit", "2"), each("c2_5_other", "4")))),
          new Indicator(
              "C3",
              4,
              "",
              List.of(
                  each("c3_1_unit", "0.5"),
                  sum(each("c3_2_unit", "0.5"), each("c3_2_other", "1")),
                  sum(each("c3_3_unit", "0.5"), each("c3_3_other", "1")),
                  each("c3_4_unit", "0.5"))),
          new Indicator("D1", 5, "", List.of(when(by("network_done_on", 11, 30), number("5")))),
          new Indicator(
              "D2",
              5,
              "",
              List.of(
                  when(
                      by("cloud_done_on", 11, 30),
                      choice(atLeast("systems_total", "30"), number("5"), number("1"))))),
          new Indicator(
              "D3",
              5,
              "",
              List.of(
                  when(
                      by("platform_done_on", 7, 31),
                      choice(atLeast("service_items_total", "30"), number("5"), number("1"))))),
          new Indicator("D4", 3, "", List.of(when(by("supervision_done_on", 8, 31), number("3")))),
          new Indicator(
              "D5",
              8,
              "",
              List.of(
                  when(
                      and(by("catalogue_done_on", 8, 31), atLeast("catalogue_entries", "30")),
                      atMost(
                          "8",
                          sum(
                              number("2"),
                              new Expression.WholeQuotient(
                                  sum(fact("catalogue_entries"), number("-30")), number("20"))))),
                  when(
                      and(
                          by("key_resources_done_on", 6, 30),
                          atLeast("key_resources_entries", "10")),
                      number("2")),
                  flag("frequent_resources_in_time", "2"),
                  flag("theme_resources_in_time", "2"))),
          new Indicator(
              "D6",
              6,
              "",
              List.of(
                  when(by("licence_sublibrary_done_on", 11, 30), number("4")),
                  when(
                      by("licence_stock_done_on", 6, 30),
                      choice(atLeast("licence_stock", "5000000"), number("2"), number("1"))))),
          new Indicator(
              "D7", 3, "", List.of(when(by("supervision_gathered_on", 7, 31), number("3")))),
          new Indicator(
              "D8",
              2,
              "",
              List.of(
                  when(
                      is("apps_in_time"),
                      choice(
                          atLeast("apps_offered", "6"),
                          number("2"),
                          choice(atLeast("apps_offered", "4"), number("1"), number("0")))))),
          new Indicator(
              "E1",
              9,
              "",
              List.of(
                  flag("uses_licences", "1"),
                  flag("uses_shared_data", "1"),
                  flag("uses_data_frequent", "1"),
                  flag("uses_data_business", "1"),
                  atMost("6", each("demonstrations", "2")))),
          new Indicator(
              "E2",
              4,
              "",
              List.of(
                  flag("warns_of_risk", "1"),
                  flag("targets_supervision", "1"),
                  flag("joint_supervision", "1"),
                  flag("remote_video", "1"))));

  private PeerRules() {}

  /** What every rule gives, in the order of the scheme. */
  static List<Expression> all() {
    return INDICATORS.stream().flatMap(indicator -> indicator.rules().stream()).toList();
  }

  private static Expression number(String text) {
    return new Expression.Decimal(text);
  }

  private static Expression fact(String name) {
    return new Fact(name);
  }

  private static Expression is(String flag) {
    return new Fact(flag);
  }

  private static Expression given(String name) {
    return new Given(name);
  }

  private static Expression not(Expression condition) {
    return new Not(condition);
  }

  private static Expression and(Expression left, Expression right) {
    return new Binary(Operator.AND, left, right);
  }

  private static Expression or(Expression left, Expression right) {
    return new Binary(Operator.OR, left, right);
  }

  private static Expression sum(Expression left, Expression right) {
    return new Binary(Operator.PLUS, left, right);
  }

  private static Expression choice(Expression condition, Expression then, Expression otherwise) {
    return new Choice(condition, then, otherwise);
  }

  private static Expression when(Expression condition, Expression then) {
    return choice(condition, then, number("0"));
  }

  private static Expression below(String fact, String bound) {
    return new Binary(Operator.BELOW, fact(fact), number(bound));
  }

  private static Expression atLeast(String fact, String bound) {
    return new Binary(Operator.AT_LEAST, fact(fact), number(bound));
  }

  private static Expression flag(String flag, String points) {
    return when(is(flag), number(points));
  }

  private static Expression each(String count, String points) {
    return new Binary(Operator.TIMES, fact(count), number(points));
  }

  private static Expression atMost(String cap, Expression points) {
    return choice(new Binary(Operator.BELOW, points, number(cap)), points, number(cap));
  }

  /** The points beside the first bound that a rate is below. */
  private static Expression rate(String rate, String steps) {
    return when(given(rate), steps(fact(rate), steps));
  }

  private static Expression migration(String steps) {
    Expression rate =
        new Binary(
            Operator.OVER,
            new Binary(Operator.TIMES, fact("systems_migrated"), number("100")),
            fact("systems_total"));
    return when(atLeast("systems_total", "1"), steps(rate, steps));
  }

  private static Expression steps(Expression rate, String steps) {
    List<String> pairs = new ArrayList<>(List.of(steps.split(", ", -1)));
    Expression points = number("0");
    for (int i = pairs.size() - 1; i >= 0; i--) {
      int colon = pairs.get(i).indexOf(':');
      Expression bound = number(pairs.get(i).substring(0, colon));
      Expression here = number(pairs.get(i).substring(colon + 1));
      points = choice(new Binary(Operator.BELOW, rate, bound), here, points);
    }
    return points;
  }

  private static String day(int month, int dayOfMonth) {
    return Long.toString(LocalDate.of(2019, month, dayOfMonth).toEpochDay());
  }

  private static Expression since(int month, int dayOfMonth) {
    return atLeast(TODAY, day(month, dayOfMonth));
  }

  private static Expression after(int month, int dayOfMonth) {
    return not(new Binary(Operator.AT_LEAST, number(day(month, dayOfMonth)), fact(TODAY)));
  }

  /** Whether a day is given, no later than a deadline, and no later than the inspection. */
  private static Expression by(String day, int month, int dayOfMonth) {
    return and(
        given(day),
        and(
            new Binary(Operator.AT_LEAST, number(day(month, dayOfMonth)), fact(day)),
            new Binary(Operator.AT_LEAST, fact(TODAY), fact(day))));
  }
}
