package dev.scoring.core.model;

/**
 * One value of a choice.
 *
 * @param value the value as data write it
 * @param label what it is called; empty if it has no label
 */
public record Choice(String value, String label) {}
