package dev.scoring.core.fast.program;

/**
 * What an {@link Instruction} does with its operands: the one list of what programs can do. A truth
 * is 1 or 0.
 */
public enum Opcode {
  /** The input {@code a}. */
  INPUT,
  /** The number {@code k}. */
  CONSTANT,
  /** {@code a × k + l}. */
  LINEAR,
  /** {@code a + b}. */
  ADD,
  /** {@code a − b}. */
  SUBTRACT,
  /** {@code a × b}. */
  MULTIPLY,
  /** {@code a < b}. */
  LESS,
  /** {@code a = b}. */
  EQUAL,
  /** Both {@code a} and {@code b}. */
  AND,
  /** {@code a} or {@code b}. */
  OR,
  /** {@code b} where {@code a}, else {@code c}. */
  SELECT,
  /** The smaller of {@code a} and {@code b}. */
  MIN,
  /** The larger of {@code a} and {@code b}. */
  MAX,
  /** {@code a ÷ k}, rounded down; k is above 0. */
  FLOOR,
  /** {@code l}, and for each threshold above {@code a} what it adds. */
  STEPS
}
