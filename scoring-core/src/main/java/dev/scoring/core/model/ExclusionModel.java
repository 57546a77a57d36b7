package dev.scoring.core.model;

/**
 * Why a unit is not rated. Immutable and thread-safe.
 *
 * @param reason the reason in words
 * @param text the condition as the scheme writes it
 */
public record ExclusionModel(String reason, String text) {}
