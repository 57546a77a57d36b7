/**
 * Tests of the jars of core and dsl as they are published, which are made when {@code mvn verify}
 * has tested what is in them: alone, and in programs that have an ANTLR of their own.
 */
@NullMarked
package dev.scoring.hosts;

import org.jspecify.annotations.NullMarked;
