package dev.scoring.dsl.clause;

import dev.scoring.core.number.Rational;
import dev.scoring.dsl.ast.Span;

/**
 * A number of a rule.
 *
 * @param role what it is
 * @param value what it is worth
 * @param against how a figure is held against it
 * @param hard whether it is written in the rule itself, so that the clause must have it
 * @param span where it is written
 */
record RuleNumber(Role role, Rational value, Against against, boolean hard, Span span) {}
