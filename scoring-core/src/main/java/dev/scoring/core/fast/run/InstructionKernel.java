package dev.scoring.core.fast.run;

import dev.scoring.core.fast.program.Instruction;
import java.util.List;

/** Instructions of one loop, one after the other; each may read what those before it wrote. */
final class InstructionKernel implements Kernel {

  private final UnitLoop loop;
  private final int[] to;
  private final int[] a;
  private final int[] b;
  private final int[] c;
  private final long[] k;
  private final long[] l;
  private final long[] plus;
  private final int[] shift;
  private final long[] mask;
  private final int steps;
  private final long[] thresholds;
  private final long[] adds;

  /**
   * Makes a kernel.
   *
   * @param to the slot of each
   * @param slotOf where operands stand
   * @param zero a slot that holds 0
   */
  InstructionKernel(
      UnitLoop loop, List<Instruction> instructions, int[] to, int[] slotOf, int zero) {
    int count = instructions.size();
    this.loop = loop;
    this.to = to;
    int numbers = loop.hasNumbers() ? count : 0;
    int general = loop == UnitLoop.ANY_LINEAR ? count : 0;
    this.a = new int[count];
    this.b = new int[instructions.get(0).arity() > 1 || general > 0 ? count : 0];
    this.c = new int[loop == UnitLoop.SELECT ? count : 0];
    this.k = new long[numbers];
    this.plus = new long[numbers];
    this.l = new long[general];
    this.shift = new int[general];
    this.mask = new long[general];
    this.steps = steps(instructions);
    this.thresholds = new long[count * steps];
    this.adds = new long[count * steps];
    for (int i = 0; i < count; i++) {
      Instruction instruction = instructions.get(i);
      a[i] = slotOf[instruction.a()];
      if (b.length > 0) {
        b[i] = instruction.arity() > 1 ? slotOf[instruction.b()] : zero;
      }
      if (c.length > 0) {
        c[i] = slotOf[instruction.c()];
      }
      if (numbers > 0) {
        k[i] = instruction.k();
        plus[i] = instruction.l();
      }
      if (general > 0) {
        mask[i] = -1;
        general(i, UnitLoop.of(instruction));
      }
      int own = instruction.thresholds().length;
      // A step that is not there adds nothing.
      System.arraycopy(instruction.thresholds(), 0, thresholds, i * steps, own);
      System.arraycopy(instruction.adds(), 0, adds, i * steps, own);
    }
  }

  private int steps(List<Instruction> instructions) {
    return switch (loop) {
      case STEPS_2 -> 2;
      case STEPS_4 -> 4;
      case STEPS_6 -> 6;
      case STEPS_MORE ->
          instructions.stream().mapToInt(each -> each.thresholds().length).max().orElse(0);
      default -> 0;
    };
  }

  /** What {@link UnitLoop#ANY_LINEAR} makes of a simpler loop. */
  private void general(int i, UnitLoop own) {
    if (own != UnitLoop.LINEAR) {
      k[i] = 1;
      l[i] = own == UnitLoop.SUBTRACT || own == UnitLoop.LESS ? -1 : 1;
    }
    if (own == UnitLoop.LESS) {
      shift[i] = 63;
      mask[i] = 1;
    } else if (own == UnitLoop.AND || own == UnitLoop.OR) {
      plus[i] = own == UnitLoop.OR ? 1 : 0;
      shift[i] = 1;
    }
  }

  @Override
  public void run(long[] s, short[] ledger) {
    switch (loop) {
      case LINEAR -> linear(s);
      case ADD -> add(s);
      case SUBTRACT -> subtract(s);
      case LESS -> less(s);
      case AND -> and(s);
      case OR -> or(s);
      case ANY_LINEAR -> anyLinear(s);
      case MULTIPLY -> multiply(s);
      case SELECT -> select(s);
      case MIN -> min(s);
      case MAX -> max(s);
      case EQUAL -> equal(s);
      case FLOOR -> floor(s);
      case STEPS_2 -> steps2(s);
      case STEPS_4 -> steps4(s);
      case STEPS_6 -> steps6(s);
      case STEPS_MORE -> steps(s);
    }
  }

  private void linear(long[] s) {
    int[] out = to;
    int[] x = a;
    long[] factor = k;
    long[] constant = plus;
    for (int i = 0; i < x.length; i++) {
      s[out[i]] = s[x[i]] * factor[i] + constant[i];
    }
  }

  private void add(long[] s) {
    int[] out = to;
    int[] x = a;
    int[] y = b;
    for (int i = 0; i < x.length; i++) {
      s[out[i]] = s[x[i]] + s[y[i]];
    }
  }

  private void less(long[] s) {
    int[] out = to;
    int[] x = a;
    int[] y = b;
    for (int i = 0; i < x.length; i++) {
      s[out[i]] = (s[x[i]] - s[y[i]]) >>> 63;
    }
  }

  private void and(long[] s) {
    int[] out = to;
    int[] x = a;
    int[] y = b;
    for (int i = 0; i < x.length; i++) {
      s[out[i]] = s[x[i]] & s[y[i]];
    }
  }

  private void anyLinear(long[] s) {
    int[] out = to;
    int[] x = a;
    int[] y = b;
    long[] one = k;
    long[] other = l;
    long[] constant = plus;
    int[] by = shift;
    long[] part = mask;
    for (int i = 0; i < x.length; i++) {
      s[out[i]] = ((s[x[i]] * one[i] + s[y[i]] * other[i] + constant[i]) >> by[i]) & part[i];
    }
  }

  private void subtract(long[] s) {
    int[] out = to;
    int[] x = a;
    int[] y = b;
    for (int i = 0; i < x.length; i++) {
      s[out[i]] = s[x[i]] - s[y[i]];
    }
  }

  private void or(long[] s) {
    int[] out = to;
    int[] x = a;
    int[] y = b;
    for (int i = 0; i < x.length; i++) {
      s[out[i]] = s[x[i]] | s[y[i]];
    }
  }

  private void multiply(long[] s) {
    int[] out = to;
    int[] x = a;
    int[] y = b;
    for (int i = 0; i < x.length; i++) {
      s[out[i]] = s[x[i]] * s[y[i]];
    }
  }

  private void select(long[] s) {
    int[] out = to;
    int[] x = a;
    int[] y = b;
    int[] z = c;
    for (int i = 0; i < x.length; i++) {
      long yes = -s[x[i]];
      s[out[i]] = (s[y[i]] & yes) | (s[z[i]] & ~yes);
    }
  }

  private void min(long[] s) {
    int[] out = to;
    int[] x = a;
    int[] y = b;
    for (int i = 0; i < x.length; i++) {
      s[out[i]] = Math.min(s[x[i]], s[y[i]]);
    }
  }

  private void max(long[] s) {
    int[] out = to;
    int[] x = a;
    int[] y = b;
    for (int i = 0; i < x.length; i++) {
      s[out[i]] = Math.max(s[x[i]], s[y[i]]);
    }
  }

  private void equal(long[] s) {
    int[] out = to;
    int[] x = a;
    int[] y = b;
    for (int i = 0; i < x.length; i++) {
      long difference = s[x[i]] - s[y[i]];
      s[out[i]] = 1 - ((difference | -difference) >>> 63);
    }
  }

  private void floor(long[] s) {
    int[] out = to;
    int[] x = a;
    long[] divisor = k;
    for (int i = 0; i < x.length; i++) {
      s[out[i]] = Math.floorDiv(s[x[i]], divisor[i]);
    }
  }

  private void steps2(long[] s) {
    int[] out = to;
    int[] x = a;
    long[] from = plus;
    long[] t = thresholds;
    long[] add = adds;
    for (int i = 0; i < x.length; i++) {
      int at = 2 * i;
      s[out[i]] = from[i] + pair(s[x[i]], t, add, at);
    }
  }

  private void steps4(long[] s) {
    int[] out = to;
    int[] x = a;
    long[] from = plus;
    long[] t = thresholds;
    long[] add = adds;
    for (int i = 0; i < x.length; i++) {
      long v = s[x[i]];
      int at = 4 * i;
      s[out[i]] = from[i] + pair(v, t, add, at) + pair(v, t, add, at + 2);
    }
  }

  private void steps6(long[] s) {
    int[] out = to;
    int[] x = a;
    long[] from = plus;
    long[] t = thresholds;
    long[] add = adds;
    for (int i = 0; i < x.length; i++) {
      long v = s[x[i]];
      int at = 6 * i;
      s[out[i]] =
          from[i] + (pair(v, t, add, at) + pair(v, t, add, at + 2)) + pair(v, t, add, at + 4);
    }
  }

  /** What two steps add: {@code x >> 63} is all ones below 0. */
  private static long pair(long value, long[] thresholds, long[] adds, int at) {
    return (adds[at] & ((value - thresholds[at]) >> 63))
        + (adds[at + 1] & ((value - thresholds[at + 1]) >> 63));
  }

  private void steps(long[] s) {
    int[] out = to;
    for (int i = 0; i < a.length; i++) {
      long v = s[a[i]];
      long sum = plus[i];
      for (int at = i * steps, end = at + steps; at < end; at++) {
        sum += adds[at] & ((v - thresholds[at]) >> 63);
      }
      s[out[i]] = sum;
    }
  }

  @Override
  public String toString() {
    return loop + " × " + a.length;
  }
}
