/**
 * Runs a program: for one unit in {@code long}s, or for a block of units in {@code int}s. In: the
 * inputs of units. Out: whole numbers at known scales, and whether they hold.
 */
@NullMarked
package dev.scoring.core.fast.run;

import org.jspecify.annotations.NullMarked;
