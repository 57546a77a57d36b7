package dev.scoring.dsl.clause;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;

/**
 * A day of a clause: one of several, where the text is not more exact.
 *
 * @param year the year, if it is said
 * @param month the month
 * @param firstDay the first day of the month that may be meant
 * @param lastDay the last one
 * @param role what is said of it
 * @param start where it begins
 * @param end where it ends
 */
record ClauseDay(
    Optional<Integer> year, int month, int firstDay, int lastDay, Said role, int start, int end) {

  /** What is said of a day. */
  enum Said {
    /** From that day on. */
    SINCE,
    /** Later than that day. */
    AFTER,
    /** Up to that day. */
    UNTIL,
    /** Done by that day, or not done by it. */
    BY,
    /** Nothing. */
    OPEN
  }

  /** Whether a day is the one that is meant. */
  boolean accepts(LocalDate day) {
    return day.getMonthValue() == month
        && (year.isEmpty() || year.get() == day.getYear())
        && ((day.getDayOfMonth() >= firstDay && day.getDayOfMonth() <= lastDay)
            || (lastDay >= Month.of(month).maxLength()
                && day.getDayOfMonth() == day.lengthOfMonth()));
  }

  /** Whether it is one day and not several. */
  boolean isExact() {
    return firstDay == lastDay;
  }

  /** The same with something said of it. */
  ClauseDay said(Said said) {
    return new ClauseDay(year, month, firstDay, lastDay, said, start, end);
  }
}
