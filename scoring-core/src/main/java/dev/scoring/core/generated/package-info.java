/** What classes need that were generated from a scheme; nobody else has a use for it. */
@NullMarked
package dev.scoring.core.generated;

import org.jspecify.annotations.NullMarked;
