package dev.scoring.bench.handwritten;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns the texts of one inspection into objects for the scorers written by hand. Findings are
 * grouped once, when the reader is made. It checks what the scorers rely on: a rate with more than
 * {@value UnitFacts#RATE_DECIMALS} decimals or a count that is too large is refused, never rounded.
 */
public final class FactsReader {

  private final LocalDate date;
  private final Map<String, Map<String, Integer>> paid = new HashMap<>();
  private final Set<String> citiesBelow90 = new HashSet<>();

  /**
   * Groups the rows of the tables.
   *
   * @param date the day of the inspection
   * @param findings the rows of the inspectors' log
   * @param counties the rows of the counties
   */
  public FactsReader(
      LocalDate date, List<Map<String, String>> findings, List<Map<String, String>> counties) {
    this.date = date;
    findings.forEach(this::finding);
    for (Map<String, String> county : counties) {
      BigDecimal rate = rate(county, "online_rate");
      if (rate != null && rate.compareTo(BigDecimal.valueOf(90)) < 0) {
        citiesBelow90.add(text(county, "city"));
      }
    }
  }

  private void finding(Map<String, String> row) {
    LocalDate found = LocalDate.parse(text(row, "date"));
    if (found.isAfter(date) || found.isBefore(date.withDayOfMonth(1))) {
      return;
    }
    String rule = text(row, "rule");
    if (rule.startsWith("C3.")
        && found.isBefore(
            LocalDate.of(2019, rule.equals("C3.4") ? 8 : 7, rule.equals("C3.4") ? 10 : 30))) {
      return;
    }
    boolean provider = text(row, "cause").equals("provider");
    switch (rule) {
      case "A5.3" -> {
        pays(text(row, "unit"), rule);
        pays(text(row, "other"), rule + " other");
      }
      case "C2.4", "C3.1", "C3.4" -> pays(text(row, "unit"), rule);
      default -> {
        if (provider) {
          pays(text(row, "other"), rule + " other");
        } else {
          pays(text(row, "unit"), rule);
        }
      }
    }
  }

  private void pays(String unit, String account) {
    paid.computeIfAbsent(unit, key -> new HashMap<>()).merge(account, 1, Integer::sum);
  }

  /**
   * How many findings a unit pays for, by rule, and by rule and {@code other} as its other side.
   */
  public Map<String, Integer> findings(String unit) {
    return paid.getOrDefault(unit, Map.of());
  }

  /** Whether a county of a city is below 90. */
  public boolean anyCountyBelow90(String city) {
    return citiesBelow90.contains(city);
  }

  /** Reads the facts of one unit, the column {@code unit} included. */
  public UnitFacts facts(Map<String, String> unit) {
    UnitFacts f = new UnitFacts();
    f.city = text(unit, "unit_kind").equals("city");
    f.hasPrivateNetwork = flag(unit, "has_private_network");
    f.networkSurveyMissing = flag(unit, "network_survey_missing");
    f.networkPlanMissing = flag(unit, "network_plan_missing");
    f.networkNotConnected = flag(unit, "network_not_connected");
    f.networkNotMerged = flag(unit, "network_not_merged");
    f.networkNoCooperation = flag(unit, "network_no_cooperation");
    f.hasSystems = flag(unit, "has_systems");
    f.cloudSurveyMissing = flag(unit, "cloud_survey_missing");
    f.cloudPlanMissing = flag(unit, "cloud_plan_missing");
    f.cloudSchemeMissing = flag(unit, "cloud_scheme_missing");
    f.cloudNoCooperation = flag(unit, "cloud_no_cooperation");
    f.hasBusinessSystems = flag(unit, "has_business_systems");
    f.platformStaffMissing = flag(unit, "platform_staff_missing");
    f.platformNoCooperation = flag(unit, "platform_no_cooperation");
    f.hasEnforcementSystems = flag(unit, "has_enforcement_systems");
    f.supervisionStaffMissing = flag(unit, "supervision_staff_missing");
    f.supervisionSubscriptionMissing = flag(unit, "supervision_subscription_missing");
    f.supervisionInterfaceMissing = flag(unit, "supervision_interface_missing");
    f.supervisionTestMissing = flag(unit, "supervision_test_missing");
    f.supervisionNotLive = flag(unit, "supervision_not_live");
    f.cityPlatformNotCascaded = flag(unit, "city_platform_not_cascaded");
    f.oldPlatformNotConnected = flag(unit, "old_platform_not_connected");
    f.newPlatformBuilt = flag(unit, "new_platform_built");
    f.oldPlatformInUse = flag(unit, "old_platform_in_use");
    f.keyResourcesLate = flag(unit, "key_resources_late");
    f.frequentResourcesLate = flag(unit, "frequent_resources_late");
    f.themeResourcesLate = flag(unit, "theme_resources_late");
    f.licenceCountsMissing = flag(unit, "licence_counts_missing");
    f.licenceSublibraryMissing = flag(unit, "licence_sublibrary_missing");
    f.licenceNotMounted = flag(unit, "licence_not_mounted");
    f.licenceAlertsNotSubscribed = flag(unit, "licence_alerts_not_subscribed");
    f.licenceTestMissing = flag(unit, "licence_test_missing");
    f.licencePushManual = flag(unit, "licence_push_manual");
    f.hasPublicApps = flag(unit, "has_public_apps");
    f.appListMissing = flag(unit, "app_list_missing");
    f.appListSpecial = flag(unit, "app_list_special");
    f.appListExplained = flag(unit, "app_list_explained");
    f.appUnusable = flag(unit, "app_unusable");
    f.appUnusableSpecial = flag(unit, "app_unusable_special");
    f.appUnusableExplained = flag(unit, "app_unusable_explained");
    f.frequentResourcesInTime = flag(unit, "frequent_resources_in_time");
    f.themeResourcesInTime = flag(unit, "theme_resources_in_time");
    f.appsInTime = flag(unit, "apps_in_time");
    f.usesLicences = flag(unit, "uses_licences");
    f.usesSharedData = flag(unit, "uses_shared_data");
    f.usesDataFrequent = flag(unit, "uses_data_frequent");
    f.usesDataBusiness = flag(unit, "uses_data_business");
    f.warnsOfRisk = flag(unit, "warns_of_risk");
    f.targetsSupervision = flag(unit, "targets_supervision");
    f.jointSupervision = flag(unit, "joint_supervision");
    f.remoteVideo = flag(unit, "remote_video");
    f.networkLinkReportsMissing = small(unit, "network_link_reports_missing");
    f.networkMoveReportsMissing = small(unit, "network_move_reports_missing");
    f.networkProblemsUnsolved = small(unit, "network_problems_unsolved");
    f.cloudReportsMissing = small(unit, "cloud_reports_missing");
    f.cloudProblemsUnsolved = small(unit, "cloud_problems_unsolved");
    f.systemsTotal = count(unit, "systems_total");
    f.systemsMigrated = count(unit, "systems_migrated");
    f.platformFormsMissing = small(unit, "platform_forms_missing");
    f.platformSubscriptionsMissing = small(unit, "platform_subscriptions_missing");
    f.platformInterfacesMissing = small(unit, "platform_interfaces_missing");
    f.systemsBypassingPlatform = small(unit, "systems_bypassing_platform");
    f.keyResourcesMissing = small(unit, "key_resources_missing");
    f.keyResourcesMonthsOverdue = count(unit, "key_resources_months_overdue");
    f.frequentResourcesMissing = small(unit, "frequent_resources_missing");
    f.themeResourcesMissing = small(unit, "theme_resources_missing");
    f.resourcesStale = small(unit, "resources_stale");
    f.resourcesInconsistent = small(unit, "resources_inconsistent");
    f.resourceCallsFailed = small(unit, "resource_calls_failed");
    f.requestsUnanswered = small(unit, "requests_unanswered");
    f.appsWithoutInterface = small(unit, "apps_without_interface");
    f.supervisionInconsistent = small(unit, "supervision_inconsistent");
    f.supervisionCallsFailed = small(unit, "supervision_calls_failed");
    f.supervisionRequestsUnanswered = small(unit, "supervision_requests_unanswered");
    f.licencesUnsealed = small(unit, "licences_unsealed");
    f.serviceItemsTotal = count(unit, "service_items_total");
    f.catalogueEntries = count(unit, "catalogue_entries");
    f.keyResourcesEntries = count(unit, "key_resources_entries");
    f.licenceStock = count(unit, "licence_stock");
    f.appsOffered = count(unit, "apps_offered");
    f.demonstrations = small(unit, "demonstrations");
    f.itemFormsRate = scaled(unit, "item_forms_rate");
    f.ownSystemsRate = scaled(unit, "own_systems_rate");
    f.ministrySystemsRate = scaled(unit, "ministry_systems_rate");
    f.jointFormsRate = scaled(unit, "joint_forms_rate");
    f.catalogueRate = scaled(unit, "catalogue_rate");
    f.mountingRate = scaled(unit, "mounting_rate");
    f.licenceTypesRate = scaled(unit, "licence_types_rate");
    f.licenceStockRate = scaled(unit, "licence_stock_rate");
    f.licenceFilesRate = scaled(unit, "licence_files_rate");
    f.appMountingRate = scaled(unit, "app_mounting_rate");
    f.supervisionItemsRate = scaled(unit, "supervision_items_rate");
    f.supervisionObjectsRate = scaled(unit, "supervision_objects_rate");
    f.supervisionActsRate = scaled(unit, "supervision_acts_rate");
    f.enforcementStaffRate = scaled(unit, "enforcement_staff_rate");
    f.complaintsRate = scaled(unit, "complaints_rate");
    f.riskWarningsRate = scaled(unit, "risk_warnings_rate");
    f.randomChecksRate = scaled(unit, "random_checks_rate");
    f.knowledgeBaseRate = scaled(unit, "knowledge_base_rate");
    f.creditInfoRate = scaled(unit, "credit_info_rate");
    f.publicOpinionRate = scaled(unit, "public_opinion_rate");
    f.onlineRate = scaled(unit, "online_rate");
    f.networkDoneOn = day(unit, "network_done_on");
    f.cloudDoneOn = day(unit, "cloud_done_on");
    f.platformDoneOn = day(unit, "platform_done_on");
    f.supervisionDoneOn = day(unit, "supervision_done_on");
    f.catalogueDoneOn = day(unit, "catalogue_done_on");
    f.keyResourcesDoneOn = day(unit, "key_resources_done_on");
    f.licenceSublibraryDoneOn = day(unit, "licence_sublibrary_done_on");
    f.licenceStockDoneOn = day(unit, "licence_stock_done_on");
    f.supervisionGatheredOn = day(unit, "supervision_gathered_on");
    String name = text(unit, "unit");
    Map<String, Integer> account = findings(name);
    f.a53Unit = account.getOrDefault("A5.3", 0);
    f.a53Other = account.getOrDefault("A5.3 other", 0);
    f.c11Unit = account.getOrDefault("C1.1", 0);
    f.c11Other = account.getOrDefault("C1.1 other", 0);
    f.c22Unit = account.getOrDefault("C2.2", 0);
    f.c22Other = account.getOrDefault("C2.2 other", 0);
    f.c23Unit = account.getOrDefault("C2.3", 0);
    f.c23Other = account.getOrDefault("C2.3 other", 0);
    f.c24Unit = account.getOrDefault("C2.4", 0);
    f.c25Unit = account.getOrDefault("C2.5", 0);
    f.c25Other = account.getOrDefault("C2.5 other", 0);
    f.c31Unit = account.getOrDefault("C3.1", 0);
    f.c32Unit = account.getOrDefault("C3.2", 0);
    f.c32Other = account.getOrDefault("C3.2 other", 0);
    f.c33Unit = account.getOrDefault("C3.3", 0);
    f.c33Other = account.getOrDefault("C3.3 other", 0);
    f.c34Unit = account.getOrDefault("C3.4", 0);
    f.anyCountyBelow90 = anyCountyBelow90(name);
    return f;
  }

  /** Reads the facts of one unit, its rates as decimals. */
  public DecimalFacts decimals(Map<String, String> unit) {
    DecimalFacts.Rates rates = new DecimalFacts.Rates();
    rates.itemFormsRate = rate(unit, "item_forms_rate");
    rates.ownSystemsRate = rate(unit, "own_systems_rate");
    rates.ministrySystemsRate = rate(unit, "ministry_systems_rate");
    rates.jointFormsRate = rate(unit, "joint_forms_rate");
    rates.catalogueRate = rate(unit, "catalogue_rate");
    rates.mountingRate = rate(unit, "mounting_rate");
    rates.licenceTypesRate = rate(unit, "licence_types_rate");
    rates.licenceStockRate = rate(unit, "licence_stock_rate");
    rates.licenceFilesRate = rate(unit, "licence_files_rate");
    rates.appMountingRate = rate(unit, "app_mounting_rate");
    rates.supervisionItemsRate = rate(unit, "supervision_items_rate");
    rates.supervisionObjectsRate = rate(unit, "supervision_objects_rate");
    rates.supervisionActsRate = rate(unit, "supervision_acts_rate");
    rates.enforcementStaffRate = rate(unit, "enforcement_staff_rate");
    rates.complaintsRate = rate(unit, "complaints_rate");
    rates.riskWarningsRate = rate(unit, "risk_warnings_rate");
    rates.randomChecksRate = rate(unit, "random_checks_rate");
    rates.knowledgeBaseRate = rate(unit, "knowledge_base_rate");
    rates.creditInfoRate = rate(unit, "credit_info_rate");
    rates.publicOpinionRate = rate(unit, "public_opinion_rate");
    rates.onlineRate = rate(unit, "online_rate");
    return new DecimalFacts(facts(unit), rates);
  }

  /** Reads the facts of one unit, its rates in floating point. */
  public DoubleFacts doubles(Map<String, String> unit) {
    DoubleFacts.Rates rates = new DoubleFacts.Rates();
    rates.itemFormsRate = inexact(unit, "item_forms_rate");
    rates.ownSystemsRate = inexact(unit, "own_systems_rate");
    rates.ministrySystemsRate = inexact(unit, "ministry_systems_rate");
    rates.jointFormsRate = inexact(unit, "joint_forms_rate");
    rates.catalogueRate = inexact(unit, "catalogue_rate");
    rates.mountingRate = inexact(unit, "mounting_rate");
    rates.licenceTypesRate = inexact(unit, "licence_types_rate");
    rates.licenceStockRate = inexact(unit, "licence_stock_rate");
    rates.licenceFilesRate = inexact(unit, "licence_files_rate");
    rates.appMountingRate = inexact(unit, "app_mounting_rate");
    rates.supervisionItemsRate = inexact(unit, "supervision_items_rate");
    rates.supervisionObjectsRate = inexact(unit, "supervision_objects_rate");
    rates.supervisionActsRate = inexact(unit, "supervision_acts_rate");
    rates.enforcementStaffRate = inexact(unit, "enforcement_staff_rate");
    rates.complaintsRate = inexact(unit, "complaints_rate");
    rates.riskWarningsRate = inexact(unit, "risk_warnings_rate");
    rates.randomChecksRate = inexact(unit, "random_checks_rate");
    rates.knowledgeBaseRate = inexact(unit, "knowledge_base_rate");
    rates.creditInfoRate = inexact(unit, "credit_info_rate");
    rates.publicOpinionRate = inexact(unit, "public_opinion_rate");
    rates.onlineRate = inexact(unit, "online_rate");
    return new DoubleFacts(facts(unit), rates);
  }

  private static String text(Map<String, String> row, String name) {
    String value = row.get(name);
    if (value == null) {
      throw new IllegalArgumentException("nothing is called " + name);
    }
    return value;
  }

  private static boolean flag(Map<String, String> unit, String name) {
    return switch (text(unit, name)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(name + " is neither true nor false");
    };
  }

  private static int count(Map<String, String> unit, String name) {
    int count = Integer.parseInt(text(unit, name));
    if (count < 0) {
      throw new IllegalArgumentException(name + " is below 0");
    }
    return count;
  }

  private static int small(Map<String, String> unit, String name) {
    int count = count(unit, name);
    if (count > UnitFacts.MAX_COUNT) {
      throw new IllegalArgumentException(name + " is too large");
    }
    return count;
  }

  private static @Nullable BigDecimal rate(Map<String, String> unit, String name) {
    String text = text(unit, name);
    return text.isEmpty() ? null : new BigDecimal(text);
  }

  private static long scaled(Map<String, String> unit, String name) {
    BigDecimal rate = rate(unit, name);
    return rate == null
        ? UnitFacts.NO_RATE
        : rate.setScale(UnitFacts.RATE_DECIMALS, RoundingMode.UNNECESSARY)
            .unscaledValue()
            .longValueExact();
  }

  private static double inexact(Map<String, String> unit, String name) {
    String text = text(unit, name);
    return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
  }

  private static int day(Map<String, String> unit, String name) {
    String text = text(unit, name);
    return text.isEmpty() ? UnitFacts.NO_DAY : Math.toIntExact(LocalDate.parse(text).toEpochDay());
  }
}
