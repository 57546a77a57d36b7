package dev.scoring.dsl.logic;

import dev.scoring.core.model.Interval;
import java.util.List;
import java.util.Optional;

/** A condition over variables. */
public sealed interface Formula {

  /** Always the same. */
  record Always(Certainty certainty) implements Formula {}

  /**
   * Something asked of one variable.
   *
   * @param variable which
   * @param interval where a figure must lie
   * @param index which value anything else must have; −1 asks whether it is empty
   */
  record Asked(Variable variable, Optional<Interval> interval, int index) implements Formula {}

  /** The opposite of a condition. */
  record Opposite(Formula operand) implements Formula {}

  /** Whether a condition is true: unknown is not. */
  record Surely(Formula operand) implements Formula {}

  /** All of some conditions. */
  record Every(List<Formula> operands) implements Formula {}

  /** At least one of some conditions. */
  record Either(List<Formula> operands) implements Formula {}

  /** Always true. */
  Formula TRUE = new Always(Certainty.HOLDS);

  /** Always false. */
  Formula FALSE = new Always(Certainty.FAILS);

  /** All of some conditions. */
  static Formula all(List<Formula> operands) {
    return operands.isEmpty() ? TRUE : operands.size() == 1 ? operands.get(0) : new Every(operands);
  }

  /** One of some conditions. */
  static Formula any(List<Formula> operands) {
    return operands.isEmpty()
        ? FALSE
        : operands.size() == 1 ? operands.get(0) : new Either(operands);
  }

  /** Whether a condition is anything but true. */
  static Formula fails(Formula formula) {
    return new Opposite(new Surely(formula));
  }
}
