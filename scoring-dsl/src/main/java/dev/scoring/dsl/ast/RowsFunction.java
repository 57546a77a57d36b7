package dev.scoring.dsl.ast;

/** What is made of rows. */
public enum RowsFunction {
  /** How many there are. */
  COUNT,
  /** The sum of a column. */
  SUM,
  /** The smallest value of a column. */
  MIN,
  /** The largest value of a column. */
  MAX,
  /** The mean of a column. */
  MEAN,
  /** The share, in per cent, of the rows for which the condition holds. */
  SHARE,
  /** Whether the condition holds for at least one. */
  ANY,
  /** Whether the condition holds for each. */
  ALL
}
