/**
 * Results put into words: the league table, CSV, the text of an explanation. Everything here turns
 * immutable results into text and reads nothing else.
 */
@NullMarked
package dev.scoring.cli.show;

import org.jspecify.annotations.NullMarked;
