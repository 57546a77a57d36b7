package dev.scoring.bench.handwritten;

/**
 * What {@link ExactLong} makes of many units, without their ledgers: a column for each result. The
 * scores of X and the totals are fractions over {@link #available}. Not thread-safe.
 */
public final class LongTotals {

  /** M of each unit. */
  public final int[] available;

  /** The numerator of the score of X of each unit. */
  public final long[] x;

  /** The score of Y of each unit, in whole points. */
  public final int[] y;

  /** The numerator of the total of each unit. */
  public final long[] total;

  /** The place of the band of each unit, counted from the top. */
  final byte[] rating;

  /** Makes room for the results of {@code units} units. */
  public LongTotals(int units) {
    available = new int[units];
    x = new long[units];
    y = new int[units];
    total = new long[units];
    rating = new byte[units];
  }

  /** The band of a unit. */
  public Rating rating(int unit) {
    return Rating.at(rating[unit]);
  }
}
