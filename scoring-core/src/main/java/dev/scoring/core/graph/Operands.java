package dev.scoring.core.graph;

import java.util.stream.IntStream;

/** The indices of the operands of an operation, in order. */
final class Operands implements Operation.Visitor<int[]> {

  static final Operands VISITOR = new Operands();

  private static final int[] NONE = {};

  private Operands() {}

  @Override
  public int[] visitConstant(Operation.Constant operation) {
    return NONE;
  }

  @Override
  public int[] visitFixedTruth(Operation.FixedTruth operation) {
    return NONE;
  }

  @Override
  public int[] visitEmpty(Operation.Empty operation) {
    return NONE;
  }

  @Override
  public int[] visitFactValue(Operation.FactValue operation) {
    return NONE;
  }

  @Override
  public int[] visitColumnValue(Operation.ColumnValue operation) {
    return NONE;
  }

  @Override
  public int[] visitInspectionDate(Operation.InspectionDate operation) {
    return NONE;
  }

  @Override
  public int[] visitScoreOf(Operation.ScoreOf operation) {
    return NONE;
  }

  @Override
  public int[] visitNothingOf(Operation.NothingOf operation) {
    return NONE;
  }

  @Override
  public int[] visitCompute(Operation.Compute operation) {
    return new int[] {operation.left(), operation.right()};
  }

  @Override
  public int[] visitEach(Operation.Each operation) {
    return new int[] {operation.figure(), operation.size(), operation.start(), operation.price()};
  }

  @Override
  public int[] visitSteps(Operation.Steps operation) {
    IntStream.Builder operands = IntStream.builder();
    operands.accept(operation.figure());
    for (Operation.Step step : operation.steps()) {
      operands.accept(step.bound());
      operands.accept(step.points());
    }
    operation.otherwise().ifPresent(operands::accept);
    return operands.build().toArray();
  }

  @Override
  public int[] visitTiers(Operation.Tiers operation) {
    IntStream.Builder operands = IntStream.builder();
    operands.accept(operation.figure());
    for (Operation.Tier tier : operation.tiers()) {
      operands.accept(tier.price());
    }
    return operands.build().toArray();
  }

  @Override
  public int[] visitRound(Operation.Round operation) {
    return new int[] {operation.operand()};
  }

  @Override
  public int[] visitFirst(Operation.First operation) {
    IntStream.Builder operands = IntStream.builder();
    for (Operation.Case each : operation.cases()) {
      operands.accept(each.condition());
      operands.accept(each.points());
    }
    operation.otherwise().ifPresent(operands::accept);
    return operands.build().toArray();
  }

  @Override
  public int[] visitWhen(Operation.When operation) {
    return new int[] {operation.condition(), operation.points()};
  }

  @Override
  public int[] visitReplace(Operation.Replace operation) {
    return new int[] {operation.base(), operation.condition(), operation.instead()};
  }

  @Override
  public int[] visitCompare(Operation.Compare operation) {
    return new int[] {operation.left(), operation.right()};
  }

  @Override
  public int[] visitSameMonth(Operation.SameMonth operation) {
    return new int[] {operation.left(), operation.right()};
  }

  @Override
  public int[] visitIsEmpty(Operation.IsEmpty operation) {
    return new int[] {operation.operand()};
  }

  @Override
  public int[] visitAnd(Operation.And operation) {
    return new int[] {operation.left(), operation.right()};
  }

  @Override
  public int[] visitOr(Operation.Or operation) {
    return new int[] {operation.left(), operation.right()};
  }

  @Override
  public int[] visitNot(Operation.Not operation) {
    return new int[] {operation.operand()};
  }

  @Override
  public int[] visitAggregate(Operation.Aggregate operation) {
    IntStream.Builder operands = IntStream.builder();
    operation.filter().ifPresent(operands::accept);
    operation.value().ifPresent(operands::accept);
    return operands.build().toArray();
  }

  @Override
  public int[] visitCombine(Operation.Combine operation) {
    return operation.figures().stream().mapToInt(Integer::intValue).toArray();
  }

  @Override
  public int[] visitOverUnits(Operation.OverUnits operation) {
    IntStream.Builder operands = IntStream.builder();
    operation.value().ifPresent(operands::accept);
    operation.filter().ifPresent(operands::accept);
    operation.group().ifPresent(operands::accept);
    return operands.build().toArray();
  }

  @Override
  public int[] visitRank(Operation.Rank operation) {
    IntStream.Builder operands = IntStream.builder();
    operands.accept(operation.value());
    operation.filter().ifPresent(operands::accept);
    operation.group().ifPresent(operands::accept);
    return operands.build().toArray();
  }

  @Override
  public int[] visitBetween(Operation.Between operation) {
    return new int[] {operation.from(), operation.to()};
  }

  @Override
  public int[] visitDayAfter(Operation.DayAfter operation) {
    return new int[] {operation.count(), operation.from()};
  }

  @Override
  public int[] visitUnitIs(Operation.UnitIs operation) {
    return NONE;
  }
}
