package dev.scoring.core;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Java code that was generated from a scheme for a day of inspection. {@link Scheme#with} makes of
 * both a scheme that gives the same results some times faster. Only {@link Scheme#javaSource}
 * writes such classes; nobody needs to call their methods. Immutable and thread-safe.
 */
public interface GeneratedCode {

  /** The day of the inspections that the code is for; empty for those without a day. */
  Optional<LocalDate> date();

  /** What the code was generated from, as a digest of it. */
  String fingerprint();

  /** How many slots {@link #run} needs. */
  int slots();

  /**
   * Scores one unit.
   *
   * @param in the facts of the unit as whole numbers
   * @param s the slots: results first, then room to work in
   * @param ledger takes for each rule what it gave before caps, and 256 times what after
   */
  void run(long[] in, long[] s, short[] ledger);
}
