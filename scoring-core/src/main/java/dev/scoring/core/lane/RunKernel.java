package dev.scoring.core.lane;

import dev.scoring.core.lane.LaneProgram.Run;
import java.util.ArrayList;
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
  private final int[] first;
  private final int[] last;
  private final int[] before;
  private final int[] let;
  private final int[] active;
  private final long[] caps;

  /** For each run, where its cap and whether it counts stand while this runs. */
  private final int work;

  /** The rules of runs that begin blocks and send on what they give: one loop for all of them. */
  private final int[] plain;

  /** For each of them the run, the first of a run marked by 0 and the others by −1. */
  private final int[] runOf;

  private final long[] keeps;

  /** The other runs. */
  private final int[] others;

  private final int overflow;

  /**
   * Makes a kernel.
   *
   * @param slotOf where values stand
   * @param rules the slot of what the first rule gave before caps; those of the others follow
   * @param let the slot for what each block let through
   * @param work the first of two slots for each run that this alone uses
   * @param zero the slot of 0
   * @param overflow the slot for what did not fit
   */
  RunKernel(List<Run> runs, int[] slotOf, int rules, int[] let, int work, int zero, int overflow) {
    int count = runs.size();
    this.rules = rules;
    this.let = let;
    this.work = work;
    this.overflow = overflow;
    this.first = runs.stream().mapToInt(Run::first).toArray();
    this.last = runs.stream().mapToInt(run -> run.first() + run.nominal().length).toArray();
    this.before = runs.stream().mapToInt(run -> slotOf[run.before()]).toArray();
    this.active = runs.stream().mapToInt(run -> slotOf[run.active()]).toArray();
    this.caps = runs.stream().mapToLong(Run::cap).toArray();
    this.held = new int[Arrays.stream(last).max().orElse(0)];
    int[] from = new int[held.length];
    int[] to = new int[held.length];
    int copies = 0;
    List<Integer> plainRules = new ArrayList<>();
    List<Integer> plainRuns = new ArrayList<>();
    List<Integer> otherRuns = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Run run = runs.get(i);
      boolean isPlain = Arrays.equals(run.nominal(), run.held()) && before[i] == zero;
      if (!isPlain) {
        otherRuns.add(i);
      }
      for (int j = 0; j < run.nominal().length; j++) {
        int rule = run.first() + j;
        held[rule] = slotOf[run.held()[j]];
        if (isPlain) {
          plainRules.add(rule);
          plainRuns.add(i);
        }
        if (slotOf[run.nominal()[j]] != rules + rule) {
          from[copies] = slotOf[run.nominal()[j]];
          to[copies++] = rules + rule;
        }
      }
    }
    this.copyFrom = Arrays.copyOf(from, copies);
    this.copyTo = Arrays.copyOf(to, copies);
    this.plain = ints(plainRules);
    this.runOf = ints(plainRuns);
    this.others = ints(otherRuns);
    this.keeps = new long[plain.length];
    for (int i = 1; i < plain.length; i++) {
      keeps[i] = runOf[i] == runOf[i - 1] ? -1 : 0;
    }
  }

  private static int[] ints(List<Integer> values) {
    return values.stream().mapToInt(Integer::intValue).toArray();
  }

  @Override
  public void run(long[] s, short[] ledger) {
    for (int i = 0; i < copyFrom.length; i++) {
      s[copyTo[i]] = s[copyFrom[i]];
    }
    for (int run = 0; run < caps.length; run++) {
      long counts = -s[active[run]];
      s[work + 2 * run] = counts;
      // A block that does not count lets nothing through.
      s[work + 2 * run + 1] = caps[run] & counts;
    }
    long seen = plain(s, ledger);
    for (int run : others) {
      seen |= other(run, s, ledger);
    }
    s[overflow] |= seen & ~0xFFL;
  }

  private long plain(long[] s, short[] ledger) {
    int[] rule = plain;
    int[] run = runOf;
    long[] keep = keeps;
    long came = 0;
    long through = 0;
    long seen = 0;
    for (int i = 0; i < rule.length; i++) {
      int at = work + 2 * run[i];
      long given = s[rules + rule[i]];
      came = (came & keep[i]) + given;
      long next = Math.min(came, s[at + 1]);
      long effective = next - (through & keep[i]);
      given &= s[at];
      seen |= given | effective;
      ledger[rule[i]] = (short) (given | (effective << 8));
      through = next;
      // The last of a run stays.
      s[let[run[i]]] = next;
    }
    return seen;
  }

  private long other(int run, long[] s, short[] ledger) {
    long came = s[before[run]];
    long counts = s[work + 2 * run];
    long cap = s[work + 2 * run + 1];
    long through = Math.min(came, cap);
    long seen = 0;
    for (int rule = first[run], end = last[run]; rule < end; rule++) {
      came += s[held[rule]];
      long next = Math.min(came, cap);
      long given = s[rules + rule] & counts;
      long effective = next - through;
      seen |= given | effective;
      ledger[rule] = (short) (given | (effective << 8));
      through = next;
    }
    s[let[run]] = through;
    return seen;
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
