/**
 * The 2019 scheme written by hand in Java: what one gets without a rules language, and so what the
 * engine is measured against. {@code ExactLong} is written for speed and is exact, {@code
 * ExactDecimal} is exact with {@code BigDecimal}, {@code InexactDouble} is how it is often done. A
 * test holds the exact ones against the engine, rule by rule.
 */
@NullMarked
package dev.scoring.bench.handwritten;

import org.jspecify.annotations.NullMarked;
