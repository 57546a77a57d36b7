package dev.scoring.core.graph;

/**
 * A pass for which only those operations differ that read something by themselves: a fact, a row, a
 * score, other units. All others work out their value from their operands alone. What an operation
 * is counted to is said here, once for all such passes.
 *
 * @param <R> what the pass makes of an operation
 */
public abstract class ReadingPass<R> implements Operation.Visitor<R> {

  /** An operation that reads nothing but its operands. */
  protected abstract R workedOut(Operation operation);

  @Override
  public R visitConstant(Operation.Constant operation) {
    return workedOut(operation);
  }

  @Override
  public R visitFixedTruth(Operation.FixedTruth operation) {
    return workedOut(operation);
  }

  @Override
  public R visitEmpty(Operation.Empty operation) {
    return workedOut(operation);
  }

  @Override
  public R visitCompute(Operation.Compute operation) {
    return workedOut(operation);
  }

  @Override
  public R visitEach(Operation.Each operation) {
    return workedOut(operation);
  }

  @Override
  public R visitSteps(Operation.Steps operation) {
    return workedOut(operation);
  }

  @Override
  public R visitTiers(Operation.Tiers operation) {
    return workedOut(operation);
  }

  @Override
  public R visitRound(Operation.Round operation) {
    return workedOut(operation);
  }

  @Override
  public R visitFirst(Operation.First operation) {
    return workedOut(operation);
  }

  @Override
  public R visitWhen(Operation.When operation) {
    return workedOut(operation);
  }

  @Override
  public R visitReplace(Operation.Replace operation) {
    return workedOut(operation);
  }

  @Override
  public R visitCompare(Operation.Compare operation) {
    return workedOut(operation);
  }

  @Override
  public R visitSameMonth(Operation.SameMonth operation) {
    return workedOut(operation);
  }

  @Override
  public R visitIsEmpty(Operation.IsEmpty operation) {
    return workedOut(operation);
  }

  @Override
  public R visitAnd(Operation.And operation) {
    return workedOut(operation);
  }

  @Override
  public R visitOr(Operation.Or operation) {
    return workedOut(operation);
  }

  @Override
  public R visitNot(Operation.Not operation) {
    return workedOut(operation);
  }

  @Override
  public R visitCombine(Operation.Combine operation) {
    return workedOut(operation);
  }

  @Override
  public R visitBetween(Operation.Between operation) {
    return workedOut(operation);
  }

  @Override
  public R visitDayAfter(Operation.DayAfter operation) {
    return workedOut(operation);
  }
}
