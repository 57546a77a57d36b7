package dev.scoring.core.result;

import dev.scoring.core.number.Rational;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The score of a unit, with its ledger. Immutable and thread-safe; made by the library alone. Two
 * scores are equal if everything in them is.
 *
 * <p>Total, rating, lists and the points of every rule are there once a unit is scored. The parts
 * and the lines of the ledger, with their reasons, are made when they are first asked for.
 */
public interface Score {

  /**
   * Returns a score.
   *
   * @param unit the name of the unit
   * @param kind the kind of the unit; empty if kinds do not matter to the scheme
   * @param total the exact total
   * @param parts the parts, in the order of the scheme
   * @param ratings the ratings, in the order of the scheme
   * @param lists the ids of the lists that the unit is on, in the order of the scheme
   * @param ledger a line for every part, block and rule, in the order of the scheme
   */
  static Score of(
      String unit,
      String kind,
      Rational total,
      List<PartScore> parts,
      List<Rated> ratings,
      List<String> lists,
      List<Entry> ledger) {
    return new WholeScore(unit, kind, total, parts, ratings, lists, ledger);
  }

  /** The name of the unit. */
  String unit();

  /** The kind of the unit; empty if kinds do not matter to the scheme. */
  String kind();

  /** The exact total. */
  Rational total();

  /** The parts, in the order of the scheme. */
  List<PartScore> parts();

  /** The ratings, in the order of the scheme. */
  List<Rated> ratings();

  /** The ids of the lists that the unit is on, in the order of the scheme. */
  List<String> lists();

  /**
   * The score of the part called {@code id}, or what the block or rule called so gave after every
   * cap.
   *
   * @throws NoSuchElementException if the scheme has no such part, block or rule
   */
  default Rational points(String id) {
    for (PartScore part : parts()) {
      if (part.id().equals(id)) {
        return part.score();
      }
    }
    return entry(id).effective();
  }

  /**
   * Whether the part, block or rule called {@code id} applies to the unit: it is not absent, for
   * another kind of unit or out of force, and neither is a block around it.
   *
   * @throws NoSuchElementException if the scheme has no such part, block or rule
   */
  default boolean applies(String id) {
    int absentAt = Integer.MAX_VALUE;
    for (Entry entry : ledger()) {
      if (entry.depth() <= absentAt) {
        absentAt = entry.isAbsent() ? entry.depth() : Integer.MAX_VALUE;
      }
      if (entry.id().equals(id)) {
        return absentAt == Integer.MAX_VALUE;
      }
    }
    throw new NoSuchElementException("no part, block or rule is called " + id);
  }

  /**
   * Whether the part called {@code id} gives anything: its gate is open, and its {@code zero when}
   * does not hold. What is in a part that gives nothing has points in the ledger all the same.
   *
   * @throws NoSuchElementException if the scheme has no such part
   */
  default boolean gives(String id) {
    PartScore part = part(id);
    return part.gateOpen() && !part.zeroed();
  }

  /** What each rule gave, in the order of the scheme. */
  List<RulePoints> rules();

  /** A line for every part, block and rule, in the order of the scheme. */
  List<Entry> ledger();

  /** The main rating: the first of the scheme, if it has one. */
  default Optional<Rated> rating() {
    List<Rated> all = ratings();
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
  }

  /**
   * The part called {@code id}.
   *
   * @throws NoSuchElementException if the scheme has no such part
   */
  default PartScore part(String id) {
    for (PartScore part : parts()) {
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
  default Entry entry(String id) {
    for (Entry entry : ledger()) {
      if (entry.id().equals(id)) {
        return entry;
      }
    }
    throw new NoSuchElementException("no part, block or rule is called " + id);
  }
}
