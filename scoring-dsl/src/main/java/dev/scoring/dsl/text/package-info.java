/** A text of one file or more, with its lines: where a piece of it stands, as a reader counts. */
@NullMarked
package dev.scoring.dsl.text;

import org.jspecify.annotations.NullMarked;
