package dev.scoring.core.fast.run;

/** Some work for one unit. Immutable and thread-safe. */
interface Kernel {

  /**
   * Does the work.
   *
   * @param slots where values are read and written
   * @param ledger takes what rules gave
   */
  void run(long[] slots, short[] ledger);
}
