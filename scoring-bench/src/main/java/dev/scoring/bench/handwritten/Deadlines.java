package dev.scoring.bench.handwritten;

import java.time.LocalDate;

/** What the day of an inspection means for the deadlines of the scheme. */
abstract class Deadlines {

  // Whether a clause counts yet.
  final boolean afterApril30;
  final boolean sinceMay1;
  final boolean afterMay31;
  final boolean sinceJune1;
  final boolean sinceJuly1;
  final boolean sinceDecember31;

  // The last day of completion that earns a bonus: the deadline, or the inspection if that is
  // before.
  final int byJune30;
  final int byJuly31;
  final int byAugust31;
  final int byNovember30;

  Deadlines(LocalDate date) {
    int today = Math.toIntExact(date.toEpochDay());
    afterApril30 = today > day(4, 30);
    sinceMay1 = today >= day(5, 1);
    afterMay31 = today > day(5, 31);
    sinceJune1 = today >= day(6, 1);
    sinceJuly1 = today >= day(7, 1);
    sinceDecember31 = today >= day(12, 31);
    byJune30 = Math.min(today, day(6, 30));
    byJuly31 = Math.min(today, day(7, 31));
    byAugust31 = Math.min(today, day(8, 31));
    byNovember30 = Math.min(today, day(11, 30));
  }

  private static int day(int month, int dayOfMonth) {
    return Math.toIntExact(LocalDate.of(2019, month, dayOfMonth).toEpochDay());
  }
}
