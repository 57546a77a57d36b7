package dev.scoring.bench.handwritten;

import static dev.scoring.bench.handwritten.RuleOrder.A1;
import static dev.scoring.bench.handwritten.RuleOrder.A2;
import static dev.scoring.bench.handwritten.RuleOrder.A3;
import static dev.scoring.bench.handwritten.RuleOrder.A4;
import static dev.scoring.bench.handwritten.RuleOrder.A5;
import static dev.scoring.bench.handwritten.RuleOrder.B1;
import static dev.scoring.bench.handwritten.RuleOrder.B2;
import static dev.scoring.bench.handwritten.RuleOrder.B3;
import static dev.scoring.bench.handwritten.RuleOrder.B4;
import static dev.scoring.bench.handwritten.RuleOrder.C1;
import static dev.scoring.bench.handwritten.RuleOrder.C2;
import static dev.scoring.bench.handwritten.RuleOrder.C3;
import static dev.scoring.bench.handwritten.RuleOrder.COUNT;
import static dev.scoring.bench.handwritten.RuleOrder.D1;
import static dev.scoring.bench.handwritten.RuleOrder.D2;
import static dev.scoring.bench.handwritten.RuleOrder.D3;
import static dev.scoring.bench.handwritten.RuleOrder.D4;
import static dev.scoring.bench.handwritten.RuleOrder.D5;
import static dev.scoring.bench.handwritten.RuleOrder.D6;
import static dev.scoring.bench.handwritten.RuleOrder.D7;
import static dev.scoring.bench.handwritten.RuleOrder.D8;
import static dev.scoring.bench.handwritten.RuleOrder.E1;
import static dev.scoring.bench.handwritten.RuleOrder.E2;

import java.time.LocalDate;

/**
 * The 2019 scheme written by hand for speed, exact: points in tenths, rates as scaled whole
 * numbers, the score of X and the total as fractions over M that are compared by
 * cross-multiplication. The numbers of the scheme stand where they are used. Immutable and
 * thread-safe.
 */
public final class ExactLong extends Deadlines {

  private static final long R10 = 10 * UnitFacts.ONE_PER_CENT;
  private static final long R30 = 30 * UnitFacts.ONE_PER_CENT;
  private static final long R60 = 60 * UnitFacts.ONE_PER_CENT;
  private static final long R80 = 80 * UnitFacts.ONE_PER_CENT;
  private static final long R90 = 90 * UnitFacts.ONE_PER_CENT;
  private static final long R100 = 100 * UnitFacts.ONE_PER_CENT;

  /** Prepares for the day of an inspection. */
  public ExactLong(LocalDate date) {
    super(date);
  }

  /** Scores a unit, with what every rule gave before and after caps. */
  public LongScore score(UnitFacts f) {
    int[] nominal = new int[COUNT];
    int network = f.hasPrivateNetwork ? network(f, nominal) : 0;
    int cloud = f.hasSystems ? cloud(f, nominal) : 0;
    int platform = f.hasBusinessSystems ? platform(f, nominal) : 0;
    int supervision = f.hasEnforcementSystems ? supervision(f, nominal) : 0;
    int exchange = exchange(f, nominal);
    int resources = resources(f, nominal);
    int licences = licences(f, nominal);
    int apps = f.hasPublicApps ? apps(f, nominal) : 0;
    int supervisionData = supervisionData(f, nominal);
    int licenceUse = licenceUse(f, nominal);
    int dataUse = dataUse(f, nominal);
    int supervisionUse = supervisionUse(f, nominal);
    int networkBonus = networkBonus(f, nominal);
    int cloudBonus = cloudBonus(f, nominal);
    int platformBonus = platformBonus(f, nominal);
    int supervisionBonus = supervisionBonus(f, nominal);
    int resourcesBonus = resourcesBonus(f, nominal);
    int licencesBonus = licencesBonus(f, nominal);
    int supervisionDataBonus = supervisionDataBonus(f, nominal);
    int appsBonus = appsBonus(f, nominal);
    int dataInnovation = dataInnovation(f, nominal);
    int supervisionInnovation = supervisionInnovation(f, nominal);

    int[] effective = nominal.clone();
    effective[D5] = Math.min(80, effective[D5]);
    effective[E1 + 4] = Math.min(60, effective[E1 + 4]);
    int deducted =
        cap(effective, A1, A2, network, 100)
            + cap(effective, A2, A3, cloud, 100)
            + cap(effective, A3, A4, platform, 120)
            + cap(effective, A4, A5, supervision, 60)
            + cap(effective, A5, B1, exchange, 50)
            + cap(effective, B1, B2, resources, 160)
            + cap(effective, B2, B3, licences, 120)
            + cap(effective, B3, B4, apps, 60)
            + cap(effective, B4, C1, supervisionData, 90)
            + cap(effective, C1, C2, licenceUse, 20)
            + cap(effective, C2, C3, dataUse, 80)
            + cap(effective, C3, D1, supervisionUse, 40);
    int bonus =
        cap(effective, D1, D2, networkBonus, 50)
            + cap(effective, D2, D3, cloudBonus, 50)
            + cap(effective, D3, D4, platformBonus, 50)
            + cap(effective, D4, D5, supervisionBonus, 30)
            + cap(effective, D5, D6, resourcesBonus, 80)
            + cap(effective, D6, D7, licencesBonus, 60)
            + cap(effective, D7, D8, supervisionDataBonus, 30)
            + cap(effective, D8, E1, appsBonus, 20)
            + cap(effective, E1, E2, dataInnovation, 90)
            + cap(effective, E2, COUNT, supervisionInnovation, 40);
    return new LongScore(available(f), deducted, bonus, nominal, effective);
  }

  /** Scores units without their ledgers. */
  public void score(UnitFacts[] units, LongTotals totals) {
    for (int i = 0; i < units.length; i++) {
      UnitFacts f = units[i];
      int available = available(f);
      long x = 10L * (10 * available - deducted(f));
      int y = opens(x, available) ? bonus(f) / 10 : 0;
      long total = x + (long) y * available;
      totals.available[i] = available;
      totals.x[i] = x;
      totals.y[i] = y;
      totals.total[i] = total;
      totals.rating[i] = rating(total, available).place();
    }
  }

  static boolean opens(long x, int available) {
    return x >= 70L * available;
  }

  static Rating rating(long total, int available) {
    return total >= 90L * available
        ? Rating.VERY_HIGH
        : total >= 80L * available
            ? Rating.HIGH
            : total >= 70L * available ? Rating.MEDIUM : Rating.LOW;
  }

  private static int available(UnitFacts f) {
    int available = 100;
    if (!f.hasPrivateNetwork) {
      available -= 10;
    }
    if (!f.hasSystems) {
      available -= 10;
    }
    if (!f.hasBusinessSystems) {
      available -= 12;
    }
    if (!f.hasEnforcementSystems) {
      available -= 6;
    }
    if (!f.hasPublicApps) {
      available -= 6;
    }
    return available;
  }

  private static int note(int[] nominal, int rule, int tenths) {
    nominal[rule] = tenths;
    return tenths;
  }

  /** Lets through what there is room for under a cap, in the order of the rules. */
  private static int cap(int[] effective, int from, int to, int sum, int cap) {
    if (sum <= cap) {
      return sum;
    }
    int left = cap;
    for (int i = from; i < to; i++) {
      effective[i] = Math.min(effective[i], left);
      left -= effective[i];
    }
    return cap;
  }

  private static int steps(long rate, int below30, int below60, int below90, int below100) {
    return rate >= R100
        ? 0
        : rate >= R90 ? below100 : rate >= R60 ? below90 : rate >= R30 ? below60 : below30;
  }

  private static int steps(
      long rate, int below10, int below30, int below60, int below90, int below100) {
    return rate >= R100
        ? 0
        : rate >= R90
            ? below100
            : rate >= R60 ? below90 : rate >= R30 ? below60 : rate >= R10 ? below30 : below10;
  }

  private static int jointSteps(long rate, int below30, int below60, int below80, int below100) {
    return rate >= R100
        ? 0
        : rate >= R80 ? below100 : rate >= R60 ? below80 : rate >= R30 ? below60 : below30;
  }

  /** What A2.6 takes; nothing for a unit without systems, as 0 is not below 0. */
  private static int migration(UnitFacts f) {
    long migrated = 100L * f.systemsMigrated;
    long total = f.systemsTotal;
    return migrated >= 100 * total
        ? 0
        : migrated >= 90 * total
            ? 5
            : migrated >= 80 * total
                ? 10
                : migrated >= 60 * total
                    ? 20
                    : migrated >= 30 * total ? 30 : migrated >= 10 * total ? 40 : 50;
  }

  // The sum of each indicator before its cap, with what each rule gave.

  private static int network(UnitFacts f, int[] nominal) {
    return note(nominal, A1, f.networkSurveyMissing ? 10 : 0)
        + note(nominal, A1 + 1, f.networkPlanMissing ? 20 : 0)
        + note(nominal, A1 + 2, 5 * f.networkLinkReportsMissing)
        + note(nominal, A1 + 3, f.networkNotConnected ? 20 : 0)
        + note(nominal, A1 + 4, 5 * f.networkMoveReportsMissing)
        + note(nominal, A1 + 5, 5 * f.networkProblemsUnsolved)
        + note(nominal, A1 + 6, f.networkNotMerged ? 30 : 0)
        + note(nominal, A1 + 7, f.city && f.networkNoCooperation ? 20 : 0);
  }

  private static int cloud(UnitFacts f, int[] nominal) {
    return note(nominal, A2, f.cloudSurveyMissing ? 10 : 0)
        + note(nominal, A2 + 1, f.cloudPlanMissing ? 10 : 0)
        + note(nominal, A2 + 2, f.cloudSchemeMissing ? 10 : 0)
        + note(nominal, A2 + 3, 5 * f.cloudReportsMissing)
        + note(nominal, A2 + 4, 5 * f.cloudProblemsUnsolved)
        + note(nominal, A2 + 5, migration(f))
        + note(nominal, A2 + 6, f.city && f.cloudNoCooperation ? 20 : 0);
  }

  private int platform(UnitFacts f, int[] nominal) {
    return note(nominal, A3, afterApril30 && f.platformStaffMissing ? 5 : 0)
        + note(nominal, A3 + 1, afterMay31 ? 5 * f.platformFormsMissing : 0)
        + note(nominal, A3 + 2, 5 * f.platformSubscriptionsMissing)
        + note(nominal, A3 + 3, 5 * f.platformInterfacesMissing)
        + note(nominal, A3 + 4, sinceMay1 ? steps(f.itemFormsRate, 20, 10, 5, 2) : 0)
        + note(nominal, A3 + 5, sinceMay1 ? steps(f.ownSystemsRate, 50, 40, 30, 20, 10) : 0)
        + note(nominal, A3 + 6, sinceMay1 ? steps(f.ministrySystemsRate, 20, 15, 10, 5, 2) : 0)
        + note(nominal, A3 + 7, f.city && f.platformNoCooperation ? 20 : 0);
  }

  private static int supervision(UnitFacts f, int[] nominal) {
    return note(nominal, A4, f.supervisionStaffMissing ? 5 : 0)
        + note(nominal, A4 + 1, f.supervisionSubscriptionMissing ? 5 : 0)
        + note(nominal, A4 + 2, f.supervisionInterfaceMissing ? 10 : 0)
        + note(nominal, A4 + 3, f.supervisionTestMissing ? 10 : 0)
        + note(nominal, A4 + 4, f.supervisionNotLive ? 10 : 0)
        + note(nominal, A4 + 5, jointSteps(f.jointFormsRate, 20, 10, 5, 2));
  }

  private int exchange(UnitFacts f, int[] nominal) {
    return note(nominal, A5, f.city && f.cityPlatformNotCascaded ? 20 : 0)
        + note(nominal, A5 + 1, !f.city ? 5 * f.systemsBypassingPlatform : 0)
        + note(nominal, A5 + 2, 5 * (f.a53Unit + f.a53Other))
        + note(nominal, A5 + 3, f.oldPlatformNotConnected ? 20 : 0)
        + note(nominal, A5 + 4, !f.city && sinceJune1 && f.newPlatformBuilt ? 30 : 0)
        + note(nominal, A5 + 5, f.oldPlatformInUse ? 20 : 0);
  }

  private int resources(UnitFacts f, int[] nominal) {
    return note(
            nominal,
            B1,
            !f.keyResourcesLate
                ? 0
                : f.keyResourcesMonthsOverdue >= 1 ? 160 : 100 + 10 * f.keyResourcesMissing)
        + note(nominal, B1 + 1, f.frequentResourcesLate ? 100 + 10 * f.frequentResourcesMissing : 0)
        + note(nominal, B1 + 2, sinceJuly1 ? steps(f.catalogueRate, 70, 50, 30, 20, 10) : 0)
        + note(nominal, B1 + 3, sinceJuly1 ? steps(f.mountingRate, 80, 60, 40, 20, 10) : 0)
        + note(
            nominal,
            B1 + 4,
            sinceJuly1 && f.themeResourcesLate ? 50 + 10 * f.themeResourcesMissing : 0)
        + note(nominal, B1 + 5, 20 * f.resourcesStale)
        + note(nominal, B1 + 6, 20 * f.resourcesInconsistent)
        + note(nominal, B1 + 7, 20 * f.resourceCallsFailed)
        + note(nominal, B1 + 8, 20 * f.requestsUnanswered);
  }

  private int licences(UnitFacts f, int[] nominal) {
    return note(nominal, B2, afterMay31 ? steps(f.licenceTypesRate, 50, 30, 20, 10) : 0)
        + note(nominal, B2 + 1, f.licenceCountsMissing ? 20 : 0)
        + note(nominal, B2 + 2, steps(f.licenceStockRate, 50, 30, 20, 10))
        + note(nominal, B2 + 3, steps(f.licenceFilesRate, 50, 30, 20, 10))
        + note(nominal, B2 + 4, sinceDecember31 && f.licenceSublibraryMissing ? 50 : 0)
        + note(nominal, B2 + 5, f.licenceNotMounted ? 10 : 0)
        + note(nominal, B2 + 6, f.licenceAlertsNotSubscribed ? 10 : 0)
        + note(nominal, B2 + 7, f.licenceTestMissing ? 10 : 0)
        + note(nominal, B2 + 8, f.licencePushManual ? 50 : 0);
  }

  private static int apps(UnitFacts f, int[] nominal) {
    return note(
            nominal,
            B3,
            !f.appListMissing ? 0 : !f.appListSpecial ? 30 : f.appListExplained ? 0 : 20)
        + note(nominal, B3 + 1, 10 * f.appsWithoutInterface)
        + note(nominal, B3 + 2, steps(f.appMountingRate, 50, 40, 30, 20, 10))
        + note(
            nominal,
            B3 + 3,
            !f.appUnusable ? 0 : !f.appUnusableSpecial ? 20 : f.appUnusableExplained ? 0 : 10);
  }

  private static int supervisionData(UnitFacts f, int[] nominal) {
    return note(nominal, B4, steps(f.supervisionItemsRate, 10, 5, 3, 2))
        + note(nominal, B4 + 1, steps(f.supervisionObjectsRate, 10, 5, 3, 2))
        + note(nominal, B4 + 2, steps(f.supervisionActsRate, 10, 5, 3, 2))
        + note(nominal, B4 + 3, steps(f.enforcementStaffRate, 10, 5, 3, 2))
        + note(nominal, B4 + 4, steps(f.complaintsRate, 10, 10, 3, 2))
        + note(nominal, B4 + 5, steps(f.riskWarningsRate, 10, 5, 3, 2))
        + note(nominal, B4 + 6, steps(f.randomChecksRate, 10, 5, 3, 2))
        + note(nominal, B4 + 7, steps(f.knowledgeBaseRate, 10, 5, 3, 2))
        + note(nominal, B4 + 8, steps(f.creditInfoRate, 10, 5, 3, 2))
        + note(nominal, B4 + 9, steps(f.publicOpinionRate, 10, 5, 3, 2))
        + note(nominal, B4 + 10, 2 * f.supervisionInconsistent)
        + note(nominal, B4 + 11, 5 * f.supervisionCallsFailed)
        + note(nominal, B4 + 12, 5 * f.supervisionRequestsUnanswered);
  }

  private static int licenceUse(UnitFacts f, int[] nominal) {
    return note(nominal, C1, 10 * f.c11Unit + 20 * f.c11Other)
        + note(nominal, C1 + 1, 5 * f.licencesUnsealed);
  }

  private static int dataUse(UnitFacts f, int[] nominal) {
    return note(nominal, C2, f.onlineRate < R90 || f.anyCountyBelow90 ? 40 : 0)
        + note(nominal, C2 + 1, 10 * f.c22Unit + 20 * f.c22Other)
        + note(nominal, C2 + 2, 10 * f.c23Unit + 20 * f.c23Other)
        + note(nominal, C2 + 3, 10 * f.c24Unit)
        + note(nominal, C2 + 4, 20 * f.c25Unit + 40 * f.c25Other);
  }

  private static int supervisionUse(UnitFacts f, int[] nominal) {
    return note(nominal, C3, 5 * f.c31Unit)
        + note(nominal, C3 + 1, 5 * f.c32Unit + 10 * f.c32Other)
        + note(nominal, C3 + 2, 5 * f.c33Unit + 10 * f.c33Other)
        + note(nominal, C3 + 3, 5 * f.c34Unit);
  }

  private int networkBonus(UnitFacts f, int[] nominal) {
    return note(nominal, D1, f.networkDoneOn <= byNovember30 ? 50 : 0);
  }

  private int cloudBonus(UnitFacts f, int[] nominal) {
    return note(nominal, D2, f.cloudDoneOn > byNovember30 ? 0 : f.systemsTotal >= 30 ? 50 : 10);
  }

  private int platformBonus(UnitFacts f, int[] nominal) {
    return note(nominal, D3, f.platformDoneOn > byJuly31 ? 0 : f.serviceItemsTotal >= 30 ? 50 : 10);
  }

  private int supervisionBonus(UnitFacts f, int[] nominal) {
    return note(nominal, D4, f.supervisionDoneOn <= byAugust31 ? 30 : 0);
  }

  private int resourcesBonus(UnitFacts f, int[] nominal) {
    return Math.min(
            80,
            note(
                nominal,
                D5,
                f.catalogueDoneOn <= byAugust31 && f.catalogueEntries >= 30
                    ? 20 + 10 * ((f.catalogueEntries - 30) / 20)
                    : 0))
        + note(
            nominal,
            D5 + 1,
            f.keyResourcesDoneOn <= byJune30 && f.keyResourcesEntries >= 10 ? 20 : 0)
        + note(nominal, D5 + 2, f.frequentResourcesInTime ? 20 : 0)
        + note(nominal, D5 + 3, f.themeResourcesInTime ? 20 : 0);
  }

  private int licencesBonus(UnitFacts f, int[] nominal) {
    return note(nominal, D6, f.licenceSublibraryDoneOn <= byNovember30 ? 40 : 0)
        + note(
            nominal,
            D6 + 1,
            f.licenceStockDoneOn > byJune30 ? 0 : f.licenceStock >= 5_000_000 ? 20 : 10);
  }

  private int supervisionDataBonus(UnitFacts f, int[] nominal) {
    return note(nominal, D7, f.supervisionGatheredOn <= byJuly31 ? 30 : 0);
  }

  private static int appsBonus(UnitFacts f, int[] nominal) {
    return note(
        nominal, D8, !f.appsInTime ? 0 : f.appsOffered > 5 ? 20 : f.appsOffered > 3 ? 10 : 0);
  }

  private static int dataInnovation(UnitFacts f, int[] nominal) {
    return note(nominal, E1, f.usesLicences ? 10 : 0)
        + note(nominal, E1 + 1, f.usesSharedData ? 10 : 0)
        + note(nominal, E1 + 2, f.usesDataFrequent ? 10 : 0)
        + note(nominal, E1 + 3, f.usesDataBusiness ? 10 : 0)
        + Math.min(60, note(nominal, E1 + 4, 20 * f.demonstrations));
  }

  private static int supervisionInnovation(UnitFacts f, int[] nominal) {
    return note(nominal, E2, f.warnsOfRisk ? 10 : 0)
        + note(nominal, E2 + 1, f.targetsSupervision ? 10 : 0)
        + note(nominal, E2 + 2, f.jointSupervision ? 10 : 0)
        + note(nominal, E2 + 3, f.remoteVideo ? 10 : 0);
  }

  // The same without a ledger.

  private int deducted(UnitFacts f) {
    return (f.hasPrivateNetwork ? Math.min(100, network(f)) : 0)
        + (f.hasSystems ? Math.min(100, cloud(f)) : 0)
        + (f.hasBusinessSystems ? Math.min(120, platform(f)) : 0)
        + (f.hasEnforcementSystems ? Math.min(60, supervision(f)) : 0)
        + Math.min(50, exchange(f))
        + Math.min(160, resources(f))
        + Math.min(120, licences(f))
        + (f.hasPublicApps ? Math.min(60, apps(f)) : 0)
        + Math.min(90, supervisionData(f))
        + Math.min(20, licenceUse(f))
        + Math.min(80, dataUse(f))
        + Math.min(40, supervisionUse(f));
  }

  private int bonus(UnitFacts f) {
    return networkBonus(f)
        + cloudBonus(f)
        + platformBonus(f)
        + supervisionBonus(f)
        + Math.min(80, resourcesBonus(f))
        + licencesBonus(f)
        + supervisionDataBonus(f)
        + appsBonus(f)
        + Math.min(90, dataInnovation(f))
        + supervisionInnovation(f);
  }

  private static int network(UnitFacts f) {
    return (f.networkSurveyMissing ? 10 : 0)
        + (f.networkPlanMissing ? 20 : 0)
        + 5 * f.networkLinkReportsMissing
        + (f.networkNotConnected ? 20 : 0)
        + 5 * f.networkMoveReportsMissing
        + 5 * f.networkProblemsUnsolved
        + (f.networkNotMerged ? 30 : 0)
        + (f.city && f.networkNoCooperation ? 20 : 0);
  }

  private static int cloud(UnitFacts f) {
    return (f.cloudSurveyMissing ? 10 : 0)
        + (f.cloudPlanMissing ? 10 : 0)
        + (f.cloudSchemeMissing ? 10 : 0)
        + 5 * f.cloudReportsMissing
        + 5 * f.cloudProblemsUnsolved
        + migration(f)
        + (f.city && f.cloudNoCooperation ? 20 : 0);
  }

  private int platform(UnitFacts f) {
    return (afterApril30 && f.platformStaffMissing ? 5 : 0)
        + (afterMay31 ? 5 * f.platformFormsMissing : 0)
        + 5 * f.platformSubscriptionsMissing
        + 5 * f.platformInterfacesMissing
        + (sinceMay1 ? steps(f.itemFormsRate, 20, 10, 5, 2) : 0)
        + (sinceMay1 ? steps(f.ownSystemsRate, 50, 40, 30, 20, 10) : 0)
        + (sinceMay1 ? steps(f.ministrySystemsRate, 20, 15, 10, 5, 2) : 0)
        + (f.city && f.platformNoCooperation ? 20 : 0);
  }

  private static int supervision(UnitFacts f) {
    return (f.supervisionStaffMissing ? 5 : 0)
        + (f.supervisionSubscriptionMissing ? 5 : 0)
        + (f.supervisionInterfaceMissing ? 10 : 0)
        + (f.supervisionTestMissing ? 10 : 0)
        + (f.supervisionNotLive ? 10 : 0)
        + jointSteps(f.jointFormsRate, 20, 10, 5, 2);
  }

  private int exchange(UnitFacts f) {
    return (f.city && f.cityPlatformNotCascaded ? 20 : 0)
        + (!f.city ? 5 * f.systemsBypassingPlatform : 0)
        + 5 * (f.a53Unit + f.a53Other)
        + (f.oldPlatformNotConnected ? 20 : 0)
        + (!f.city && sinceJune1 && f.newPlatformBuilt ? 30 : 0)
        + (f.oldPlatformInUse ? 20 : 0);
  }

  private int resources(UnitFacts f) {
    return (!f.keyResourcesLate
            ? 0
            : f.keyResourcesMonthsOverdue >= 1 ? 160 : 100 + 10 * f.keyResourcesMissing)
        + (f.frequentResourcesLate ? 100 + 10 * f.frequentResourcesMissing : 0)
        + (sinceJuly1 ? steps(f.catalogueRate, 70, 50, 30, 20, 10) : 0)
        + (sinceJuly1 ? steps(f.mountingRate, 80, 60, 40, 20, 10) : 0)
        + (sinceJuly1 && f.themeResourcesLate ? 50 + 10 * f.themeResourcesMissing : 0)
        + 20 * f.resourcesStale
        + 20 * f.resourcesInconsistent
        + 20 * f.resourceCallsFailed
        + 20 * f.requestsUnanswered;
  }

  private int licences(UnitFacts f) {
    return (afterMay31 ? steps(f.licenceTypesRate, 50, 30, 20, 10) : 0)
        + (f.licenceCountsMissing ? 20 : 0)
        + steps(f.licenceStockRate, 50, 30, 20, 10)
        + steps(f.licenceFilesRate, 50, 30, 20, 10)
        + (sinceDecember31 && f.licenceSublibraryMissing ? 50 : 0)
        + (f.licenceNotMounted ? 10 : 0)
        + (f.licenceAlertsNotSubscribed ? 10 : 0)
        + (f.licenceTestMissing ? 10 : 0)
        + (f.licencePushManual ? 50 : 0);
  }

  private static int apps(UnitFacts f) {
    return (!f.appListMissing ? 0 : !f.appListSpecial ? 30 : f.appListExplained ? 0 : 20)
        + 10 * f.appsWithoutInterface
        + steps(f.appMountingRate, 50, 40, 30, 20, 10)
        + (!f.appUnusable ? 0 : !f.appUnusableSpecial ? 20 : f.appUnusableExplained ? 0 : 10);
  }

  private static int supervisionData(UnitFacts f) {
    return steps(f.supervisionItemsRate, 10, 5, 3, 2)
        + steps(f.supervisionObjectsRate, 10, 5, 3, 2)
        + steps(f.supervisionActsRate, 10, 5, 3, 2)
        + steps(f.enforcementStaffRate, 10, 5, 3, 2)
        + steps(f.complaintsRate, 10, 10, 3, 2)
        + steps(f.riskWarningsRate, 10, 5, 3, 2)
        + steps(f.randomChecksRate, 10, 5, 3, 2)
        + steps(f.knowledgeBaseRate, 10, 5, 3, 2)
        + steps(f.creditInfoRate, 10, 5, 3, 2)
        + steps(f.publicOpinionRate, 10, 5, 3, 2)
        + 2 * f.supervisionInconsistent
        + 5 * f.supervisionCallsFailed
        + 5 * f.supervisionRequestsUnanswered;
  }

  private static int licenceUse(UnitFacts f) {
    return 10 * f.c11Unit + 20 * f.c11Other + 5 * f.licencesUnsealed;
  }

  private static int dataUse(UnitFacts f) {
    return (f.onlineRate < R90 || f.anyCountyBelow90 ? 40 : 0)
        + 10 * f.c22Unit
        + 20 * f.c22Other
        + 10 * f.c23Unit
        + 20 * f.c23Other
        + 10 * f.c24Unit
        + 20 * f.c25Unit
        + 40 * f.c25Other;
  }

  private static int supervisionUse(UnitFacts f) {
    return 5 * f.c31Unit
        + 5 * f.c32Unit
        + 10 * f.c32Other
        + 5 * f.c33Unit
        + 10 * f.c33Other
        + 5 * f.c34Unit;
  }

  private int networkBonus(UnitFacts f) {
    return f.networkDoneOn <= byNovember30 ? 50 : 0;
  }

  private int cloudBonus(UnitFacts f) {
    return f.cloudDoneOn > byNovember30 ? 0 : f.systemsTotal >= 30 ? 50 : 10;
  }

  private int platformBonus(UnitFacts f) {
    return f.platformDoneOn > byJuly31 ? 0 : f.serviceItemsTotal >= 30 ? 50 : 10;
  }

  private int supervisionBonus(UnitFacts f) {
    return f.supervisionDoneOn <= byAugust31 ? 30 : 0;
  }

  private int resourcesBonus(UnitFacts f) {
    return Math.min(
            80,
            f.catalogueDoneOn <= byAugust31 && f.catalogueEntries >= 30
                ? 20 + 10 * ((f.catalogueEntries - 30) / 20)
                : 0)
        + (f.keyResourcesDoneOn <= byJune30 && f.keyResourcesEntries >= 10 ? 20 : 0)
        + (f.frequentResourcesInTime ? 20 : 0)
        + (f.themeResourcesInTime ? 20 : 0);
  }

  private int licencesBonus(UnitFacts f) {
    return (f.licenceSublibraryDoneOn <= byNovember30 ? 40 : 0)
        + (f.licenceStockDoneOn > byJune30 ? 0 : f.licenceStock >= 5_000_000 ? 20 : 10);
  }

  private int supervisionDataBonus(UnitFacts f) {
    return f.supervisionGatheredOn <= byJuly31 ? 30 : 0;
  }

  private static int appsBonus(UnitFacts f) {
    return !f.appsInTime ? 0 : f.appsOffered > 5 ? 20 : f.appsOffered > 3 ? 10 : 0;
  }

  private static int dataInnovation(UnitFacts f) {
    return (f.usesLicences ? 10 : 0)
        + (f.usesSharedData ? 10 : 0)
        + (f.usesDataFrequent ? 10 : 0)
        + (f.usesDataBusiness ? 10 : 0)
        + Math.min(60, 20 * f.demonstrations);
  }

  private static int supervisionInnovation(UnitFacts f) {
    return (f.warnsOfRisk ? 10 : 0)
        + (f.targetsSupervision ? 10 : 0)
        + (f.jointSupervision ? 10 : 0)
        + (f.remoteVideo ? 10 : 0);
  }
}
