package dev.scoring.core.lane;

/**
 * A condition in lanes. Both are instructions that yield 1 or 0, and never both 1; where both are 0
 * the condition is unknown.
 */
record Truth(int isTrue, int isFalse) implements LaneValue {}
