package dev.scoring.core.lane;

import dev.scoring.core.graph.Comparison;
import dev.scoring.core.graph.FactDefinition;
import dev.scoring.core.graph.FactType;
import dev.scoring.core.graph.Operation;
import dev.scoring.core.graph.Operation.Arithmetic;
import dev.scoring.core.graph.Operation.Counting;
import dev.scoring.core.graph.ScoringGraph;
import dev.scoring.core.graph.Trim;
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
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Turns operations of the graph into lanes. What cannot be turned has no value here. */
final class FigureLanes {

  /** How many rows of a unit may be counted. */
  private static final long MOST_ROWS = 1L << 20;

  private static final long FIRST_DAY = -720_000;
  private static final long LAST_DAY = 2_940_000;

  private final ScoringGraph graph;
  private final Optional<LocalDate> date;
  private final LaneBuilder lanes;
  private final Width width;
  private final List<LaneInput> inputs = new ArrayList<>();
  private final Map<Integer, Integer> inputOfOperation = new HashMap<>();
  private final @Nullable LaneValue[] values;
  private final Map<String, Fraction> scores = new HashMap<>();
  private final List<List<Integer>> users;
  private final int[] shrunk;
  private final Set<Integer> tooWide = new HashSet<>();
  private int redo;

  /**
   * Prepares a graph.
   *
   * @param date the day of the inspection, if the scheme needs it
   * @param shrunk by how many bits less each fact is given than the width says
   */
  FigureLanes(
      ScoringGraph graph, Optional<LocalDate> date, LaneBuilder lanes, Width width, int[] shrunk) {
    this.graph = graph;
    this.date = date;
    this.lanes = lanes;
    this.width = width;
    this.shrunk = shrunk;
    this.values = new LaneValue[graph.operations().size()];
    this.redo = lanes.constant(0);
    this.users = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      users.add(new ArrayList<>(2));
      int user = i;
      graph.operations().get(i).operands(operand -> users.get(operand).add(user));
    }
  }

  List<LaneInput> inputs() {
    return inputs;
  }

  /** The slot that is not 0 where the exact way is needed. */
  int redo() {
    return redo;
  }

  /** Says where the exact way is needed. */
  void redoWhere(int truth) {
    redo = lanes.or(redo, truth);
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
  Truth truth(int index) {
    if (values[index] instanceof Truth truth) {
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
  private @Nullable LaneValue valueOrNothing(int index, Operation operation) {
    LaneValue value = null;
    try {
      value = value(index, operation);
    } catch (Unsuitable e) {
      facts(index, tooWide);
    }
    return value == null ? beforehand(index, operation) : value;
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
      boolean compares = isCondition(operation) || operation instanceof Operation.Steps;
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

  private @Nullable LaneValue value(int index, Operation operation) {
    boolean[] complete = {true};
    if (!(operation instanceof Operation.Aggregate)) {
      operation.operands(operand -> complete[0] &= values[operand] != null);
    }
    if (!complete[0]) {
      return null;
    }
    if (operation instanceof Operation.Constant constant) {
      return constant(constant.value());
    } else if (operation instanceof Operation.Truth truth) {
      return known(lanes.constant(truth.value() ? 1 : 0));
    } else if (operation instanceof Operation.Empty) {
      return new Fraction(lanes.constant(0), one(), 1, lanes.constant(0));
    } else if (operation instanceof Operation.FactValue fact) {
      return fact(index, fact.fact());
    } else if (operation instanceof Operation.InspectionDate) {
      return date.map(day -> constant(Rational.of(day.toEpochDay()))).orElse(null);
    } else if (operation instanceof Operation.ScoreOf score) {
      return scores.get(score.id());
    } else if (operation instanceof Operation.Compute compute) {
      return compute(compute);
    } else if (operation instanceof Operation.Each each) {
      return each(each);
    } else if (operation instanceof Operation.Steps steps) {
      return steps(steps);
    } else if (operation instanceof Operation.Tiers tiers) {
      return tiers(tiers);
    } else if (operation instanceof Operation.Round round) {
      return round(round);
    } else if (operation instanceof Operation.First first) {
      return first(first);
    } else if (operation instanceof Operation.When when) {
      return choose(isTrue(when.condition()), figure(when.points()), constant(Rational.ZERO));
    } else if (operation instanceof Operation.Replace replace) {
      return choose(isTrue(replace.condition()), figure(replace.instead()), figure(replace.base()));
    } else if (operation instanceof Operation.Compare compare) {
      return compare(compare.comparison(), figure(compare.left()), figure(compare.right()));
    } else if (operation instanceof Operation.IsEmpty empty) {
      LaneValue operand = values[empty.operand()];
      return known(
          operand instanceof Truth truth
              ? lanes.not(lanes.or(truth.isTrue(), truth.isFalse()))
              : lanes.not(((Fraction) Objects.requireNonNull(operand)).present()));
    } else if (operation instanceof Operation.And and) {
      Truth left = truth(and.left());
      Truth right = truth(and.right());
      return new Truth(
          lanes.and(left.isTrue(), right.isTrue()), lanes.or(left.isFalse(), right.isFalse()));
    } else if (operation instanceof Operation.Or or) {
      Truth left = truth(or.left());
      Truth right = truth(or.right());
      return new Truth(
          lanes.or(left.isTrue(), right.isTrue()), lanes.and(left.isFalse(), right.isFalse()));
    } else if (operation instanceof Operation.Not not) {
      Truth operand = truth(not.operand());
      return new Truth(operand.isFalse(), operand.isTrue());
    } else if (operation instanceof Operation.Combine combine && combine.trim().equals(Trim.NONE)) {
      return combine(combine);
    }
    return null;
  }

  private int one() {
    return lanes.constant(1);
  }

  private Truth known(int isTrue) {
    return new Truth(isTrue, lanes.not(isTrue));
  }

  private Fraction constant(Rational value) {
    if (!value.fitsLong()) {
      throw new Unsuitable("a number of the scheme is too long");
    }
    return new Fraction(
        lanes.constant(value.longNumerator()), one(), value.longDenominator(), one());
  }

  // ── Inputs ──────────────────────────────────────────────────────────────────────────────────

  /** Whether a fact is empty that no operation may read. */
  int isEmpty(int index) {
    List<Operation> operations = graph.operations();
    LaneValue value = null;
    for (int i = 0; i < values.length && value == null; i++) {
      value = operations.get(i).equals(new Operation.FactValue(index)) ? values[i] : null;
    }
    if (value == null) {
      value = fact(-1 - index, index);
    }
    return value instanceof Truth truth
        ? lanes.not(lanes.or(truth.isTrue(), truth.isFalse()))
        : lanes.not(((Fraction) value).present());
  }

  private LaneValue fact(int operation, int index) {
    FactDefinition fact = graph.facts().get(index);
    boolean truth = fact.type() == FactType.FLAG;
    long scale = 1;
    long low = 0;
    long high;
    boolean sticky = false;
    switch (fact.type()) {
      case FLAG -> high = 1;
      case TEXT, UNIT -> high = 0;
      case COUNT -> high = width.counts() >> shrunk[index];
      case CHOICE -> high = fact.choices().size() - 1L;
      case DATE -> {
        low = FIRST_DAY;
        high = LAST_DAY;
      }
      default -> {
        sticky = operation >= 0 && isOnlyCompared(operation);
        scale = sticky ? comparedScale(operation) : power(width.places());
        if (sticky && width.keeps()) {
          scale = commonMultiple(scale, power(width.places()));
        }
        high = fact.type() == FactType.RATE ? 100 * scale : width.amounts() >> shrunk[index];
        low = fact.type() == FactType.RATE ? 0 : -high;
        if (sticky) {
          low *= 2;
          high *= 2;
        }
      }
    }
    long factor = sticky ? 2 * scale : scale;
    if (fact.domain().isPresent() && !truth) {
      low = Math.max(low, whole(fact.domain().get().low(), factor, low));
      high = Math.min(high, whole(fact.domain().get().high(), factor, high));
    }
    return input(
        operation,
        new LaneInput(
            LaneInput.Source.FACT,
            index,
            truth,
            scale,
            sticky,
            low,
            high,
            fact.mayBeEmpty(),
            width.absent()));
  }

  /** An end of a domain at a scale, if it is whole there; else what was known before. */
  private static long whole(Optional<Rational> end, long factor, long known) {
    if (end.isEmpty()) {
      return known;
    }
    Rational scaled = end.get().times(Rational.of(factor));
    return scaled.fitsLong() && scaled.isWhole() ? scaled.longNumerator() : known;
  }

  private static long power(int places) {
    long power = 1;
    for (int i = 0; i < places; i++) {
      power *= 10;
    }
    return power;
  }

  /** Whether a figure is used only to be compared with fixed numbers. */
  private boolean isOnlyCompared(int index) {
    if (isRoot(index)) {
      return false;
    }
    List<Operation> operations = graph.operations();
    for (int user : users.get(index)) {
      Operation operation = operations.get(user);
      boolean compared =
          operation instanceof Operation.IsEmpty
              || (operation instanceof Operation.Compare compare
                  && isFixed(compare.left() == index ? compare.right() : compare.left()))
              || (operation instanceof Operation.Steps steps
                  && steps.figure() == index
                  && steps.steps().stream()
                      .allMatch(step -> isFixed(step.bound()) && step.points() != index)
                  && !steps.otherwise().equals(Optional.of(index)))
              || operation instanceof Operation.Aggregate;
      if (!compared) {
        return false;
      }
    }
    return true;
  }

  /** Whether the scheme uses an operation itself, as points or a cap. */
  private boolean isRoot(int index) {
    return roots().contains(index);
  }

  private @Nullable Set<Integer> roots;

  private Set<Integer> roots() {
    Set<Integer> found = roots;
    if (found == null) {
      found = Roots.of(graph);
      roots = found;
    }
    return found;
  }

  private boolean isFixed(int index) {
    return graph.operations().get(index) instanceof Operation.Constant;
  }

  /** A scale at which all fixed numbers that a figure is compared with are whole. */
  private long comparedScale(int index) {
    long scale = 1;
    for (int user : users.get(index)) {
      Operation operation = graph.operations().get(user);
      List<Integer> fixed = new ArrayList<>();
      if (operation instanceof Operation.Compare compare) {
        fixed.add(compare.left() == index ? compare.right() : compare.left());
      } else if (operation instanceof Operation.Steps steps) {
        steps.steps().forEach(step -> fixed.add(step.bound()));
      }
      for (int each : fixed) {
        Rational value = ((Operation.Constant) graph.operations().get(each)).value();
        if (!value.fitsLong()) {
          throw new Unsuitable("a number of the scheme is too long");
        }
        scale = commonMultiple(scale, value.longDenominator());
      }
    }
    return scale;
  }

  /** The value of an operation that is not in lanes, if it can be evaluated beforehand. */
  private @Nullable LaneValue beforehand(int index, Operation operation) {
    if (graph.stageOfOperation(index) != 0
        || operation instanceof Operation.OverUnits
        || operation instanceof Operation.Rank) {
      return null;
    }
    boolean truth = isCondition(operation);
    boolean whole =
        operation instanceof Operation.Between
            || operation instanceof Operation.DayAfter
            || (operation instanceof Operation.Aggregate aggregate
                && aggregate.summary() == Operation.Summary.COUNT);
    long scale = truth || whole ? 1 : power(width.places());
    long high = truth ? 1 : whole ? Math.max(width.counts(), LAST_DAY) : width.amounts();
    boolean count = operation instanceof Operation.Aggregate && whole;
    return input(
        index,
        new LaneInput(
            LaneInput.Source.OPERATION,
            index,
            truth,
            scale,
            false,
            truth || count ? 0 : -high,
            count ? Math.min(width.counts(), MOST_ROWS) : high,
            !count,
            width.absent()));
  }

  private static boolean isCondition(Operation operation) {
    return operation instanceof Operation.UnitIs
        || operation instanceof Operation.SameMonth
        || operation instanceof Operation.Compare
        || operation instanceof Operation.IsEmpty
        || operation instanceof Operation.And
        || operation instanceof Operation.Or
        || operation instanceof Operation.Not;
  }

  private LaneValue input(int operation, LaneInput input) {
    if (input.high() >= input.absent()) {
      throw new Unsuitable("a fact has no room");
    }
    Integer number = inputOfOperation.get(operation);
    if (number == null) {
      number = inputs.size();
      inputs.add(input);
      inputOfOperation.put(operation, number);
    }
    int slot = lanes.input(number, input.low(), input.mayBeEmpty() ? input.absent() : input.high());
    int present = input.mayBeEmpty() ? lanes.less(slot, lanes.constant(input.absent())) : one();
    if (input.truth()) {
      return input.mayBeEmpty()
          ? new Truth(lanes.equal(slot, one()), lanes.less(slot, one()))
          : known(slot);
    }
    return new Fraction(slot, one(), input.sticky() ? 2 * input.scale() : input.scale(), present);
  }

  // ── Arithmetic ──────────────────────────────────────────────────────────────────────────────

  static long commonMultiple(long a, long b) {
    long x = a;
    long y = b;
    while (y != 0) {
      long rest = x % y;
      x = y;
      y = rest;
    }
    try {
      return Math.multiplyExact(a / x, b);
    } catch (ArithmeticException e) {
      throw new Unsuitable("a scale is too large");
    }
  }

  /** The number at another scale, a multiple of its own. */
  int at(Fraction figure, long scale) {
    return lanes.linear(figure.number(), scale / figure.scale(), 0);
  }

  /** The figure with 0 for its number where it is empty. */
  Fraction settled(Fraction figure) {
    return new Fraction(
        lanes.multiply(figure.number(), figure.present()),
        figure.under(),
        figure.scale(),
        figure.present());
  }

  private @Nullable Fraction compute(Operation.Compute compute) {
    Fraction left = settled(figure(compute.left()));
    Fraction right = settled(figure(compute.right()));
    int both = lanes.and(left.present(), right.present());
    return switch (compute.kind()) {
      case PLUS -> plus(left, right, both);
      case MINUS -> plus(left, times(right, -1), both);
      // Where one of them is empty it is settled to 0.
      case PLUS_POINTS -> plus(left, right, lanes.or(left.present(), right.present()));
      case TIMES -> times(left, right, both);
      case DIVIDED_BY, DIVIDED_BY_OR_EMPTY -> dividedBy(compute.kind(), left, right, both);
    };
  }

  private Fraction times(Fraction figure, long factor) {
    return new Fraction(
        lanes.linear(figure.number(), factor, 0), figure.under(), figure.scale(), figure.present());
  }

  Fraction plus(Fraction left, Fraction right, int present) {
    long scale = commonMultiple(left.scale(), right.scale());
    int a = at(left, scale);
    int b = at(right, scale);
    if (left.under() == right.under()) {
      return new Fraction(lanes.add(a, b), left.under(), scale, present);
    }
    return new Fraction(
        lanes.add(lanes.multiply(a, right.under()), lanes.multiply(b, left.under())),
        lanes.multiply(left.under(), right.under()),
        scale,
        present);
  }

  private Fraction times(Fraction left, Fraction right, int present) {
    try {
      return new Fraction(
          lanes.multiply(left.number(), right.number()),
          lanes.multiply(left.under(), right.under()),
          Math.multiplyExact(left.scale(), right.scale()),
          present);
    } catch (ArithmeticException e) {
      throw new Unsuitable("a scale is too large");
    }
  }

  /** {@code (a / (u·s)) ÷ (b / (v·t)) = a·v·t / (u·b·s)}. */
  private @Nullable Fraction dividedBy(Arithmetic kind, Fraction left, Fraction right, int both) {
    int divisor = right.number();
    if (lanes.low(divisor) < 0) {
      return null;
    }
    int zero = lanes.less(divisor, one());
    int present = lanes.and(both, lanes.not(zero));
    if (kind == Arithmetic.DIVIDED_BY) {
      redoWhere(lanes.and(both, zero));
    }
    int over = lanes.linear(lanes.multiply(left.number(), right.under()), right.scale(), 0);
    // Where it is 0 the quotient is empty, and any other number will do.
    int under = lanes.multiply(left.under(), lanes.max(divisor, one()));
    if (lanes.isConstant(under)) {
      try {
        return new Fraction(
            over, one(), Math.multiplyExact(left.scale(), lanes.low(under)), present);
      } catch (ArithmeticException e) {
        throw new Unsuitable("a scale is too large");
      }
    }
    return new Fraction(over, under, left.scale(), present);
  }

  // ── Points ──────────────────────────────────────────────────────────────────────────────────

  private @Nullable Fraction each(Operation.Each each) {
    Fraction figure = settled(figure(each.figure()));
    Fraction start = settled(figure(each.start()));
    Fraction price = settled(figure(each.price()));
    if (!(graph.operations().get(each.size()) instanceof Operation.Constant size)
        || size.value().signum() <= 0) {
      return null;
    }
    int measured = lanes.and(figure.present(), start.present());
    Fraction beyond = plus(figure, times(start, -1), measured);
    beyond =
        new Fraction(
            lanes.max(beyond.number(), lanes.constant(0)), beyond.under(), beyond.scale(), one());
    Fraction lots = lots(each.counting(), size.value(), beyond);
    if (lots == null) {
      return null;
    }
    // The price of what did not occur may be empty.
    int none = lanes.less(lots.number(), one());
    return times(lots, price, lanes.and(measured, lanes.or(price.present(), none)));
  }

  private boolean isAlways(Fraction figure) {
    return lanes.isConstant(figure.present(), 1);
  }

  private boolean isWhole(Fraction figure) {
    return lanes.isConstant(figure.under(), 1);
  }

  /** How many lots lie in what is not below 0. */
  private @Nullable Fraction lots(Counting counting, Rational size, Fraction beyond) {
    if (!size.fitsLong()) {
      return null;
    }
    int scaled = lanes.linear(beyond.number(), size.longDenominator(), 0);
    long divisor;
    try {
      divisor = Math.multiplyExact(beyond.scale(), size.longNumerator());
    } catch (ArithmeticException e) {
      return null;
    }
    if (counting == Counting.EXACT) {
      return reduced(scaled, beyond.under(), divisor, beyond.present());
    }
    if (!isWhole(beyond)) {
      return null;
    }
    int whole =
        counting == Counting.FULL
            ? lanes.floor(scaled, divisor)
            : lanes.floor(lanes.linear(scaled, 1, divisor - 1), divisor);
    return new Fraction(whole, one(), 1, beyond.present());
  }

  /** Takes out of the scale what every number is a multiple of. */
  private Fraction reduced(int number, int under, long scale, int present) {
    Instruction of = lanes.instructions().get(number);
    if (of.code() == Code.LINEAR && of.l() == 0) {
      long factor = scale / commonMultiple(scale, Math.abs(of.k())) * Math.abs(of.k());
      long common = scale / (commonMultiple(scale, Math.abs(of.k())) / Math.abs(of.k()));
      if (factor != 0 && common > 1) {
        return new Fraction(
            lanes.linear(of.a(), of.k() / common, 0), under, scale / common, present);
      }
    }
    return new Fraction(number, under, scale, present);
  }

  private @Nullable Fraction steps(Operation.Steps steps) {
    Fraction figure = figure(steps.figure());
    List<Operation.Step> list = steps.steps();
    Fraction otherwise =
        steps.otherwise().isPresent() ? figure(steps.otherwise().get()) : constant(Rational.ZERO);
    boolean ordered =
        steps.comparison() != Comparison.EQUAL && steps.comparison() != Comparison.NOT_EQUAL;
    if (ordered && isWhole(figure) && areFixed(list) && isFixedPoints(otherwise)) {
      return ladder(steps, figure, otherwise);
    }
    Fraction result = otherwise;
    for (int i = list.size() - 1; i >= 0; i--) {
      Truth holds = compare(steps.comparison(), figure, figure(list.get(i).bound()));
      result = choose(holds.isTrue(), figure(list.get(i).points()), result);
    }
    return new Fraction(
        result.number(),
        result.under(),
        result.scale(),
        lanes.and(result.present(), figure.present()));
  }

  private boolean areFixed(List<Operation.Step> steps) {
    return steps.stream().allMatch(step -> isFixed(step.bound()) && isFixed(step.points()));
  }

  private boolean isFixedPoints(Fraction figure) {
    return lanes.isConstant(figure.number()) && isWhole(figure) && isAlways(figure);
  }

  /** Steps between fixed bounds to fixed points: a stepwise function of a whole number. */
  private Fraction ladder(Operation.Steps steps, Fraction figure, Fraction otherwise) {
    long scale = figure.scale();
    long pointScale = otherwise.scale();
    for (Operation.Step step : steps.steps()) {
      scale = commonMultiple(scale, figure(step.bound()).scale());
      pointScale = commonMultiple(pointScale, figure(step.points()).scale());
    }
    int number = at(figure, scale);
    boolean orEqual =
        steps.comparison() == Comparison.AT_MOST || steps.comparison() == Comparison.GREATER;
    boolean below =
        steps.comparison() == Comparison.LESS || steps.comparison() == Comparison.AT_MOST;
    // Each bound as the number from which on the answer changes.
    long[] bounds = new long[steps.steps().size()];
    TreeSet<Long> distinct = new TreeSet<>();
    for (int i = 0; i < bounds.length; i++) {
      bounds[i] = lanes.low(at(figure(steps.steps().get(i).bound()), scale)) + (orEqual ? 1 : 0);
      distinct.add(bounds[i]);
    }
    long[] thresholds = distinct.stream().mapToLong(Long::longValue).toArray();
    long[] points = new long[thresholds.length + 1];
    for (int band = 0; band < points.length; band++) {
      points[band] = lanes.low(at(otherwise, pointScale));
      for (int i = 0; i < bounds.length; i++) {
        // A number of this band lies below the bound exactly if the band's upper end does not pass
        // it.
        boolean isBelow = band < thresholds.length && thresholds[band] <= bounds[i];
        if (isBelow == below) {
          points[band] = lanes.low(at(figure(steps.steps().get(i).points()), pointScale));
          break;
        }
      }
    }
    return new Fraction(
        lanes.steps(number, thresholds, points), one(), pointScale, figure.present());
  }

  private @Nullable Fraction tiers(Operation.Tiers tiers) {
    Fraction figure = settled(figure(tiers.figure()));
    if (!isWhole(figure)) {
      return null;
    }
    Fraction sum = constant(Rational.ZERO);
    Fraction lower = constant(Rational.ZERO);
    for (Operation.Tier tier : tiers.tiers()) {
      Fraction price = figure(tier.price());
      if (!isAlways(price) || !isWhole(price)) {
        return null;
      }
      Fraction end = tier.upTo().isPresent() ? least(figure, constant(tier.upTo().get())) : figure;
      Fraction share = plus(end, times(lower, -1), one());
      share =
          new Fraction(lanes.max(share.number(), lanes.constant(0)), one(), share.scale(), one());
      Fraction lots = lots(tier.counting(), tier.size(), share);
      if (lots == null) {
        return null;
      }
      Fraction points = times(lots, price, one());
      if (tier.cap().isPresent()) {
        points = least(points, constant(tier.cap().get()));
      }
      sum = plus(sum, points, one());
      if (tier.upTo().isPresent()) {
        lower = constant(tier.upTo().get());
      }
    }
    return new Fraction(sum.number(), one(), sum.scale(), figure.present());
  }

  /** The smaller of two whole figures that are there. */
  Fraction least(Fraction left, Fraction right) {
    long scale = commonMultiple(left.scale(), right.scale());
    return new Fraction(lanes.min(at(left, scale), at(right, scale)), one(), scale, one());
  }

  /** The larger of two whole figures that are there. */
  Fraction greatest(Fraction left, Fraction right) {
    long scale = commonMultiple(left.scale(), right.scale());
    return new Fraction(lanes.max(at(left, scale), at(right, scale)), one(), scale, one());
  }

  private @Nullable Fraction round(Operation.Round round) {
    Fraction figure = settled(figure(round.operand()));
    Rational multiple = round.multiple();
    if (!isWhole(figure) || !multiple.fitsLong() || multiple.signum() <= 0) {
      return null;
    }
    int scaled = lanes.linear(figure.number(), multiple.longDenominator(), 0);
    long divisor;
    try {
      divisor = Math.multiplyExact(figure.scale(), multiple.longNumerator());
    } catch (ArithmeticException e) {
      return null;
    }
    int whole;
    switch (round.rounding()) {
      case DOWN -> whole = lanes.floor(scaled, divisor);
      case UP -> whole = lanes.linear(lanes.floor(lanes.linear(scaled, -1, 0), divisor), -1, 0);
      default -> {
        int below = lanes.less(scaled, lanes.constant(0));
        int size = lanes.select(below, lanes.linear(scaled, -1, 0), scaled);
        int up = lanes.floor(lanes.linear(size, 2, divisor), 2 * divisor);
        whole = lanes.select(below, lanes.linear(up, -1, 0), up);
      }
    }
    return new Fraction(
        lanes.linear(whole, multiple.longNumerator(), 0),
        one(),
        multiple.longDenominator(),
        figure.present());
  }

  private Fraction first(Operation.First first) {
    List<Operation.Case> cases = first.cases();
    Fraction result;
    if (first.otherwise().isPresent()) {
      result = figure(first.otherwise().get());
    } else {
      int any = lanes.constant(0);
      for (Operation.Case each : cases) {
        any = lanes.or(any, isTrue(each.condition()));
      }
      redoWhere(lanes.not(any));
      result = constant(Rational.ZERO);
    }
    for (int i = cases.size() - 1; i >= 0; i--) {
      result = choose(isTrue(cases.get(i).condition()), figure(cases.get(i).points()), result);
    }
    return result;
  }

  /** One figure where something is true, else another. */
  Fraction choose(int truth, Fraction yes, Fraction no) {
    long scale = commonMultiple(yes.scale(), no.scale());
    return new Fraction(
        lanes.select(truth, at(yes, scale), at(no, scale)),
        lanes.select(truth, yes.under(), no.under()),
        scale,
        lanes.select(truth, yes.present(), no.present()));
  }

  private @Nullable Fraction combine(Operation.Combine combine) {
    List<Fraction> figures = new ArrayList<>();
    for (int index : combine.figures()) {
      figures.add(settled(figure(index)));
    }
    int count = lanes.constant(0);
    for (Fraction figure : figures) {
      count = lanes.add(count, figure.present());
    }
    int any = lanes.less(lanes.constant(0), count);
    return switch (combine.summary()) {
      case COUNT -> new Fraction(count, one(), 1, one());
      case SUM -> sum(figures);
      case MEAN -> {
        Fraction sum = sum(figures);
        int under = lanes.multiply(sum.under(), lanes.max(count, one()));
        yield lanes.isConstant(under)
            ? new Fraction(sum.number(), one(), sum.scale() * lanes.low(under), any)
            : new Fraction(sum.number(), under, sum.scale(), any);
      }
      case MIN, MAX -> extreme(combine.summary(), figures);
    };
  }

  private Fraction sum(List<Fraction> figures) {
    Fraction sum = constant(Rational.ZERO);
    for (Fraction figure : figures) {
      sum = plus(sum, figure, one());
    }
    return sum;
  }

  private @Nullable Fraction extreme(Operation.Summary summary, List<Fraction> figures) {
    Fraction best = null;
    for (Fraction figure : figures) {
      if (!isWhole(figure)) {
        return null;
      }
      if (best == null) {
        best = figure;
        continue;
      }
      Fraction both =
          summary == Operation.Summary.MIN ? least(best, figure) : greatest(best, figure);
      Fraction either = choose(best.present(), best, figure);
      int all = lanes.and(best.present(), figure.present());
      best = choose(all, both, either);
    }
    return best;
  }

  // ── Comparisons ─────────────────────────────────────────────────────────────────────────────

  /** Compares two figures; cross-multiplied where one has a variable denominator. */
  Truth compare(Comparison comparison, Fraction left, Fraction right) {
    int both = lanes.and(left.present(), right.present());
    long scale = commonMultiple(left.scale(), right.scale());
    int a = lanes.multiply(at(left, scale), right.under());
    int b = lanes.multiply(at(right, scale), left.under());
    int holds =
        switch (comparison) {
          case LESS -> less(a, b);
          case AT_MOST -> lanes.not(less(b, a));
          case GREATER -> less(b, a);
          case AT_LEAST -> lanes.not(less(a, b));
          case EQUAL -> lanes.equal(a, b);
          case NOT_EQUAL -> lanes.not(lanes.equal(a, b));
        };
    return new Truth(lanes.and(holds, both), lanes.and(lanes.not(holds), both));
  }

  /** {@code k < a} for a fixed k is {@code not (a < k + 1)}, which joins other such comparisons. */
  private int less(int a, int b) {
    return lanes.isConstant(a) && !lanes.isConstant(b)
        ? lanes.not(lanes.less(b, lanes.constant(lanes.low(a) + 1)))
        : lanes.less(a, b);
  }
}
