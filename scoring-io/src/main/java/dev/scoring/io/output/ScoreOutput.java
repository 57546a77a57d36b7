package dev.scoring.io.output;

import dev.scoring.core.result.Assessment;

/**
 * Writes the scores of an inspection: {@link #begin}, then {@link #part} of all units at once or of
 * a stretch of them after the other, then {@link #end}. What comes out is the same either way.
 */
public interface ScoreOutput {

  /** Units in the form of this output, on their way into it. */
  interface Part {

    /** Adds the units; on one thread, in the order of the data. */
    void add();
  }

  /** Writes what stands before the units. */
  void begin();

  /** Brings units into the form of this output; may be called on any thread. */
  Part part(Assessment units);

  /** Writes what stands behind the units. */
  void end();

  /** Writes all units at once. */
  default void write(Assessment units) {
    begin();
    part(units).add();
    end();
  }
}
