package dev.scoring.bench.handwritten;

/**
 * What is known of one unit, with its rates as {@code double}.
 *
 * @param others every fact that is not a rate
 * @param rates the rates
 */
public record DoubleFacts(UnitFacts others, Rates rates) {

  /** The rates of a unit, in per cent; not a number where there is nothing to measure. */
  static final class Rates {

    double itemFormsRate = Double.NaN;
    double ownSystemsRate = Double.NaN;
    double ministrySystemsRate = Double.NaN;
    double jointFormsRate = Double.NaN;
    double catalogueRate = Double.NaN;
    double mountingRate = Double.NaN;
    double licenceTypesRate = Double.NaN;
    double licenceStockRate = Double.NaN;
    double licenceFilesRate = Double.NaN;
    double appMountingRate = Double.NaN;
    double supervisionItemsRate = Double.NaN;
    double supervisionObjectsRate = Double.NaN;
    double supervisionActsRate = Double.NaN;
    double enforcementStaffRate = Double.NaN;
    double complaintsRate = Double.NaN;
    double riskWarningsRate = Double.NaN;
    double randomChecksRate = Double.NaN;
    double knowledgeBaseRate = Double.NaN;
    double creditInfoRate = Double.NaN;
    double publicOpinionRate = Double.NaN;
    double onlineRate = Double.NaN;
  }
}
