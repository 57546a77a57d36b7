package dev.scoring.bench.handwritten;

/** What {@link InexactDouble} makes of one unit. */
public final class DoubleScore {

  /** The score of X. */
  public final double x;

  /** The score of Y. */
  public final double y;

  /** The total. */
  public final double total;

  /** The band of the total. */
  public final Rating rating;

  /** Whether the unit is on the red list. */
  public final boolean red;

  /** Whether the unit is on the black list. */
  public final boolean black;

  private final double[] nominal;
  private final double[] effective;

  DoubleScore(
      double x,
      double y,
      double total,
      Rating rating,
      boolean red,
      boolean black,
      double[] nominal,
      double[] effective) {
    this.x = x;
    this.y = y;
    this.total = total;
    this.rating = rating;
    this.red = red;
    this.black = black;
    this.nominal = nominal;
    this.effective = effective;
  }

  /** What a rule gave before caps. */
  public double nominal(int rule) {
    return nominal[rule];
  }

  /** What a rule gave after caps. */
  public double effective(int rule) {
    return effective[rule];
  }
}
