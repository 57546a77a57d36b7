package dev.scoring.core.result;

import dev.scoring.core.number.Rational;
import java.util.List;

/** A score of which everything is there. */
record WholeScore(
    String unit,
    String kind,
    Rational total,
    List<PartScore> parts,
    List<Rated> ratings,
    List<String> lists,
    List<Entry> ledger)
    implements Score {

  /** Copies the lists. */
  WholeScore {
    parts = List.copyOf(parts);
    ratings = List.copyOf(ratings);
    lists = List.copyOf(lists);
    ledger = List.copyOf(ledger);
  }

  @Override
  public List<RulePoints> rules() {
    return ledger.stream()
        .filter(entry -> entry.kind() == Entry.Kind.RULE)
        .map(entry -> new RulePoints(entry.id(), entry.nominal(), entry.effective()))
        .toList();
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof Score other
        && unit.equals(other.unit())
        && kind.equals(other.kind())
        && total.equals(other.total())
        && parts.equals(other.parts())
        && ratings.equals(other.ratings())
        && lists.equals(other.lists())
        && ledger.equals(other.ledger());
  }

  @Override
  public int hashCode() {
    return unit.hashCode() * 31 + total.hashCode();
  }

  @Override
  public String toString() {
    return "score of " + unit + ": " + total;
  }
}
