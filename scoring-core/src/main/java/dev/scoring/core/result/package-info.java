/**
 * Results: scores, ledgers and explanations, as immutable data that a text, JSON or page is made
 * from. Everything is exact; rounding is for showing only.
 */
@NullMarked
package dev.scoring.core.result;

import org.jspecify.annotations.NullMarked;
