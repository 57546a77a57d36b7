package dev.scoring.core.graph;

/**
 * Why a unit is not rated. Immutable and thread-safe.
 *
 * @param reason the reason in words
 * @param condition what must be true for the unit not to be rated; it reads neither scores nor
 *     other units
 * @param text the condition as the scheme writes it, for explanations
 */
public record Exclusion(String reason, Condition condition, String text) {}
