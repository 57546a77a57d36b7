package dev.scoring.bench.handwritten;

import java.math.BigDecimal;
import java.util.List;

/**
 * What {@link ExactDecimal} makes of one unit.
 *
 * @param available M, the points of X that apply to the unit
 * @param deducted what X lost
 * @param x the numerator of the score of X, over M
 * @param y the score of Y
 * @param total the numerator of the total, over M
 * @param rating the band of the total
 * @param red whether the unit is on the red list
 * @param black whether the unit is on the black list
 * @param nominal what each rule gave before caps, in the order of the scheme
 * @param effective what each rule gave after caps, in the order of the scheme
 */
public record DecimalScore(
    BigDecimal available,
    BigDecimal deducted,
    BigDecimal x,
    BigDecimal y,
    BigDecimal total,
    Rating rating,
    boolean red,
    boolean black,
    List<BigDecimal> nominal,
    List<BigDecimal> effective) {}
