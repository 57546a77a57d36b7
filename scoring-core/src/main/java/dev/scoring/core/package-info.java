/**
 * The front door of the engine: a {@link dev.scoring.core.Scheme} is compiled once from an {@link
 * dev.scoring.core.graph.ScoringGraph} and scores any number of {@linkplain
 * dev.scoring.core.Inspection inspections}, from any number of threads.
 */
@NullMarked
package dev.scoring.core;

import org.jspecify.annotations.NullMarked;
