/**
 * What a sheet looks like, as offices save them: what its first bytes are, in which encoding its
 * text reads as words, where its header stands, which column is which fact, and which rows are
 * titles, totals and notes. Knows bytes and texts only; what is made of them is up to {@code
 * dev.scoring.io.row}.
 */
@NullMarked
package dev.scoring.io.layout;

import org.jspecify.annotations.NullMarked;
