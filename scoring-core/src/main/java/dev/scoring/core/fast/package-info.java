/**
 * The fast way to run a graph: the same scheme in scaled whole numbers.
 *
 * <p>{@code fast.compile} turns a {@link dev.scoring.core.graph.ScoringGraph} into a program of
 * {@code fast.program}: straight-line instructions on whole numbers, without branches, in which
 * every number stands at a scale that is known beforehand and in a range that is proven beforehand
 * to fit. So no result can overflow, and none is rounded. {@code fast.read} turns the facts of a
 * unit into its inputs. {@code fast.run} runs it for one unit in {@code long}s, one kind of
 * instruction at a time, or for a block of units in {@code int}s, one instruction at a time; {@code
 * fast.java} writes it as Java, which is compiled with the program that embeds the scheme.
 *
 * <p>Whatever the program cannot hold (a fact with too many digits, a division by zero, anything
 * that is an error) raises a flag, and that unit is scored the exact way. A scheme that cannot be
 * expressed so has no program at all.
 */
@NullMarked
package dev.scoring.core.fast;

import org.jspecify.annotations.NullMarked;
