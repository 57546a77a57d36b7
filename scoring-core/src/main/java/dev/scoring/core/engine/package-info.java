/**
 * The machine behind the front door, and the only room that knows both ways to score: the exact one
 * and the fast one. It chooses. In: a graph, raw data, code that was generated. Out: inspections
 * that are ready to be scored, and their results, which do not depend on the way.
 *
 * <p>Here is what the fast way needs of the exact one: what is evaluated beforehand because its
 * programs cannot express it, and what is asked of a fast score that it does not hold. Not
 * exported.
 */
@NullMarked
package dev.scoring.core.engine;

import org.jspecify.annotations.NullMarked;
