package dev.scoring.core.engine;

import org.jspecify.annotations.Nullable;

/** Room to score units in, one at a time. It belongs to a thread. */
final class FastRoom {

  private final int inputs;
  private final long[] slots;
  private final short[] packed;
  private long @Nullable [] held;

  /**
   * Makes room.
   *
   * @param inputs how many inputs a unit has
   * @param slots what a program runs in
   * @param packed what facts are packed in
   */
  FastRoom(int inputs, long[] slots, short[] packed) {
    this.inputs = inputs;
    this.slots = slots;
    this.packed = packed;
  }

  /** What facts are packed in. */
  short[] packed() {
    return packed;
  }

  /** What a program runs in. */
  long[] slots() {
    return slots;
  }

  /** Inputs to read a unit into. Until they are given back, nobody else gets the same. */
  long[] takeInputs() {
    long[] taken = held;
    held = null;
    return taken == null ? new long[inputs] : taken;
  }

  void giveBack(long[] taken) {
    held = taken;
  }
}
