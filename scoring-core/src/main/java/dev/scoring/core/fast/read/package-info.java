/**
 * The raw facts of a unit straight to the inputs of a program, and how they are packed to be kept.
 * Whatever is not written in a usual way, right or wrong, is left to {@code core.data}.
 */
@NullMarked
package dev.scoring.core.fast.read;

import org.jspecify.annotations.NullMarked;
