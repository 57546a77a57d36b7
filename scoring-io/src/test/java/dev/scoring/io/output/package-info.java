/** Tests of the parts of {@code dev.scoring.io.output}. */
@NullMarked
package dev.scoring.io.output;

import org.jspecify.annotations.NullMarked;
