/**
 * The front door of the rules language: {@link dev.scoring.dsl.Rules} compiles a text to a {@link
 * dev.scoring.core.Scheme} or says what is wrong with it.
 */
@NullMarked
package dev.scoring.dsl;

import org.jspecify.annotations.NullMarked;
