package dev.scoring.core.lane;

import dev.scoring.core.GeneratedCode;

/** Runs a program by the code that was generated from it. */
final class CodeRun implements UnitRun {

  private final GeneratedCode code;
  private final KernelRun kernels;

  /**
   * Makes a way to run.
   *
   * @param kernels the same program, for ledgers that the code has no room for
   */
  CodeRun(GeneratedCode code, KernelRun kernels) {
    this.code = code;
    this.kernels = kernels;
  }

  @Override
  public int rules() {
    return kernels.rules();
  }

  @Override
  public long[] newSlots() {
    return new long[code.slots()];
  }

  @Override
  public boolean run(long[] inputs, long[] slots, short[] ledger) {
    code.run(inputs, slots, ledger);
    return slots[JavaWriter.REDO] == 0;
  }

  @Override
  public long totalNumber(long[] slots) {
    return slots[JavaWriter.TOTAL_NUMBER];
  }

  @Override
  public long totalUnder(long[] slots) {
    return slots[JavaWriter.TOTAL_UNDER];
  }

  @Override
  public long bands(long[] slots) {
    return slots[JavaWriter.BANDS];
  }

  @Override
  public long lists(long[] slots) {
    return slots[JavaWriter.LISTS];
  }

  @Override
  public boolean ledgerFits(long[] slots) {
    return slots[JavaWriter.OVERFLOW] == 0;
  }

  @Override
  public long[] largeLedger(long[] inputs, long[] slots) {
    long[] own = kernels.newSlots();
    kernels.run(inputs, own, new short[rules()]);
    return kernels.largeLedger(inputs, own);
  }
}
