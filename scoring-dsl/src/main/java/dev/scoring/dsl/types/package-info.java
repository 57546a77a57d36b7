/**
 * Types: what sort of thing every figure, condition and clause is.
 *
 * <p>{@link dev.scoring.dsl.types.Typing#of} takes a tree and what its names mean, and gives {@link
 * dev.scoring.dsl.types.Types}: the type of each fact, declared or found from its uses, and of each
 * parameter, with the values of those that are fixed. It reports names that nothing has, uses that
 * disagree, and what is of the wrong sort. Without an error, every name that is used means
 * something, and everything is of the type that its place asks for.
 */
@NullMarked
package dev.scoring.dsl.types;

import org.jspecify.annotations.NullMarked;
