/**
 * The kinds of value that data and evaluations have. Each knows only what it holds: numbers are
 * {@link dev.scoring.core.number.Rational}, and know nothing of it. Not exported.
 */
@NullMarked
package dev.scoring.core.value;

import org.jspecify.annotations.NullMarked;
