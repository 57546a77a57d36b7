package dev.scoring.core.exact;

import dev.scoring.core.graph.Operation;
import dev.scoring.core.graph.Operation.Summary;
import dev.scoring.core.model.Trim;
import dev.scoring.core.number.Rational;
import dev.scoring.core.value.Value;
import dev.scoring.core.value.Value.Failure;
import dev.scoring.core.value.Value.Nothing;
import dev.scoring.core.value.Value.Truth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What all units have: gathered and sorted once, before the stage that reads it, and then read by
 * each unit. Not thread-safe; every assessment has its own.
 */
final class UnitsTable {

  /** The group of all units where none are told apart. */
  private static final Value EVERYBODY = Truth.TRUE;

  /** Which value of which units, in what groups; operations that agree in it share the values. */
  private record Column(
      Optional<Integer> value, Optional<Integer> filter, Optional<Integer> group) {

    static Column of(Operation operation) {
      if (operation instanceof Operation.Rank rank) {
        return new Column(Optional.of(rank.value()), rank.filter(), rank.group());
      } else if (operation instanceof Operation.OverUnits over) {
        return new Column(over.value(), over.filter(), over.group());
      }
      throw new IllegalStateException("it does not read all units: " + operation);
    }

    /** The group of a unit; empty if it is in none. */
    Value groupOf(Evaluation unit) {
      return group.isPresent() ? unit.value(group.get()) : EVERYBODY;
    }

    /** Whether a unit counts: a truth, or a failure. */
    Value admits(Evaluation unit) {
      return filter.isPresent() ? unit.value(filter.get()) : Truth.TRUE;
    }
  }

  /** The values of a group of units. */
  private static final class Group {
    private final List<Rational> values = new ArrayList<>();
    private final Map<Integer, Value> summaries = new HashMap<>();

    /** How many units are in the group, and how many of them count. */
    private int all;

    private int units;
    private @Nullable Failure failure;

    void add(Column column, Evaluation unit) {
      all++;
      Value admitted = column.admits(unit);
      Value value =
          admitted == Truth.TRUE && column.value().isPresent()
              ? unit.value(column.value().get())
              : admitted;
      if (value instanceof Failure failed) {
        failure = failure == null ? failed.of(unit.unit()) : failure;
      } else if (value instanceof Value.Number given) {
        values.add(given.number());
        units++;
      } else if (value == Truth.TRUE) {
        units++;
      }
    }

    private Value summary(int operation, Summary summary, Trim trim) {
      if (summary == Summary.COUNT) {
        return Value.of(units);
      }
      return summaries.computeIfAbsent(operation, key -> Summing.of(summary, values, trim));
    }

    private Rational place(Rational value, Operation.Rank rank) {
      int below = countBelow(value, false);
      int notAbove = countBelow(value, true);
      int before = rank.lowestFirst() ? below : values.size() - notAbove;
      int equal = notAbove - below;
      return switch (rank.ties()) {
        case BEST -> Rational.of(before + 1);
        case WORST -> Rational.of(before + equal);
        case MEAN -> Rational.of(2L * before + 1 + equal, 2);
        case DENSE -> Rational.of(distinctBefore(value, rank.lowestFirst()) + 1);
      };
    }

    /** How many values are below a value, or not above it. */
    private int countBelow(Rational value, boolean orEqual) {
      int low = 0;
      int high = values.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        int order = values.get(middle).compareTo(value);
        if (order < 0 || (order == 0 && orEqual)) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }

    private int distinctBefore(Rational value, boolean lowestFirst) {
      List<Rational> known = distinct();
      int at = Collections.binarySearch(known, value);
      return lowestFirst ? at : known.size() - 1 - at;
    }

    private @Nullable List<Rational> distinct;

    private List<Rational> distinct() {
      List<Rational> known = distinct;
      if (known == null) {
        known = values.stream().distinct().toList();
        distinct = known;
      }
      return known;
    }
  }

  /** A column with its groups. */
  private record Gathered(Column column, Map<Value, Group> groups) {

    /** The group of a unit; empty if it is in none. */
    Optional<Group> of(Evaluation unit) {
      return Optional.ofNullable(groups.get(column.groupOf(unit)));
    }
  }

  private final Plan plan;
  private final Map<Column, Gathered> columns = new HashMap<>();
  private final Map<Integer, Gathered> byOperation = new HashMap<>();

  UnitsTable(Plan plan) {
    this.plan = plan;
  }

  /** Gathers what a stage reads of all units; the stages before it have run for each of them. */
  void gather(int stage, List<Evaluation> units) {
    for (int index : plan.acrossUnits(stage)) {
      byOperation.put(
          index,
          columns.computeIfAbsent(
              Column.of(plan.operation(index)), column -> gathered(column, units)));
    }
  }

  private static Gathered gathered(Column column, List<Evaluation> units) {
    Map<Value, Group> groups = new HashMap<>();
    for (Evaluation unit : units) {
      Value group = column.groupOf(unit);
      if (group != Nothing.NOTHING) {
        groups.computeIfAbsent(group, key -> new Group()).add(column, unit);
      }
    }
    groups.values().forEach(group -> Collections.sort(group.values));
    return new Gathered(column, groups);
  }

  /** The value of an operation that reads all units, for one of them. */
  Value value(int index, Evaluation unit) {
    Operation operation = plan.operation(index);
    Gathered gathered = gathered(index);
    Optional<Group> group = gathered.of(unit);
    if (group.isPresent() && group.get().failure != null) {
      return group.get().failure;
    } else if (operation instanceof Operation.OverUnits over) {
      return group.orElseGet(Group::new).summary(index, over.summary(), over.trim());
    }
    Operation.Rank rank = (Operation.Rank) operation;
    return group.isPresent()
            && gathered.column().admits(unit) == Truth.TRUE
            && unit.value(rank.value()) instanceof Value.Number value
        ? Value.of(group.get().place(value.number(), rank))
        : Nothing.NOTHING;
  }

  Optional<AmongUnits> among(int index, Evaluation unit) {
    boolean lowest = plan.operation(index) instanceof Operation.Rank rank && rank.lowestFirst();
    // Of how many a count was taken is asked, not how many it found.
    boolean counts =
        plan.operation(index) instanceof Operation.OverUnits over
            && over.summary() == Summary.COUNT;
    return gathered(index)
        .of(unit)
        .map(
            group -> {
              int last = group.values.size() - 1;
              return new AmongUnits(
                  counts ? group.all : group.units,
                  last < 0 ? Optional.empty() : Optional.of(group.values.get(lowest ? 0 : last)));
            });
  }

  private Gathered gathered(int index) {
    Gathered gathered = byOperation.get(index);
    if (gathered == null) {
      throw new IllegalStateException("all units are read before they were gathered: " + index);
    }
    return gathered;
  }
}
