package dev.scoring.core.exact;

import dev.scoring.core.number.Rational;
import java.util.Optional;

/**
 * Among which units something was compared or counted.
 *
 * @param units how many they are
 * @param best the value that is first: for a rank in its order, otherwise the highest; empty if no
 *     value was read
 */
public record AmongUnits(int units, Optional<Rational> best) {}
