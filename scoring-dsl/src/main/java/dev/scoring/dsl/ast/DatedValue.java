package dev.scoring.dsl.ast;

import java.util.List;

/**
 * A value of a parameter with its dates.
 *
 * @param value the value
 * @param dates the dates between which it holds; one or more
 */
public record DatedValue(Expression value, List<Clause.Dated> dates) {}
