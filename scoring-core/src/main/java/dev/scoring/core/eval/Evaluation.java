package dev.scoring.core.eval;

import dev.scoring.core.DataProblem.Code;
import dev.scoring.core.eval.Value.Failure;
import dev.scoring.core.eval.Value.Truth;
import dev.scoring.core.graph.Operation;
import dev.scoring.core.graph.Operation.Arithmetic;
import dev.scoring.core.graph.Operation.Counting;
import dev.scoring.core.number.Rational;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates operations for one unit at a time. Each operation runs at most once for a unit, and an
 * aggregate once for each of the unit's rows, so the work is bounded by the size of graph and data.
 * Not thread-safe; every thread has its own.
 */
final class Evaluation {

  private final Plan plan;
  private final Data data;
  private final Object[] values;
  private final Map<String, Rational> scores = new HashMap<>();
  private int unit;

  Evaluation(Plan plan, Data data) {
    this.plan = plan;
    this.data = data;
    this.values = new Object[plan.size()];
  }

  /** Turns to a unit. */
  void begin(int index) {
    unit = index;
    scores.clear();
  }

  int unit() {
    return unit;
  }

  /** Runs the operations of a stage. */
  void operations(int stage) {
    for (int index : plan.operationsOf(stage)) {
      values[index] = run(index, null);
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

  private Object run(int index, Object @Nullable [] row) {
    try {
      return result(index, row);
    } catch (ArithmeticException | DateTimeException e) {
      return new Failure(Code.ARITHMETIC, "a number grew too large", "");
    }
  }

  private Object result(int index, Object @Nullable [] row) {
    Operation operation = plan.operation(index);
    if (operation instanceof Operation.Constant constant) {
      return constant.value();
    } else if (operation instanceof Operation.FactValue fact) {
      return data.facts()[unit][fact.fact()];
    } else if (operation instanceof Operation.Steps steps) {
      return steps(steps);
    } else if (operation instanceof Operation.Each each) {
      Object figure = values[each.figure()];
      return figure instanceof Rational number
          ? occurrences(each, number).times(each.price())
          : failureOr(figure, Rational.ZERO);
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
    } else if (operation instanceof Operation.Truth truth) {
      return Truth.of(truth.value());
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
    } else if (operation instanceof Operation.IsEmpty empty) {
      Object operand = values[empty.operand()];
      return operand instanceof Failure ? operand : Truth.of(operand == Value.EMPTY);
    } else if (operation instanceof Operation.SameMonth same) {
      return sameMonth(values[same.left()], values[same.right()]);
    } else if (operation instanceof Operation.ScoreOf score) {
      Rational known = scores.get(score.id());
      if (known == null) {
        throw new IllegalStateException("score before its stage: " + score.id());
      }
      return known;
    } else if (operation instanceof Operation.InspectionDate) {
      return Rational.of(data.date().orElseThrow().toEpochDay());
    } else if (operation instanceof Operation.Aggregate aggregate) {
      return aggregate(index, aggregate);
    } else if (operation instanceof Operation.ColumnValue column && row != null) {
      return row[column.column()];
    }
    throw new IllegalStateException("operation " + index + ": " + operation);
  }

  private Object steps(Operation.Steps steps) {
    Object figure = values[steps.figure()];
    if (figure instanceof Rational number) {
      for (Operation.Step step : steps.steps()) {
        if (steps.comparison().holds(number.compareTo(step.bound()))) {
          return step.points();
        }
      }
      return steps.otherwise().orElse(Rational.ZERO);
    }
    return failureOr(figure, Rational.ZERO);
  }

  /** How many occurrences a figure has beyond the start. */
  static Rational occurrences(Operation.Each each, Rational figure) {
    Rational beyond = figure.minus(each.start());
    if (beyond.signum() <= 0) {
      return Rational.ZERO;
    }
    Rational lots = beyond.dividedBy(each.size());
    return each.counting() == Counting.FULL
        ? lots.floor()
        : each.counting() == Counting.STARTED ? lots.ceiling() : lots;
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
        case PLUS -> a.plus(b);
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
    return left instanceof Failure ? left : failureOr(right, Value.EMPTY);
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

  private static Object sameMonth(Object left, Object right) {
    if (left instanceof Rational a && right instanceof Rational b) {
      LocalDate first = day(a);
      LocalDate second = day(b);
      return Truth.of(first.getYear() == second.getYear() && first.getMonth() == second.getMonth());
    }
    return left instanceof Failure ? left : unknownOr(right);
  }

  static LocalDate day(Rational value) {
    return LocalDate.ofEpochDay(value.floor().numerator().longValueExact());
  }

  private Object aggregate(int index, Operation.Aggregate aggregate) {
    Object[][] rows = data.rows()[aggregate.table()];
    int[] program = plan.rowProgramOf(index);
    int count = 0;
    Rational sum = Rational.ZERO;
    Rational min = null;
    Rational max = null;
    for (int row : data.owned()[aggregate.table()][aggregate.owner()][unit]) {
      for (int step : program) {
        values[step] = run(step, rows[row]);
      }
      if (aggregate.filter().isPresent()) {
        Object holds = values[aggregate.filter().get()];
        if (holds instanceof Failure) {
          return holds;
        } else if (holds != Truth.TRUE) {
          continue;
        }
      }
      if (aggregate.value().isPresent()) {
        Object value = values[aggregate.value().get()];
        if (value instanceof Failure) {
          return value;
        } else if (!(value instanceof Rational)) {
          continue;
        }
        Rational number = (Rational) value;
        sum = sum.plus(number);
        min = min == null ? number : min.min(number);
        max = max == null ? number : max.max(number);
      }
      count++;
    }
    return switch (aggregate.summary()) {
      case COUNT -> Rational.of(count);
      case SUM -> sum;
      case MIN -> min == null ? Value.EMPTY : min;
      case MAX -> max == null ? Value.EMPTY : max;
      case MEAN -> count == 0 ? Value.EMPTY : sum.dividedBy(Rational.of(count));
    };
  }

  private static Object failureOr(Object value, Object otherwise) {
    return value instanceof Failure ? value : otherwise;
  }

  private static Object unknownOr(Object value) {
    return failureOr(value, Truth.UNKNOWN);
  }
}
