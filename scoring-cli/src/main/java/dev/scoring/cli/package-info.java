/**
 * The program {@code scoring}: its commands, what they print where, and the codes they exit with.
 * Files are read by {@link dev.scoring.cli.data}, results are put into words by {@link
 * dev.scoring.cli.show}.
 */
@NullMarked
package dev.scoring.cli;

import org.jspecify.annotations.NullMarked;
