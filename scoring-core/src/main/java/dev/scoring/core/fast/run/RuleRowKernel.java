package dev.scoring.core.fast.run;

import dev.scoring.core.fast.program.FastProgram.RuleRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Sends the points of runs of rules into their blocks: writes what each gave, before caps and
 * after, and what its block had let through behind it. The runs may read what those before them
 * wrote.
 *
 * <p>Both of a rule go into one number of the ledger, the second times 256. Whether any did not fit
 * is added to a slot.
 */
final class RuleRowKernel implements Kernel {

  /**
   * Where rules read and write: a slot for each rule from the first of each kind on, so that a loop
   * goes from rule to rule and from slot to slot.
   *
   * @param nominal what each gave before caps
   * @param counts all bits of whether its block counts
   * @param through what its block has let through behind it
   * @param end the slot behind them
   * @param overflow the slot for what did not fit
   */
  record Room(int nominal, int counts, int through, int end, int overflow) {

    /** Room for some rules, from the slot {@code first} on. */
    static Room from(int first, int rules, int overflow) {
      return new Room(first, first + rules, first + 2 * rules, first + 3 * rules, overflow);
    }

    /** The slot of what a run lets through. */
    int let(RuleRow run) {
      return through + RuleRowKernel.end(run) - 1;
    }
  }

  /** Rules in a row, from {@code first} to before {@code end}. */
  private record Row(int first, int end) {}

  private final Room room;
  private final int[] copyFrom;
  private final int[] copyTo;

  /** The rules whose blocks might not count, and where that stands. */
  private final int[] doubtful;

  private final int[] active;

  /** Runs that begin their blocks, those that stand side by side as one row. */
  private final Row[] rows;

  /** Runs that something in their blocks stands before, and where it is. */
  private final Row[] later;

  private final int[] before;

  // By rule.
  private final int[] held;
  private final long[] caps;

  /** 0 for a rule that begins its block, −1 for the others. */
  private final long[] keeps;

  /**
   * Makes a kernel.
   *
   * @param slotOf where values stand
   * @param zero the slot of 0
   * @param one the slot of 1; −1 if there is none
   */
  RuleRowKernel(List<RuleRow> runs, int[] slotOf, int zero, int one, Room room) {
    this.room = room;
    int rules = runs.stream().mapToInt(RuleRowKernel::end).max().orElse(0);
    this.held = new int[rules];
    this.caps = new long[rules];
    this.keeps = new long[rules];
    List<int[]> copies = new ArrayList<>();
    List<int[]> asked = new ArrayList<>();
    for (RuleRow run : runs) {
      for (int i = 0; i < run.nominal().length; i++) {
        int rule = run.first() + i;
        int from = slotOf[run.nominal()[i]];
        held[rule] = slotOf[run.held()[i]];
        caps[rule] = run.cap();
        keeps[rule] = i == 0 && slotOf[run.before()] == zero ? 0 : -1;
        if (from != room.nominal() + rule) {
          copies.add(new int[] {from, room.nominal() + rule});
        }
        if (slotOf[run.active()] != one) {
          asked.add(new int[] {rule, slotOf[run.active()]});
        }
      }
    }
    this.copyFrom = copies.stream().mapToInt(copy -> copy[0]).toArray();
    this.copyTo = copies.stream().mapToInt(copy -> copy[1]).toArray();
    this.doubtful = asked.stream().mapToInt(each -> each[0]).toArray();
    this.active = asked.stream().mapToInt(each -> each[1]).toArray();
    List<RuleRow> others = runs.stream().filter(run -> slotOf[run.before()] != zero).toList();
    this.rows = rows(runs.stream().filter(run -> slotOf[run.before()] == zero).toList());
    this.later = others.stream().map(run -> new Row(run.first(), end(run))).toArray(Row[]::new);
    this.before = others.stream().mapToInt(run -> slotOf[run.before()]).toArray();
  }

  private static Row[] rows(List<RuleRow> runs) {
    List<Row> rows = new ArrayList<>();
    for (RuleRow run : runs.stream().sorted(Comparator.comparing(RuleRow::first)).toList()) {
      int first = run.first();
      if (!rows.isEmpty() && rows.get(rows.size() - 1).end() == first) {
        first = rows.remove(rows.size() - 1).first();
      }
      rows.add(new Row(first, end(run)));
    }
    return rows.toArray(new Row[0]);
  }

  /** The rule behind a run. */
  private static int end(RuleRow run) {
    return run.first() + run.nominal().length;
  }

  @Override
  public void run(long[] s, short[] ledger) {
    for (int i = 0; i < copyFrom.length; i++) {
      s[copyTo[i]] = s[copyFrom[i]];
    }
    for (int i = 0; i < doubtful.length; i++) {
      s[room.counts() + doubtful[i]] = -s[active[i]];
    }
    long seen = 0;
    for (Row row : rows) {
      seen |= row(row, 0, s, ledger);
    }
    for (int i = 0; i < later.length; i++) {
      seen |= row(later[i], s[before[i]], s, ledger);
    }
    s[room.overflow()] |= seen & ~0xFFL;
  }

  /** Sends on what a row of rules gave, and returns what went into the ledger, one over another. */
  private long row(Row row, long before, long[] s, short[] ledger) {
    int[] from = held;
    long[] most = caps;
    long[] keep = keeps;
    int nominal = room.nominal();
    int counts = room.counts();
    int through = room.through();
    long came = before;
    long passed = least(before, most[row.first()] & s[counts + row.first()]);
    long seen = 0;
    for (int rule = row.first(), end = row.end(); rule < end; rule++) {
      came = (came & keep[rule]) + s[from[rule]];
      // A block that does not count lets nothing through.
      long cap = most[rule] & s[counts + rule];
      long next = least(came, cap);
      long given = s[nominal + rule] & s[counts + rule];
      long effective = next - (passed & keep[rule]);
      seen |= given | effective;
      ledger[rule] = (short) (given | (effective << 8));
      s[through + rule] = next;
      passed = next;
    }
    return seen;
  }

  /**
   * The smaller of two numbers that are not below 0, without a branch: nobody knows which caps take
   * something.
   */
  private static long least(long a, long b) {
    return b + ((a - b) & ((a - b) >> 63));
  }

  /** Writes both of each rule side by side, whatever their size, after this has run. */
  void large(long[] s, long[] ledger) {
    for (Row row : rows) {
      large(row, 0, s, ledger);
    }
    for (int i = 0; i < later.length; i++) {
      large(later[i], s[before[i]], s, ledger);
    }
  }

  private void large(Row row, long before, long[] s, long[] ledger) {
    long passed = least(before, caps[row.first()] & s[room.counts() + row.first()]);
    for (int rule = row.first(); rule < row.end(); rule++) {
      ledger[2 * rule] = s[room.nominal() + rule] & s[room.counts() + rule];
      ledger[2 * rule + 1] = s[room.through() + rule] - (passed & keeps[rule]);
      passed = s[room.through() + rule];
    }
  }
}
