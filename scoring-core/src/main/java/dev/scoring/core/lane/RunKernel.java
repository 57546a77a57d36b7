package dev.scoring.core.lane;

import dev.scoring.core.lane.LaneProgram.Run;
import java.util.List;

/**
 * Sends the points of runs of rules into their blocks: writes what each gave, before caps and
 * after, and what came into each block. The runs may read what those before them wrote.
 *
 * <p>Both of a rule go into one number of the ledger, the second times 256. Whether any did not fit
 * is added to a slot.
 */
final class RunKernel implements Kernel {

  private final int[] nominal;
  private final int[] held;
  private final int[] rule;
  private final int[] ends;
  private final int[] before;
  private final int[] after;
  private final int[] active;
  private final long[] caps;
  private final int overflow;

  /**
   * Makes a kernel.
   *
   * @param after the slot for what came into each block
   * @param overflow the slot for what did not fit
   */
  RunKernel(List<Run> runs, int[] slotOf, int[] after, int overflow) {
    int rules = 0;
    for (Run run : runs) {
      rules += run.nominal().length;
    }
    this.nominal = new int[rules];
    this.held = new int[rules];
    this.rule = new int[rules];
    this.ends = new int[runs.size()];
    this.before = new int[ends.length];
    this.after = after;
    this.active = new int[ends.length];
    this.caps = new long[ends.length];
    this.overflow = overflow;
    int at = 0;
    for (int i = 0; i < ends.length; i++) {
      Run run = runs.get(i);
      for (int j = 0; j < run.nominal().length; j++) {
        rule[at] = run.first() + j;
        nominal[at] = slotOf[run.nominal()[j]];
        held[at++] = slotOf[run.held()[j]];
      }
      ends[i] = at;
      before[i] = slotOf[run.before()];
      active[i] = slotOf[run.active()];
      caps[i] = run.cap();
    }
  }

  @Override
  public void run(long[] s, short[] ledger) {
    long seen = 0;
    int at = 0;
    for (int run = 0; run < ends.length; run++) {
      long came = s[before[run]];
      long counts = -s[active[run]];
      long cap = caps[run];
      long let = Math.min(came, cap);
      for (int end = ends[run]; at < end; at++) {
        long given = s[nominal[at]] & counts;
        came += s[held[at]];
        long next = Math.min(came, cap);
        long effective = (next - let) & counts;
        let = next;
        seen |= given | effective;
        ledger[rule[at]] = (short) (given | (effective << 8));
      }
      s[after[run]] = came;
    }
    s[overflow] |= seen & ~0xFFL;
  }

  /** Writes both of each rule side by side, whatever their size. */
  void large(long[] s, long[] ledger) {
    int at = 0;
    for (int run = 0; run < ends.length; run++) {
      long came = s[before[run]];
      long counts = -s[active[run]];
      long let = Math.min(came, caps[run]);
      for (int end = ends[run]; at < end; at++) {
        came += s[held[at]];
        long next = Math.min(came, caps[run]);
        ledger[2 * rule[at]] = s[nominal[at]] & counts;
        ledger[2 * rule[at] + 1] = (next - let) & counts;
        let = next;
      }
    }
  }
}
