/**
 * Syntax tree to evaluation graph. Takes only trees that passed the checks; an error here is a bug,
 * not a diagnostic.
 */
@NullMarked
package dev.scoring.dsl.lower;

import org.jspecify.annotations.NullMarked;
