package dev.scoring.core.explain;

import dev.scoring.core.exact.AmongUnits;
import dev.scoring.core.exact.Evaluation;
import dev.scoring.core.exact.Plan;
import dev.scoring.core.exact.Shown;
import dev.scoring.core.graph.Operation;
import dev.scoring.core.graph.ReadingPass;
import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.model.TableDefinition;
import dev.scoring.core.number.Rational;
import dev.scoring.core.result.Reading;
import dev.scoring.core.value.Value;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Tells what rules read, from the values that an evaluation left behind. */
final class Readings {

  private final Plan plan;
  private final Evaluation evaluation;

  Readings(Plan plan, Evaluation evaluation) {
    this.plan = plan;
    this.evaluation = evaluation;
  }

  /** The facts, columns, scores and other units below some operations, in the graph's order. */
  List<Reading> below(Collection<Integer> roots) {
    BitSet seen = new BitSet();
    NavigableMap<Integer, Reading> read = new TreeMap<>();
    Deque<Integer> open = new ArrayDeque<>(roots);
    Look look = new Look(open);
    while (!open.isEmpty()) {
      int index = open.pop();
      if (!seen.get(index)) {
        seen.set(index);
        look.at(index).ifPresent(reading -> read.put(index, reading));
      }
    }
    return List.copyOf(read.values());
  }

  /**
   * Tells what an operation read, if it reads by itself, and goes on to what else belongs to the
   * unit.
   */
  private final class Look extends ReadingPass<Optional<Reading>> {
    private final Deque<Integer> open;
    private int index;

    Look(Deque<Integer> open) {
      this.open = open;
    }

    Optional<Reading> at(int operation) {
      index = operation;
      return plan.operation(operation).accept(this);
    }

    private Value value() {
      return evaluation.value(index);
    }

    @Override
    protected Optional<Reading> workedOut(Operation operation) {
      operation.operands(open::add);
      return Optional.empty();
    }

    @Override
    public Optional<Reading> visitFactValue(Operation.FactValue operation) {
      FactDefinition fact = plan.graph().facts().get(operation.fact());
      return Optional.of(new Reading(fact.name(), fact.label(), value().accept(Shown.of(fact))));
    }

    @Override
    public Optional<Reading> visitColumnValue(Operation.ColumnValue operation) {
      return workedOut(operation);
    }

    @Override
    public Optional<Reading> visitInspectionDate(Operation.InspectionDate operation) {
      return Optional.of(new Reading("inspection_date", "", exact(index, value())));
    }

    @Override
    public Optional<Reading> visitScoreOf(Operation.ScoreOf operation) {
      return Optional.of(new Reading(operation.id(), "", exact(index, value())));
    }

    @Override
    public Optional<Reading> visitNothingOf(Operation.NothingOf operation) {
      return workedOut(operation);
    }

    @Override
    public Optional<Reading> visitAggregate(Operation.Aggregate operation) {
      operation.operands(open::add);
      TableDefinition table = plan.graph().tables().get(operation.table());
      String owner = table.columns().get(operation.owner()).name();
      String name = plan.graph().textOf(index).orElse(table.name() + "(" + owner + ")");
      return Optional.of(new Reading(name, table.label(), exact(index, value())));
    }

    @Override
    public Optional<Reading> visitOverUnits(Operation.OverUnits operation) {
      // What the filter and the value read belongs to the other units.
      operation.group().ifPresent(open::add);
      int count = evaluation.among(index).map(AmongUnits::units).orElse(0);
      String among = " (of " + count + (count == 1 ? " unit)" : " units)");
      return Optional.of(overUnits(index, operation.value(), exact(index, value()) + among));
    }

    @Override
    public Optional<Reading> visitRank(Operation.Rank operation) {
      // What the filter reads belongs to the other units.
      open.add(operation.value());
      operation.group().ifPresent(open::add);
      return Optional.of(
          overUnits(index, Optional.of(operation.value()), place(index, operation, value())));
    }

    @Override
    public Optional<Reading> visitUnitIs(Operation.UnitIs operation) {
      return workedOut(operation);
    }
  }

  private Reading overUnits(int index, Optional<Integer> value, String text) {
    String name = "units";
    String label = "";
    if (value.isPresent()) {
      Operation operation = plan.operation(value.get());
      if (operation instanceof Operation.FactValue fact) {
        FactDefinition definition = plan.graph().facts().get(fact.fact());
        name = "units." + definition.name();
        label = definition.label();
      } else if (operation instanceof Operation.ScoreOf score) {
        name = "units." + score.id();
      }
    }
    return new Reading(plan.graph().textOf(index).orElse(name), label, text);
  }

  /** A place in words: {@code 3rd of 14; the best had 41.5}. */
  private String place(int index, Operation.Rank rank, Value value) {
    if (!(value instanceof Value.Number place)) {
      return exact(index, value);
    }
    StringBuilder text = new StringBuilder(ordinal(place.number()));
    evaluation
        .among(index)
        .ifPresent(
            among -> {
              text.append(" of ").append(among.units());
              among
                  .best()
                  .ifPresent(
                      best ->
                          text.append("; the best had ")
                              .append(exact(rank.value(), Value.of(best))));
            });
    return text.toString();
  }

  /** A place as a word: {@code 3rd}; one between two places as a number. */
  static String ordinal(Rational place) {
    if (!place.isWhole()) {
      return place.toPlainString();
    }
    long number = place.numerator().longValueExact();
    long last = number % 10;
    String ending = "th";
    if (number % 100 / 10 != 1) {
      ending = last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th";
    }
    return number + ending;
  }

  /** The value of an operation as text. */
  String value(int index) {
    return exact(index, evaluation.value(index));
  }

  private String exact(int index, Value value) {
    return value.accept(plan.graph().yieldsDays(index) ? Shown.DAY : Shown.NUMBER);
  }
}
