package dev.scoring.dsl.check;

import dev.scoring.dsl.diagnostic.Reporter;
import java.util.List;

/** The checks of what a scheme means, once its names and types are right. */
final class Analyses {

  private Analyses() {}

  /** Every one of them, for one tree. */
  static List<Check> of(Walk walk, Symbols symbols, Reporter reporter) {
    Words words = new Words(reporter);
    return List.of(
        new PlainQuotients(symbols, reporter, words),
        new StepsInOrder(symbols, reporter, words),
        new StepsReachable(new Ranges(walk, symbols), symbols, reporter),
        new EqualNeighbours(symbols, reporter, words),
        new StepsMatter(symbols, reporter, words),
        new RatingsCover(new Ranges(walk, symbols), reporter),
        new BandsMatter(new Ranges(walk, symbols), reporter),
        new GateDecided(new Ranges(walk, symbols), symbols, reporter),
        new PointsAddUp(symbols, reporter, words),
        new Matters(new Ranges(walk, symbols), symbols, reporter, words),
        new InForce(reporter, words),
        new WhereOr(reporter, words));
  }
}
