/**
 * Reads the official clause in quotes above a rule and the rule itself, and compares what numbers
 * they have and what these are: points, bounds, caps, lots, days.
 */
@NullMarked
package dev.scoring.dsl.clause;

import org.jspecify.annotations.NullMarked;
