/**
 * What there is to say about a text: its codes, and what collects and shows it.
 *
 * <p>Every pass is handed a {@link dev.scoring.dsl.diagnostic.Reporter} and reports by {@link
 * dev.scoring.dsl.diagnostic.Code} and place; what was found comes out in the order of the text,
 * each thing once and at most a hundred. {@link dev.scoring.dsl.diagnostic.Renderer} shows it with
 * the lines of the text. What users see is {@code dsl.Diagnostic}, which the front door makes of
 * it.
 */
@NullMarked
package dev.scoring.dsl.diagnostic;

import org.jspecify.annotations.NullMarked;
