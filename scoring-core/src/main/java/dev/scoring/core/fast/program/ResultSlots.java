package dev.scoring.core.fast.program;

/** Where generated code puts the results of a unit among its slots. */
public final class ResultSlots {

  /** The numerator of the total. */
  public static final int TOTAL_NUMBER = 0;

  /** The variable part of the denominator of the total. */
  public static final int TOTAL_UNDER = 1;

  /** The index of the band of each rating, a byte each. */
  public static final int BANDS = 2;

  /** The lists that the unit is on, a bit each. */
  public static final int LISTS = 3;

  /** Not 0 where the unit must be scored the exact way. */
  public static final int REDO = 4;

  /** Not 0 where what a rule gave did not fit into the ledger. */
  public static final int OVERFLOW = 5;

  /** The first slot that holds no result. */
  public static final int END = 6;

  private ResultSlots() {}

  /** The numerator of the total. */
  public static long totalNumber(long[] slots) {
    return slots[TOTAL_NUMBER];
  }

  /** The variable part of the denominator of the total. */
  public static long totalUnder(long[] slots) {
    return slots[TOTAL_UNDER];
  }

  /** The index of the band of each rating, a byte each. */
  public static long bands(long[] slots) {
    return slots[BANDS];
  }

  /** The lists that the unit is on, a bit each. */
  public static long lists(long[] slots) {
    return slots[LISTS];
  }

  /** Whether the slots hold the result; otherwise the unit must be scored the exact way. */
  public static boolean hold(long[] slots) {
    return slots[REDO] == 0;
  }

  /** Whether everything fitted into the ledger. */
  public static boolean ledgerFits(long[] slots) {
    return slots[OVERFLOW] == 0;
  }
}
