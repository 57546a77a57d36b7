/**
 * The words of the language: keywords, and names that it gives a meaning to, in English and
 * Chinese.
 *
 * <p>Every word stands here once. The printer, the words in messages and the suggestions follow
 * from the list; the lexer, whose grammar is fixed when it is built, is held against it by a test.
 */
@NullMarked
package dev.scoring.dsl.words;

import org.jspecify.annotations.NullMarked;
