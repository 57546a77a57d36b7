package dev.scoring.core.fast.compile;

import dev.scoring.core.graph.Operation;
import java.util.List;
import java.util.Optional;

/**
 * With what an operation compares a figure: the indices of the others, none where it only asks
 * whether the figure is there. Empty where it uses the figure otherwise.
 */
final class ComparedWith implements Operation.Visitor<Optional<List<Integer>>> {

  private final int figure;

  ComparedWith(int figure) {
    this.figure = figure;
  }

  @Override
  public Optional<List<Integer>> visitConstant(Operation.Constant operation) {
    return Optional.empty();
  }

  @Override
  public Optional<List<Integer>> visitFixedTruth(Operation.FixedTruth operation) {
    return Optional.empty();
  }

  @Override
  public Optional<List<Integer>> visitEmpty(Operation.Empty operation) {
    return Optional.empty();
  }

  @Override
  public Optional<List<Integer>> visitFactValue(Operation.FactValue operation) {
    return Optional.empty();
  }

  @Override
  public Optional<List<Integer>> visitColumnValue(Operation.ColumnValue operation) {
    return Optional.empty();
  }

  @Override
  public Optional<List<Integer>> visitInspectionDate(Operation.InspectionDate operation) {
    return Optional.empty();
  }

  @Override
  public Optional<List<Integer>> visitScoreOf(Operation.ScoreOf operation) {
    return Optional.empty();
  }

  @Override
  public Optional<List<Integer>> visitNothingOf(Operation.NothingOf operation) {
    return Optional.empty();
  }

  @Override
  public Optional<List<Integer>> visitCompute(Operation.Compute operation) {
    return Optional.empty();
  }

  @Override
  public Optional<List<Integer>> visitEach(Operation.Each operation) {
    return Optional.empty();
  }

  @Override
  public Optional<List<Integer>> visitSteps(Operation.Steps operation) {
    boolean elsewhere =
        operation.figure() != figure
            || operation.otherwise().equals(Optional.of(figure))
            || operation.steps().stream().anyMatch(step -> step.points() == figure);
    return elsewhere
        ? Optional.empty()
        : Optional.of(operation.steps().stream().map(Operation.Step::bound).toList());
  }

  @Override
  public Optional<List<Integer>> visitTiers(Operation.Tiers operation) {
    return Optional.empty();
  }

  @Override
  public Optional<List<Integer>> visitRound(Operation.Round operation) {
    return Optional.empty();
  }

  @Override
  public Optional<List<Integer>> visitFirst(Operation.First operation) {
    return Optional.empty();
  }

  @Override
  public Optional<List<Integer>> visitWhen(Operation.When operation) {
    return Optional.empty();
  }

  @Override
  public Optional<List<Integer>> visitReplace(Operation.Replace operation) {
    return Optional.empty();
  }

  @Override
  public Optional<List<Integer>> visitCompare(Operation.Compare operation) {
    return Optional.of(List.of(operation.left() == figure ? operation.right() : operation.left()));
  }

  @Override
  public Optional<List<Integer>> visitSameMonth(Operation.SameMonth operation) {
    return Optional.empty();
  }

  @Override
  public Optional<List<Integer>> visitIsEmpty(Operation.IsEmpty operation) {
    return Optional.of(List.of());
  }

  @Override
  public Optional<List<Integer>> visitAnd(Operation.And operation) {
    return Optional.empty();
  }

  @Override
  public Optional<List<Integer>> visitOr(Operation.Or operation) {
    return Optional.empty();
  }

  @Override
  public Optional<List<Integer>> visitNot(Operation.Not operation) {
    return Optional.empty();
  }

  @Override
  public Optional<List<Integer>> visitAggregate(Operation.Aggregate operation) {
    return Optional.of(List.of());
  }

  @Override
  public Optional<List<Integer>> visitCombine(Operation.Combine operation) {
    return Optional.empty();
  }

  @Override
  public Optional<List<Integer>> visitOverUnits(Operation.OverUnits operation) {
    return Optional.empty();
  }

  @Override
  public Optional<List<Integer>> visitRank(Operation.Rank operation) {
    return Optional.empty();
  }

  @Override
  public Optional<List<Integer>> visitBetween(Operation.Between operation) {
    return Optional.empty();
  }

  @Override
  public Optional<List<Integer>> visitDayAfter(Operation.DayAfter operation) {
    return Optional.empty();
  }

  @Override
  public Optional<List<Integer>> visitUnitIs(Operation.UnitIs operation) {
    return Optional.empty();
  }
}
