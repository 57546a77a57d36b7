/**
 * From bytes to an inspection: bytes to rows, rows to facts, and every problem on the way back to
 * its source, line and column. Input: {@link dev.scoring.io.row.Source}s, whose {@link
 * dev.scoring.io.row.RowFormat} says how rows are found in them, and a scheme; output: an {@link
 * dev.scoring.core.Inspection}, or every problem of every source at once. Knows no files.
 */
@NullMarked
package dev.scoring.io.row;

import org.jspecify.annotations.NullMarked;
