package dev.scoring.bench.handwritten;

/**
 * What is known of one unit, as a program written by hand would hold it: a field for each fact,
 * findings already counted by rule and by who pays, counties already reduced to one flag.
 *
 * <p>Rates are whole numbers of 10<sup>−{@value #RATE_DECIMALS}</sup> per cent, days are counted
 * from 1970-01-01. A rate that is empty is {@link #NO_RATE}, above every bound, and a day that is
 * empty is {@link #NO_DAY}, after every deadline: so neither needs a flag beside it. Mutable, as
 * long as it is filled; not thread-safe until then.
 */
public final class UnitFacts {

  /** The most decimals that a rate may have. */
  public static final int RATE_DECIMALS = 16;

  /** One per cent. */
  public static final long ONE_PER_CENT = 10_000_000_000_000_000L;

  /** An empty rate. */
  public static final long NO_RATE = Long.MAX_VALUE;

  /** An empty day. */
  public static final int NO_DAY = Integer.MAX_VALUE;

  /** The largest count that may be multiplied with points; so an {@code int} holds every sum. */
  public static final int MAX_COUNT = 1_000_000;

  boolean city;

  boolean hasPrivateNetwork;
  boolean networkSurveyMissing;
  boolean networkPlanMissing;
  boolean networkNotConnected;
  boolean networkNotMerged;
  boolean networkNoCooperation;
  boolean hasSystems;
  boolean cloudSurveyMissing;
  boolean cloudPlanMissing;
  boolean cloudSchemeMissing;
  boolean cloudNoCooperation;
  boolean hasBusinessSystems;
  boolean platformStaffMissing;
  boolean platformNoCooperation;
  boolean hasEnforcementSystems;
  boolean supervisionStaffMissing;
  boolean supervisionSubscriptionMissing;
  boolean supervisionInterfaceMissing;
  boolean supervisionTestMissing;
  boolean supervisionNotLive;
  boolean cityPlatformNotCascaded;
  boolean oldPlatformNotConnected;
  boolean newPlatformBuilt;
  boolean oldPlatformInUse;
  boolean keyResourcesLate;
  boolean frequentResourcesLate;
  boolean themeResourcesLate;
  boolean licenceCountsMissing;
  boolean licenceSublibraryMissing;
  boolean licenceNotMounted;
  boolean licenceAlertsNotSubscribed;
  boolean licenceTestMissing;
  boolean licencePushManual;
  boolean hasPublicApps;
  boolean appListMissing;
  boolean appListSpecial;
  boolean appListExplained;
  boolean appUnusable;
  boolean appUnusableSpecial;
  boolean appUnusableExplained;
  boolean frequentResourcesInTime;
  boolean themeResourcesInTime;
  boolean appsInTime;
  boolean usesLicences;
  boolean usesSharedData;
  boolean usesDataFrequent;
  boolean usesDataBusiness;
  boolean warnsOfRisk;
  boolean targetsSupervision;
  boolean jointSupervision;
  boolean remoteVideo;

  int networkLinkReportsMissing;
  int networkMoveReportsMissing;
  int networkProblemsUnsolved;
  int cloudReportsMissing;
  int cloudProblemsUnsolved;
  int systemsTotal;
  int systemsMigrated;
  int platformFormsMissing;
  int platformSubscriptionsMissing;
  int platformInterfacesMissing;
  int systemsBypassingPlatform;
  int keyResourcesMissing;
  int keyResourcesMonthsOverdue;
  int frequentResourcesMissing;
  int themeResourcesMissing;
  int resourcesStale;
  int resourcesInconsistent;
  int resourceCallsFailed;
  int requestsUnanswered;
  int appsWithoutInterface;
  int supervisionInconsistent;
  int supervisionCallsFailed;
  int supervisionRequestsUnanswered;
  int licencesUnsealed;
  int serviceItemsTotal;
  int catalogueEntries;
  int keyResourcesEntries;
  int licenceStock;
  int appsOffered;
  int demonstrations;

  long itemFormsRate = NO_RATE;
  long ownSystemsRate = NO_RATE;
  long ministrySystemsRate = NO_RATE;
  long jointFormsRate = NO_RATE;
  long catalogueRate = NO_RATE;
  long mountingRate = NO_RATE;
  long licenceTypesRate = NO_RATE;
  long licenceStockRate = NO_RATE;
  long licenceFilesRate = NO_RATE;
  long appMountingRate = NO_RATE;
  long supervisionItemsRate = NO_RATE;
  long supervisionObjectsRate = NO_RATE;
  long supervisionActsRate = NO_RATE;
  long enforcementStaffRate = NO_RATE;
  long complaintsRate = NO_RATE;
  long riskWarningsRate = NO_RATE;
  long randomChecksRate = NO_RATE;
  long knowledgeBaseRate = NO_RATE;
  long creditInfoRate = NO_RATE;
  long publicOpinionRate = NO_RATE;
  long onlineRate = NO_RATE;

  int networkDoneOn = NO_DAY;
  int cloudDoneOn = NO_DAY;
  int platformDoneOn = NO_DAY;
  int supervisionDoneOn = NO_DAY;
  int catalogueDoneOn = NO_DAY;
  int keyResourcesDoneOn = NO_DAY;
  int licenceSublibraryDoneOn = NO_DAY;
  int licenceStockDoneOn = NO_DAY;
  int supervisionGatheredOn = NO_DAY;

  // Findings, by the rule and by the column that names who pays.

  int a53Unit;
  int a53Other;
  int c11Unit;
  int c11Other;
  int c22Unit;
  int c22Other;
  int c23Unit;
  int c23Other;
  int c24Unit;
  int c25Unit;
  int c25Other;
  int c31Unit;
  int c32Unit;
  int c32Other;
  int c33Unit;
  int c33Other;
  int c34Unit;

  boolean anyCountyBelow90;

  /** Creates a unit without any fault or bonus, and without anything to measure. */
  public UnitFacts() {}
}
