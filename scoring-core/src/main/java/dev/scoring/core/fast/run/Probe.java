package dev.scoring.core.fast.run;

import dev.scoring.core.fast.program.FastProgram;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Computes some values of a program for one unit at a time. Immutable and thread-safe. */
public final class Probe {

  private static final short[] NO_LEDGER = {};

  private final Kernel[] kernels;
  private final int[] asked;
  private final ThreadLocal<long[]> slots;

  /** Arranges what the values of {@code instructions} need. */
  public Probe(FastProgram program, int[] instructions) {
    BitSet roots = new BitSet();
    Arrays.stream(instructions).forEach(roots::set);
    Arrangement arrangement = new Arrangement(program, roots, List.of());
    this.kernels = arrangement.kernels().toArray(new Kernel[0]);
    long[] template = arrangement.template();
    this.asked = Arrays.stream(instructions).map(arrangement::slotOf).toArray();
    this.slots = ThreadLocal.withInitial(template::clone);
  }

  /**
   * Returns the values, in the order in which they were asked for.
   *
   * @param inputs the inputs of the unit
   */
  public long[] values(long[] inputs) {
    long[] s = run(inputs);
    long[] values = new long[asked.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = s[asked[i]];
    }
    return values;
  }

  /** Returns the first value. */
  public long value(long[] inputs) {
    return run(inputs)[asked[0]];
  }

  private long[] run(long[] inputs) {
    long[] s = slots.get();
    System.arraycopy(inputs, 0, s, 0, inputs.length);
    for (Kernel kernel : kernels) {
      kernel.run(s, NO_LEDGER);
    }
    return s;
  }
}
