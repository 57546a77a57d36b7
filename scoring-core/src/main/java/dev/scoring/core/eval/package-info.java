/**
 * The machine behind the front door: reads data into checked values, evaluates the graph, and
 * explains. Not exported.
 */
@NullMarked
package dev.scoring.core.eval;

import org.jspecify.annotations.NullMarked;
