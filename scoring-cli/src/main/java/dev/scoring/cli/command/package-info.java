/**
 * The commands of the program, a class each, and what several of them share: the options that say
 * what is scored, the scheme and the data that these name. {@link dev.scoring.cli.command.Commands}
 * lists them.
 */
@NullMarked
package dev.scoring.cli.command;

import org.jspecify.annotations.NullMarked;
