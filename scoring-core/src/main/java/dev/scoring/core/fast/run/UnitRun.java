package dev.scoring.core.fast.run;

import dev.scoring.core.fast.program.FastProgram;
import dev.scoring.core.generated.GeneratedCode;
import org.jspecify.annotations.Nullable;

/**
 * Runs a program for one unit at a time. Immutable and thread-safe; what changes is the array of
 * slots that a caller owns.
 */
public interface UnitRun {

  /**
   * Returns the fastest way to run a program.
   *
   * @param code what was generated from it; null if nothing was
   */
  static UnitRun of(FastProgram program, @Nullable GeneratedCode code) {
    KernelUnitRun kernels = new KernelUnitRun(program);
    return code == null ? kernels : new GeneratedUnitRun(code, kernels);
  }

  /** How many rules there are. */
  int rules();

  /** New slots to run in; they may be used again and again, by one thread at a time. */
  long[] newSlots();

  /**
   * Runs the program.
   *
   * @param inputs the inputs of the unit
   * @param ledger takes for each rule what it gave before caps, and 256 times what after
   * @return whether the slots hold the result; otherwise the unit must be scored the exact way
   */
  boolean run(long[] inputs, long[] slots, short[] ledger);

  /** The numerator of the total after a run. */
  long totalNumber(long[] slots);

  /** The variable part of the denominator of the total after a run. */
  long totalUnder(long[] slots);

  /** The index of the band of each rating after a run, a byte each. */
  long bands(long[] slots);

  /** The lists that the unit is on after a run, a bit each. */
  long lists(long[] slots);

  /** Whether everything fitted into the ledger in the last run. */
  boolean ledgerFits(long[] slots);

  /**
   * What each rule gave before caps and after in the last run, side by side.
   *
   * @param inputs the inputs of that run
   */
  long[] largeLedger(long[] inputs, long[] slots);
}
