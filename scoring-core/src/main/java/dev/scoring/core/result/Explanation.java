package dev.scoring.core.result;

import dev.scoring.core.number.Rational;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Why a unit has its score: the score, and for every line of its ledger what was read and how it
 * was used. Immutable and thread-safe.
 *
 * @param date the day of the inspection; empty if none was given
 * @param score the score that is explained
 * @param lines a line for every part, block and rule, in the order of the ledger
 * @param totalText the formula of the total as the scheme writes it
 * @param totalLets the figures and conditions that the formula uses by their names
 * @param reasons what cost the most points, the most first
 */
public record Explanation(
    Optional<LocalDate> date,
    Score score,
    List<Line> lines,
    String totalText,
    List<Named> totalLets,
    List<Reason> reasons) {

  /** Copies the lists. */
  public Explanation {
    lines = List.copyOf(lines);
    totalLets = List.copyOf(totalLets);
    reasons = List.copyOf(reasons);
  }

  /** Returns whose score is explained. */
  @Override
  public String toString() {
    return "explanation of the " + score;
  }

  /**
   * A figure or a condition that the scheme gives a name.
   *
   * @param name the name
   * @param label what it is called; empty if it has no label
   * @param text how the scheme writes it
   * @param value the value as text: {@code true}, an exact number, a day, or empty
   */
  public record Named(String name, String label, String text, String value) {}

  /**
   * A clause that cost points, and how many.
   *
   * @param id the id of the block or rule
   * @param label the clause in words; empty if the scheme gives none
   * @param points how many points it cost; above 0
   */
  public record Reason(String id, String label, Rational points) {}

  /**
   * The explanation of one line of the ledger.
   *
   * @param entry the line
   * @param label the clause in words; empty if the scheme gives none
   * @param source where the clause comes from; empty if the scheme does not say
   * @param text the rule or the gate as the scheme writes it; empty where there is none
   * @param failedGuard the clause that kept it from counting, as the scheme writes it; else empty
   * @param readings the facts that it read
   * @param lets the figures and conditions that it used by their names, those that others are made
   *     of first
   * @param derivation how it came to its points; empty unless it is a rule that counted
   */
  public record Line(
      Entry entry,
      String label,
      String source,
      String text,
      String failedGuard,
      List<Reading> readings,
      List<Named> lets,
      List<Derivation> derivation) {

    /** Copies the lists. */
    public Line {
      readings = List.copyOf(readings);
      lets = List.copyOf(lets);
      derivation = List.copyOf(derivation);
    }

    /** Returns the id of the line, and what it gave. */
    @Override
    public String toString() {
      return entry.id() + ": " + entry.effective();
    }
  }
}
