package dev.scoring.core.model;

/** What units of equal value get. */
public enum Ties {
  /** The best of their places: 1, 2, 2, 4. */
  BEST,
  /** The worst of their places: 1, 3, 3, 4. */
  WORST,
  /** The mean of their places: 1, 2.5, 2.5, 4. */
  MEAN,
  /** The best, and no place is left out behind them: 1, 2, 2, 3. */
  DENSE
}
