/**
 * Names: what each name of a text stands for.
 *
 * <p>{@link dev.scoring.dsl.names.Naming#of} takes a tree and gives {@link
 * dev.scoring.dsl.names.Symbols}: facts, tables, parameters and scores by name, each name once,
 * with the weights and the calendar. It reports what stands where it does not belong, and names
 * that stand twice. Afterwards every name that is declared means one thing; whether a use of a name
 * finds any is seen when it gets its type.
 */
@NullMarked
package dev.scoring.dsl.names;

import org.jspecify.annotations.NullMarked;
