/** Tests of the parts of {@code dev.scoring.io.row} that need no files. */
@NullMarked
package dev.scoring.io.row;

import org.jspecify.annotations.NullMarked;
