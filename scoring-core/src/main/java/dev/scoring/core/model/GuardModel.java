package dev.scoring.core.model;

/**
 * Something that must hold for a rule or a block to count. Immutable and thread-safe.
 *
 * @param kind what sort of clause it is
 * @param text the clause as the scheme writes it
 */
public record GuardModel(GuardKind kind, String text) {}
