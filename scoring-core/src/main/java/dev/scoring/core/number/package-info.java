/**
 * Exact numbers: {@link dev.scoring.core.number.Rational}, an immutable fraction, and the bounded
 * readers that turn text into one. Nothing here accepts or yields a binary floating-point number.
 */
@NullMarked
package dev.scoring.core.number;

import org.jspecify.annotations.NullMarked;
