package dev.scoring.core.fast.compile;

import dev.scoring.core.graph.Operation;

/** What the value of an operation is, as far as its room matters. */
enum Nature {
  /** The value of a fact. */
  FACT,
  /** A number of the scheme. */
  FIXED,
  /** True, false or unknown. */
  CONDITION,
  /** One of some points: a figure is compared, and its own size does not matter. */
  STEPS,
  /** A whole number of days, months or years, or a day. */
  WHOLE,
  /** How many rows of a unit there are. */
  COUNT_OF_ROWS,
  /** Any other summary of the rows of a unit. */
  OF_ROWS,
  /** What only all units together tell. */
  OF_ALL_UNITS,
  /** Any other number, as large as its operands make it. */
  FIGURE;

  /** Tells the nature of an operation. */
  static final Operation.Visitor<Nature> VISITOR = new OfOperation();

  private static final class OfOperation implements Operation.Visitor<Nature> {

    @Override
    public Nature visitConstant(Operation.Constant operation) {
      return FIXED;
    }

    @Override
    public Nature visitTruth(Operation.Truth operation) {
      return CONDITION;
    }

    @Override
    public Nature visitEmpty(Operation.Empty operation) {
      return FIGURE;
    }

    @Override
    public Nature visitFactValue(Operation.FactValue operation) {
      return FACT;
    }

    @Override
    public Nature visitColumnValue(Operation.ColumnValue operation) {
      return FIGURE;
    }

    @Override
    public Nature visitInspectionDate(Operation.InspectionDate operation) {
      return FIGURE;
    }

    @Override
    public Nature visitScoreOf(Operation.ScoreOf operation) {
      return FIGURE;
    }

    @Override
    public Nature visitCompute(Operation.Compute operation) {
      return FIGURE;
    }

    @Override
    public Nature visitEach(Operation.Each operation) {
      return FIGURE;
    }

    @Override
    public Nature visitSteps(Operation.Steps operation) {
      return STEPS;
    }

    @Override
    public Nature visitTiers(Operation.Tiers operation) {
      return FIGURE;
    }

    @Override
    public Nature visitRound(Operation.Round operation) {
      return FIGURE;
    }

    @Override
    public Nature visitFirst(Operation.First operation) {
      return FIGURE;
    }

    @Override
    public Nature visitWhen(Operation.When operation) {
      return FIGURE;
    }

    @Override
    public Nature visitReplace(Operation.Replace operation) {
      return FIGURE;
    }

    @Override
    public Nature visitCompare(Operation.Compare operation) {
      return CONDITION;
    }

    @Override
    public Nature visitSameMonth(Operation.SameMonth operation) {
      return CONDITION;
    }

    @Override
    public Nature visitIsEmpty(Operation.IsEmpty operation) {
      return CONDITION;
    }

    @Override
    public Nature visitAnd(Operation.And operation) {
      return CONDITION;
    }

    @Override
    public Nature visitOr(Operation.Or operation) {
      return CONDITION;
    }

    @Override
    public Nature visitNot(Operation.Not operation) {
      return CONDITION;
    }

    @Override
    public Nature visitAggregate(Operation.Aggregate operation) {
      return operation.summary() == Operation.Summary.COUNT ? COUNT_OF_ROWS : OF_ROWS;
    }

    @Override
    public Nature visitCombine(Operation.Combine operation) {
      return FIGURE;
    }

    @Override
    public Nature visitOverUnits(Operation.OverUnits operation) {
      return OF_ALL_UNITS;
    }

    @Override
    public Nature visitRank(Operation.Rank operation) {
      return OF_ALL_UNITS;
    }

    @Override
    public Nature visitBetween(Operation.Between operation) {
      return WHOLE;
    }

    @Override
    public Nature visitDayAfter(Operation.DayAfter operation) {
      return WHOLE;
    }

    @Override
    public Nature visitUnitIs(Operation.UnitIs operation) {
      return CONDITION;
    }
  }
}
