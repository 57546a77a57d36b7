package dev.scoring.core.fast.compile;

/**
 * A figure in slots: {@code number / (under × scale)} where {@code present} is 1, and otherwise
 * empty. All but the scale are instructions; {@code number} may be anything where the figure is
 * empty.
 *
 * @param under the variable part of the denominator, above 0; the constant 1 for most figures
 */
record Fraction(int number, int under, long scale, int present) implements SlotValue {}
