package dev.scoring.core.engine;

import dev.scoring.core.fast.program.FastInput;
import dev.scoring.core.fast.program.FastProgram;
import dev.scoring.core.value.Value;
import dev.scoring.core.value.Value.Nothing;
import dev.scoring.core.value.Value.Truth;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a program takes of a unit, and what values that stands for: facts first of all, and what is
 * evaluated beforehand. Immutable and thread-safe.
 */
final class UnitInputs {

  private final FastInput[] inputs;
  private final int[] ofFact;

  /**
   * Describes the inputs of a program.
   *
   * @param facts how many facts a unit has
   */
  UnitInputs(FastProgram program, int facts) {
    this.inputs = program.inputs().toArray(new FastInput[0]);
    this.ofFact = new int[facts];
    Arrays.fill(ofFact, -1);
    for (int i = 0; i < inputs.length; i++) {
      if (inputs[i].source() == FastInput.Source.FACT) {
        ofFact[inputs[i].index()] = i;
      }
    }
  }

  /** How many there are. */
  int size() {
    return inputs.length;
  }

  FastInput get(int index) {
    return inputs[index];
  }

  /** The input that holds a fact; −1 if nothing reads the fact. */
  int ofFact(int fact) {
    return ofFact[fact];
  }

  /**
   * The inputs for some facts; null if they cannot hold them. What is not a fact is still to be
   * filled in.
   */
  long @Nullable [] of(Value[] facts) {
    long[] held = new long[inputs.length];
    for (int fact = 0; fact < ofFact.length; fact++) {
      int at = ofFact[fact];
      if (at >= 0 && !put(at, facts[fact], held)) {
        return null;
      }
    }
    return held;
  }

  /**
   * Puts a value into an input.
   *
   * @return whether the input holds it
   */
  boolean put(int at, Value value, long[] held) {
    FastInput input = inputs[at];
    long number =
        value instanceof Value.Number given
            ? input.of(given.number())
            : value.accept(new Holding(input));
    held[at] = number;
    return number != FastInput.NOT_HELD;
  }

  /** The facts that some inputs hold exactly. */
  Value[] facts(long[] held) {
    Value[] facts = new Value[ofFact.length];
    for (int fact = 0; fact < facts.length; fact++) {
      int at = ofFact[fact];
      facts[fact] = Nothing.NOTHING;
      if (at >= 0 && held[at] != inputs[at].absent()) {
        facts[fact] =
            inputs[at].truth() ? Truth.of(held[at] == 1) : Value.of(inputs[at].value(held[at]));
      }
    }
    return facts;
  }

  /** What an input holds of a value. */
  private record Holding(FastInput input) implements Value.Visitor<Long> {
    @Override
    public Long visitNumber(Value.Number number) {
      return input.of(number.number());
    }

    @Override
    public Long visitTruth(Truth truth) {
      return truth == Truth.UNKNOWN ? input.absent() : FastInput.of(truth == Truth.TRUE);
    }

    @Override
    public Long visitNothing(Nothing nothing) {
      return input.absent();
    }

    @Override
    public Long visitFailure(Value.Failure failure) {
      return FastInput.NOT_HELD;
    }

    /** Only whether a text is there matters. */
    @Override
    public Long visitText(Value.Text text) {
      return 0L;
    }
  }
}
