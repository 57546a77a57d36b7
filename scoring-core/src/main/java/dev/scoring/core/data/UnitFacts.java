package dev.scoring.core.data;

import dev.scoring.core.value.Value;

/**
 * The checked facts of one unit, wherever they are kept: as values, or as something smaller that
 * values are made of when they are asked for. Immutable and thread-safe.
 */
public interface UnitFacts {

  /** The value of each fact; not to be changed. */
  Value[] values();
}
