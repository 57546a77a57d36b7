package dev.scoring.core.fast.compile;

/**
 * How wide numbers are, and how much of that is given to facts. Numbers beyond what is given are
 * not wrong: their unit is scored the exact way.
 *
 * @param most the largest number that an instruction may yield, in absolute value
 * @param absent what stands for an empty value; above every fact
 * @param counts the largest count
 * @param amounts the largest amount, scaled
 * @param places the decimal places of amounts and rates that are computed with
 * @param keeps whether amounts and rates that are only compared have these places too, so that
 *     their inputs hold all that there is to know
 */
record Width(long most, long absent, long counts, long amounts, int places, boolean keeps) {

  private static final long LONG = 1L << 62;
  private static final long INT = Integer.MAX_VALUE;

  /** What to try for {@code long}s, the roomiest first. */
  static final Width[] LONGS = {
    new Width(LONG, 1L << 60, 1L << 40, 1L << 50, 6, true),
    new Width(LONG, 1L << 50, 1L << 31, 1L << 40, 4, true),
    new Width(LONG, 1L << 40, 1L << 20, 1L << 30, 2, true),
    new Width(LONG, 1L << 26, 1L << 16, 1L << 20, 2, true)
  };

  /** What to try for {@code int}s, the roomiest first. */
  static final Width[] INTS = {
    new Width(INT, 1L << 30, 1L << 26, 1L << 28, 4, false),
    new Width(INT, 1L << 26, 1L << 22, 1L << 24, 2, false),
    new Width(INT, 1L << 22, 1L << 16, 1L << 20, 2, false)
  };
}
