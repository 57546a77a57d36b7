/** Where results go: a file that is written as a whole, or text that is held back until it is. */
@NullMarked
package dev.scoring.cli.output;

import org.jspecify.annotations.NullMarked;
