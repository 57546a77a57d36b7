/**
 * The checks: syntax tree in, {@linkplain dev.scoring.dsl.check.Symbols what the names mean} and
 * diagnostics out. One class checks one thing. When no error was reported, lowering cannot fail.
 */
@NullMarked
package dev.scoring.dsl.check;

import org.jspecify.annotations.NullMarked;
