/**
 * Conditions and what follows of them: whether one can hold, whether some cover another, whether
 * two exclude each other. What is said to be impossible is so; where that cannot be told, anything
 * is taken to be possible.
 */
@NullMarked
package dev.scoring.dsl.logic;

import org.jspecify.annotations.NullMarked;
