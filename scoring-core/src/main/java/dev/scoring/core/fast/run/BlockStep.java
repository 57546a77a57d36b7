package dev.scoring.core.fast.run;

/**
 * One pass over the columns of a block.
 *
 * @param to the column of the result
 * @param a the operands: an input, or from the number of inputs on a column of the block
 */
@SuppressWarnings("ArrayRecordComponent") // internal, hot, and never compared
record BlockStep(
    Loop loop, int to, int a, int b, int c, int k, int l, int plus, int[] thresholds, int[] adds) {

  private static final int[] NONE = {};

  /** The loops over columns. */
  enum Loop {
    /** {@code a × k + plus}. */
    LINEAR,
    /** {@code a × k + b × l + plus}. */
    LINEAR_2,
    MULTIPLY,
    /** {@code a < k}. */
    BELOW,
    LESS,
    EQUAL,
    AND,
    OR,
    SELECT,
    MIN,
    MAX,
    /** The smaller of {@code a} and {@code k}. */
    AT_MOST,
    /** The larger of {@code a} and {@code k}. */
    AT_LEAST,
    FLOOR,
    STEPS
  }

  /** A step on columns alone; where it puts its result is still to be said. */
  static BlockStep of(Loop loop, int a, int b, int c) {
    return new BlockStep(loop, 0, a, b, c, 0, 0, 0, NONE, NONE);
  }

  /** A step with numbers; where it puts its result is still to be said. */
  static BlockStep with(Loop loop, int a, int b, long k, long l, long plus) {
    return new BlockStep(loop, 0, a, b, 0, (int) k, (int) l, (int) plus, NONE, NONE);
  }

  /** Steps; where they put their result is still to be said. */
  static BlockStep steps(int a, long last, long[] thresholds, long[] adds) {
    // Two are taken at a time; one that is not there adds nothing.
    int length = thresholds.length + (thresholds.length & 1);
    return new BlockStep(
        Loop.STEPS, 0, a, 0, 0, 0, 0, (int) last, ints(thresholds, length), ints(adds, length));
  }

  private static int[] ints(long[] values, int length) {
    int[] ints = new int[length];
    for (int i = 0; i < values.length; i++) {
      ints[i] = (int) values[i];
    }
    return ints;
  }

  /** The same with its result in a column. */
  BlockStep into(int column) {
    return new BlockStep(loop, column, a, b, c, k, l, plus, thresholds, adds);
  }
}
