/**
 * The evaluation graph: what a scheme means, as immutable data.
 *
 * <p>{@link dev.scoring.core.graph.GraphBuilder} makes it; equal operations are stored once and
 * operands always precede the operation that uses them, so one pass in order evaluates everything.
 * Nodes carry the ids of the scheme ({@code A2.6}); nothing here knows a file, a line or a grammar.
 * A {@link dev.scoring.core.graph.ScoringGraph} that exists is valid.
 */
@NullMarked
package dev.scoring.core.graph;

import org.jspecify.annotations.NullMarked;
