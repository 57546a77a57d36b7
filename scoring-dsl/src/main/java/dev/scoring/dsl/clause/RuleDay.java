package dev.scoring.dsl.clause;

import dev.scoring.dsl.ast.Span;
import java.time.LocalDate;

/**
 * A day of a rule.
 *
 * @param day the day
 * @param said what is said of it
 * @param hard whether it is written in the rule itself
 * @param span where it is written
 */
record RuleDay(LocalDate day, ClauseDay.Said said, boolean hard, Span span) {}
