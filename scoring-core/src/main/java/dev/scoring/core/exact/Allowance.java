package dev.scoring.core.exact;

import dev.scoring.core.number.Rational;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What a block or part whose children are summed lets through: its cap, and how much is used. */
final class Allowance {

  private final LedgerLine line;
  private final @Nullable Rational cap;
  private final @Nullable Allowance outer;
  private Rational let = Rational.ZERO;

  /**
   * Makes an allowance of which nothing is used.
   *
   * @param line the line of the block or part
   * @param cap the most that it lets through; null for everything
   * @param outer where its points flow next; null where they end here
   */
  Allowance(LedgerLine line, @Nullable Rational cap, @Nullable Allowance outer) {
    this.line = line;
    this.cap = cap;
    this.outer = outer;
  }

  LedgerLine line() {
    return line;
  }

  /**
   * Sends points through this cap and those further out; each lets through what is left of it.
   *
   * @param charge is told the id and the amount of each cap that takes some
   */
  void pass(Rational points, BiConsumer<String, Rational> charge) {
    Rational passed = points;
    for (Allowance at = this; at != null; at = at.outer) {
      at.line.arrive(passed);
      Rational through = at.cap == null ? passed : passed.min(at.cap.minus(at.let));
      at.let = at.let.plus(through);
      if (through.compareTo(passed) < 0) {
        Rational taken = passed.minus(through);
        charge.accept(at.line.id(), taken);
        for (Allowance inner = this; inner != at && inner != null; inner = inner.outer) {
          inner.line.cut(at.line.id(), taken);
        }
        at.line.cut(at.line.id(), taken);
        passed = through;
      }
    }
  }

  /**
   * Tops up what this cap let through to {@code floor}, or to the cap if that is less. What is
   * added passes the caps further out.
   */
  void topUp(Rational floor) {
    Rational missing = (cap == null ? floor : floor.min(cap)).minus(let);
    if (missing.signum() > 0) {
      let = let.plus(missing);
      line.cut(line.id(), missing.negated());
      if (outer != null) {
        outer.pass(missing, line::cut);
      }
    }
  }
}
