/**
 * Ranges: between which numbers figures and scores lie.
 *
 * <p>{@link dev.scoring.dsl.ranges.Ranges} is made of a tree whose types are right and is asked for
 * what a check looks at; it works out nothing before. What it says holds for certain for every
 * unit, and what it cannot tell is as wide as all numbers. It reports nothing.
 */
@NullMarked
package dev.scoring.dsl.ranges;

import org.jspecify.annotations.NullMarked;
