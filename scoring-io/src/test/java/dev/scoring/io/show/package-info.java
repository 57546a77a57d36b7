/** Tests of the parts of {@code dev.scoring.io.show} that need no whole run. */
@NullMarked
package dev.scoring.io.show;

import org.jspecify.annotations.NullMarked;
