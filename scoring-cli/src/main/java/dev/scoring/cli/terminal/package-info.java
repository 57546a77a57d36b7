/** Where the program writes while somebody may watch, and how a command ends. */
@NullMarked
package dev.scoring.cli.terminal;

import org.jspecify.annotations.NullMarked;
