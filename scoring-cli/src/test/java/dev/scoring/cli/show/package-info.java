/** Tests of the parts of {@code dev.scoring.cli.show} that need no whole run. */
@NullMarked
package dev.scoring.cli.show;

import org.jspecify.annotations.NullMarked;
