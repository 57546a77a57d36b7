package dev.scoring.core.graph;

import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.model.ReadsModel;
import dev.scoring.core.model.ReadsModel.ColumnModel;
import dev.scoring.core.model.TableDefinition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds what stands below some operations, for the unit at hand and for the other units. A visit
 * notes what an operation reads, and returns the operands that are worked out for the same unit.
 */
final class RuleReads extends ReadingPass<int[]> {

  /** Operations that are worked out for the same units, and what is read there. */
  private static final class Walk {
    final Deque<Integer> open = new ArrayDeque<>();
    final Set<Integer> seen = new HashSet<>();
    final TreeSet<Integer> facts = new TreeSet<>();

    /** The ids of scores, in the order of the graph. */
    final TreeMap<Integer, String> scores = new TreeMap<>();
  }

  private final ScoringGraph graph;
  private final Walk own = new Walk();
  private final Walk others = new Walk();
  private final List<TreeSet<Integer>> columns = new ArrayList<>();
  private Walk walk = own;
  private int at;
  private boolean units;
  private boolean date;

  private RuleReads(ScoringGraph graph) {
    this.graph = graph;
    graph.tables().forEach(table -> columns.add(new TreeSet<>()));
  }

  /** Returns what some operations read. */
  static ReadsModel below(ScoringGraph graph, Collection<Integer> roots) {
    RuleReads reads = new RuleReads(graph);
    reads.own.open.addAll(roots);
    reads.go(reads.own);
    reads.go(reads.others);
    return reads.found();
  }

  private void go(Walk through) {
    walk = through;
    while (!walk.open.isEmpty()) {
      at = walk.open.pop();
      if (walk.seen.add(at)) {
        for (int operand : graph.operations().get(at).accept(this)) {
          walk.open.push(operand);
        }
      }
    }
  }

  private ReadsModel found() {
    List<String> facts = new ArrayList<>();
    Set<Integer> past = new TreeSet<>();
    for (int fact : own.facts) {
      if (graph.facts().get(fact).isPrevious()) {
        past.add(fact);
      } else {
        facts.add(graph.facts().get(fact).name());
      }
    }
    List<String> ofUnits = new ArrayList<>();
    for (int fact : others.facts) {
      if (graph.facts().get(fact).isPrevious()) {
        past.add(fact);
      } else {
        ofUnits.add(graph.facts().get(fact).name());
      }
    }
    ofUnits.addAll(new TreeSet<>(others.scores.values()));
    List<ColumnModel> read = new ArrayList<>();
    for (int table = 0; table < columns.size(); table++) {
      TableDefinition definition = graph.tables().get(table);
      for (int column : columns.get(table)) {
        read.add(new ColumnModel(definition.name(), definition.columns().get(column).name()));
      }
    }
    return new ReadsModel(
        facts,
        read,
        List.copyOf(own.scores.values()),
        past.stream().map(fact -> previous(graph.facts().get(fact))).toList(),
        units,
        ofUnits,
        date);
  }

  private static String previous(FactDefinition fact) {
    return FactDefinition.current(fact.name());
  }

  @Override
  protected int[] workedOut(Operation operation) {
    return operation.accept(Operands.VISITOR);
  }

  /** What a filter reads belongs to the other units, and so does a value that is summarized. */
  private void ofUnits(Optional<Integer> value, Optional<Integer> filter, Optional<Integer> group) {
    units = true;
    value.ifPresent(others.open::push);
    filter.ifPresent(others.open::push);
    group.ifPresent(others.open::push);
  }

  @Override
  public int[] visitFactValue(Operation.FactValue operation) {
    walk.facts.add(operation.fact());
    return workedOut(operation);
  }

  @Override
  public int[] visitColumnValue(Operation.ColumnValue operation) {
    columns.get(operation.table()).add(operation.column());
    return workedOut(operation);
  }

  @Override
  public int[] visitInspectionDate(Operation.InspectionDate operation) {
    date = true;
    return workedOut(operation);
  }

  @Override
  public int[] visitScoreOf(Operation.ScoreOf operation) {
    walk.scores.put(at, operation.id());
    return workedOut(operation);
  }

  @Override
  public int[] visitNothingOf(Operation.NothingOf operation) {
    return workedOut(operation);
  }

  @Override
  public int[] visitAggregate(Operation.Aggregate operation) {
    columns.get(operation.table()).add(operation.owner());
    return workedOut(operation);
  }

  @Override
  public int[] visitOverUnits(Operation.OverUnits operation) {
    ofUnits(operation.value(), operation.filter(), operation.group());
    return operation.group().stream().mapToInt(Integer::intValue).toArray();
  }

  @Override
  public int[] visitRank(Operation.Rank operation) {
    ofUnits(Optional.of(operation.value()), operation.filter(), operation.group());
    return Stream.concat(Stream.of(operation.value()), operation.group().stream())
        .mapToInt(Integer::intValue)
        .toArray();
  }

  @Override
  public int[] visitUnitIs(Operation.UnitIs operation) {
    return workedOut(operation);
  }
}
