package dev.scoring.core.engine;

import dev.scoring.core.data.UnitFacts;
import dev.scoring.core.value.Value;

/**
 * The facts of a unit as the inputs of a program, which hold all of them exactly.
 *
 * @param inputs what the numbers stand for
 * @param held the numbers; those that are not facts are filled in before an inspection is built
 */
@SuppressWarnings("ArrayRecordComponent") // internal, and never compared
record HeldFacts(UnitInputs inputs, long[] held) implements UnitFacts {

  @Override
  public Value[] values() {
    return inputs.facts(held);
  }
}
