package dev.scoring.core.graph;

import dev.scoring.core.model.GuardKind;

/**
 * Something that must hold for a rule or a block to count.
 *
 * @param kind what sort of clause it is, and so what a result says when it does not hold
 * @param condition what must be true
 * @param text the clause as the scheme writes it, for explanations
 */
public record Guard(GuardKind kind, Condition condition, String text) {}
