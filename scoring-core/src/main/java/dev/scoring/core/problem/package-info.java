/**
 * What may be wrong with data, told as values: every room that reads or computes may know them.
 * What throws them throws all that it found.
 */
@NullMarked
package dev.scoring.core.problem;

import org.jspecify.annotations.NullMarked;
