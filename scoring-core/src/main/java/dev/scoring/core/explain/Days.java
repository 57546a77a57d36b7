package dev.scoring.core.explain;

import dev.scoring.core.exact.Plan;
import dev.scoring.core.graph.Operation;
import dev.scoring.core.graph.ScoringGraph;
import dev.scoring.core.model.FactType;
import dev.scoring.core.model.TableDefinition;
import java.util.Optional;

/** Which operations yield days, whose numbers are shown as such. Immutable. */
final class Days implements Operation.Visitor<Boolean> {

  private final ScoringGraph graph;
  private final boolean[] known;

  /** Goes through a plan; operands stand before what uses them. */
  Days(Plan plan) {
    this.graph = plan.graph();
    this.known = new boolean[plan.size()];
    for (int i = 0; i < known.length; i++) {
      known[i] = plan.operation(i).accept(this);
    }
  }

  /** Whether an operation yields a day. */
  boolean has(int operation) {
    return known[operation];
  }

  private boolean any(Optional<Integer> operation) {
    return operation.isPresent() && known[operation.get()];
  }

  private static boolean keepsDays(Operation.Summary summary) {
    return summary == Operation.Summary.MIN || summary == Operation.Summary.MAX;
  }

  @Override
  public Boolean visitConstant(Operation.Constant operation) {
    return false;
  }

  @Override
  public Boolean visitFixedTruth(Operation.FixedTruth operation) {
    return false;
  }

  @Override
  public Boolean visitEmpty(Operation.Empty operation) {
    return false;
  }

  @Override
  public Boolean visitFactValue(Operation.FactValue operation) {
    return graph.facts().get(operation.fact()).type() == FactType.DATE;
  }

  @Override
  public Boolean visitColumnValue(Operation.ColumnValue operation) {
    TableDefinition table = graph.tables().get(operation.table());
    return table.columns().get(operation.column()).type() == FactType.DATE;
  }

  @Override
  public Boolean visitInspectionDate(Operation.InspectionDate operation) {
    return true;
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
    return operation.cases().stream().anyMatch(each -> known[each.points()])
        || any(operation.otherwise());
  }

  @Override
  public Boolean visitWhen(Operation.When operation) {
    return false;
  }

  @Override
  public Boolean visitReplace(Operation.Replace operation) {
    return known[operation.base()] || known[operation.instead()];
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
    return keepsDays(operation.summary()) && any(operation.value());
  }

  @Override
  public Boolean visitCombine(Operation.Combine operation) {
    return keepsDays(operation.summary())
        && operation.figures().stream().anyMatch(figure -> known[figure]);
  }

  @Override
  public Boolean visitOverUnits(Operation.OverUnits operation) {
    return keepsDays(operation.summary()) && any(operation.value());
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
    return true;
  }

  @Override
  public Boolean visitUnitIs(Operation.UnitIs operation) {
    return false;
  }
}
