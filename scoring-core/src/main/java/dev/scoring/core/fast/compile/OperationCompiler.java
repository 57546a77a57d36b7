package dev.scoring.core.fast.compile;

import dev.scoring.core.graph.Operation;
import dev.scoring.core.graph.Operation.Arithmetic;
import dev.scoring.core.model.Trim;
import dev.scoring.core.number.Rational;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns one operation into instructions, those of its operands being known. What has none yields
 * nothing here: it is evaluated beforehand, if it can be.
 */
final class OperationCompiler implements Operation.Visitor<Optional<SlotValue>> {

  private final Optional<LocalDate> date;
  private final ProgramBuilder program;
  private final FractionArithmetic fractions;
  private final InputCompiler inputs;
  private final FigureCompiler figures;
  private final PointCompiler points;

  /** The index of the operation at hand. */
  private int at;

  OperationCompiler(
      Optional<LocalDate> date,
      ProgramBuilder program,
      FractionArithmetic fractions,
      InputCompiler inputs,
      FigureCompiler figures) {
    this.date = date;
    this.program = program;
    this.fractions = fractions;
    this.inputs = inputs;
    this.figures = figures;
    this.points = new PointCompiler(program, fractions, inputs, figures);
  }

  /** What an operation yields, if there are instructions for it. */
  Optional<SlotValue> value(int index, Operation operation) {
    at = index;
    return operation.accept(this);
  }

  @Override
  public Optional<SlotValue> visitConstant(Operation.Constant operation) {
    return Optional.of(fractions.constant(operation.value()));
  }

  @Override
  public Optional<SlotValue> visitFixedTruth(Operation.FixedTruth operation) {
    return Optional.of(fractions.known(program.constant(operation.value() ? 1 : 0)));
  }

  @Override
  public Optional<SlotValue> visitEmpty(Operation.Empty operation) {
    return Optional.of(new Fraction(program.constant(0), fractions.one(), 1, program.constant(0)));
  }

  @Override
  public Optional<SlotValue> visitFactValue(Operation.FactValue operation) {
    return Optional.of(inputs.fact(at, operation.fact()));
  }

  @Override
  public Optional<SlotValue> visitColumnValue(Operation.ColumnValue operation) {
    return Optional.empty();
  }

  @Override
  public Optional<SlotValue> visitInspectionDate(Operation.InspectionDate operation) {
    return date.map(day -> fractions.constant(Rational.of(day.toEpochDay())));
  }

  @Override
  public Optional<SlotValue> visitScoreOf(Operation.ScoreOf operation) {
    return figures.score(operation.id());
  }

  @Override
  public Optional<SlotValue> visitNothingOf(Operation.NothingOf operation) {
    throw new Unsuitable("what applies to a unit");
  }

  @Override
  public Optional<SlotValue> visitCompute(Operation.Compute operation) {
    return Optional.ofNullable(compute(operation));
  }

  @Override
  public Optional<SlotValue> visitEach(Operation.Each operation) {
    return Optional.ofNullable(points.each(operation));
  }

  @Override
  public Optional<SlotValue> visitSteps(Operation.Steps operation) {
    return Optional.of(points.steps(operation));
  }

  @Override
  public Optional<SlotValue> visitTiers(Operation.Tiers operation) {
    return Optional.ofNullable(points.tiers(operation));
  }

  @Override
  public Optional<SlotValue> visitRound(Operation.Round operation) {
    return Optional.ofNullable(round(operation));
  }

  @Override
  public Optional<SlotValue> visitFirst(Operation.First operation) {
    return Optional.of(first(operation));
  }

  @Override
  public Optional<SlotValue> visitWhen(Operation.When operation) {
    return Optional.of(
        fractions.choose(
            figures.isTrue(operation.condition()),
            figures.figure(operation.points()),
            fractions.constant(Rational.ZERO)));
  }

  @Override
  public Optional<SlotValue> visitReplace(Operation.Replace operation) {
    return Optional.of(
        fractions.choose(
            figures.isTrue(operation.condition()),
            figures.figure(operation.instead()),
            figures.figure(operation.base())));
  }

  @Override
  public Optional<SlotValue> visitCompare(Operation.Compare operation) {
    return Optional.of(
        fractions.compare(
            operation.comparison(),
            figures.figure(operation.left()),
            figures.figure(operation.right())));
  }

  @Override
  public Optional<SlotValue> visitSameMonth(Operation.SameMonth operation) {
    return Optional.empty();
  }

  @Override
  public Optional<SlotValue> visitIsEmpty(Operation.IsEmpty operation) {
    return Optional.of(fractions.known(figures.isEmpty(figures.anyValue(operation.operand()))));
  }

  @Override
  public Optional<SlotValue> visitAnd(Operation.And operation) {
    TruthSlots left = figures.truth(operation.left());
    TruthSlots right = figures.truth(operation.right());
    return Optional.of(
        new TruthSlots(
            program.and(left.isTrue(), right.isTrue()),
            program.or(left.isFalse(), right.isFalse())));
  }

  @Override
  public Optional<SlotValue> visitOr(Operation.Or operation) {
    TruthSlots left = figures.truth(operation.left());
    TruthSlots right = figures.truth(operation.right());
    return Optional.of(
        new TruthSlots(
            program.or(left.isTrue(), right.isTrue()),
            program.and(left.isFalse(), right.isFalse())));
  }

  @Override
  public Optional<SlotValue> visitNot(Operation.Not operation) {
    TruthSlots operand = figures.truth(operation.operand());
    return Optional.of(new TruthSlots(operand.isFalse(), operand.isTrue()));
  }

  @Override
  public Optional<SlotValue> visitAggregate(Operation.Aggregate operation) {
    return Optional.empty();
  }

  @Override
  public Optional<SlotValue> visitCombine(Operation.Combine operation) {
    return operation.trim().equals(Trim.NONE)
        ? Optional.ofNullable(combine(operation))
        : Optional.empty();
  }

  @Override
  public Optional<SlotValue> visitOverUnits(Operation.OverUnits operation) {
    return Optional.empty();
  }

  @Override
  public Optional<SlotValue> visitRank(Operation.Rank operation) {
    return Optional.empty();
  }

  @Override
  public Optional<SlotValue> visitBetween(Operation.Between operation) {
    return Optional.empty();
  }

  @Override
  public Optional<SlotValue> visitDayAfter(Operation.DayAfter operation) {
    return Optional.empty();
  }

  @Override
  public Optional<SlotValue> visitUnitIs(Operation.UnitIs operation) {
    return Optional.empty();
  }

  private @Nullable Fraction compute(Operation.Compute compute) {
    Fraction left = fractions.settled(figures.figure(compute.left()));
    Fraction right = fractions.settled(figures.figure(compute.right()));
    int both = program.and(left.present(), right.present());
    return switch (compute.kind()) {
      case PLUS -> fractions.plus(left, right, both);
      case MINUS -> fractions.plus(left, fractions.times(right, -1), both);
      // Where one of them is empty it is settled to 0.
      case PLUS_POINTS -> fractions.plus(left, right, program.or(left.present(), right.present()));
      case TIMES -> fractions.times(left, right, both);
      case DIVIDED_BY, DIVIDED_BY_OR_EMPTY -> dividedBy(compute.kind(), left, right, both);
    };
  }

  /** {@code (a / (u·s)) ÷ (b / (v·t)) = a·v·t / (u·b·s)}. */
  private @Nullable Fraction dividedBy(Arithmetic kind, Fraction left, Fraction right, int both) {
    int divisor = right.number();
    if (program.low(divisor) < 0) {
      return null;
    }
    int zero = program.less(divisor, fractions.one());
    int present = program.and(both, program.not(zero));
    if (kind == Arithmetic.DIVIDED_BY) {
      figures.redoWhere(program.and(both, zero));
    }
    int over = program.linear(program.multiply(left.number(), right.under()), right.scale(), 0);
    // Where it is 0 the quotient is empty, and any other number will do.
    int under = program.multiply(left.under(), program.max(divisor, fractions.one()));
    if (program.isConstant(under)) {
      try {
        return new Fraction(
            over, fractions.one(), Math.multiplyExact(left.scale(), program.low(under)), present);
      } catch (ArithmeticException e) {
        throw new Unsuitable("a scale is too large");
      }
    }
    return new Fraction(over, under, left.scale(), present);
  }

  private @Nullable Fraction round(Operation.Round round) {
    Fraction figure = fractions.settled(figures.figure(round.operand()));
    Rational multiple = round.multiple();
    if (!fractions.isWhole(figure) || !multiple.fitsLong() || multiple.signum() <= 0) {
      return null;
    }
    int scaled = program.linear(figure.number(), multiple.longDenominator(), 0);
    long divisor;
    try {
      divisor = Math.multiplyExact(figure.scale(), multiple.longNumerator());
    } catch (ArithmeticException e) {
      return null;
    }
    int whole;
    switch (round.rounding()) {
      case DOWN -> whole = program.floor(scaled, divisor);
      case UP ->
          whole = program.linear(program.floor(program.linear(scaled, -1, 0), divisor), -1, 0);
      default -> {
        int below = program.less(scaled, program.constant(0));
        int size = program.select(below, program.linear(scaled, -1, 0), scaled);
        int up = program.floor(program.linear(size, 2, divisor), 2 * divisor);
        whole = program.select(below, program.linear(up, -1, 0), up);
      }
    }
    return new Fraction(
        program.linear(whole, multiple.longNumerator(), 0),
        fractions.one(),
        multiple.longDenominator(),
        figure.present());
  }

  private Fraction first(Operation.First first) {
    List<Operation.Case> cases = first.cases();
    Fraction result;
    if (first.otherwise().isPresent()) {
      result = figures.figure(first.otherwise().get());
    } else {
      int any = program.constant(0);
      for (Operation.Case each : cases) {
        any = program.or(any, figures.isTrue(each.condition()));
      }
      figures.redoWhere(program.not(any));
      result = fractions.constant(Rational.ZERO);
    }
    for (int i = cases.size() - 1; i >= 0; i--) {
      result =
          fractions.choose(
              figures.isTrue(cases.get(i).condition()),
              figures.figure(cases.get(i).points()),
              result);
    }
    return result;
  }

  private @Nullable Fraction combine(Operation.Combine combine) {
    List<Fraction> terms = new ArrayList<>();
    for (int index : combine.figures()) {
      terms.add(fractions.settled(figures.figure(index)));
    }
    int count = program.constant(0);
    for (Fraction figure : terms) {
      count = program.add(count, figure.present());
    }
    int any = program.less(program.constant(0), count);
    return switch (combine.summary()) {
      case COUNT -> new Fraction(count, fractions.one(), 1, fractions.one());
      case SUM -> fractions.sum(terms);
      case MEAN -> {
        Fraction sum = fractions.sum(terms);
        int under = program.multiply(sum.under(), program.max(count, fractions.one()));
        yield program.isConstant(under)
            ? new Fraction(sum.number(), fractions.one(), sum.scale() * program.low(under), any)
            : new Fraction(sum.number(), under, sum.scale(), any);
      }
      case MIN, MAX -> fractions.extreme(combine.summary(), terms);
    };
  }
}
