package dev.scoring.core.fast.run;

import dev.scoring.core.fast.program.FastProgram;
import dev.scoring.core.fast.program.FastProgram.RuleRow;
import dev.scoring.core.fast.program.FastProgram.ScoreSlots;
import dev.scoring.core.fast.program.FastProgram.SingleRule;
import java.util.BitSet;
import java.util.List;

/**
 * Runs a program without code made from it. Instructions of one kind run together in one loop:
 * which loop comes next is the same for every unit, so that a processor learns it, and within a
 * loop nothing branches. Immutable and thread-safe; what changes is the array of slots that a
 * caller owns.
 */
final class KernelUnitRun implements UnitRun {

  private final int rules;
  private final long[] template;
  private final Kernel[] kernels;
  private final int totalNumber;
  private final int totalUnder;
  private final int redo;
  private final int overflow;
  private final int[] bands;
  private final int[] lists;
  private final int[] singleRule;
  private final int[] singleNominal;
  private final int[] singleEffective;

  /** Arranges the instructions of a program. */
  KernelUnitRun(FastProgram program) {
    this.rules = program.rules();
    Arrangement arrangement = new Arrangement(program, roots(program), program.runs());
    this.totalNumber = arrangement.slotOf(program.total().number());
    this.totalUnder = arrangement.slotOf(program.total().under());
    this.template = arrangement.template();
    this.kernels = arrangement.kernels().toArray(new Kernel[0]);
    this.redo = arrangement.slotOf(program.redo());
    this.overflow = arrangement.overflow();
    this.bands = program.bands().stream().mapToInt(arrangement::slotOf).toArray();
    this.lists = program.lists().stream().mapToInt(arrangement::slotOf).toArray();
    List<SingleRule> singles = program.singles();
    this.singleRule = singles.stream().mapToInt(SingleRule::rule).toArray();
    this.singleNominal =
        singles.stream().mapToInt(single -> arrangement.slotOf(single.nominal())).toArray();
    this.singleEffective =
        singles.stream().mapToInt(single -> arrangement.slotOf(single.effective())).toArray();
  }

  private static BitSet roots(FastProgram program) {
    BitSet roots = new BitSet();
    roots.set(program.redo());
    outcome(roots, program.total());
    program.parts().forEach(part -> outcome(roots, part));
    program.bands().forEach(roots::set);
    program.lists().forEach(roots::set);
    for (RuleRow run : program.runs()) {
      roots.set(run.before());
      roots.set(run.active());
      for (int i = 0; i < run.nominal().length; i++) {
        roots.set(run.nominal()[i]);
        roots.set(run.held()[i]);
      }
    }
    for (SingleRule single : program.singles()) {
      roots.set(single.nominal());
      roots.set(single.effective());
    }
    return roots;
  }

  private static void outcome(BitSet roots, ScoreSlots outcome) {
    roots.set(outcome.number());
    roots.set(outcome.under());
  }

  @Override
  public int rules() {
    return rules;
  }

  @Override
  public long[] newSlots() {
    return template.clone();
  }

  @Override
  public long totalNumber(long[] slots) {
    return slots[totalNumber];
  }

  @Override
  public long totalUnder(long[] slots) {
    return slots[totalUnder];
  }

  @Override
  public long bands(long[] slots) {
    long all = 0;
    for (int i = 0; i < bands.length; i++) {
      all |= slots[bands[i]] << (8 * i);
    }
    return all;
  }

  @Override
  public long lists(long[] slots) {
    long all = 0;
    for (int i = 0; i < lists.length; i++) {
      all |= slots[lists[i]] << i;
    }
    return all;
  }

  @Override
  public boolean run(long[] inputs, long[] slots, short[] ledger) {
    System.arraycopy(inputs, 0, slots, 0, inputs.length);
    slots[overflow] = 0;
    for (Kernel kernel : kernels) {
      kernel.run(slots, ledger);
    }
    for (int i = 0; i < singleRule.length; i++) {
      long nominal = slots[singleNominal[i]];
      long effective = slots[singleEffective[i]];
      slots[overflow] |= (nominal | effective) & ~0xFF;
      ledger[singleRule[i]] = (short) (nominal | (effective << 8));
    }
    return slots[redo] == 0;
  }

  @Override
  public boolean ledgerFits(long[] slots) {
    return slots[overflow] == 0;
  }

  @Override
  public long[] largeLedger(long[] inputs, long[] slots) {
    long[] ledger = new long[2 * rules];
    for (Kernel kernel : kernels) {
      if (kernel instanceof RuleRowKernel runs) {
        runs.large(slots, ledger);
      }
    }
    for (int i = 0; i < singleRule.length; i++) {
      ledger[2 * singleRule[i]] = slots[singleNominal[i]];
      ledger[2 * singleRule[i] + 1] = slots[singleEffective[i]];
    }
    return ledger;
  }
}
