package dev.scoring.core.exact;

import dev.scoring.core.data.Data;
import dev.scoring.core.data.TableRows;
import dev.scoring.core.graph.Operation;
import dev.scoring.core.graph.Operation.Arithmetic;
import dev.scoring.core.number.Rational;
import dev.scoring.core.problem.DataProblem.Code;
import dev.scoring.core.value.Value;
import dev.scoring.core.value.Value.Failure;
import dev.scoring.core.value.Value.Nothing;
import dev.scoring.core.value.Value.Truth;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates operations for one unit at a time. Each operation runs at most once for a unit, and an
 * aggregate once for each of the unit's rows, so the work is bounded by the size of graph and data.
 * Not thread-safe; every thread has its own.
 */
public final class Evaluation {

  private final Plan plan;
  private final Data data;
  private final UnitsTable units;
  private final Value[] values;
  private final Meaning meaning = new Meaning();
  private final Causes causes;
  private final Map<String, Rational> scores = new HashMap<>();
  private final Set<String> nothing = new HashSet<>();
  private int unit;
  private Value @Nullable [] facts;

  /** Prepares an evaluation that reads other units, if at all, from {@code units}. */
  Evaluation(Plan plan, Data data, UnitsTable units) {
    this.plan = plan;
    this.data = data;
    this.units = units;
    this.values = plan.newValues();
    this.causes = new Causes(plan.graph(), this);
  }

  /** Turns to a unit. */
  public void begin(int index) {
    unit = index;
    facts = null;
    scores.clear();
    nothing.clear();
  }

  private Value[] facts() {
    Value[] known = facts;
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
  public void run(int[] program) {
    for (int index : program) {
      values[index] = meaning.run(index);
    }
  }

  /** Runs some operations for a row, operands first. */
  void run(int[] program, Value[] row) {
    meaning.row = row;
    run(program);
  }

  /** The value of a fact of the unit. */
  Value fact(int index) {
    return facts()[index];
  }

  /** The value of an operation that has run. */
  public Value value(int index) {
    return values[index];
  }

  /** The number that an operation that has run came to; null if it came to none. */
  public @Nullable Rational number(int index) {
    return values[index] instanceof Value.Number number ? number.number() : null;
  }

  /** What failures came from. */
  Causes causes() {
    return causes;
  }

  /** Makes a score known to the stages that follow. */
  void score(String id, Rational score) {
    scores.put(id, score);
  }

  boolean asksWhatApplies() {
    return plan.graph().asksWhatApplies();
  }

  /** Says that nothing of a part, block, rule or the total applies to the unit. */
  void nothingOf(String id) {
    nothing.add(id);
  }

  /** Whether nothing of a part, block, rule or the total applies to the unit. */
  boolean isNothing(String id) {
    return nothing.contains(id);
  }

  /** Among which units an operation that reads all units compared or counted. */
  public Optional<AmongUnits> among(int operation) {
    return units.among(operation, this);
  }

  /**
   * What a row gives to an aggregate: a number, {@link Truth#TRUE} where it has no value and only
   * counts, a failure, or nothing if the row is passed over.
   */
  public Value gain(int index, Operation.Aggregate aggregate, Value[] row) {
    run(plan.rowProgramOf(index), row);
    if (aggregate.filter().isPresent()) {
      Value holds = values[aggregate.filter().get()];
      if (holds != Truth.TRUE) {
        return failureOr(holds, Nothing.NOTHING);
      }
    }
    return aggregate.value().isPresent() ? values[aggregate.value().get()] : Truth.TRUE;
  }

  private static Value failureOr(Value value, Value otherwise) {
    return value instanceof Failure ? value : otherwise;
  }

  private static Value unknownOr(Value value) {
    return failureOr(value, Truth.UNKNOWN);
  }

  /** Runs one operation: each kind has its meaning here. */
  private final class Meaning implements Operation.Visitor<Value> {

    /** The operation that runs. */
    private int index;

    /** The row at hand; empty where none is. */
    private Value[] row = {};

    Value run(int operation) {
      index = operation;
      Value value;
      try {
        value = meaning(plan.operation(operation));
      } catch (ArithmeticException | DateTimeException e) {
        value = new Failure(Code.ARITHMETIC, "a number grew too large", "correct the data");
      }
      return value instanceof Failure failure && !failure.told()
          ? causes.of(failure, operation, row)
          : value;
    }

    /** The frequent kinds are told by their class, which costs less than a call of any of them. */
    private Value meaning(Operation operation) {
      if (operation instanceof Operation.FactValue fact) {
        return visitFactValue(fact);
      } else if (operation instanceof Operation.Steps steps) {
        return visitSteps(steps);
      } else if (operation instanceof Operation.Each each) {
        return visitEach(each);
      } else if (operation instanceof Operation.Compare compare) {
        return visitCompare(compare);
      } else if (operation instanceof Operation.Compute compute) {
        return visitCompute(compute);
      }
      return operation.accept(this);
    }

    @Override
    public Value visitConstant(Operation.Constant operation) {
      return values[index];
    }

    @Override
    public Value visitFixedTruth(Operation.FixedTruth operation) {
      return values[index];
    }

    @Override
    public Value visitEmpty(Operation.Empty operation) {
      return values[index];
    }

    @Override
    public Value visitFactValue(Operation.FactValue operation) {
      return facts()[operation.fact()];
    }

    @Override
    public Value visitColumnValue(Operation.ColumnValue operation) {
      return row[operation.column()];
    }

    @Override
    public Value visitInspectionDate(Operation.InspectionDate operation) {
      return Value.of(data.date().orElseThrow().toEpochDay());
    }

    @Override
    public Value visitScoreOf(Operation.ScoreOf operation) {
      Rational known = scores.get(operation.id());
      if (known == null) {
        throw new IllegalStateException("score before its stage: " + operation.id());
      }
      return Value.of(known);
    }

    @Override
    public Value visitCompute(Operation.Compute operation) {
      Value left = values[operation.left()];
      Value right = values[operation.right()];
      if (left instanceof Value.Number a && right instanceof Value.Number b) {
        return computed(operation.kind(), a.number(), b.number());
      }
      if (left instanceof Failure || right instanceof Failure) {
        return left instanceof Failure ? left : right;
      } else if (operation.kind() == Arithmetic.PLUS_POINTS) {
        return left == Nothing.NOTHING ? right : left;
      }
      return Nothing.NOTHING;
    }

    private static Value computed(Arithmetic kind, Rational left, Rational right) {
      return switch (kind) {
        case PLUS, PLUS_POINTS -> Value.of(left.plus(right));
        case MINUS -> Value.of(left.minus(right));
        case TIMES -> Value.of(left.times(right));
        case DIVIDED_BY, DIVIDED_BY_OR_EMPTY -> {
          if (right.signum() != 0) {
            yield Value.of(left.dividedBy(right));
          }
          yield kind == Arithmetic.DIVIDED_BY_OR_EMPTY
              ? Nothing.NOTHING
              : new Failure(
                  Code.ARITHMETIC,
                  "it divides by zero",
                  "if there may be nothing to measure, the scheme says `or empty` behind the"
                      + " division; otherwise correct the data");
        }
      };
    }

    @Override
    public Value visitEach(Operation.Each operation) {
      return Points.each(operation, values);
    }

    @Override
    public Value visitSteps(Operation.Steps operation) {
      return Points.steps(operation, values);
    }

    @Override
    public Value visitTiers(Operation.Tiers operation) {
      return Points.tiers(operation, values);
    }

    @Override
    public Value visitRound(Operation.Round operation) {
      Value operand = values[operation.operand()];
      return operand instanceof Value.Number given
          ? Value.of(Points.rounded(given.number(), operation.rounding(), operation.multiple()))
          : operand;
    }

    @Override
    public Value visitFirst(Operation.First operation) {
      for (Operation.Case each : operation.cases()) {
        Value condition = values[each.condition()];
        if (condition instanceof Failure) {
          return condition;
        } else if (condition == Truth.TRUE) {
          return values[each.points()];
        }
      }
      return operation.otherwise().isPresent()
          ? values[operation.otherwise().get()]
          : new Failure(
              Code.NO_CASE,
              "no case of its `first` holds",
              "the scheme does not provide for this case: add it, or `else: …`, to the rule; or"
                  + " correct the data, if they cannot be so");
    }

    @Override
    public Value visitWhen(Operation.When operation) {
      Value condition = values[operation.condition()];
      return condition == Truth.TRUE
          ? values[operation.points()]
          : failureOr(condition, Value.ZERO);
    }

    @Override
    public Value visitReplace(Operation.Replace operation) {
      Value condition = values[operation.condition()];
      return condition instanceof Failure
          ? condition
          : values[condition == Truth.TRUE ? operation.instead() : operation.base()];
    }

    @Override
    public Value visitCompare(Operation.Compare operation) {
      Value left = values[operation.left()];
      Value right = values[operation.right()];
      if (left instanceof Value.Number a && right instanceof Value.Number b) {
        return Truth.of(operation.comparison().holds(a.number().compareTo(b.number())));
      }
      return left instanceof Failure ? left : unknownOr(right);
    }

    @Override
    public Value visitSameMonth(Operation.SameMonth operation) {
      Value left = values[operation.left()];
      Value right = values[operation.right()];
      return left instanceof Value.Number a && right instanceof Value.Number b
          ? Truth.of(Dates.sameMonth(a.number(), b.number()))
          : left instanceof Failure ? left : unknownOr(right);
    }

    @Override
    public Value visitIsEmpty(Operation.IsEmpty operation) {
      Value operand = values[operation.operand()];
      return operand instanceof Failure ? operand : Truth.of(operand == Nothing.NOTHING);
    }

    @Override
    public Value visitAnd(Operation.And operation) {
      Value left = values[operation.left()];
      if (left == Truth.FALSE || left instanceof Failure) {
        return left;
      }
      Value right = values[operation.right()];
      return right == Truth.TRUE ? left : right;
    }

    @Override
    public Value visitOr(Operation.Or operation) {
      Value left = values[operation.left()];
      if (left == Truth.TRUE || left instanceof Failure) {
        return left;
      }
      Value right = values[operation.right()];
      return right == Truth.FALSE ? left : right;
    }

    @Override
    public Value visitNot(Operation.Not operation) {
      Value operand = values[operation.operand()];
      return operand instanceof Truth truth ? truth.not() : unknownOr(operand);
    }

    @Override
    public Value visitAggregate(Operation.Aggregate operation) {
      int at = index;
      TableRows rows = data.tables().get(operation.table());
      Summing summing = new Summing(operation.summary(), operation.trim());
      for (int each : rows.of(operation.owner(), unit)) {
        Value gain = gain(at, operation, rows.row(each));
        if (gain instanceof Failure) {
          return gain;
        }
        summing.gain(gain);
      }
      return summing.result();
    }

    @Override
    public Value visitCombine(Operation.Combine operation) {
      Summing summing = new Summing(operation.summary(), operation.trim());
      for (int figure : operation.figures()) {
        Value value = values[figure];
        if (value instanceof Failure) {
          return value;
        } else if (value instanceof Value.Number given) {
          summing.add(given.number());
        }
      }
      return summing.result();
    }

    @Override
    public Value visitOverUnits(Operation.OverUnits operation) {
      return units.value(index, Evaluation.this);
    }

    @Override
    public Value visitRank(Operation.Rank operation) {
      return units.value(index, Evaluation.this);
    }

    @Override
    public Value visitBetween(Operation.Between operation) {
      Value from = values[operation.from()];
      Value to = values[operation.to()];
      return from instanceof Value.Number a && to instanceof Value.Number b
          ? Dates.between(operation.unit(), a.number(), b.number(), plan.workingDays())
          : from instanceof Failure ? from : failureOr(to, Nothing.NOTHING);
    }

    @Override
    public Value visitDayAfter(Operation.DayAfter operation) {
      Value count = values[operation.count()];
      Value from = values[operation.from()];
      return count instanceof Value.Number a && from instanceof Value.Number b
          ? Dates.after(operation.unit(), a.number(), b.number(), plan.workingDays())
          : count instanceof Failure ? count : failureOr(from, Nothing.NOTHING);
    }

    @Override
    public Value visitNothingOf(Operation.NothingOf operation) {
      return Truth.of(isNothing(operation.id()));
    }

    @Override
    public Value visitUnitIs(Operation.UnitIs operation) {
      return Truth.of(operation.isOneOf(data.units().get(unit)));
    }
  }
}
