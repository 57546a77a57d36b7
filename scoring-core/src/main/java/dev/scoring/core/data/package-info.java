/**
 * Data as people and programs write them, turned into checked facts and rows. In: texts, objects,
 * and bytes of a file, by the names of facts and columns. Out: {@link
 * dev.scoring.core.value.Value}s, each of its declared type and in its domain, or everything that
 * is wrong with them.
 *
 * <p>A {@link dev.scoring.core.data.Form} for each type of fact says what a word, a number or a day
 * may look like; nobody else does. This package knows no way to score. Not exported.
 */
@NullMarked
package dev.scoring.core.data;

import org.jspecify.annotations.NullMarked;
