/** A text with its lines, and the collecting of diagnostics about it. */
@NullMarked
package dev.scoring.dsl.text;

import org.jspecify.annotations.NullMarked;
