package dev.scoring.core.model;

/** What time between two days is counted in. */
public enum TimeUnit {
  /** Days of the calendar. */
  DAYS,
  /** Days that the calendar of the scheme calls working days. */
  WORKING_DAYS,
  /** Full months. */
  MONTHS,
  /** Full years. */
  YEARS
}
