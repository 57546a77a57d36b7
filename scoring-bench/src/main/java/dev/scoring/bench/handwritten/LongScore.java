package dev.scoring.bench.handwritten;

/**
 * What {@link ExactLong} makes of one unit. The score of X and the total are fractions over {@link
 * #available}, not in lowest terms; everything else is in tenths of a point.
 */
public final class LongScore {

  /** M, the points of X that apply to the unit. */
  public final int available;

  /** What X lost, in tenths. */
  public final int deducted;

  /** The numerator of the score of X. */
  public final long x;

  /** The score of Y, in whole points. */
  public final int y;

  /** The numerator of the total. */
  public final long total;

  /** The band of the total. */
  public final Rating rating;

  /** Whether the unit is on the red list. */
  public final boolean red;

  /** Whether the unit is on the black list. */
  public final boolean black;

  /** What each rule gave before caps, in tenths, in the order of the scheme. */
  final int[] nominal;

  /** What each rule gave after caps, in tenths, in the order of the scheme. */
  final int[] effective;

  LongScore(int available, int deducted, int bonus, int[] nominal, int[] effective) {
    this.available = available;
    this.deducted = deducted;
    this.x = 10L * (10 * available - deducted);
    this.y = ExactLong.opens(x, available) ? bonus / 10 : 0;
    this.total = x + (long) y * available;
    this.rating = ExactLong.rating(total, available);
    this.red = total >= 80L * available;
    this.black = total < 60L * available;
    this.nominal = nominal;
    this.effective = effective;
  }

  /** What a rule gave before caps, in tenths. */
  public int nominal(int rule) {
    return nominal[rule];
  }

  /** What a rule gave after caps, in tenths. */
  public int effective(int rule) {
    return effective[rule];
  }
}
