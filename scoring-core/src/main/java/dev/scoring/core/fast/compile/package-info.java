/**
 * Graph → program. In: a {@link dev.scoring.core.graph.ScoringGraph} and a day. Out: a {@link
 * dev.scoring.core.fast.program.FastProgram}, or none. Afterwards every number is proven to fit.
 */
@NullMarked
package dev.scoring.core.fast.compile;

import org.jspecify.annotations.NullMarked;
