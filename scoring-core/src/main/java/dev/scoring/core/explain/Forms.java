package dev.scoring.core.explain;

import dev.scoring.core.graph.Operation;

/** Which operations turn figures into points, so that rules are told by them. */
final class Forms implements Operation.Visitor<Boolean> {

  static final Forms VISITOR = new Forms();

  private Forms() {}

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
    return false;
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
    return false;
  }

  @Override
  public Boolean visitCompute(Operation.Compute operation) {
    return false;
  }

  @Override
  public Boolean visitEach(Operation.Each operation) {
    return true;
  }

  @Override
  public Boolean visitSteps(Operation.Steps operation) {
    return true;
  }

  @Override
  public Boolean visitTiers(Operation.Tiers operation) {
    return true;
  }

  @Override
  public Boolean visitRound(Operation.Round operation) {
    return false;
  }

  @Override
  public Boolean visitFirst(Operation.First operation) {
    return true;
  }

  @Override
  public Boolean visitWhen(Operation.When operation) {
    return true;
  }

  @Override
  public Boolean visitReplace(Operation.Replace operation) {
    return true;
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
    return false;
  }

  @Override
  public Boolean visitCombine(Operation.Combine operation) {
    return false;
  }

  @Override
  public Boolean visitOverUnits(Operation.OverUnits operation) {
    return false;
  }

  @Override
  public Boolean visitRank(Operation.Rank operation) {
    return false;
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
    return false;
  }
}
