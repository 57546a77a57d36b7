/** Tests of the program: whole runs in the process, with what they print compared as a whole. */
@NullMarked
package dev.scoring.cli;

import org.jspecify.annotations.NullMarked;
