package dev.scoring.dsl.ast;

/**
 * A factor of a product.
 *
 * @param operator whether it multiplies or divides
 * @param operand the factor
 */
public record Factor(Expression.Operator operator, Expression operand) {}
