package dev.scoring.core.graph;

import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.model.TableDefinition;
import java.util.List;
import java.util.Optional;

/** What a scheme writes for an operation: a name or a number; empty for what it works out. */
final class WrittenNames implements Operation.Visitor<Optional<String>> {

  private final List<FactDefinition> facts;
  private final List<TableDefinition> tables;

  /** Takes the facts and tables of the scheme. */
  WrittenNames(List<FactDefinition> facts, List<TableDefinition> tables) {
    this.facts = facts;
    this.tables = tables;
  }

  @Override
  public Optional<String> visitConstant(Operation.Constant operation) {
    return Optional.of(operation.value().toPlainString());
  }

  @Override
  public Optional<String> visitFixedTruth(Operation.FixedTruth operation) {
    return Optional.empty();
  }

  @Override
  public Optional<String> visitEmpty(Operation.Empty operation) {
    return Optional.empty();
  }

  @Override
  public Optional<String> visitFactValue(Operation.FactValue operation) {
    return Optional.of(facts.get(operation.fact()).name());
  }

  @Override
  public Optional<String> visitColumnValue(Operation.ColumnValue operation) {
    return Optional.of(tables.get(operation.table()).columns().get(operation.column()).name());
  }

  @Override
  public Optional<String> visitInspectionDate(Operation.InspectionDate operation) {
    return Optional.of("inspection_date");
  }

  @Override
  public Optional<String> visitScoreOf(Operation.ScoreOf operation) {
    return Optional.of(operation.id());
  }

  @Override
  public Optional<String> visitCompute(Operation.Compute operation) {
    return Optional.empty();
  }

  @Override
  public Optional<String> visitEach(Operation.Each operation) {
    return Optional.empty();
  }

  @Override
  public Optional<String> visitSteps(Operation.Steps operation) {
    return Optional.empty();
  }

  @Override
  public Optional<String> visitTiers(Operation.Tiers operation) {
    return Optional.empty();
  }

  @Override
  public Optional<String> visitRound(Operation.Round operation) {
    return Optional.empty();
  }

  @Override
  public Optional<String> visitFirst(Operation.First operation) {
    return Optional.empty();
  }

  @Override
  public Optional<String> visitWhen(Operation.When operation) {
    return Optional.empty();
  }

  @Override
  public Optional<String> visitReplace(Operation.Replace operation) {
    return Optional.empty();
  }

  @Override
  public Optional<String> visitCompare(Operation.Compare operation) {
    return Optional.empty();
  }

  @Override
  public Optional<String> visitSameMonth(Operation.SameMonth operation) {
    return Optional.empty();
  }

  @Override
  public Optional<String> visitIsEmpty(Operation.IsEmpty operation) {
    return Optional.empty();
  }

  @Override
  public Optional<String> visitAnd(Operation.And operation) {
    return Optional.empty();
  }

  @Override
  public Optional<String> visitOr(Operation.Or operation) {
    return Optional.empty();
  }

  @Override
  public Optional<String> visitNot(Operation.Not operation) {
    return Optional.empty();
  }

  @Override
  public Optional<String> visitAggregate(Operation.Aggregate operation) {
    return Optional.empty();
  }

  @Override
  public Optional<String> visitCombine(Operation.Combine operation) {
    return Optional.empty();
  }

  @Override
  public Optional<String> visitOverUnits(Operation.OverUnits operation) {
    return Optional.empty();
  }

  @Override
  public Optional<String> visitRank(Operation.Rank operation) {
    return Optional.empty();
  }

  @Override
  public Optional<String> visitBetween(Operation.Between operation) {
    return Optional.empty();
  }

  @Override
  public Optional<String> visitDayAfter(Operation.DayAfter operation) {
    return Optional.empty();
  }

  @Override
  public Optional<String> visitUnitIs(Operation.UnitIs operation) {
    return Optional.empty();
  }
}
