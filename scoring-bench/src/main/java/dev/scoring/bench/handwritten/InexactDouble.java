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
 * The 2019 scheme written by hand in floating point, as it is often done. <b>Wrong</b> for units
 * whose score lies on a bound, for which of them depends on how the formula is written down; it is
 * here to be measured. Immutable and thread-safe.
 */
public final class InexactDouble extends Deadlines {

  /** The ways in which people write the score of X down; on paper they are one. */
  public enum Formula {
    /** {@code (M − deducted) × (100 / M)}, as the scheme prints it. */
    FACTOR_FIRST {
      @Override
      double x(double available, double deducted) {
        return (available - deducted) * (100.0 / available);
      }
    },
    /** {@code (M − deducted) × 100 / M}. */
    FACTOR_LAST {
      @Override
      double x(double available, double deducted) {
        return (available - deducted) * 100.0 / available;
      }
    },
    /** {@code 100 − deducted × (100 / M)}. */
    FROM_HUNDRED {
      @Override
      double x(double available, double deducted) {
        return 100.0 - deducted * (100.0 / available);
      }
    };

    abstract double x(double available, double deducted);
  }

  private final Formula formula;

  /** Prepares for the day of an inspection. */
  public InexactDouble(LocalDate date, Formula formula) {
    super(date);
    this.formula = formula;
  }

  /** Scores a unit, with what every rule gave before and after caps. */
  public DoubleScore score(DoubleFacts unit) {
    UnitFacts f = unit.others();
    Ledger ledger = new Ledger();
    double available = 100;
    double deducted = 0;
    if (f.hasPrivateNetwork) {
      deducted += network(f, ledger);
    } else {
      available -= 10;
    }
    if (f.hasSystems) {
      deducted += cloud(f, ledger);
    } else {
      available -= 10;
    }
    if (f.hasBusinessSystems) {
      deducted += platform(unit, ledger);
    } else {
      available -= 12;
    }
    if (f.hasEnforcementSystems) {
      deducted += supervision(unit, ledger);
    } else {
      available -= 6;
    }
    deducted += exchange(f, ledger);
    deducted += resources(unit, ledger);
    deducted += licences(unit, ledger);
    if (f.hasPublicApps) {
      deducted += apps(unit, ledger);
    } else {
      available -= 6;
    }
    deducted += supervisionData(unit, ledger);
    deducted += licenceUse(f, ledger);
    deducted += dataUse(unit, ledger);
    deducted += supervisionUse(f, ledger);
    double bonus = 0;
    bonus += networkBonus(f, ledger);
    bonus += cloudBonus(f, ledger);
    bonus += platformBonus(f, ledger);
    bonus += supervisionBonus(f, ledger);
    bonus += resourcesBonus(f, ledger);
    bonus += licencesBonus(f, ledger);
    bonus += supervisionDataBonus(f, ledger);
    bonus += appsBonus(f, ledger);
    bonus += dataInnovation(f, ledger);
    bonus += supervisionInnovation(f, ledger);
    double x = formula.x(available, deducted);
    double y = x >= 70 ? bonus : 0;
    double total = x + y;
    Rating rating =
        total >= 90
            ? Rating.VERY_HIGH
            : total >= 80 ? Rating.HIGH : total >= 70 ? Rating.MEDIUM : Rating.LOW;
    return new DoubleScore(
        x, y, total, rating, total >= 80, total < 60, ledger.nominal, ledger.effective);
  }

  private static double steps(
      double rate, double below30, double below60, double below90, double below100) {
    return rate < 30
        ? below30
        : rate < 60 ? below60 : rate < 90 ? below90 : rate < 100 ? below100 : 0;
  }

  private static double steps(
      double rate,
      double below10,
      double below30,
      double below60,
      double below90,
      double below100) {
    return rate < 10 ? below10 : steps(rate, below30, below60, below90, below100);
  }

  private static double jointSteps(
      double rate, double below30, double below60, double below80, double below100) {
    return rate < 30
        ? below30
        : rate < 60 ? below60 : rate < 80 ? below80 : rate < 100 ? below100 : 0;
  }

  private static double migration(UnitFacts f) {
    if (f.systemsTotal == 0) {
      return 0;
    }
    double rate = (double) f.systemsMigrated / f.systemsTotal * 100;
    return rate < 10
        ? 5
        : rate < 30 ? 4 : rate < 60 ? 3 : rate < 80 ? 2 : rate < 90 ? 1 : rate < 100 ? 0.5 : 0;
  }

  /** What each rule gave. */
  private static final class Ledger {

    private final double[] nominal = new double[COUNT];
    private final double[] effective = new double[COUNT];

    /** Notes a rule under the cap of its indicator; returns the sum that includes it. */
    double rule(int rule, double points, double sum, double cap) {
      double taken = Math.min(points, cap - sum);
      nominal[rule] = points;
      effective[rule] = taken;
      return sum + taken;
    }

    /** Notes a rule that has a cap of its own. */
    double rule(int rule, double points, double own, double sum, double cap) {
      double sumWithIt = rule(rule, Math.min(points, own), sum, cap);
      nominal[rule] = points;
      return sumWithIt;
    }
  }

  // What each indicator takes or gives.

  private static double network(UnitFacts f, Ledger ledger) {
    double sum = 0;
    sum = ledger.rule(A1, f.networkSurveyMissing ? 1.0 : 0.0, sum, 10.0);
    sum = ledger.rule(A1 + 1, f.networkPlanMissing ? 2.0 : 0.0, sum, 10.0);
    sum = ledger.rule(A1 + 2, 0.5 * f.networkLinkReportsMissing, sum, 10.0);
    sum = ledger.rule(A1 + 3, f.networkNotConnected ? 2.0 : 0.0, sum, 10.0);
    sum = ledger.rule(A1 + 4, 0.5 * f.networkMoveReportsMissing, sum, 10.0);
    sum = ledger.rule(A1 + 5, 0.5 * f.networkProblemsUnsolved, sum, 10.0);
    sum = ledger.rule(A1 + 6, f.networkNotMerged ? 3.0 : 0.0, sum, 10.0);
    sum = ledger.rule(A1 + 7, f.city && f.networkNoCooperation ? 2.0 : 0.0, sum, 10.0);
    return sum;
  }

  private static double cloud(UnitFacts f, Ledger ledger) {
    double sum = 0;
    sum = ledger.rule(A2, f.cloudSurveyMissing ? 1.0 : 0.0, sum, 10.0);
    sum = ledger.rule(A2 + 1, f.cloudPlanMissing ? 1.0 : 0.0, sum, 10.0);
    sum = ledger.rule(A2 + 2, f.cloudSchemeMissing ? 1.0 : 0.0, sum, 10.0);
    sum = ledger.rule(A2 + 3, 0.5 * f.cloudReportsMissing, sum, 10.0);
    sum = ledger.rule(A2 + 4, 0.5 * f.cloudProblemsUnsolved, sum, 10.0);
    sum = ledger.rule(A2 + 5, migration(f), sum, 10.0);
    sum = ledger.rule(A2 + 6, f.city && f.cloudNoCooperation ? 2.0 : 0.0, sum, 10.0);
    return sum;
  }

  private double platform(DoubleFacts unit, Ledger ledger) {
    UnitFacts f = unit.others();
    double sum = 0;
    sum = ledger.rule(A3, afterApril30 && f.platformStaffMissing ? 0.5 : 0.0, sum, 12.0);
    sum = ledger.rule(A3 + 1, afterMay31 ? 0.5 * f.platformFormsMissing : 0.0, sum, 12.0);
    sum = ledger.rule(A3 + 2, 0.5 * f.platformSubscriptionsMissing, sum, 12.0);
    sum = ledger.rule(A3 + 3, 0.5 * f.platformInterfacesMissing, sum, 12.0);
    sum =
        ledger.rule(
            A3 + 4,
            sinceMay1 ? steps(unit.rates().itemFormsRate, 2.0, 1.0, 0.5, 0.2) : 0.0,
            sum,
            12.0);
    sum =
        ledger.rule(
            A3 + 5,
            sinceMay1 ? steps(unit.rates().ownSystemsRate, 5.0, 4.0, 3.0, 2.0, 1.0) : 0.0,
            sum,
            12.0);
    sum =
        ledger.rule(
            A3 + 6,
            sinceMay1 ? steps(unit.rates().ministrySystemsRate, 2.0, 1.5, 1.0, 0.5, 0.2) : 0.0,
            sum,
            12.0);
    sum = ledger.rule(A3 + 7, f.city && f.platformNoCooperation ? 2.0 : 0.0, sum, 12.0);
    return sum;
  }

  private static double supervision(DoubleFacts unit, Ledger ledger) {
    UnitFacts f = unit.others();
    double sum = 0;
    sum = ledger.rule(A4, f.supervisionStaffMissing ? 0.5 : 0.0, sum, 6.0);
    sum = ledger.rule(A4 + 1, f.supervisionSubscriptionMissing ? 0.5 : 0.0, sum, 6.0);
    sum = ledger.rule(A4 + 2, f.supervisionInterfaceMissing ? 1.0 : 0.0, sum, 6.0);
    sum = ledger.rule(A4 + 3, f.supervisionTestMissing ? 1.0 : 0.0, sum, 6.0);
    sum = ledger.rule(A4 + 4, f.supervisionNotLive ? 1.0 : 0.0, sum, 6.0);
    sum =
        ledger.rule(A4 + 5, jointSteps(unit.rates().jointFormsRate, 2.0, 1.0, 0.5, 0.2), sum, 6.0);
    return sum;
  }

  private double exchange(UnitFacts f, Ledger ledger) {
    double sum = 0;
    sum = ledger.rule(A5, f.city && f.cityPlatformNotCascaded ? 2.0 : 0.0, sum, 5.0);
    sum = ledger.rule(A5 + 1, !f.city ? 0.5 * f.systemsBypassingPlatform : 0.0, sum, 5.0);
    sum = ledger.rule(A5 + 2, 0.5 * (f.a53Unit + f.a53Other), sum, 5.0);
    sum = ledger.rule(A5 + 3, f.oldPlatformNotConnected ? 2.0 : 0.0, sum, 5.0);
    sum = ledger.rule(A5 + 4, !f.city && sinceJune1 && f.newPlatformBuilt ? 3.0 : 0.0, sum, 5.0);
    sum = ledger.rule(A5 + 5, f.oldPlatformInUse ? 2.0 : 0.0, sum, 5.0);
    return sum;
  }

  private double resources(DoubleFacts unit, Ledger ledger) {
    UnitFacts f = unit.others();
    double sum = 0;
    sum =
        ledger.rule(
            B1,
            !f.keyResourcesLate
                ? 0.0
                : f.keyResourcesMonthsOverdue >= 1 ? 16.0 : 10.0 + 1.0 * f.keyResourcesMissing,
            sum,
            16.0);
    sum =
        ledger.rule(
            B1 + 1,
            f.frequentResourcesLate ? 10.0 + 1.0 * f.frequentResourcesMissing : 0.0,
            sum,
            16.0);
    sum =
        ledger.rule(
            B1 + 2,
            sinceJuly1 ? steps(unit.rates().catalogueRate, 7.0, 5.0, 3.0, 2.0, 1.0) : 0.0,
            sum,
            16.0);
    sum =
        ledger.rule(
            B1 + 3,
            sinceJuly1 ? steps(unit.rates().mountingRate, 8.0, 6.0, 4.0, 2.0, 1.0) : 0.0,
            sum,
            16.0);
    sum =
        ledger.rule(
            B1 + 4,
            sinceJuly1 && f.themeResourcesLate ? 5.0 + 1.0 * f.themeResourcesMissing : 0.0,
            sum,
            16.0);
    sum = ledger.rule(B1 + 5, 2.0 * f.resourcesStale, sum, 16.0);
    sum = ledger.rule(B1 + 6, 2.0 * f.resourcesInconsistent, sum, 16.0);
    sum = ledger.rule(B1 + 7, 2.0 * f.resourceCallsFailed, sum, 16.0);
    sum = ledger.rule(B1 + 8, 2.0 * f.requestsUnanswered, sum, 16.0);
    return sum;
  }

  private double licences(DoubleFacts unit, Ledger ledger) {
    UnitFacts f = unit.others();
    double sum = 0;
    sum =
        ledger.rule(
            B2,
            afterMay31 ? steps(unit.rates().licenceTypesRate, 5.0, 3.0, 2.0, 1.0) : 0.0,
            sum,
            12.0);
    sum = ledger.rule(B2 + 1, f.licenceCountsMissing ? 2.0 : 0.0, sum, 12.0);
    sum = ledger.rule(B2 + 2, steps(unit.rates().licenceStockRate, 5.0, 3.0, 2.0, 1.0), sum, 12.0);
    sum = ledger.rule(B2 + 3, steps(unit.rates().licenceFilesRate, 5.0, 3.0, 2.0, 1.0), sum, 12.0);
    sum = ledger.rule(B2 + 4, sinceDecember31 && f.licenceSublibraryMissing ? 5.0 : 0.0, sum, 12.0);
    sum = ledger.rule(B2 + 5, f.licenceNotMounted ? 1.0 : 0.0, sum, 12.0);
    sum = ledger.rule(B2 + 6, f.licenceAlertsNotSubscribed ? 1.0 : 0.0, sum, 12.0);
    sum = ledger.rule(B2 + 7, f.licenceTestMissing ? 1.0 : 0.0, sum, 12.0);
    sum = ledger.rule(B2 + 8, f.licencePushManual ? 5.0 : 0.0, sum, 12.0);
    return sum;
  }

  private static double apps(DoubleFacts unit, Ledger ledger) {
    UnitFacts f = unit.others();
    double sum = 0;
    sum =
        ledger.rule(
            B3,
            !f.appListMissing ? 0.0 : !f.appListSpecial ? 3.0 : f.appListExplained ? 0.0 : 2.0,
            sum,
            6.0);
    sum = ledger.rule(B3 + 1, 1.0 * f.appsWithoutInterface, sum, 6.0);
    sum =
        ledger.rule(B3 + 2, steps(unit.rates().appMountingRate, 5.0, 4.0, 3.0, 2.0, 1.0), sum, 6.0);
    sum =
        ledger.rule(
            B3 + 3,
            !f.appUnusable ? 0.0 : !f.appUnusableSpecial ? 2.0 : f.appUnusableExplained ? 0.0 : 1.0,
            sum,
            6.0);
    return sum;
  }

  private static double supervisionData(DoubleFacts unit, Ledger ledger) {
    UnitFacts f = unit.others();
    double sum = 0;
    sum = ledger.rule(B4, steps(unit.rates().supervisionItemsRate, 1.0, 0.5, 0.3, 0.2), sum, 9.0);
    sum =
        ledger.rule(
            B4 + 1, steps(unit.rates().supervisionObjectsRate, 1.0, 0.5, 0.3, 0.2), sum, 9.0);
    sum =
        ledger.rule(B4 + 2, steps(unit.rates().supervisionActsRate, 1.0, 0.5, 0.3, 0.2), sum, 9.0);
    sum =
        ledger.rule(B4 + 3, steps(unit.rates().enforcementStaffRate, 1.0, 0.5, 0.3, 0.2), sum, 9.0);
    sum = ledger.rule(B4 + 4, steps(unit.rates().complaintsRate, 1.0, 1.0, 0.3, 0.2), sum, 9.0);
    sum = ledger.rule(B4 + 5, steps(unit.rates().riskWarningsRate, 1.0, 0.5, 0.3, 0.2), sum, 9.0);
    sum = ledger.rule(B4 + 6, steps(unit.rates().randomChecksRate, 1.0, 0.5, 0.3, 0.2), sum, 9.0);
    sum = ledger.rule(B4 + 7, steps(unit.rates().knowledgeBaseRate, 1.0, 0.5, 0.3, 0.2), sum, 9.0);
    sum = ledger.rule(B4 + 8, steps(unit.rates().creditInfoRate, 1.0, 0.5, 0.3, 0.2), sum, 9.0);
    sum = ledger.rule(B4 + 9, steps(unit.rates().publicOpinionRate, 1.0, 0.5, 0.3, 0.2), sum, 9.0);
    sum = ledger.rule(B4 + 10, 0.2 * f.supervisionInconsistent, sum, 9.0);
    sum = ledger.rule(B4 + 11, 0.5 * f.supervisionCallsFailed, sum, 9.0);
    sum = ledger.rule(B4 + 12, 0.5 * f.supervisionRequestsUnanswered, sum, 9.0);
    return sum;
  }

  private static double licenceUse(UnitFacts f, Ledger ledger) {
    double sum = 0;
    sum = ledger.rule(C1, 1.0 * f.c11Unit + 2.0 * f.c11Other, sum, 2.0);
    sum = ledger.rule(C1 + 1, 0.5 * f.licencesUnsealed, sum, 2.0);
    return sum;
  }

  private static double dataUse(DoubleFacts unit, Ledger ledger) {
    UnitFacts f = unit.others();
    double sum = 0;
    sum = ledger.rule(C2, unit.rates().onlineRate < 90 || f.anyCountyBelow90 ? 4.0 : 0.0, sum, 8.0);
    sum = ledger.rule(C2 + 1, 1.0 * f.c22Unit + 2.0 * f.c22Other, sum, 8.0);
    sum = ledger.rule(C2 + 2, 1.0 * f.c23Unit + 2.0 * f.c23Other, sum, 8.0);
    sum = ledger.rule(C2 + 3, 1.0 * f.c24Unit, sum, 8.0);
    sum = ledger.rule(C2 + 4, 2.0 * f.c25Unit + 4.0 * f.c25Other, sum, 8.0);
    return sum;
  }

  private static double supervisionUse(UnitFacts f, Ledger ledger) {
    double sum = 0;
    sum = ledger.rule(C3, 0.5 * f.c31Unit, sum, 4.0);
    sum = ledger.rule(C3 + 1, 0.5 * f.c32Unit + 1.0 * f.c32Other, sum, 4.0);
    sum = ledger.rule(C3 + 2, 0.5 * f.c33Unit + 1.0 * f.c33Other, sum, 4.0);
    sum = ledger.rule(C3 + 3, 0.5 * f.c34Unit, sum, 4.0);
    return sum;
  }

  private double networkBonus(UnitFacts f, Ledger ledger) {
    double sum = 0;
    sum = ledger.rule(D1, f.networkDoneOn <= byNovember30 ? 5.0 : 0.0, sum, 5.0);
    return sum;
  }

  private double cloudBonus(UnitFacts f, Ledger ledger) {
    double sum = 0;
    sum =
        ledger.rule(
            D2, f.cloudDoneOn > byNovember30 ? 0.0 : f.systemsTotal >= 30 ? 5.0 : 1.0, sum, 5.0);
    return sum;
  }

  private double platformBonus(UnitFacts f, Ledger ledger) {
    double sum = 0;
    sum =
        ledger.rule(
            D3,
            f.platformDoneOn > byJuly31 ? 0.0 : f.serviceItemsTotal >= 30 ? 5.0 : 1.0,
            sum,
            5.0);
    return sum;
  }

  private double supervisionBonus(UnitFacts f, Ledger ledger) {
    double sum = 0;
    sum = ledger.rule(D4, f.supervisionDoneOn <= byAugust31 ? 3.0 : 0.0, sum, 3.0);
    return sum;
  }

  private double resourcesBonus(UnitFacts f, Ledger ledger) {
    double sum = 0;
    sum =
        ledger.rule(
            D5,
            f.catalogueDoneOn <= byAugust31 && f.catalogueEntries >= 30
                ? 2.0 + Math.floorDiv(f.catalogueEntries - 30, 20)
                : 0.0,
            8.0,
            sum,
            8.0);
    sum =
        ledger.rule(
            D5 + 1,
            f.keyResourcesDoneOn <= byJune30 && f.keyResourcesEntries >= 10 ? 2.0 : 0.0,
            sum,
            8.0);
    sum = ledger.rule(D5 + 2, f.frequentResourcesInTime ? 2.0 : 0.0, sum, 8.0);
    sum = ledger.rule(D5 + 3, f.themeResourcesInTime ? 2.0 : 0.0, sum, 8.0);
    return sum;
  }

  private double licencesBonus(UnitFacts f, Ledger ledger) {
    double sum = 0;
    sum = ledger.rule(D6, f.licenceSublibraryDoneOn <= byNovember30 ? 4.0 : 0.0, sum, 6.0);
    sum =
        ledger.rule(
            D6 + 1,
            f.licenceStockDoneOn > byJune30 ? 0.0 : f.licenceStock >= 5_000_000 ? 2.0 : 1.0,
            sum,
            6.0);
    return sum;
  }

  private double supervisionDataBonus(UnitFacts f, Ledger ledger) {
    double sum = 0;
    sum = ledger.rule(D7, f.supervisionGatheredOn <= byJuly31 ? 3.0 : 0.0, sum, 3.0);
    return sum;
  }

  private static double appsBonus(UnitFacts f, Ledger ledger) {
    double sum = 0;
    sum =
        ledger.rule(
            D8,
            !f.appsInTime ? 0.0 : f.appsOffered > 5 ? 2.0 : f.appsOffered > 3 ? 1.0 : 0.0,
            sum,
            2.0);
    return sum;
  }

  private static double dataInnovation(UnitFacts f, Ledger ledger) {
    double sum = 0;
    sum = ledger.rule(E1, f.usesLicences ? 1.0 : 0.0, sum, 9.0);
    sum = ledger.rule(E1 + 1, f.usesSharedData ? 1.0 : 0.0, sum, 9.0);
    sum = ledger.rule(E1 + 2, f.usesDataFrequent ? 1.0 : 0.0, sum, 9.0);
    sum = ledger.rule(E1 + 3, f.usesDataBusiness ? 1.0 : 0.0, sum, 9.0);
    sum = ledger.rule(E1 + 4, 2.0 * f.demonstrations, 6.0, sum, 9.0);
    return sum;
  }

  private static double supervisionInnovation(UnitFacts f, Ledger ledger) {
    double sum = 0;
    sum = ledger.rule(E2, f.warnsOfRisk ? 1.0 : 0.0, sum, 4.0);
    sum = ledger.rule(E2 + 1, f.targetsSupervision ? 1.0 : 0.0, sum, 4.0);
    sum = ledger.rule(E2 + 2, f.jointSupervision ? 1.0 : 0.0, sum, 4.0);
    sum = ledger.rule(E2 + 3, f.remoteVideo ? 1.0 : 0.0, sum, 4.0);
    return sum;
  }
}
