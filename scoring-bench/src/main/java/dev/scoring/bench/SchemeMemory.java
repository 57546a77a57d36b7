package dev.scoring.bench;

import dev.scoring.core.Scheme;
import dev.scoring.dsl.Rules;
import java.lang.ref.Reference;
import java.util.Locale;
import java.util.function.Supplier;

/** Prints how much memory compiled schemes hold, by holding several and looking at the heap. */
public final class SchemeMemory {

  private SchemeMemory() {}

  /** Measures the 2019 scheme and generated ones. */
  public static void main(String[] args) {
    print("2019", 102, 200, July::scheme);
    for (GeneratedRules.Letters letters : GeneratedRules.Letters.values()) {
      for (int rules : new int[] {1_000, 10_000, 100_000}) {
        String text = GeneratedRules.text(rules, letters);
        print(
            letters + " " + rules,
            rules,
            Math.max(1, 100_000 / rules),
            () -> Rules.compile(text).orThrow());
      }
    }
  }

  private static void print(String name, int rules, int copies, Supplier<Scheme> compiler) {
    long bytes = held(copies, compiler);
    System.out.printf(
        Locale.ROOT, "%-16s %,12d bytes a scheme %,8d bytes a rule%n", name, bytes, bytes / rules);
  }

  /** The bytes that a scheme holds. */
  private static long held(int copies, Supplier<Scheme> compiler) {
    Scheme[] held = new Scheme[copies + 1];
    try {
      held[copies] = compiler.get(); // with what is made once for all schemes, which is not counted
      long before = used();
      for (int i = 0; i < copies; i++) {
        held[i] = compiler.get();
      }
      return (used() - before) / copies;
    } finally {
      Reference.reachabilityFence(held);
    }
  }

  /** The bytes of the heap that are in use after everything else was collected. */
  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    long used = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      System.gc();
      used = Math.min(used, runtime.totalMemory() - runtime.freeMemory());
    }
    return used;
  }
}
