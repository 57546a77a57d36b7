/** Tests of what sheets look like. */
@NullMarked
package dev.scoring.io.layout;

import org.jspecify.annotations.NullMarked;
