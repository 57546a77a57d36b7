/**
 * The formatter: syntax tree to canonical text, with the keywords of either vocabulary. What comes
 * out parses to a tree that equals the one that went in, and printing that tree gives the same text
 * again; every comment of the tree is in it once.
 */
@NullMarked
package dev.scoring.dsl.print;

import org.jspecify.annotations.NullMarked;
