package dev.scoring.core.result;

/**
 * A unit that is not rated, and why. Immutable and thread-safe.
 *
 * @param unit the name of the unit
 * @param reason the reason in words
 * @param text the condition as the scheme writes it
 */
public record NotRated(String unit, String reason, String text) {}
