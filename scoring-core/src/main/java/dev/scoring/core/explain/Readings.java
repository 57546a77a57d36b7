package dev.scoring.core.explain;

import dev.scoring.core.exact.Evaluation;
import dev.scoring.core.exact.Plan;
import dev.scoring.core.exact.UnitsTable;
import dev.scoring.core.graph.Operation;
import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.model.FactType;
import dev.scoring.core.model.TableDefinition;
import dev.scoring.core.number.Rational;
import dev.scoring.core.result.Reading;
import dev.scoring.core.value.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Tells what rules read, from the values that an evaluation left behind. */
final class Readings {

  private final Plan plan;
  private final Evaluation evaluation;
  private final boolean[] yieldsDay;

  Readings(Plan plan, Evaluation evaluation) {
    this.plan = plan;
    this.evaluation = evaluation;
    this.yieldsDay = new boolean[plan.size()];
    for (int i = 0; i < yieldsDay.length; i++) {
      yieldsDay[i] = yieldsDay(plan.operation(i));
    }
  }

  /** Whether an operation yields a day, given that for all before it. */
  private boolean yieldsDay(Operation operation) {
    if (operation instanceof Operation.FactValue value) {
      return plan.graph().facts().get(value.fact()).type() == FactType.DATE;
    } else if (operation instanceof Operation.ColumnValue value) {
      TableDefinition table = plan.graph().tables().get(value.table());
      return table.columns().get(value.column()).type() == FactType.DATE;
    } else if (operation instanceof Operation.Aggregate aggregate) {
      return keepsDays(aggregate.summary())
          && aggregate.value().map(value -> yieldsDay[value]).orElse(false);
    } else if (operation instanceof Operation.OverUnits over) {
      return keepsDays(over.summary()) && over.value().map(value -> yieldsDay[value]).orElse(false);
    } else if (operation instanceof Operation.Combine combine) {
      return keepsDays(combine.summary())
          && combine.figures().stream().anyMatch(figure -> yieldsDay[figure]);
    } else if (operation instanceof Operation.First first) {
      return first.cases().stream().anyMatch(each -> yieldsDay[each.points()])
          || first.otherwise().map(points -> yieldsDay[points]).orElse(false);
    } else if (operation instanceof Operation.Replace replace) {
      return yieldsDay[replace.base()] || yieldsDay[replace.instead()];
    }
    return operation instanceof Operation.InspectionDate || operation instanceof Operation.DayAfter;
  }

  private static boolean keepsDays(Operation.Summary summary) {
    return summary == Operation.Summary.MIN || summary == Operation.Summary.MAX;
  }

  /** The facts, columns, scores and other units below some operations, in the graph's order. */
  List<Reading> below(Collection<Integer> roots) {
    TreeSet<Integer> seen = new TreeSet<>();
    Deque<Integer> open = new ArrayDeque<>(roots);
    while (!open.isEmpty()) {
      int index = open.pop();
      if (seen.add(index)) {
        Operation operation = plan.operation(index);
        // What a filter reads belongs to the other units, and so does a value that is summarized.
        if (operation instanceof Operation.OverUnits over) {
          over.group().ifPresent(open::add);
        } else if (operation instanceof Operation.Rank rank) {
          open.add(rank.value());
          rank.group().ifPresent(open::add);
        } else {
          operation.operands(open::add);
        }
      }
    }
    List<Reading> readings = new ArrayList<>();
    for (int index : seen) {
      Reading reading = reading(index);
      if (reading != null) {
        readings.add(reading);
      }
    }
    return readings;
  }

  private @Nullable Reading reading(int index) {
    Operation operation = plan.operation(index);
    Value value = evaluation.value(index);
    if (operation instanceof Operation.FactValue fact) {
      FactDefinition definition = plan.graph().facts().get(fact.fact());
      return new Reading(definition.name(), definition.label(), text(definition, value));
    } else if (operation instanceof Operation.ScoreOf score) {
      return new Reading(score.id(), "", exact(index, value));
    } else if (operation instanceof Operation.InspectionDate) {
      return new Reading("inspection_date", "", exact(index, value));
    } else if (operation instanceof Operation.Aggregate aggregate) {
      TableDefinition table = plan.graph().tables().get(aggregate.table());
      String owner = table.columns().get(aggregate.owner()).name();
      String name = plan.graph().textOf(index).orElse(table.name() + "(" + owner + ")");
      return new Reading(name, table.label(), exact(index, value));
    } else if (operation instanceof Operation.OverUnits over) {
      int count = evaluation.among(index).map(UnitsTable.Among::units).orElse(0);
      return overUnits(
          index,
          over.value(),
          exact(index, value) + " (of " + count + (count == 1 ? " unit)" : " units)"));
    } else if (operation instanceof Operation.Rank rank) {
      return overUnits(index, Optional.of(rank.value()), place(index, rank, value));
    }
    return null;
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

  private String exact(int index, Value value) {
    return value.accept(yieldsDay[index] ? Shown.DAY : Shown.NUMBER);
  }

  private static String text(FactDefinition fact, Value value) {
    return value.accept(
        switch (fact.type()) {
          case DATE -> Shown.DAY;
          case CHOICE -> new Shown(number -> choice(fact, number));
          case FLAG, COUNT, RATE, AMOUNT, TEXT, UNIT -> Shown.NUMBER;
        });
  }

  private static String choice(FactDefinition fact, Rational place) {
    return fact.choices().get(place.numerator().intValueExact()).value();
  }
}
