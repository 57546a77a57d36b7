package dev.scoring.core.fast.run;

import dev.scoring.core.fast.program.ResultSlots;
import dev.scoring.core.generated.GeneratedCode;

/** Runs a program by the code that was generated from it. */
final class GeneratedUnitRun implements UnitRun {

  private final GeneratedCode code;
  private final KernelUnitRun kernels;

  /**
   * Makes a way to run.
   *
   * @param kernels the same program, for ledgers that the code has no room for
   */
  GeneratedUnitRun(GeneratedCode code, KernelUnitRun kernels) {
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
    return ResultSlots.hold(slots);
  }

  @Override
  public long totalNumber(long[] slots) {
    return ResultSlots.totalNumber(slots);
  }

  @Override
  public long totalUnder(long[] slots) {
    return ResultSlots.totalUnder(slots);
  }

  @Override
  public long bands(long[] slots) {
    return ResultSlots.bands(slots);
  }

  @Override
  public long lists(long[] slots) {
    return ResultSlots.lists(slots);
  }

  @Override
  public boolean ledgerFits(long[] slots) {
    return ResultSlots.ledgerFits(slots);
  }

  @Override
  public long[] largeLedger(long[] inputs, long[] slots) {
    long[] own = kernels.newSlots();
    kernels.run(inputs, own, new short[rules()]);
    return kernels.largeLedger(inputs, own);
  }
}
