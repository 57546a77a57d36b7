/**
 * The fast way to run a graph: the same scheme in scaled whole numbers ("lanes").
 *
 * <p>{@link dev.scoring.core.lane.LaneCompiler} turns a {@link dev.scoring.core.graph.ScoringGraph}
 * into a {@link dev.scoring.core.lane.LaneProgram}: straight-line instructions on whole numbers,
 * without branches, in which every number stands at a scale that is known beforehand and in a range
 * that is proven beforehand to fit. So no result can overflow, and none is rounded. Whatever the
 * lanes cannot hold (a fact with too many digits, a division by zero, anything that is an error)
 * raises the flag {@link dev.scoring.core.lane.LaneProgram#redo()}, and that unit is scored by
 * {@code core.eval} instead. A scheme that the lanes cannot express has no program at all.
 *
 * <p>{@link dev.scoring.core.lane.UnitRun} runs a program for one unit in {@code long}s, one kind
 * of instruction at a time, or by Java that was generated from the program beforehand; {@link
 * dev.scoring.core.lane.BlockRun} runs it for a block of units in {@code int}s, one instruction at
 * a time.
 */
@NullMarked
package dev.scoring.core.lane;

import org.jspecify.annotations.NullMarked;
