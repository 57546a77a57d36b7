/**
 * Checks: whether a scheme says what its writer can have meant.
 *
 * <p>{@link dev.scoring.dsl.check.Checker#check} takes a tree, whose types are right, and reports.
 * Each check is a class, called like the code that it reports; {@code Checks} lists them by what
 * they look at, and {@code Walk} goes through the tree once for all of them. Without an error the
 * tree can be lowered: nothing stands open that the evaluation would have to guess.
 */
@NullMarked
package dev.scoring.dsl.check;

import org.jspecify.annotations.NullMarked;
