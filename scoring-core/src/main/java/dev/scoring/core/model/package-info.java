/**
 * What users may ask of a scheme, read-only, and the plain words that rules, data and results
 * share: facts and their types, tables, intervals, comparisons. Nothing here knows the evaluation
 * graph.
 */
@NullMarked
package dev.scoring.core.model;

import org.jspecify.annotations.NullMarked;
