package dev.scoring.dsl.ast;

import dev.scoring.core.model.Comparison;

/**
 * A relation of a fact to a figure.
 *
 * @param comparison {@code AT_MOST} or {@code AT_LEAST}
 * @param figure the figure
 */
public record Relation(Comparison comparison, Expression figure) {}
