package dev.scoring.core.fast.compile;

import dev.scoring.core.fast.program.FastInput;
import dev.scoring.core.graph.Operation;
import dev.scoring.core.graph.Operation.Arithmetic;
import dev.scoring.core.graph.ScoringGraph;
import dev.scoring.core.model.Trim;
import dev.scoring.core.number.Rational;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns operations of the graph into program. What cannot be turned has no value here. */
final class FigureCompiler {

  private final ScoringGraph graph;
  private final Optional<LocalDate> date;
  private final ProgramBuilder program;
  private final FractionArithmetic fractions;
  private final InputCompiler inputs;
  private final PointCompiler points;
  private final @Nullable SlotValue[] values;
  private final Map<String, Fraction> scores = new HashMap<>();
  private final Set<Integer> tooWide = new HashSet<>();
  private int redo;

  /**
   * Prepares a graph.
   *
   * @param date the day of the inspection, if the scheme needs it
   * @param shrunk by how many bits less each fact is given than the width says
   */
  FigureCompiler(
      ScoringGraph graph,
      Optional<LocalDate> date,
      ProgramBuilder program,
      Width width,
      int[] shrunk) {
    this.graph = graph;
    this.date = date;
    this.program = program;
    this.fractions = new FractionArithmetic(program);
    this.inputs = new InputCompiler(graph, program, fractions, width, shrunk);
    this.points = new PointCompiler(graph, program, fractions, inputs, this);
    this.values = new SlotValue[graph.operations().size()];
    this.redo = program.constant(0);
  }

  /** How to compute with fractions. */
  FractionArithmetic fractions() {
    return fractions;
  }

  List<FastInput> inputs() {
    return inputs.inputs();
  }

  /** The slot that is not 0 where the exact way is needed. */
  int redo() {
    return redo;
  }

  /** Says where the exact way is needed. */
  void redoWhere(int truth) {
    redo = program.or(redo, truth);
  }

  /** Makes a score known to the operations that follow. */
  void score(String id, Fraction score) {
    scores.put(id, score);
  }

  /** The figure of an operation. */
  Fraction figure(int index) {
    if (values[index] instanceof Fraction fraction) {
      return fraction;
    }
    throw unsuitable(index);
  }

  /** The condition of an operation. */
  TruthSlots truth(int index) {
    if (values[index] instanceof TruthSlots truth) {
      return truth;
    }
    throw unsuitable(index);
  }

  /** Whether an operation is true; unknown counts as not. */
  int isTrue(int index) {
    return truth(index).isTrue();
  }

  private Unsuitable unsuitable(int index) {
    return new Unsuitable("not in lanes: " + graph.operations().get(index));
  }

  /** Turns the operations of a stage; the scores that they read are known. */
  void stage(int stage) {
    List<Operation> operations = graph.operations();
    for (int i = 0; i < values.length; i++) {
      if (graph.rowTableOf(i) < 0 && graph.stageOfOperation(i) == stage) {
        values[i] = valueOrNothing(i, operations.get(i));
      }
    }
  }

  /**
   * What the lanes cannot compute is evaluated beforehand, or has no value here; that matters only
   * if something needs it.
   */
  private @Nullable SlotValue valueOrNothing(int index, Operation operation) {
    SlotValue value = null;
    try {
      value = value(index, operation);
    } catch (Unsuitable e) {
      facts(index, tooWide);
    }
    return value == null ? inputs.beforehand(index, operation) : value;
  }

  /** The facts that the size of a value comes from; what is only compared does not count. */
  private void facts(int root, Set<Integer> found) {
    List<Operation> operations = graph.operations();
    BitSet seen = new BitSet();
    Deque<Integer> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      int index = open.pop();
      Operation operation = operations.get(index);
      if (seen.get(index)) {
        continue;
      }
      seen.set(index);
      boolean compares =
          InputCompiler.isCondition(operation) || operation instanceof Operation.Steps;
      if (operation instanceof Operation.FactValue fact) {
        found.add(fact.fact());
      } else if (!(operation instanceof Operation.Aggregate) && (index == root || !compares)) {
        operation.operands(open::push);
      }
    }
  }

  /** Says that a value, as part of a sum, is too wide. */
  void tooWide(int index) {
    if (!(graph.operations().get(index) instanceof Operation.Steps)) {
      facts(index, tooWide);
    }
  }

  /** The facts that would have to be given less for an operation to fit. */
  Set<Integer> tooWide() {
    return tooWide;
  }

  private @Nullable SlotValue value(int index, Operation operation) {
    boolean[] complete = {true};
    if (!(operation instanceof Operation.Aggregate)) {
      operation.operands(operand -> complete[0] &= values[operand] != null);
    }
    if (!complete[0]) {
      return null;
    }
    if (operation instanceof Operation.Constant constant) {
      return fractions.constant(constant.value());
    } else if (operation instanceof Operation.Truth truth) {
      return fractions.known(program.constant(truth.value() ? 1 : 0));
    } else if (operation instanceof Operation.Empty) {
      return new Fraction(program.constant(0), fractions.one(), 1, program.constant(0));
    } else if (operation instanceof Operation.FactValue fact) {
      return inputs.fact(index, fact.fact());
    } else if (operation instanceof Operation.InspectionDate) {
      return date.map(day -> fractions.constant(Rational.of(day.toEpochDay()))).orElse(null);
    } else if (operation instanceof Operation.ScoreOf score) {
      return scores.get(score.id());
    } else if (operation instanceof Operation.Compute compute) {
      return compute(compute);
    } else if (operation instanceof Operation.Each each) {
      return points.each(each);
    } else if (operation instanceof Operation.Steps steps) {
      return points.steps(steps);
    } else if (operation instanceof Operation.Tiers tiers) {
      return points.tiers(tiers);
    } else if (operation instanceof Operation.Round round) {
      return round(round);
    } else if (operation instanceof Operation.First first) {
      return first(first);
    } else if (operation instanceof Operation.When when) {
      return fractions.choose(
          isTrue(when.condition()), figure(when.points()), fractions.constant(Rational.ZERO));
    } else if (operation instanceof Operation.Replace replace) {
      return fractions.choose(
          isTrue(replace.condition()), figure(replace.instead()), figure(replace.base()));
    } else if (operation instanceof Operation.Compare compare) {
      return fractions.compare(
          compare.comparison(), figure(compare.left()), figure(compare.right()));
    } else if (operation instanceof Operation.IsEmpty empty) {
      SlotValue operand = values[empty.operand()];
      return fractions.known(
          operand instanceof TruthSlots truth
              ? program.not(program.or(truth.isTrue(), truth.isFalse()))
              : program.not(((Fraction) Objects.requireNonNull(operand)).present()));
    } else if (operation instanceof Operation.And and) {
      TruthSlots left = truth(and.left());
      TruthSlots right = truth(and.right());
      return new TruthSlots(
          program.and(left.isTrue(), right.isTrue()), program.or(left.isFalse(), right.isFalse()));
    } else if (operation instanceof Operation.Or or) {
      TruthSlots left = truth(or.left());
      TruthSlots right = truth(or.right());
      return new TruthSlots(
          program.or(left.isTrue(), right.isTrue()), program.and(left.isFalse(), right.isFalse()));
    } else if (operation instanceof Operation.Not not) {
      TruthSlots operand = truth(not.operand());
      return new TruthSlots(operand.isFalse(), operand.isTrue());
    } else if (operation instanceof Operation.Combine combine && combine.trim().equals(Trim.NONE)) {
      return combine(combine);
    }
    return null;
  }

  /** Whether a fact is empty that no operation may read. */
  int isEmpty(int index) {
    List<Operation> operations = graph.operations();
    SlotValue value = null;
    for (int i = 0; i < values.length && value == null; i++) {
      value = operations.get(i).equals(new Operation.FactValue(index)) ? values[i] : null;
    }
    if (value == null) {
      value = inputs.fact(-1 - index, index);
    }
    return value instanceof TruthSlots truth
        ? program.not(program.or(truth.isTrue(), truth.isFalse()))
        : program.not(((Fraction) value).present());
  }

  private @Nullable Fraction compute(Operation.Compute compute) {
    Fraction left = fractions.settled(figure(compute.left()));
    Fraction right = fractions.settled(figure(compute.right()));
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
      redoWhere(program.and(both, zero));
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
    Fraction figure = fractions.settled(figure(round.operand()));
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
      result = figure(first.otherwise().get());
    } else {
      int any = program.constant(0);
      for (Operation.Case each : cases) {
        any = program.or(any, isTrue(each.condition()));
      }
      redoWhere(program.not(any));
      result = fractions.constant(Rational.ZERO);
    }
    for (int i = cases.size() - 1; i >= 0; i--) {
      result =
          fractions.choose(isTrue(cases.get(i).condition()), figure(cases.get(i).points()), result);
    }
    return result;
  }

  private @Nullable Fraction combine(Operation.Combine combine) {
    List<Fraction> figures = new ArrayList<>();
    for (int index : combine.figures()) {
      figures.add(fractions.settled(figure(index)));
    }
    int count = program.constant(0);
    for (Fraction figure : figures) {
      count = program.add(count, figure.present());
    }
    int any = program.less(program.constant(0), count);
    return switch (combine.summary()) {
      case COUNT -> new Fraction(count, fractions.one(), 1, fractions.one());
      case SUM -> fractions.sum(figures);
      case MEAN -> {
        Fraction sum = fractions.sum(figures);
        int under = program.multiply(sum.under(), program.max(count, fractions.one()));
        yield program.isConstant(under)
            ? new Fraction(sum.number(), fractions.one(), sum.scale() * program.low(under), any)
            : new Fraction(sum.number(), under, sum.scale(), any);
      }
      case MIN, MAX -> fractions.extreme(combine.summary(), figures);
    };
  }
}
