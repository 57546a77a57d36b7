package dev.scoring.core.platform;

/**
 * The high half of a product of two {@code long}s, which tells whether the low half is all of it.
 */
public final class HighProduct {

  private HighProduct() {}

  /** The upper 64 of the 128 bits of {@code a × b}. */
  public static long of(long a, long b) {
    return Math.multiplyHigh(a, b);
  }
}
