package dev.scoring.core.eval;

import dev.scoring.core.eval.Value.Failure;
import dev.scoring.core.eval.Value.Truth;
import dev.scoring.core.graph.Operation;
import dev.scoring.core.graph.Operation.Arithmetic;
import dev.scoring.core.number.Rational;
import dev.scoring.core.problem.DataProblem.Code;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates operations for one unit at a time. Each operation runs at most once for a unit, and an
 * aggregate once for each of the unit's rows, so the work is bounded by the size of graph and data.
 * Not thread-safe; every thread has its own.
 */
final class Evaluation {

  private final Plan plan;
  private final Data data;
  private final UnitsTable units;
  private final Object[] values;
  private final Map<String, Rational> scores = new HashMap<>();
  private int unit;
  private Object @Nullable [] facts;

  /** Prepares an evaluation that reads other units, if at all, from {@code units}. */
  Evaluation(Plan plan, Data data, UnitsTable units) {
    this.plan = plan;
    this.data = data;
    this.units = units;
    this.values = plan.newValues();
  }

  /** Turns to a unit. */
  void begin(int index) {
    unit = index;
    facts = null;
    scores.clear();
  }

  private Object[] facts() {
    Object[] known = facts;
    if (known == null) {
      known = data.facts(unit);
      facts = known;
    }
    return known;
  }

  int unit() {
    return unit;
  }

  /** Runs the operations of a stage. */
  void operations(int stage) {
    run(plan.operationsOf(stage));
  }

  /** Runs some operations, operands first. */
  void run(int[] program) {
    for (int index : program) {
      values[index] = run(index, null);
    }
  }

  /** Runs some operations for a row, operands first. */
  void run(int[] program, Object[] row) {
    for (int index : program) {
      values[index] = run(index, row);
    }
  }

  /** The value of an operation that has run. */
  Object value(int index) {
    return values[index];
  }

  /** Makes a score known to the stages that follow. */
  void score(String id, Rational score) {
    scores.put(id, score);
  }

  /** Among which units an operation that reads all units compared or counted. */
  Optional<UnitsTable.Among> among(int operation) {
    return units.among(operation, this);
  }

  private Object run(int index, Object @Nullable [] row) {
    try {
      return result(index, row);
    } catch (ArithmeticException | DateTimeException e) {
      return new Failure(Code.ARITHMETIC, "a number grew too large", "");
    }
  }

  private Object result(int index, Object @Nullable [] row) {
    Operation operation = plan.operation(index);
    if (operation instanceof Operation.FactValue fact) {
      return facts()[fact.fact()];
    } else if (operation instanceof Operation.Steps steps) {
      return Points.steps(steps, values);
    } else if (operation instanceof Operation.Each each) {
      return Points.each(each, values);
    } else if (operation instanceof Operation.Compare compare) {
      return compare(compare);
    } else if (operation instanceof Operation.Compute compute) {
      return compute(compute);
    } else if (operation instanceof Operation.And and) {
      Object left = values[and.left()];
      if (left == Truth.FALSE || left instanceof Failure) {
        return left;
      }
      Object right = values[and.right()];
      return right == Truth.TRUE ? left : right;
    } else if (operation instanceof Operation.Or or) {
      Object left = values[or.left()];
      if (left == Truth.TRUE || left instanceof Failure) {
        return left;
      }
      Object right = values[or.right()];
      return right == Truth.FALSE ? left : right;
    } else if (operation instanceof Operation.Not not) {
      Object operand = values[not.operand()];
      return operand instanceof Truth truth ? truth.not() : unknownOr(operand);
    } else if (operation instanceof Operation.First first) {
      return first(first);
    } else if (operation instanceof Operation.When when) {
      Object condition = values[when.condition()];
      return condition == Truth.TRUE ? values[when.points()] : failureOr(condition, Rational.ZERO);
    } else if (operation instanceof Operation.Replace replace) {
      Object condition = values[replace.condition()];
      return condition instanceof Failure
          ? condition
          : values[condition == Truth.TRUE ? replace.instead() : replace.base()];
    } else if (operation instanceof Operation.ColumnValue column && row != null) {
      return row[column.column()];
    } else if (operation instanceof Operation.IsEmpty empty) {
      Object operand = values[empty.operand()];
      return operand instanceof Failure ? operand : Truth.of(operand == Value.EMPTY);
    } else if (operation instanceof Operation.ScoreOf score) {
      Rational known = scores.get(score.id());
      if (known == null) {
        throw new IllegalStateException("score before its stage: " + score.id());
      }
      return known;
    } else if (operation instanceof Operation.Aggregate aggregate) {
      return aggregate(index, aggregate);
    }
    return rarer(index, operation);
  }

  private Object rarer(int index, Operation operation) {
    if (operation instanceof Operation.Tiers tiers) {
      return Points.tiers(tiers, values);
    } else if (operation instanceof Operation.Round round) {
      Object operand = values[round.operand()];
      return operand instanceof Rational number
          ? Points.rounded(number, round.rounding(), round.multiple())
          : operand;
    } else if (operation instanceof Operation.Combine combine) {
      return combine(combine);
    } else if (operation instanceof Operation.OverUnits || operation instanceof Operation.Rank) {
      return units.value(index, this);
    } else if (operation instanceof Operation.Between between) {
      Object from = values[between.from()];
      Object to = values[between.to()];
      return from instanceof Rational a && to instanceof Rational b
          ? Dates.between(between.unit(), a, b, plan.workingDays())
          : from instanceof Failure ? from : failureOr(to, Value.EMPTY);
    } else if (operation instanceof Operation.DayAfter after) {
      Object count = values[after.count()];
      Object from = values[after.from()];
      return count instanceof Rational a && from instanceof Rational b
          ? Dates.after(after.unit(), a, b, plan.workingDays())
          : count instanceof Failure ? count : failureOr(from, Value.EMPTY);
    } else if (operation instanceof Operation.SameMonth same) {
      Object left = values[same.left()];
      Object right = values[same.right()];
      return left instanceof Rational a && right instanceof Rational b
          ? Truth.of(Dates.sameMonth(a, b))
          : left instanceof Failure ? left : unknownOr(right);
    } else if (operation instanceof Operation.InspectionDate) {
      return Rational.of(data.date().orElseThrow().toEpochDay());
    } else if (operation instanceof Operation.UnitIs is) {
      return Truth.of(is.names().contains(data.units().get(unit)));
    }
    throw new IllegalStateException("operation " + index + ": " + operation);
  }

  private Object compare(Operation.Compare compare) {
    Object left = values[compare.left()];
    Object right = values[compare.right()];
    if (left instanceof Rational a && right instanceof Rational b) {
      return Truth.of(compare.comparison().holds(a.compareTo(b)));
    }
    return left instanceof Failure ? left : unknownOr(right);
  }

  private Object compute(Operation.Compute compute) {
    Object left = values[compute.left()];
    Object right = values[compute.right()];
    if (left instanceof Rational a && right instanceof Rational b) {
      return switch (compute.kind()) {
        case PLUS, PLUS_POINTS -> a.plus(b);
        case MINUS -> a.minus(b);
        case TIMES -> a.times(b);
        case DIVIDED_BY, DIVIDED_BY_OR_EMPTY -> {
          if (b.signum() != 0) {
            yield a.dividedBy(b);
          }
          yield compute.kind() == Arithmetic.DIVIDED_BY_OR_EMPTY
              ? Value.EMPTY
              : new Failure(
                  Code.ARITHMETIC,
                  "it divides by zero",
                  "write `or empty` behind the division if there may be nothing to measure");
        }
      };
    }
    if (left instanceof Failure || right instanceof Failure) {
      return left instanceof Failure ? left : right;
    } else if (compute.kind() == Arithmetic.PLUS_POINTS) {
      return left == Value.EMPTY ? right : left;
    }
    return Value.EMPTY;
  }

  private Object first(Operation.First first) {
    for (Operation.Case each : first.cases()) {
      Object condition = values[each.condition()];
      if (condition instanceof Failure) {
        return condition;
      } else if (condition == Truth.TRUE) {
        return values[each.points()];
      }
    }
    return first.otherwise().isPresent()
        ? values[first.otherwise().get()]
        : new Failure(
            Code.NO_CASE,
            "no case of its `first` holds",
            "add `else: …` to the rule if that may be");
  }

  /** The day that a value stands for. */
  static LocalDate day(Rational value) {
    return Dates.day(value);
  }

  private Object combine(Operation.Combine combine) {
    Summing summing = new Summing(combine.summary(), combine.trim());
    for (int figure : combine.figures()) {
      Object value = values[figure];
      if (value instanceof Failure) {
        return value;
      } else if (value instanceof Rational number) {
        summing.add(number);
      }
    }
    return summing.result();
  }

  private Object aggregate(int index, Operation.Aggregate aggregate) {
    Object[][] rows = data.rows()[aggregate.table()];
    Summing summing = new Summing(aggregate.summary(), aggregate.trim());
    for (int row : data.owned()[aggregate.table()][aggregate.owner()][unit]) {
      Object gain = gain(index, aggregate, rows[row]);
      if (gain instanceof Failure) {
        return gain;
      }
      summing.gain(gain);
    }
    return summing.result();
  }

  /**
   * What a row gives to an aggregate: a number, {@link Summing#COUNTED} where it has no value, a
   * failure, or empty if the row is passed over.
   */
  Object gain(int index, Operation.Aggregate aggregate, Object[] row) {
    run(plan.rowProgramOf(index), row);
    if (aggregate.filter().isPresent()) {
      Object holds = values[aggregate.filter().get()];
      if (holds != Truth.TRUE) {
        return failureOr(holds, Value.EMPTY);
      }
    }
    return aggregate.value().isPresent() ? values[aggregate.value().get()] : Summing.COUNTED;
  }

  private static Object failureOr(Object value, Object otherwise) {
    return value instanceof Failure ? value : otherwise;
  }

  private static Object unknownOr(Object value) {
    return failureOr(value, Truth.UNKNOWN);
  }
}
