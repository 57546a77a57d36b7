/** Tests of the library as a program uses it that brings formats of its own. */
@NullMarked
package dev.scoring.io;

import org.jspecify.annotations.NullMarked;
