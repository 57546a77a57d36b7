package dev.scoring.core.graph;

import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.model.TableDefinition;
import java.util.List;
import java.util.Optional;

/** What a scheme writes for an operation: a name or a number; empty for what it works out. */
final class WrittenNames extends ReadingPass<Optional<String>> {

  private final List<FactDefinition> facts;
  private final List<TableDefinition> tables;

  /** Takes the facts and tables of the scheme. */
  WrittenNames(List<FactDefinition> facts, List<TableDefinition> tables) {
    this.facts = facts;
    this.tables = tables;
  }

  @Override
  protected Optional<String> workedOut(Operation operation) {
    return Optional.empty();
  }

  @Override
  public Optional<String> visitConstant(Operation.Constant operation) {
    return Optional.of(operation.value().toPlainString());
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
  public Optional<String> visitNothingOf(Operation.NothingOf operation) {
    return Optional.of(operation.id() + " is empty");
  }

  @Override
  public Optional<String> visitAggregate(Operation.Aggregate operation) {
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
  public Optional<String> visitUnitIs(Operation.UnitIs operation) {
    return Optional.empty();
  }
}
