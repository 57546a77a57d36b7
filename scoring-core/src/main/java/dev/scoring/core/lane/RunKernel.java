package dev.scoring.core.lane;

import dev.scoring.core.lane.LaneProgram.Run;
import java.util.Arrays;
import java.util.List;

/**
 * Sends the points of runs of rules into their blocks: writes what each gave, before caps and
 * after, what came into each block and what it let through. The runs may read what those before
 * them wrote.
 *
 * <p>Both of a rule go into one number of the ledger, the second times 256. Whether any did not fit
 * is added to a slot.
 */
final class RunKernel implements Kernel {

  private final int rules;
  private final int[] copyFrom;
  private final int[] copyTo;
  private final int[] held;
  private final boolean[] plain;
  private final int[] first;
  private final int[] last;
  private final int[] before;
  private final int[] after;
  private final int[] let;
  private final int[] active;
  private final long[] caps;
  private final int overflow;

  /**
   * Makes a kernel.
   *
   * @param slotOf where values stand
   * @param rules the slot of what the first rule gave before caps; those of the others follow
   * @param after the slot for what came into each block
   * @param let the slot for what each block let through
   * @param overflow the slot for what did not fit
   */
  RunKernel(List<Run> runs, int[] slotOf, int rules, int[] after, int[] let, int overflow) {
    int count = runs.size();
    this.rules = rules;
    this.after = after;
    this.let = let;
    this.overflow = overflow;
    this.first = runs.stream().mapToInt(Run::first).toArray();
    this.last = runs.stream().mapToInt(run -> run.first() + run.nominal().length).toArray();
    this.before = runs.stream().mapToInt(run -> slotOf[run.before()]).toArray();
    this.active = runs.stream().mapToInt(run -> slotOf[run.active()]).toArray();
    this.caps = runs.stream().mapToLong(Run::cap).toArray();
    this.plain = new boolean[count];
    this.held = new int[Arrays.stream(last).max().orElse(0)];
    int[] from = new int[held.length];
    int[] to = new int[held.length];
    int copies = 0;
    for (int i = 0; i < count; i++) {
      Run run = runs.get(i);
      plain[i] = Arrays.equals(run.nominal(), run.held());
      for (int j = 0; j < run.nominal().length; j++) {
        int rule = run.first() + j;
        held[rule] = slotOf[run.held()[j]];
        if (slotOf[run.nominal()[j]] != rules + rule) {
          from[copies] = slotOf[run.nominal()[j]];
          to[copies++] = rules + rule;
        }
      }
    }
    this.copyFrom = Arrays.copyOf(from, copies);
    this.copyTo = Arrays.copyOf(to, copies);
  }

  @Override
  public void run(long[] s, short[] ledger) {
    for (int i = 0; i < copyFrom.length; i++) {
      s[copyTo[i]] = s[copyFrom[i]];
    }
    long seen = 0;
    for (int run = 0; run < first.length; run++) {
      seen |= plain[run] ? plain(run, s, ledger) : other(run, s, ledger);
    }
    s[overflow] |= seen & ~0xFFL;
  }

  /** A run whose rules send on what they give. */
  private long plain(int run, long[] s, short[] ledger) {
    long came = s[before[run]];
    long counts = -s[active[run]];
    // A block that does not count lets nothing through.
    long cap = caps[run] & counts;
    long through = Math.min(came, cap);
    long seen = 0;
    for (int rule = first[run], at = rules + rule, end = last[run]; rule < end; rule++, at++) {
      long given = s[at];
      came += given;
      long next = Math.min(came, cap);
      given &= counts;
      seen |= given;
      ledger[rule] = (short) (given | ((next - through) << 8));
      through = next;
    }
    s[after[run]] = came;
    s[let[run]] = through;
    return seen | through;
  }

  private long other(int run, long[] s, short[] ledger) {
    long came = s[before[run]];
    long counts = -s[active[run]];
    long cap = caps[run] & counts;
    long through = Math.min(came, cap);
    long seen = 0;
    for (int rule = first[run], end = last[run]; rule < end; rule++) {
      came += s[held[rule]];
      long next = Math.min(came, cap);
      long given = s[rules + rule] & counts;
      seen |= given;
      ledger[rule] = (short) (given | ((next - through) << 8));
      through = next;
    }
    s[after[run]] = came;
    s[let[run]] = through;
    return seen | through;
  }

  /** Writes both of each rule side by side, whatever their size. */
  void large(long[] s, long[] ledger) {
    for (int run = 0; run < first.length; run++) {
      long came = s[before[run]];
      long counts = -s[active[run]];
      long cap = caps[run] & counts;
      long through = Math.min(came, cap);
      for (int rule = first[run]; rule < last[run]; rule++) {
        came += s[held[rule]];
        long next = Math.min(came, cap);
        ledger[2 * rule] = s[rules + rule] & counts;
        ledger[2 * rule + 1] = next - through;
        through = next;
      }
    }
  }
}
