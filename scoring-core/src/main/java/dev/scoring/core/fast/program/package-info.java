/**
 * The program that a scheme becomes: inputs, straight-line instructions on whole numbers, and where
 * the results stand.
 */
@NullMarked
package dev.scoring.core.fast.program;

import org.jspecify.annotations.NullMarked;
