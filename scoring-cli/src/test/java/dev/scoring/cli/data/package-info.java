/** Tests of the parts of {@code dev.scoring.cli.data} that need no whole run. */
@NullMarked
package dev.scoring.cli.data;

import org.jspecify.annotations.NullMarked;
