/** Tests of the parts of {@code dev.scoring.cli.output} that need no whole run. */
@NullMarked
package dev.scoring.cli.output;

import org.jspecify.annotations.NullMarked;
