package dev.scoring.dsl.check;

import java.util.List;

/** The checks of what a scheme means, once its names and types are right. */
final class Analyses {

  /** Every one of them. */
  static final List<Check> ALL =
      List.of(
          new PlainQuotients(),
          new StepsInOrder(),
          new StepsReachable(),
          new EqualNeighbours(),
          new StepsMatter(),
          new RatingsCover(),
          new BandsMatter(),
          new GateDecided(),
          new PointsAddUp(),
          new Matters(),
          new InForce(),
          new WhereOr());

  private Analyses() {}
}
