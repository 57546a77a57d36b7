package dev.scoring.core.engine;

import dev.scoring.core.graph.Operation;

/** Which operations ask for the unit, and so do not have the same value for all of them. */
final class AsksForUnit implements Operation.Visitor<Boolean> {

  static final AsksForUnit VISITOR = new AsksForUnit();

  private AsksForUnit() {}

  @Override
  public Boolean visitConstant(Operation.Constant operation) {
    return false;
  }

  @Override
  public Boolean visitTruth(Operation.Truth operation) {
    return false;
  }

  @Override
  public Boolean visitEmpty(Operation.Empty operation) {
    return false;
  }

  @Override
  public Boolean visitFactValue(Operation.FactValue operation) {
    return true;
  }

  @Override
  public Boolean visitColumnValue(Operation.ColumnValue operation) {
    return false;
  }

  @Override
  public Boolean visitInspectionDate(Operation.InspectionDate operation) {
    return false;
  }

  @Override
  public Boolean visitScoreOf(Operation.ScoreOf operation) {
    return true;
  }

  @Override
  public Boolean visitCompute(Operation.Compute operation) {
    return false;
  }

  @Override
  public Boolean visitEach(Operation.Each operation) {
    return false;
  }

  @Override
  public Boolean visitSteps(Operation.Steps operation) {
    return false;
  }

  @Override
  public Boolean visitTiers(Operation.Tiers operation) {
    return false;
  }

  @Override
  public Boolean visitRound(Operation.Round operation) {
    return false;
  }

  @Override
  public Boolean visitFirst(Operation.First operation) {
    return false;
  }

  @Override
  public Boolean visitWhen(Operation.When operation) {
    return false;
  }

  @Override
  public Boolean visitReplace(Operation.Replace operation) {
    return false;
  }

  @Override
  public Boolean visitCompare(Operation.Compare operation) {
    return false;
  }

  @Override
  public Boolean visitSameMonth(Operation.SameMonth operation) {
    return false;
  }

  @Override
  public Boolean visitIsEmpty(Operation.IsEmpty operation) {
    return false;
  }

  @Override
  public Boolean visitAnd(Operation.And operation) {
    return false;
  }

  @Override
  public Boolean visitOr(Operation.Or operation) {
    return false;
  }

  @Override
  public Boolean visitNot(Operation.Not operation) {
    return false;
  }

  @Override
  public Boolean visitAggregate(Operation.Aggregate operation) {
    return true;
  }

  @Override
  public Boolean visitCombine(Operation.Combine operation) {
    return false;
  }

  @Override
  public Boolean visitOverUnits(Operation.OverUnits operation) {
    return true;
  }

  @Override
  public Boolean visitRank(Operation.Rank operation) {
    return true;
  }

  @Override
  public Boolean visitBetween(Operation.Between operation) {
    return false;
  }

  @Override
  public Boolean visitDayAfter(Operation.DayAfter operation) {
    return false;
  }

  @Override
  public Boolean visitUnitIs(Operation.UnitIs operation) {
    return true;
  }
}
