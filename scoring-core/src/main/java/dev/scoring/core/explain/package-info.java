/**
 * How a score came about. In: the values that an exact evaluation left, and its score. Out: an
 * {@link dev.scoring.core.result.Explanation}: what each rule read, how it came to its points, and
 * what cost most. Nothing is computed again, so what is explained is what was done. Not exported.
 */
@NullMarked
package dev.scoring.core.explain;

import org.jspecify.annotations.NullMarked;
