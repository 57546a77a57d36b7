/**
 * Program → Java. In: a program and how its facts are read. Out: the members of a class that reads,
 * packs and scores, with a digest of what it was made from.
 */
@NullMarked
package dev.scoring.core.fast.java;

import org.jspecify.annotations.NullMarked;
