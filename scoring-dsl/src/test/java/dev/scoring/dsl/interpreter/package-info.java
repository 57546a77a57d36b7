/**
 * A second interpreter of the rules, for tests: a walk of the syntax tree, as plain as the
 * reference tells it. It shares nothing with the engine but the tree, exact numbers and the types
 * of results.
 */
package dev.scoring.dsl.interpreter;
