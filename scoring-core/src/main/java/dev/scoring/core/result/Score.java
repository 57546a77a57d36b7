package dev.scoring.core.result;

import dev.scoring.core.number.Rational;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The score of a unit, with its ledger. Immutable and thread-safe.
 *
 * @param unit the name of the unit
 * @param kind the kind of the unit; empty if kinds do not matter to the scheme
 * @param total the exact total
 * @param parts the parts, in the order of the scheme
 * @param ratings the ratings, in the order of the scheme
 * @param lists the ids of the lists that the unit is on, in the order of the scheme
 * @param ledger a line for every part, block and rule, in the order of the scheme
 */
public record Score(
    String unit,
    String kind,
    Rational total,
    List<PartScore> parts,
    List<Rated> ratings,
    List<String> lists,
    List<Entry> ledger) {

  /** Copies the lists. */
  public Score {
    parts = List.copyOf(parts);
    ratings = List.copyOf(ratings);
    lists = List.copyOf(lists);
    ledger = List.copyOf(ledger);
  }

  /** The main rating: the first of the scheme, if it has one. */
  public Optional<Rated> rating() {
    return ratings.isEmpty() ? Optional.empty() : Optional.of(ratings.get(0));
  }

  /**
   * The part called {@code id}.
   *
   * @throws NoSuchElementException if the scheme has no such part
   */
  public PartScore part(String id) {
    for (PartScore part : parts) {
      if (part.id().equals(id)) {
        return part;
      }
    }
    throw new NoSuchElementException("no part is called " + id);
  }

  /**
   * The line of the ledger for {@code id}.
   *
   * @throws NoSuchElementException if the scheme has no such part, block or rule
   */
  public Entry entry(String id) {
    for (Entry entry : ledger) {
      if (entry.id().equals(id)) {
        return entry;
      }
    }
    throw new NoSuchElementException("no part, block or rule is called " + id);
  }
}
