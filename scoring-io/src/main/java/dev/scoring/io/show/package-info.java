/**
 * Results put into words: the text of an explanation, problems, and what tables are made of.
 * Everything here turns immutable results into text and reads nothing else.
 */
@NullMarked
package dev.scoring.io.show;

import org.jspecify.annotations.NullMarked;
