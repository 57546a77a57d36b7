package dev.scoring.dsl.clause;

import dev.scoring.core.number.Rational;
import dev.scoring.dsl.ast.Clause;
import dev.scoring.dsl.ast.RemarkHead;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Numbers of which the writer has said that they are as they should be: {@code sic "10: …"} of the
 * clause, {@code assumed "cap 20: …"} of the rule.
 *
 * @param inClause those of the clause
 * @param inRule those of the rule
 * @param days days of either
 * @param wholeRule whether all that only the rule has is answered
 */
record Answered(
    Set<Rational> inClause, Set<Rational> inRule, Set<LocalDate> days, boolean wholeRule) {

  /** What the clauses behind an item answer. */
  static Answered by(List<Clause> clauses) {
    Set<Rational> inClause = new HashSet<>();
    Set<Rational> inRule = new HashSet<>();
    Set<LocalDate> days = new HashSet<>();
    boolean wholeRule = false;
    for (Clause clause : clauses) {
      if (clause instanceof Clause.Sic sic) {
        numbers(sic.reason(), inClause, days);
      } else if (clause instanceof Clause.Assumed assumed) {
        wholeRule |= !numbers(assumed.reason(), inRule, days);
      }
    }
    return new Answered(inClause, inRule, days, wholeRule);
  }

  private static boolean numbers(String reason, Set<Rational> numbers, Set<LocalDate> days) {
    String head = RemarkHead.of(reason);
    Reading reading = Reading.of(head);
    for (ClauseNumber number : reading.numbers()) {
      numbers.add(number.value());
      numbers.add(number.bare());
    }
    for (ClauseDay day : reading.days()) {
      day.year()
          .ifPresent(
              year -> {
                LocalDate first = LocalDate.of(year, day.month(), day.firstDay());
                for (int i = day.firstDay(); i <= day.lastDay(); i++) {
                  LocalDate each = first.plusDays(i - day.firstDay());
                  if (each.getMonthValue() == day.month()) {
                    days.add(each);
                  }
                }
              });
    }
    return !reading.numbers().isEmpty() || !reading.days().isEmpty();
  }
}
