/**
 * Scores as they are written: a league table, CSV, JSON. Each is a {@link
 * dev.scoring.io.output.ScoreOutput} and a line in {@link dev.scoring.io.output.ScoreFormats},
 * which serves all units at once and units that come a stretch at a time alike.
 */
@NullMarked
package dev.scoring.io.output;

import org.jspecify.annotations.NullMarked;
