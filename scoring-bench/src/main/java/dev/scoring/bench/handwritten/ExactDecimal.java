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

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The 2019 scheme written by hand with {@link BigDecimal} throughout, exact: the score of X and the
 * total are fractions over M, since most of them have no finite decimal. Immutable and thread-safe.
 */
public final class ExactDecimal extends Deadlines {

  private static final BigDecimal ZERO = BigDecimal.ZERO;
  private static final BigDecimal FIFTH = new BigDecimal("0.2");
  private static final BigDecimal THREE_TENTHS = new BigDecimal("0.3");
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal ONE = BigDecimal.ONE;
  private static final BigDecimal ONE_AND_A_HALF = new BigDecimal("1.5");
  private static final BigDecimal TWO = new BigDecimal("2");
  private static final BigDecimal THREE = new BigDecimal("3");
  private static final BigDecimal FOUR = new BigDecimal("4");
  private static final BigDecimal FIVE = new BigDecimal("5");
  private static final BigDecimal SIX = new BigDecimal("6");
  private static final BigDecimal SEVEN = new BigDecimal("7");
  private static final BigDecimal EIGHT = new BigDecimal("8");
  private static final BigDecimal NINE = new BigDecimal("9");
  private static final BigDecimal TEN = BigDecimal.TEN;
  private static final BigDecimal TWELVE = new BigDecimal("12");
  private static final BigDecimal SIXTEEN = new BigDecimal("16");
  private static final BigDecimal THIRTY = new BigDecimal("30");
  private static final BigDecimal SIXTY = new BigDecimal("60");
  private static final BigDecimal SEVENTY = new BigDecimal("70");
  private static final BigDecimal EIGHTY = new BigDecimal("80");
  private static final BigDecimal NINETY = new BigDecimal("90");
  private static final BigDecimal HUNDRED = new BigDecimal("100");

  /** Prepares for the day of an inspection. */
  public ExactDecimal(LocalDate date) {
    super(date);
  }

  /** Scores a unit, with what every rule gave before and after caps. */
  public DecimalScore score(DecimalFacts unit) {
    UnitFacts f = unit.others();
    Ledger ledger = new Ledger();
    BigDecimal available = HUNDRED;
    BigDecimal deducted = ZERO;
    if (f.hasPrivateNetwork) {
      deducted = deducted.add(network(f, ledger));
    } else {
      available = available.subtract(TEN);
    }
    if (f.hasSystems) {
      deducted = deducted.add(cloud(f, ledger));
    } else {
      available = available.subtract(TEN);
    }
    if (f.hasBusinessSystems) {
      deducted = deducted.add(platform(unit, ledger));
    } else {
      available = available.subtract(TWELVE);
    }
    if (f.hasEnforcementSystems) {
      deducted = deducted.add(supervision(unit, ledger));
    } else {
      available = available.subtract(SIX);
    }
    deducted = deducted.add(exchange(f, ledger));
    deducted = deducted.add(resources(unit, ledger));
    deducted = deducted.add(licences(unit, ledger));
    if (f.hasPublicApps) {
      deducted = deducted.add(apps(unit, ledger));
    } else {
      available = available.subtract(SIX);
    }
    deducted = deducted.add(supervisionData(unit, ledger));
    deducted = deducted.add(licenceUse(f, ledger));
    deducted = deducted.add(dataUse(unit, ledger));
    deducted = deducted.add(supervisionUse(f, ledger));
    BigDecimal bonus = ZERO;
    bonus = bonus.add(networkBonus(f, ledger));
    bonus = bonus.add(cloudBonus(f, ledger));
    bonus = bonus.add(platformBonus(f, ledger));
    bonus = bonus.add(supervisionBonus(f, ledger));
    bonus = bonus.add(resourcesBonus(f, ledger));
    bonus = bonus.add(licencesBonus(f, ledger));
    bonus = bonus.add(supervisionDataBonus(f, ledger));
    bonus = bonus.add(appsBonus(f, ledger));
    bonus = bonus.add(dataInnovation(f, ledger));
    bonus = bonus.add(supervisionInnovation(f, ledger));
    BigDecimal x = HUNDRED.multiply(available.subtract(deducted));
    BigDecimal y = x.compareTo(SEVENTY.multiply(available)) >= 0 ? bonus : ZERO;
    BigDecimal total = x.add(y.multiply(available));
    Rating rating =
        total.compareTo(NINETY.multiply(available)) >= 0
            ? Rating.VERY_HIGH
            : total.compareTo(EIGHTY.multiply(available)) >= 0
                ? Rating.HIGH
                : total.compareTo(SEVENTY.multiply(available)) >= 0 ? Rating.MEDIUM : Rating.LOW;
    return new DecimalScore(
        available,
        deducted,
        x,
        y,
        total,
        rating,
        total.compareTo(EIGHTY.multiply(available)) >= 0,
        total.compareTo(SIXTY.multiply(available)) < 0,
        Arrays.asList(ledger.nominal),
        Arrays.asList(ledger.effective));
  }

  private static BigDecimal count(int count) {
    return BigDecimal.valueOf(count);
  }

  private static boolean below(@Nullable BigDecimal rate, BigDecimal bound) {
    return rate != null && rate.compareTo(bound) < 0;
  }

  private static BigDecimal steps(
      @Nullable BigDecimal rate,
      BigDecimal below30,
      BigDecimal below60,
      BigDecimal below90,
      BigDecimal below100) {
    return !below(rate, HUNDRED)
        ? ZERO
        : !below(rate, NINETY)
            ? below100
            : !below(rate, SIXTY) ? below90 : !below(rate, THIRTY) ? below60 : below30;
  }

  private static BigDecimal steps(
      @Nullable BigDecimal rate,
      BigDecimal below10,
      BigDecimal below30,
      BigDecimal below60,
      BigDecimal below90,
      BigDecimal below100) {
    return below(rate, TEN) ? below10 : steps(rate, below30, below60, below90, below100);
  }

  private static BigDecimal jointSteps(
      @Nullable BigDecimal rate,
      BigDecimal below30,
      BigDecimal below60,
      BigDecimal below80,
      BigDecimal below100) {
    return !below(rate, HUNDRED)
        ? ZERO
        : !below(rate, EIGHTY)
            ? below100
            : !below(rate, SIXTY) ? below80 : !below(rate, THIRTY) ? below60 : below30;
  }

  /** What A2.6 takes; nothing for a unit without systems, as 0 is not below 0. */
  private static BigDecimal migration(UnitFacts f) {
    BigDecimal migrated = HUNDRED.multiply(count(f.systemsMigrated));
    BigDecimal total = count(f.systemsTotal);
    return migrated.compareTo(HUNDRED.multiply(total)) >= 0
        ? ZERO
        : migrated.compareTo(NINETY.multiply(total)) >= 0
            ? HALF
            : migrated.compareTo(EIGHTY.multiply(total)) >= 0
                ? ONE
                : migrated.compareTo(SIXTY.multiply(total)) >= 0
                    ? TWO
                    : migrated.compareTo(THIRTY.multiply(total)) >= 0
                        ? THREE
                        : migrated.compareTo(TEN.multiply(total)) >= 0 ? FOUR : FIVE;
  }

  /** What each rule gave. */
  private static final class Ledger {

    private final BigDecimal[] nominal = new BigDecimal[COUNT];
    private final BigDecimal[] effective = new BigDecimal[COUNT];

    Ledger() {
      Arrays.fill(nominal, ZERO);
      Arrays.fill(effective, ZERO);
    }

    /** Notes a rule under the cap of its indicator; returns the sum that includes it. */
    BigDecimal rule(int rule, BigDecimal points, BigDecimal sum, BigDecimal cap) {
      BigDecimal taken = points.min(cap.subtract(sum));
      nominal[rule] = points;
      effective[rule] = taken;
      return sum.add(taken);
    }

    /** Notes a rule that has a cap of its own. */
    BigDecimal rule(int rule, BigDecimal points, BigDecimal own, BigDecimal sum, BigDecimal cap) {
      BigDecimal sumWithIt = rule(rule, points.min(own), sum, cap);
      nominal[rule] = points;
      return sumWithIt;
    }
  }

  // What each indicator takes or gives.

  private static BigDecimal network(UnitFacts f, Ledger ledger) {
    BigDecimal sum = ZERO;
    sum = ledger.rule(A1, f.networkSurveyMissing ? ONE : ZERO, sum, TEN);
    sum = ledger.rule(A1 + 1, f.networkPlanMissing ? TWO : ZERO, sum, TEN);
    sum = ledger.rule(A1 + 2, HALF.multiply(count(f.networkLinkReportsMissing)), sum, TEN);
    sum = ledger.rule(A1 + 3, f.networkNotConnected ? TWO : ZERO, sum, TEN);
    sum = ledger.rule(A1 + 4, HALF.multiply(count(f.networkMoveReportsMissing)), sum, TEN);
    sum = ledger.rule(A1 + 5, HALF.multiply(count(f.networkProblemsUnsolved)), sum, TEN);
    sum = ledger.rule(A1 + 6, f.networkNotMerged ? THREE : ZERO, sum, TEN);
    sum = ledger.rule(A1 + 7, f.city && f.networkNoCooperation ? TWO : ZERO, sum, TEN);
    return sum;
  }

  private static BigDecimal cloud(UnitFacts f, Ledger ledger) {
    BigDecimal sum = ZERO;
    sum = ledger.rule(A2, f.cloudSurveyMissing ? ONE : ZERO, sum, TEN);
    sum = ledger.rule(A2 + 1, f.cloudPlanMissing ? ONE : ZERO, sum, TEN);
    sum = ledger.rule(A2 + 2, f.cloudSchemeMissing ? ONE : ZERO, sum, TEN);
    sum = ledger.rule(A2 + 3, HALF.multiply(count(f.cloudReportsMissing)), sum, TEN);
    sum = ledger.rule(A2 + 4, HALF.multiply(count(f.cloudProblemsUnsolved)), sum, TEN);
    sum = ledger.rule(A2 + 5, migration(f), sum, TEN);
    sum = ledger.rule(A2 + 6, f.city && f.cloudNoCooperation ? TWO : ZERO, sum, TEN);
    return sum;
  }

  private BigDecimal platform(DecimalFacts unit, Ledger ledger) {
    UnitFacts f = unit.others();
    BigDecimal sum = ZERO;
    sum = ledger.rule(A3, afterApril30 && f.platformStaffMissing ? HALF : ZERO, sum, TWELVE);
    sum =
        ledger.rule(
            A3 + 1, afterMay31 ? HALF.multiply(count(f.platformFormsMissing)) : ZERO, sum, TWELVE);
    sum = ledger.rule(A3 + 2, HALF.multiply(count(f.platformSubscriptionsMissing)), sum, TWELVE);
    sum = ledger.rule(A3 + 3, HALF.multiply(count(f.platformInterfacesMissing)), sum, TWELVE);
    sum =
        ledger.rule(
            A3 + 4,
            sinceMay1 ? steps(unit.rates().itemFormsRate, TWO, ONE, HALF, FIFTH) : ZERO,
            sum,
            TWELVE);
    sum =
        ledger.rule(
            A3 + 5,
            sinceMay1 ? steps(unit.rates().ownSystemsRate, FIVE, FOUR, THREE, TWO, ONE) : ZERO,
            sum,
            TWELVE);
    sum =
        ledger.rule(
            A3 + 6,
            sinceMay1
                ? steps(unit.rates().ministrySystemsRate, TWO, ONE_AND_A_HALF, ONE, HALF, FIFTH)
                : ZERO,
            sum,
            TWELVE);
    sum = ledger.rule(A3 + 7, f.city && f.platformNoCooperation ? TWO : ZERO, sum, TWELVE);
    return sum;
  }

  private static BigDecimal supervision(DecimalFacts unit, Ledger ledger) {
    UnitFacts f = unit.others();
    BigDecimal sum = ZERO;
    sum = ledger.rule(A4, f.supervisionStaffMissing ? HALF : ZERO, sum, SIX);
    sum = ledger.rule(A4 + 1, f.supervisionSubscriptionMissing ? HALF : ZERO, sum, SIX);
    sum = ledger.rule(A4 + 2, f.supervisionInterfaceMissing ? ONE : ZERO, sum, SIX);
    sum = ledger.rule(A4 + 3, f.supervisionTestMissing ? ONE : ZERO, sum, SIX);
    sum = ledger.rule(A4 + 4, f.supervisionNotLive ? ONE : ZERO, sum, SIX);
    sum =
        ledger.rule(
            A4 + 5, jointSteps(unit.rates().jointFormsRate, TWO, ONE, HALF, FIFTH), sum, SIX);
    return sum;
  }

  private BigDecimal exchange(UnitFacts f, Ledger ledger) {
    BigDecimal sum = ZERO;
    sum = ledger.rule(A5, f.city && f.cityPlatformNotCascaded ? TWO : ZERO, sum, FIVE);
    sum =
        ledger.rule(
            A5 + 1, !f.city ? HALF.multiply(count(f.systemsBypassingPlatform)) : ZERO, sum, FIVE);
    sum = ledger.rule(A5 + 2, HALF.multiply(count(f.a53Unit + f.a53Other)), sum, FIVE);
    sum = ledger.rule(A5 + 3, f.oldPlatformNotConnected ? TWO : ZERO, sum, FIVE);
    sum =
        ledger.rule(A5 + 4, !f.city && sinceJune1 && f.newPlatformBuilt ? THREE : ZERO, sum, FIVE);
    sum = ledger.rule(A5 + 5, f.oldPlatformInUse ? TWO : ZERO, sum, FIVE);
    return sum;
  }

  private BigDecimal resources(DecimalFacts unit, Ledger ledger) {
    UnitFacts f = unit.others();
    BigDecimal sum = ZERO;
    sum =
        ledger.rule(
            B1,
            !f.keyResourcesLate
                ? ZERO
                : f.keyResourcesMonthsOverdue >= 1
                    ? SIXTEEN
                    : TEN.add(ONE.multiply(count(f.keyResourcesMissing))),
            sum,
            SIXTEEN);
    sum =
        ledger.rule(
            B1 + 1,
            f.frequentResourcesLate
                ? TEN.add(ONE.multiply(count(f.frequentResourcesMissing)))
                : ZERO,
            sum,
            SIXTEEN);
    sum =
        ledger.rule(
            B1 + 2,
            sinceJuly1 ? steps(unit.rates().catalogueRate, SEVEN, FIVE, THREE, TWO, ONE) : ZERO,
            sum,
            SIXTEEN);
    sum =
        ledger.rule(
            B1 + 3,
            sinceJuly1 ? steps(unit.rates().mountingRate, EIGHT, SIX, FOUR, TWO, ONE) : ZERO,
            sum,
            SIXTEEN);
    sum =
        ledger.rule(
            B1 + 4,
            sinceJuly1 && f.themeResourcesLate
                ? FIVE.add(ONE.multiply(count(f.themeResourcesMissing)))
                : ZERO,
            sum,
            SIXTEEN);
    sum = ledger.rule(B1 + 5, TWO.multiply(count(f.resourcesStale)), sum, SIXTEEN);
    sum = ledger.rule(B1 + 6, TWO.multiply(count(f.resourcesInconsistent)), sum, SIXTEEN);
    sum = ledger.rule(B1 + 7, TWO.multiply(count(f.resourceCallsFailed)), sum, SIXTEEN);
    sum = ledger.rule(B1 + 8, TWO.multiply(count(f.requestsUnanswered)), sum, SIXTEEN);
    return sum;
  }

  private BigDecimal licences(DecimalFacts unit, Ledger ledger) {
    UnitFacts f = unit.others();
    BigDecimal sum = ZERO;
    sum =
        ledger.rule(
            B2,
            afterMay31 ? steps(unit.rates().licenceTypesRate, FIVE, THREE, TWO, ONE) : ZERO,
            sum,
            TWELVE);
    sum = ledger.rule(B2 + 1, f.licenceCountsMissing ? TWO : ZERO, sum, TWELVE);
    sum =
        ledger.rule(
            B2 + 2, steps(unit.rates().licenceStockRate, FIVE, THREE, TWO, ONE), sum, TWELVE);
    sum =
        ledger.rule(
            B2 + 3, steps(unit.rates().licenceFilesRate, FIVE, THREE, TWO, ONE), sum, TWELVE);
    sum =
        ledger.rule(
            B2 + 4, sinceDecember31 && f.licenceSublibraryMissing ? FIVE : ZERO, sum, TWELVE);
    sum = ledger.rule(B2 + 5, f.licenceNotMounted ? ONE : ZERO, sum, TWELVE);
    sum = ledger.rule(B2 + 6, f.licenceAlertsNotSubscribed ? ONE : ZERO, sum, TWELVE);
    sum = ledger.rule(B2 + 7, f.licenceTestMissing ? ONE : ZERO, sum, TWELVE);
    sum = ledger.rule(B2 + 8, f.licencePushManual ? FIVE : ZERO, sum, TWELVE);
    return sum;
  }

  private static BigDecimal apps(DecimalFacts unit, Ledger ledger) {
    UnitFacts f = unit.others();
    BigDecimal sum = ZERO;
    sum =
        ledger.rule(
            B3,
            !f.appListMissing ? ZERO : !f.appListSpecial ? THREE : f.appListExplained ? ZERO : TWO,
            sum,
            SIX);
    sum = ledger.rule(B3 + 1, ONE.multiply(count(f.appsWithoutInterface)), sum, SIX);
    sum =
        ledger.rule(
            B3 + 2, steps(unit.rates().appMountingRate, FIVE, FOUR, THREE, TWO, ONE), sum, SIX);
    sum =
        ledger.rule(
            B3 + 3,
            !f.appUnusable
                ? ZERO
                : !f.appUnusableSpecial ? TWO : f.appUnusableExplained ? ZERO : ONE,
            sum,
            SIX);
    return sum;
  }

  private static BigDecimal supervisionData(DecimalFacts unit, Ledger ledger) {
    UnitFacts f = unit.others();
    BigDecimal sum = ZERO;
    sum =
        ledger.rule(
            B4,
            steps(unit.rates().supervisionItemsRate, ONE, HALF, THREE_TENTHS, FIFTH),
            sum,
            NINE);
    sum =
        ledger.rule(
            B4 + 1,
            steps(unit.rates().supervisionObjectsRate, ONE, HALF, THREE_TENTHS, FIFTH),
            sum,
            NINE);
    sum =
        ledger.rule(
            B4 + 2,
            steps(unit.rates().supervisionActsRate, ONE, HALF, THREE_TENTHS, FIFTH),
            sum,
            NINE);
    sum =
        ledger.rule(
            B4 + 3,
            steps(unit.rates().enforcementStaffRate, ONE, HALF, THREE_TENTHS, FIFTH),
            sum,
            NINE);
    sum =
        ledger.rule(
            B4 + 4, steps(unit.rates().complaintsRate, ONE, ONE, THREE_TENTHS, FIFTH), sum, NINE);
    sum =
        ledger.rule(
            B4 + 5,
            steps(unit.rates().riskWarningsRate, ONE, HALF, THREE_TENTHS, FIFTH),
            sum,
            NINE);
    sum =
        ledger.rule(
            B4 + 6,
            steps(unit.rates().randomChecksRate, ONE, HALF, THREE_TENTHS, FIFTH),
            sum,
            NINE);
    sum =
        ledger.rule(
            B4 + 7,
            steps(unit.rates().knowledgeBaseRate, ONE, HALF, THREE_TENTHS, FIFTH),
            sum,
            NINE);
    sum =
        ledger.rule(
            B4 + 8, steps(unit.rates().creditInfoRate, ONE, HALF, THREE_TENTHS, FIFTH), sum, NINE);
    sum =
        ledger.rule(
            B4 + 9,
            steps(unit.rates().publicOpinionRate, ONE, HALF, THREE_TENTHS, FIFTH),
            sum,
            NINE);
    sum = ledger.rule(B4 + 10, FIFTH.multiply(count(f.supervisionInconsistent)), sum, NINE);
    sum = ledger.rule(B4 + 11, HALF.multiply(count(f.supervisionCallsFailed)), sum, NINE);
    sum = ledger.rule(B4 + 12, HALF.multiply(count(f.supervisionRequestsUnanswered)), sum, NINE);
    return sum;
  }

  private static BigDecimal licenceUse(UnitFacts f, Ledger ledger) {
    BigDecimal sum = ZERO;
    sum =
        ledger.rule(
            C1, ONE.multiply(count(f.c11Unit)).add(TWO.multiply(count(f.c11Other))), sum, TWO);
    sum = ledger.rule(C1 + 1, HALF.multiply(count(f.licencesUnsealed)), sum, TWO);
    return sum;
  }

  private static BigDecimal dataUse(DecimalFacts unit, Ledger ledger) {
    UnitFacts f = unit.others();
    BigDecimal sum = ZERO;
    sum =
        ledger.rule(
            C2,
            below(unit.rates().onlineRate, NINETY) || f.anyCountyBelow90 ? FOUR : ZERO,
            sum,
            EIGHT);
    sum =
        ledger.rule(
            C2 + 1,
            ONE.multiply(count(f.c22Unit)).add(TWO.multiply(count(f.c22Other))),
            sum,
            EIGHT);
    sum =
        ledger.rule(
            C2 + 2,
            ONE.multiply(count(f.c23Unit)).add(TWO.multiply(count(f.c23Other))),
            sum,
            EIGHT);
    sum = ledger.rule(C2 + 3, ONE.multiply(count(f.c24Unit)), sum, EIGHT);
    sum =
        ledger.rule(
            C2 + 4,
            TWO.multiply(count(f.c25Unit)).add(FOUR.multiply(count(f.c25Other))),
            sum,
            EIGHT);
    return sum;
  }

  private static BigDecimal supervisionUse(UnitFacts f, Ledger ledger) {
    BigDecimal sum = ZERO;
    sum = ledger.rule(C3, HALF.multiply(count(f.c31Unit)), sum, FOUR);
    sum =
        ledger.rule(
            C3 + 1,
            HALF.multiply(count(f.c32Unit)).add(ONE.multiply(count(f.c32Other))),
            sum,
            FOUR);
    sum =
        ledger.rule(
            C3 + 2,
            HALF.multiply(count(f.c33Unit)).add(ONE.multiply(count(f.c33Other))),
            sum,
            FOUR);
    sum = ledger.rule(C3 + 3, HALF.multiply(count(f.c34Unit)), sum, FOUR);
    return sum;
  }

  private BigDecimal networkBonus(UnitFacts f, Ledger ledger) {
    BigDecimal sum = ZERO;
    sum = ledger.rule(D1, f.networkDoneOn <= byNovember30 ? FIVE : ZERO, sum, FIVE);
    return sum;
  }

  private BigDecimal cloudBonus(UnitFacts f, Ledger ledger) {
    BigDecimal sum = ZERO;
    sum =
        ledger.rule(
            D2, f.cloudDoneOn > byNovember30 ? ZERO : f.systemsTotal >= 30 ? FIVE : ONE, sum, FIVE);
    return sum;
  }

  private BigDecimal platformBonus(UnitFacts f, Ledger ledger) {
    BigDecimal sum = ZERO;
    sum =
        ledger.rule(
            D3,
            f.platformDoneOn > byJuly31 ? ZERO : f.serviceItemsTotal >= 30 ? FIVE : ONE,
            sum,
            FIVE);
    return sum;
  }

  private BigDecimal supervisionBonus(UnitFacts f, Ledger ledger) {
    BigDecimal sum = ZERO;
    sum = ledger.rule(D4, f.supervisionDoneOn <= byAugust31 ? THREE : ZERO, sum, THREE);
    return sum;
  }

  private BigDecimal resourcesBonus(UnitFacts f, Ledger ledger) {
    BigDecimal sum = ZERO;
    sum =
        ledger.rule(
            D5,
            f.catalogueDoneOn <= byAugust31 && f.catalogueEntries >= 30
                ? TWO.add(ONE.multiply(count((f.catalogueEntries - 30) / 20)))
                : ZERO,
            EIGHT,
            sum,
            EIGHT);
    sum =
        ledger.rule(
            D5 + 1,
            f.keyResourcesDoneOn <= byJune30 && f.keyResourcesEntries >= 10 ? TWO : ZERO,
            sum,
            EIGHT);
    sum = ledger.rule(D5 + 2, f.frequentResourcesInTime ? TWO : ZERO, sum, EIGHT);
    sum = ledger.rule(D5 + 3, f.themeResourcesInTime ? TWO : ZERO, sum, EIGHT);
    return sum;
  }

  private BigDecimal licencesBonus(UnitFacts f, Ledger ledger) {
    BigDecimal sum = ZERO;
    sum = ledger.rule(D6, f.licenceSublibraryDoneOn <= byNovember30 ? FOUR : ZERO, sum, SIX);
    sum =
        ledger.rule(
            D6 + 1,
            f.licenceStockDoneOn > byJune30 ? ZERO : f.licenceStock >= 5_000_000 ? TWO : ONE,
            sum,
            SIX);
    return sum;
  }

  private BigDecimal supervisionDataBonus(UnitFacts f, Ledger ledger) {
    BigDecimal sum = ZERO;
    sum = ledger.rule(D7, f.supervisionGatheredOn <= byJuly31 ? THREE : ZERO, sum, THREE);
    return sum;
  }

  private static BigDecimal appsBonus(UnitFacts f, Ledger ledger) {
    BigDecimal sum = ZERO;
    sum =
        ledger.rule(
            D8,
            !f.appsInTime ? ZERO : f.appsOffered > 5 ? TWO : f.appsOffered > 3 ? ONE : ZERO,
            sum,
            TWO);
    return sum;
  }

  private static BigDecimal dataInnovation(UnitFacts f, Ledger ledger) {
    BigDecimal sum = ZERO;
    sum = ledger.rule(E1, f.usesLicences ? ONE : ZERO, sum, NINE);
    sum = ledger.rule(E1 + 1, f.usesSharedData ? ONE : ZERO, sum, NINE);
    sum = ledger.rule(E1 + 2, f.usesDataFrequent ? ONE : ZERO, sum, NINE);
    sum = ledger.rule(E1 + 3, f.usesDataBusiness ? ONE : ZERO, sum, NINE);
    sum = ledger.rule(E1 + 4, TWO.multiply(count(f.demonstrations)), SIX, sum, NINE);
    return sum;
  }

  private static BigDecimal supervisionInnovation(UnitFacts f, Ledger ledger) {
    BigDecimal sum = ZERO;
    sum = ledger.rule(E2, f.warnsOfRisk ? ONE : ZERO, sum, FOUR);
    sum = ledger.rule(E2 + 1, f.targetsSupervision ? ONE : ZERO, sum, FOUR);
    sum = ledger.rule(E2 + 2, f.jointSupervision ? ONE : ZERO, sum, FOUR);
    sum = ledger.rule(E2 + 3, f.remoteVideo ? ONE : ZERO, sum, FOUR);
    return sum;
  }
}
