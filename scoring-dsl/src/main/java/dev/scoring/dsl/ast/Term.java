package dev.scoring.dsl.ast;

/**
 * A term of a sum.
 *
 * @param sign whether it is added or taken away
 * @param operand the term
 */
public record Term(Expression.Sign sign, Expression operand) {}
