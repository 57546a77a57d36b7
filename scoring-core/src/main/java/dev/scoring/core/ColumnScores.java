package dev.scoring.core;

import dev.scoring.core.engine.ColumnResults;
import dev.scoring.core.number.Rational;
import dev.scoring.core.problem.DataException;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The scores of {@link Columns}: totals, parts, main rating and lists, exact like those of a {@link
 * dev.scoring.core.result.Score}, without a ledger. Units are numbered in the order of the
 * inspection.
 *
 * <p>It may be used again: scoring once more allocates nothing. Ranges that do not overlap may be
 * scored by several threads at the same time.
 */
public final class ColumnScores {

  private final Columns columns;
  private final ColumnResults results;

  ColumnScores(Columns columns, ColumnResults results) {
    this.columns = columns;
    this.results = results;
  }

  /** The columns that these are the scores of. */
  public Columns columns() {
    return columns;
  }

  /** How many units there are. */
  public int size() {
    return results.size();
  }

  /**
   * Scores some units.
   *
   * @param from the first of them
   * @param to the one behind the last
   * @throws DataException with every problem found in them
   * @throws IndexOutOfBoundsException if there are no such units
   */
  public void score(int from, int to) {
    if (from < 0 || from > to || to > size()) {
      throw new IndexOutOfBoundsException("no units from " + from + " to " + to);
    }
    results.score(from, to);
  }

  /** Whether a unit that was scored is rated; otherwise it has no score. */
  public boolean isRated(int unit) {
    return results.isRated(unit);
  }

  /**
   * The exact total of a unit.
   *
   * @throws NoSuchElementException if the unit is not rated
   */
  public Rational total(int unit) {
    return results.total(unit);
  }

  /**
   * The exact score of a part.
   *
   * @throws NoSuchElementException if there is no such part, or the unit is not rated
   */
  public Rational part(String id, int unit) {
    return results.part(id, unit);
  }

  /**
   * The id of the band of the main rating; empty if the scheme has no rating.
   *
   * @throws NoSuchElementException if the unit is not rated
   */
  public Optional<String> band(int unit) {
    return results.band(unit);
  }

  /**
   * Whether a unit is on the list called {@code list}.
   *
   * @throws NoSuchElementException if there is no such list, or the unit is not rated
   */
  public boolean isOn(String list, int unit) {
    return results.isOn(list, unit);
  }

  /** Returns whose scores these are. */
  @Override
  public String toString() {
    return "scores in " + columns;
  }
}
