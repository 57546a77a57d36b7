package dev.scoring.dsl.check;

import dev.scoring.dsl.ast.SyntaxTree;
import dev.scoring.dsl.diagnostic.Reporter;
import dev.scoring.dsl.diagnostic.WritersWords;
import dev.scoring.dsl.logic.FormulaReading;
import dev.scoring.dsl.logic.Requirements;
import dev.scoring.dsl.logic.Solver;
import dev.scoring.dsl.ranges.Ranges;
import dev.scoring.dsl.types.Types;
import java.util.List;

/** The checks of what a scheme means, once its names and types are right. */
final class Checks {

  private Checks() {}

  /** Every one of them, for one tree. */
  static List<Check> of(SyntaxTree tree, Types types, Reporter reporter) {
    Ranges ranges = new Ranges(tree, types);
    WritersWords words = new WritersWords(reporter);
    FormulaReading reading = new FormulaReading(types, ranges);
    Requirements requirements = new Requirements(reading);
    Solver solver = new Solver();
    MeasuredThing measured = new MeasuredThing(types);
    return List.of(
        // steps, tiers and categories
        new StepsInOrder(types, reporter, words),
        new StepsReachable(ranges, types, reporter),
        new StepsDiffer(types, reporter, words),
        new StepsMatter(types, reporter, words),
        new PointsInOrder(types, reporter, words),
        // ratings
        new BandsCover(ranges, reporter),
        new BandsMatter(ranges, reporter),
        // parts, blocks and rules, and their points
        new GatesDecide(ranges, types, reporter),
        new PointsAddUp(types, reporter, words),
        new PointsReached(ranges, types, reporter, words),
        new ItemsMatter(ranges, types, reporter, words),
        new ZeroWins(types, reporter, words),
        new RulesApart(types, measured, requirements, solver, reporter, words),
        new KindsCounted(types, reading, requirements, solver, reporter),
        // conditions
        new ConditionsHold(types, reading, requirements, solver, reporter, words),
        new BoundsMeet(types, reading, measured, reporter, words),
        new CasesReached(reading, solver, reporter, words),
        // clauses and figures
        new ClausesInForce(reporter, words),
        new WhereClear(reporter, words),
        new PerCentMeets(types, reporter, words),
        new PointsArePlain(types, reporter, words),
        new RatesInPerCent(types, reporter, words),
        new CapsClear(reporter, words),
        // the official text
        new ClauseAgrees(types, reporter),
        new DeductedInPart(tree, types, reporter));
  }

  /** Those that are worth asking only of a tree in which the others found no error. */
  static List<Check> afterErrors(SyntaxTree tree, Types types, Reporter reporter) {
    return List.of(
        new PointsNotBelowZero(
            new Ranges(tree, types), types, reporter, new WritersWords(reporter)));
  }
}
