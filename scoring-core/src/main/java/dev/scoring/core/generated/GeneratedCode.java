package dev.scoring.core.generated;

import dev.scoring.core.Scheme;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Java code that was generated from a scheme for a day of inspection. {@link Scheme#with} makes of
 * both a scheme that gives the same results some times faster. Only {@link Scheme#javaSource}
 * writes such classes; nobody needs to call their methods. Immutable and thread-safe.
 */
public interface GeneratedCode {

  /** How many facts {@link #read} takes at once. */
  int AT_ONCE = 4;

  /** The day of the inspections that the code is for; empty for those without a day. */
  Optional<LocalDate> date();

  /** What the code was generated from, as a digest of it. */
  String fingerprint();

  /** How many slots {@link #run} needs. */
  int slots();

  /** Reads the values that are not of the usual class. */
  interface Others {

    /**
     * Turns the value of a fact into a whole number.
     *
     * @param fact the index of the fact
     * @param in takes the number
     * @return whether there is one
     */
    boolean read(int fact, @Nullable Object value, long[] in);
  }

  /**
   * Turns the values of four facts of a unit, one after the other in the scheme, into whole
   * numbers.
   *
   * @param first the index of the first of them, a multiple of four
   * @param others read what is not of the usual class
   * @param in takes the numbers
   * @return whether there is one for each
   */
  boolean read(
      int first,
      @Nullable Object a,
      @Nullable Object b,
      @Nullable Object c,
      @Nullable Object d,
      Others others,
      long[] in);

  /** Packs the numbers that are empty, or for which there is less room than they need. */
  interface Escapes {

    /**
     * Packs a number.
     *
     * @param small whether there are two bytes for it and not four
     * @return what is behind it in {@code room}
     */
    int pack(long number, boolean small, short[] room, int to);
  }

  /**
   * Packs the facts of a unit.
   *
   * @param in the facts as whole numbers
   * @param escapes pack what the code does not
   * @param room takes them
   * @return what is behind them in {@code room}
   */
  int pack(long[] in, Escapes escapes, short[] room);

  /**
   * Scores one unit.
   *
   * @param in the facts of the unit as whole numbers
   * @param s the slots: results first, then room to work in
   * @param ledger takes for each rule what it gave before caps, and 256 times what after
   */
  void run(long[] in, long[] s, short[] ledger);
}
