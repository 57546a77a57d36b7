package dev.scoring.core.fast.program;

import java.util.BitSet;

/** The least and the most that each instruction of a program can yield. Immutable. */
public final class Bounds {

  /** No instruction of a program yields more, in absolute value. */
  private static final long MOST = 1L << 62;

  private final long[] low;
  private final long[] high;

  /** Takes the bounds of the instructions {@code kept}, which are numbered anew in their order. */
  public Bounds(long[] low, long[] high, BitSet kept) {
    this.low = kept.stream().mapToLong(i -> low[i]).toArray();
    this.high = kept.stream().mapToLong(i -> high[i]).toArray();
  }

  /** The least that an instruction can yield. */
  public long low(int instruction) {
    return low[instruction];
  }

  /** The most that an instruction can yield. */
  public long high(int instruction) {
    return high[instruction];
  }

  /** The sum of two bounds; where it is more than any instruction yields, that. */
  public static long plus(long a, long b) {
    return Math.max(-MOST, Math.min(MOST, a + b));
  }
}
