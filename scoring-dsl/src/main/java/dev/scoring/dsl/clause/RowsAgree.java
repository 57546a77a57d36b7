package dev.scoring.dsl.clause;

import dev.scoring.core.number.Rational;
import dev.scoring.dsl.clause.RuleReading.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Points of categories, and of what is added up, stand with the same names or in one order. */
final class RowsAgree {

  private final Reading clause;
  private final RuleReading rule;
  private final Wording wording;

  RowsAgree(Reading clause, RuleReading rule, Wording wording) {
    this.clause = clause;
    this.rule = rule;
    this.wording = wording;
  }

  private record Spot(int at, Named named) {}

  Optional<Disagreement> find() {
    for (List<Named> row : rule.rows()) {
      if (isOfDifferentPoints(row)) {
        Optional<Disagreement> wrong = byName(row);
        if (wrong.isPresent()) {
          return wrong;
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isOfDifferentPoints(List<Named> row) {
    for (Named each : row) {
      if (!each.points().value().equals(row.get(0).points().value())) {
        return true;
      }
    }
    return false;
  }

  private List<ClauseNumber> points() {
    List<ClauseNumber> points = new ArrayList<>();
    for (ClauseNumber number : clause.numbers()) {
      if (number.role() == Role.POINTS) {
        points.add(number);
      }
    }
    return points;
  }

  private Optional<Disagreement> byName(List<Named> row) {
    List<Spot> spots = new ArrayList<>();
    for (Named named : row) {
      int at = place(named, row);
      if (at >= 0) {
        spots.add(new Spot(at, named));
      }
    }
    if (spots.size() < 2 || spots.size() < row.size()) {
      return byOrder(row);
    }
    spots.sort(Comparator.comparingInt(Spot::at));
    Fit behind = fit(spots, row, true);
    Fit before = fit(spots, row, false);
    if (behind.agrees() || before.agrees()) {
      return Optional.empty();
    }
    return behind.wrong().or(before::wrong).or(() -> byOrder(row));
  }

  /** How a reading of a clause fits: it agrees, it is wrong somewhere, or it cannot be read so. */
  private record Fit(boolean agrees, Optional<Disagreement> wrong) {}

  /**
   * Points that stand with the name of others.
   *
   * @param behind whether points stand behind their names
   */
  private Fit fit(List<Spot> spots, List<Named> row, boolean behind) {
    List<ClauseNumber> points = points();
    for (int i = 0; i < spots.size(); i++) {
      int from = behind ? spots.get(i).at() : i == 0 ? 0 : spots.get(i - 1).at();
      int until =
          !behind
              ? spots.get(i).at()
              : i + 1 < spots.size() ? spots.get(i + 1).at() : clause.text().length();
      Optional<ClauseNumber> said = Optional.empty();
      for (ClauseNumber number : points) {
        boolean inside = number.start() >= from && number.start() < until;
        if (inside && (said.isEmpty() || !behind)) {
          said = Optional.of(number);
        }
      }
      if (said.isEmpty()) {
        return new Fit(false, Optional.empty());
      }
      RuleNumber written = spots.get(i).named().points();
      Rational value = said.get().value();
      if (!value.equals(written.value()) && written.hard() && isOfAnother(value, row)) {
        return new Fit(false, Optional.of(wording.exchanged(said.get(), written)));
      }
    }
    return new Fit(true, Optional.empty());
  }

  private static boolean isOfAnother(Rational value, List<Named> row) {
    for (Named each : row) {
      if (each.points().value().equals(value)) {
        return true;
      }
    }
    return false;
  }

  /** Where the clause names what gives the points, if it does so once and clearly; −1 if not. */
  private int place(Named named, List<Named> row) {
    int found = -1;
    for (String name : named.names()) {
      String folded = name.toLowerCase(Locale.ROOT).replace('_', ' ');
      if (folded.length() == 1) {
        folded = "\"" + folded + "\"";
      }
      if (folded.length() < 2 || isInAnother(folded, named, row)) {
        continue;
      }
      int at = clause.text().indexOf(folded, 0);
      if (at >= 0) {
        if (clause.text().indexOf(folded, at + 1) >= 0) {
          return -1;
        }
        found = found < 0 ? at : Math.min(found, at);
      }
    }
    return found;
  }

  private static boolean isInAnother(String name, Named own, List<Named> row) {
    for (Named other : row) {
      if (other.equals(own)) {
        continue;
      }
      for (String each : other.names()) {
        if (each.toLowerCase(Locale.ROOT).replace('_', ' ').contains(name)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Without names: the points in the order of the clause, or in the reverse one. */
  private Optional<Disagreement> byOrder(List<Named> row) {
    List<ClauseNumber> points = points();
    if (points.size() != row.size()) {
      return Optional.empty();
    }
    boolean forward = true;
    boolean backward = true;
    int first = -1;
    List<Rational> left = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      Rational written = row.get(i).points().value();
      forward &= points.get(i).value().equals(written);
      backward &= points.get(row.size() - 1 - i).value().equals(written);
      left.add(points.get(i).value());
      first = first < 0 && !forward ? i : first;
    }
    for (Named each : row) {
      if (!left.remove(each.points().value())) {
        return Optional.empty();
      }
    }
    boolean added = rule.each() && row.size() == 2;
    if (forward || (backward && !added) || !row.get(first).points().hard()) {
      return Optional.empty();
    }
    return Optional.of(wording.exchanged(points.get(first), row.get(first).points()));
  }
}
