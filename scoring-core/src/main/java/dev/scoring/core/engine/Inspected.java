package dev.scoring.core.engine;

import dev.scoring.core.data.Data;
import dev.scoring.core.data.Doubts;
import org.jspecify.annotations.Nullable;

/**
 * An inspection, ready to be scored: its checked data, and the inputs of those units that the fast
 * way can score. Complete once it is built; immutable and thread-safe.
 */
public final class Inspected {

  private final Data data;
  private final Doubts doubts;
  private final @Nullable FastWay way;
  private final long[] @Nullable [] inputs;

  /**
   * Takes what was read.
   *
   * @param data what was read
   * @param doubts what looks wrong in it
   * @param way what the inputs are for; null if no unit has any
   * @param inputs the inputs by unit; null for a unit that must be scored the exact way
   */
  Inspected(Data data, Doubts doubts, @Nullable FastWay way, long[] @Nullable [] inputs) {
    this.data = data;
    this.doubts = doubts;
    this.way = way;
    this.inputs = inputs;
  }

  /** The checked data. */
  public Data data() {
    return data;
  }

  /** What looks wrong though it can be scored; not to be changed. */
  public Doubts doubts() {
    return doubts;
  }

  /** How many units there are. */
  int size() {
    return inputs.length;
  }

  /** The fast way to score the units; null if there is none. */
  @Nullable FastWay way() {
    return way;
  }

  /** The inputs of a unit; null if it must be scored the exact way. */
  long @Nullable [] inputs(int unit) {
    return inputs[unit];
  }
}
