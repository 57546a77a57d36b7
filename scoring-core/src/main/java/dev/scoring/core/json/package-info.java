/** Results as JSON: one writer, which streams. It knows results and the model of a scheme. */
@NullMarked
package dev.scoring.core.json;

import org.jspecify.annotations.NullMarked;
