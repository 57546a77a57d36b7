package dev.scoring.dsl.lower;

import dev.scoring.core.graph.Figure;
import dev.scoring.core.graph.GraphBuilder;
import dev.scoring.core.graph.Operation.Arithmetic;
import dev.scoring.core.number.Rational;

/** Lowers how much a number is of another, in per cent. */
final class Shares {

  private Shares() {}

  /** The share, in per cent; empty where the whole is 0. */
  static Figure percent(GraphBuilder graph, Figure part, Figure whole) {
    return graph.compute(
        Arithmetic.TIMES,
        graph.compute(Arithmetic.DIVIDED_BY_OR_EMPTY, part, whole),
        graph.constant(Rational.HUNDRED));
  }
}
