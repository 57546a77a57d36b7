package dev.scoring.core.graph;

import org.jspecify.annotations.Nullable;

/**
 * Numbers of which there is one for each operation, such as its stage: in a byte each if all of
 * them fit, as they most often do. Immutable.
 */
final class SmallInts {

  private final byte @Nullable [] bytes;
  private final int[] ints;

  SmallInts(int[] values) {
    byte[] narrow = new byte[values.length];
    boolean fit = true;
    for (int i = 0; i < values.length; i++) {
      narrow[i] = (byte) values[i];
      fit &= narrow[i] == values[i];
    }
    this.bytes = fit ? narrow : null;
    this.ints = fit ? new int[0] : values.clone();
  }

  int get(int index) {
    return bytes == null ? ints[index] : bytes[index];
  }
}
