package dev.scoring.core.fast.compile;

/**
 * A condition in slots. Both are instructions that yield 1 or 0, and never both 1; where both are 0
 * the condition is unknown.
 */
record TruthSlots(int isTrue, int isFalse) implements SlotValue {}
