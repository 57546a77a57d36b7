/**
 * Text to syntax tree. The only package that knows ANTLR. A text with errors gives diagnostics and
 * no tree; a text without errors gives a tree without holes.
 */
@NullMarked
package dev.scoring.dsl.parse;

import org.jspecify.annotations.NullMarked;
