/** Benchmarks of the engine on the 2019 scheme, each as a ratio to a baseline of the same run. */
@NullMarked
package dev.scoring.bench;

import org.jspecify.annotations.NullMarked;
