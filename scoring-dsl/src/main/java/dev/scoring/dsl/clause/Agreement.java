package dev.scoring.dsl.clause;

import dev.scoring.core.number.Rational;
import dev.scoring.dsl.clause.Disagreement.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares what a clause says with what its rule says, number by number and both ways. */
final class Agreement {

  /** From so many misses on a clause may be about something else. */
  private static final int MANY = 4;

  private final Reading clause;
  private final RuleReading rule;
  private final Surroundings around;
  private final Silences silences;
  private final Wording wording;
  private final SameNumber same;
  private final List<Disagreement> hints = new ArrayList<>();

  private final List<ClauseNumber> onlySaid = new ArrayList<>();
  private final List<RuleNumber> onlyWritten = new ArrayList<>();
  private final List<RuleDay> onlyWrittenDays = new ArrayList<>();
  private int hits;

  private Agreement(Reading clause, RuleReading rule, Surroundings around, Wording wording) {
    this.clause = clause;
    this.rule = rule;
    this.around = around;
    this.wording = wording;
    this.same = new SameNumber(clause, rule);
    this.silences = new Silences(clause, rule, around);
  }

  /** What a clause and its rule say otherwise: at most one warning, and hints. */
  static List<Disagreement> of(
      Reading clause, RuleReading rule, Surroundings around, Wording wording) {
    if (clause.numbers().isEmpty() && clause.days().isEmpty()) {
      return List.of();
    }
    Agreement agreement = new Agreement(clause, rule, around, wording);
    List<Disagreement> found = new ArrayList<>();
    agreement.compare().ifPresent(found::add);
    found.addAll(agreement.hints);
    return found;
  }

  private Optional<Disagreement> compare() {
    said();
    written();
    writtenDifferences();
    days();
    int misses = onlySaid.size() + onlyWritten.size() + onlyWrittenDays.size();
    if (misses > MANY && misses >= 2 * hits) {
      hints.add(wording.titleOnly(misses, hits));
      return Optional.empty();
    }
    if (misses > 0) {
      return Optional.of(wording.missing(onlySaid, onlyWritten, onlyWrittenDays, clause.days()));
    }
    return sides()
        .or(() -> new StepsAgree(clause, rule, wording).find())
        .or(this::differences)
        .or(() -> new RowsAgree(clause, rule, wording).find())
        .or(() -> new DaysAgree(clause, rule, around, wording).find())
        .or(this::direction);
  }

  /** What the clause says, and the rule does not have. */
  private void said() {
    for (ClauseNumber said : clause.numbers()) {
      if (!said.hard() || around.answers().inClause().contains(said.value())) {
        continue;
      }
      boolean found = false;
      for (RuleNumber written : rule.numbers()) {
        found = found || same.is(said, written);
      }
      for (RuleReading.Difference difference : rule.differences()) {
        found = found || (said.percent() && isShare(said, difference.number().value()));
      }
      if (found) {
        hits++;
      } else if (!silences.ofClause(said)) {
        onlySaid.add(said);
      }
    }
  }

  /** What the rule has, and the clause does not say. */
  private void written() {
    for (RuleNumber written : rule.numbers()) {
      if (!written.hard()
          || around.answers().wholeRule()
          || around.answers().inRule().contains(written.value())) {
        continue;
      }
      boolean found = false;
      for (ClauseNumber said : clause.numbers()) {
        found = found || same.is(said, written);
      }
      if (found) {
        hits++;
      } else if (!silences.ofRule(written)) {
        onlyWritten.add(written);
      }
    }
  }

  /** The number of {@code 95 - x} is a bound of the clause. */
  private void writtenDifferences() {
    if (around.answers().wholeRule() || !silences.namesBounds()) {
      return;
    }
    for (RuleReading.Difference difference : rule.differences()) {
      RuleNumber written = difference.number();
      boolean found = !written.hard() || around.answers().inRule().contains(written.value());
      for (ClauseNumber said : clause.numbers()) {
        found =
            found
                || (said.role() != Role.POINTS && SameNumber.value(said, written))
                || (said.percent() && isShare(said, written.value()));
      }
      if (!found && written.value().signum() != 0 && !rule.inFacts().contains(written.value())) {
        onlyWritten.add(written);
      }
    }
  }

  /** 80% of 10 are 8. */
  private boolean isShare(ClauseNumber share, Rational value) {
    for (ClauseNumber of : clause.numbers()) {
      if (of.role() == Role.PLAIN
          && !of.percent()
          && of.value().times(share.value()).equals(value.times(Rational.HUNDRED))) {
        return true;
      }
    }
    return false;
  }

  /** Days of the rule that are none of the days of the clause. */
  private void days() {
    if (clause.days().isEmpty()) {
      return;
    }
    for (RuleDay written : rule.days()) {
      if (!written.hard()
          || around.answers().wholeRule()
          || around.answers().days().contains(written.day())) {
        continue;
      }
      if (DaysAgree.isSaid(written, clause.days())) {
        hits++;
      } else {
        onlyWrittenDays.add(written);
      }
    }
  }

  /** A bound belongs to the same side in both. */
  private Optional<Disagreement> sides() {
    for (RuleNumber written : rule.numbers()) {
      int side = written.against().side();
      if (written.role() != Role.BOUND
          || !written.hard()
          || side == 0
          || around.answers().inRule().contains(written.value())
          || around.answers().inClause().contains(written.value())) {
        continue;
      }
      Optional<ClauseNumber> other = Optional.empty();
      boolean agrees = false;
      boolean decided = isDecided(written);
      for (ClauseNumber said : clause.numbers()) {
        boolean bound = said.role() == Role.BOUND || said.role() == Role.START;
        if (decided && !said.decides()) {
          continue;
        }
        if (bound && isHeld(said, written)) {
          int says = said.against().side();
          agrees |=
              says == side
                  || (side > 0 && said.against() == Against.UPWARDS)
                  || (side < 0
                      && said.against() == Against.DOWNWARDS
                      && (!isShareOf(said) || isInChain()));
          boolean begins = side < 0 && said.against() == Against.UPWARDS && said.inDigits();
          if ((says == -side || begins) && other.isEmpty() && said.value().signum() != 0) {
            other = Optional.of(said);
          }
        } else if (bound && SameNumber.value(said, written)) {
          agrees = true;
        } else if (said.role() == Role.PLAIN && isValue(said, written)) {
          agrees = true;
        }
      }
      if (!agrees && other.isPresent()) {
        return Optional.of(wording.side(other.get(), written));
      }
    }
    return chain();
  }

  /** Whether the clause says of a bound in so many words that it belongs to it: 3人以上（含3人）. */
  private boolean isDecided(RuleNumber written) {
    for (ClauseNumber said : clause.numbers()) {
      if (said.decides() && isHeld(said, written)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Up to 500, 500 to 1,000, 1,000 and more: where the clause has the bounds on both sides, the
   * rule has all of them on one.
   */
  private Optional<Disagreement> chain() {
    Optional<RuleNumber> first = Optional.empty();
    for (RuleNumber written : rule.numbers()) {
      int side = written.against().side();
      if (written.role() != Role.BOUND
          || !written.hard()
          || side == 0
          || around.answers().inRule().contains(written.value())) {
        continue;
      }
      Optional<ClauseNumber> below = onBothSides(written);
      if (below.isEmpty() || isDecided(written)) {
        continue;
      }
      if (first.isEmpty()) {
        first = Optional.of(written);
      } else if (first.get().against().side() != side
          && !first.get().value().equals(written.value())) {
        return Optional.of(wording.side(below.get(), written));
      }
    }
    return Optional.empty();
  }

  /** Where the clause has a bound for what lies below it, if it also has it for what lies above. */
  private Optional<ClauseNumber> onBothSides(RuleNumber written) {
    Optional<ClauseNumber> below = Optional.empty();
    boolean above = false;
    for (ClauseNumber said : clause.numbers()) {
      if ((said.role() == Role.BOUND || said.role() == Role.START) && isValue(said, written)) {
        Against against = said.against();
        above |= against == Against.AT_LEAST || against == Against.UPWARDS;
        if (against == Against.AT_MOST || against == Against.DOWNWARDS) {
          below = Optional.of(said);
        }
      }
    }
    return above ? below : Optional.empty();
  }

  /** Whether several bounds are on both sides in the clause. */
  private boolean isInChain() {
    int several = 0;
    for (RuleNumber written : rule.numbers()) {
      boolean held = written.role() == Role.BOUND && written.against().side() != 0;
      several += held && onBothSides(written).isPresent() ? 1 : 0;
    }
    return several > 1;
  }

  /** Whether a number is per cent of something, and not a number of percentage points. */
  private boolean isShareOf(ClauseNumber said) {
    return said.percent() && clause.text().between(said.start(), said.end()).contains("%");
  }

  /** Whether both are the same bound: in months for years, or per cent for half. */
  private static boolean isHeld(ClauseNumber said, RuleNumber written) {
    return isValue(said, written) || SameNumber.inOtherUnit(said, written);
  }

  private static boolean isValue(ClauseNumber said, RuleNumber written) {
    return written.value().equals(said.value()) || written.value().equals(said.bare());
  }

  /** {@code 95 - x} counts what lies below 95. */
  private Optional<Disagreement> differences() {
    for (RuleReading.Difference difference : rule.differences()) {
      RuleNumber written = difference.number();
      Optional<ClauseNumber> place = Optional.empty();
      int evidence = silences.counted();
      boolean agrees = evidence == difference.direction();
      boolean any = evidence != 0;
      for (ClauseNumber said : clause.numbers()) {
        if ((said.role() == Role.BOUND || said.role() == Role.START) && isValue(said, written)) {
          int direction = said.against().direction();
          place = Optional.of(said);
          any |= direction != 0;
          agrees |=
              evidence == 0
                  && (direction == difference.direction() || isRequired(said, difference));
        }
      }
      if (any && !agrees && place.isPresent() && written.hard()) {
        return Optional.of(wording.turned(place.get(), written));
      }
    }
    return Optional.empty();
  }

  /** At least 4 meetings: what is taken, is taken for those that are missing. */
  private boolean isRequired(ClauseNumber said, RuleReading.Difference difference) {
    boolean required =
        difference.direction() < 0
            ? said.against() == Against.AT_LEAST || said.against() == Against.UPWARDS
            : said.against() == Against.AT_MOST || said.against() == Against.DOWNWARDS;
    return required && around.mode() == Surroundings.Way.DEDUCTS;
  }

  /** Points that are taken in a part that gives, or given in one that takes. */
  private Optional<Disagreement> direction() {
    int taken = 0;
    int given = 0;
    Optional<ClauseNumber> first = Optional.empty();
    for (ClauseNumber said : clause.numbers()) {
      if (said.role() != Role.POINTS || said.value().signum() == 0) {
        continue;
      }
      taken += said.sign() < 0 ? 1 : 0;
      given += said.sign() > 0 ? 1 : 0;
      if (said.sign() != 0 && first.isEmpty()) {
        first = Optional.of(said);
      }
    }
    if (first.isEmpty() || !around.ofRule()) {
      return Optional.empty();
    }
    boolean wrong =
        switch (around.mode()) {
          case DEDUCTS -> given > 0 && taken == 0 && !silences.saysDeduct();
          case ADDS -> taken > 0 && given == 0 && !rule.minus() && !silences.startsFull();
          case NONE -> false;
        };
    Rational value = first.get().value();
    boolean answered =
        around.answers().inClause().contains(value) || around.answers().inRule().contains(value);
    return wrong && !answered
        ? Optional.of(wording.direction(first.get(), around.mode()))
        : Optional.empty();
  }

  /** A hint about one place. */
  static Disagreement hint(ClauseNumber said, String message) {
    return new Disagreement(Kind.HINT, said.start(), said.end(), Optional.empty(), message, "");
  }
}
