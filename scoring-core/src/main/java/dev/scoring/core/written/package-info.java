/**
 * What those give who read files: facts that stay the bytes that they are until somebody wants a
 * text. Exported to the modules that read files.
 */
@NullMarked
package dev.scoring.core.written;

import org.jspecify.annotations.NullMarked;
