package dev.scoring.bench.handwritten;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one unit, with its rates as {@link BigDecimal}.
 *
 * @param others every fact that is not a rate
 * @param rates the rates
 */
public record DecimalFacts(UnitFacts others, Rates rates) {

  /** The rates of a unit, in per cent; null where there is nothing to measure. */
  static final class Rates {

    @Nullable BigDecimal itemFormsRate;
    @Nullable BigDecimal ownSystemsRate;
    @Nullable BigDecimal ministrySystemsRate;
    @Nullable BigDecimal jointFormsRate;
    @Nullable BigDecimal catalogueRate;
    @Nullable BigDecimal mountingRate;
    @Nullable BigDecimal licenceTypesRate;
    @Nullable BigDecimal licenceStockRate;
    @Nullable BigDecimal licenceFilesRate;
    @Nullable BigDecimal appMountingRate;
    @Nullable BigDecimal supervisionItemsRate;
    @Nullable BigDecimal supervisionObjectsRate;
    @Nullable BigDecimal supervisionActsRate;
    @Nullable BigDecimal enforcementStaffRate;
    @Nullable BigDecimal complaintsRate;
    @Nullable BigDecimal riskWarningsRate;
    @Nullable BigDecimal randomChecksRate;
    @Nullable BigDecimal knowledgeBaseRate;
    @Nullable BigDecimal creditInfoRate;
    @Nullable BigDecimal publicOpinionRate;
    @Nullable BigDecimal onlineRate;
  }
}
