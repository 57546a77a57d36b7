/**
 * Tests of the examples: the cases with their expected results, an independent scorer, and what
 * must hold for every inspection.
 */
@NullMarked
package dev.scoring.examples;

import org.jspecify.annotations.NullMarked;
