/**
 * The program {@code scoring}: it finds the command that is asked for and says how it ended. The
 * commands are in {@link dev.scoring.cli.command}.
 */
@NullMarked
package dev.scoring.cli;

import org.jspecify.annotations.NullMarked;
