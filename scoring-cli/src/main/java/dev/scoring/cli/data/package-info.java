/**
 * From files to an inspection: bytes to text, text to rows, rows to facts, and every problem on the
 * way back to its file, line and column. Input: the paths of CSV files and a scheme; output: an
 * {@link dev.scoring.core.Inspection}, or every problem of every file at once.
 */
@NullMarked
package dev.scoring.cli.data;

import org.jspecify.annotations.NullMarked;
