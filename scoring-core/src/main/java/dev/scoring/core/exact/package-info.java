/**
 * What a scheme means. In: a graph and checked data. Out: scores with their ledgers, or everything
 * that keeps a unit from being scored. Each operation is evaluated with exact fractions in one pass
 * over the graph, a stage after the other; afterwards the values are still there, for whoever
 * explains them.
 *
 * <p>This package is the truth: it knows no other way to the same result. Not exported.
 */
@NullMarked
package dev.scoring.core.exact;

import org.jspecify.annotations.NullMarked;
