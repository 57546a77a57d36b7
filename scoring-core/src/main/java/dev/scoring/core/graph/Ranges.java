package dev.scoring.core.graph;

import dev.scoring.core.graph.Operation.Summary;
import dev.scoring.core.model.Counting;
import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.model.Trim;
import dev.scoring.core.number.Rational;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What every operation of a graph may yield, told from the types and domains of facts alone: one
 * pass over the operations, operands first. What relations between facts rule out is not seen.
 */
final class Ranges implements Operation.Visitor<Range> {

  /** Numbers that count something. */
  private static final Range COUNTS = Range.of(Rational.ZERO, null);

  private final ScoringGraph graph;
  private final Map<String, Range> scores = new HashMap<>();
  private final Range[] ranges;

  Ranges(ScoringGraph graph) {
    this.graph = graph;
    for (Part part : graph.parts()) {
      scores.put(part.id(), score(part));
      part.children().stream()
          .flatMap(Item::items)
          .forEach(item -> scores.put(item.id(), item.accept(new Scores())));
    }
    this.ranges = new Range[graph.operations().size()];
    for (int i = 0; i < ranges.length; i++) {
      ranges[i] = range(graph.operations().get(i));
    }
  }

  private Range range(Operation operation) {
    try {
      return operation.accept(this);
    } catch (ArithmeticException e) {
      return Range.ALL; // The ends are too large to be computed with.
    }
  }

  /** What the operation at {@code index} may yield. */
  Range of(int index) {
    return ranges[index];
  }

  /** The most that a rule can give, whatever is around it; empty if there is no such number. */
  Optional<Rational> most(Item.Rule rule) {
    Range points = of(rule.points().index()).orZero();
    Optional<Rational> given =
        rule.floor()
            .map(floor -> points.or(of(floor.index()).orZero()))
            .orElse(points)
            .highest()
            .map(Rational.ZERO::max);
    if (rule.cap().isEmpty()) {
      return given;
    }
    Range cap = of(rule.cap().get().index());
    Optional<Rational> full = cap.highest().map(Rational.ZERO::max);
    if (cap.mayBeEmpty()) { // Then it takes nothing.
      return rule.fullForAbsent() ? given.flatMap(most -> full.map(most::max)) : given;
    } else if (rule.fullForAbsent() || given.isEmpty()) {
      return full;
    }
    return full.map(given.get()::min).or(() -> given);
  }

  /** What is known of the score of a part; with a closed gate it is 0. */
  private static Range score(Part part) {
    return Range.of(part.floor().orElse(null), part.points().orElse(null)).or(Range.ZERO);
  }

  /** What is known of the score of a block or rule without looking at what is in it. */
  private static final class Scores implements Item.Visitor<Range> {

    @Override
    public Range visitBlock(Item.Block block) {
      return Range.of(Rational.ZERO, block.points().orElse(null));
    }

    @Override
    public Range visitRule(Item.Rule rule) {
      return COUNTS;
    }
  }

  private static Range of(FactDefinition fact) {
    Range range =
        switch (fact.type()) {
          case COUNT -> COUNTS;
          case RATE -> Range.of(Rational.ZERO, Rational.HUNDRED);
          case CHOICE -> Range.of(Rational.ZERO, Rational.of(fact.choices().size() - 1L));
          case DATE -> Range.DAYS;
          case FLAG, AMOUNT, TEXT, UNIT -> Range.of(null, null);
        };
    return fact.domain()
        .map(domain -> range.within(Range.of(domain)))
        .orElse(range)
        .orEmpty(fact.mayBeEmpty());
  }

  @Override
  public Range visitConstant(Operation.Constant operation) {
    return Range.of(operation.value(), operation.value());
  }

  @Override
  public Range visitFixedTruth(Operation.FixedTruth operation) {
    return Range.ALL;
  }

  @Override
  public Range visitEmpty(Operation.Empty operation) {
    return Range.NOTHING;
  }

  @Override
  public Range visitFactValue(Operation.FactValue operation) {
    return of(graph.facts().get(operation.fact()));
  }

  @Override
  public Range visitColumnValue(Operation.ColumnValue operation) {
    return of(graph.tables().get(operation.table()).columns().get(operation.column()));
  }

  @Override
  public Range visitInspectionDate(Operation.InspectionDate operation) {
    return Range.DAYS;
  }

  @Override
  public Range visitScoreOf(Operation.ScoreOf operation) {
    return scores.getOrDefault(operation.id(), Range.of(null, null));
  }

  @Override
  public Range visitNothingOf(Operation.NothingOf operation) {
    return Range.ALL;
  }

  @Override
  public Range visitCompute(Operation.Compute operation) {
    Range left = of(operation.left());
    Range right = of(operation.right());
    return switch (operation.kind()) {
      case PLUS -> left.plus(right);
      case PLUS_POINTS -> left.plusPoints(right);
      case MINUS -> left.minus(right);
      case TIMES -> left.times(right);
      case DIVIDED_BY -> left.dividedBy(right);
      case DIVIDED_BY_OR_EMPTY -> left.dividedBy(right).orEmpty(true);
    };
  }

  @Override
  public Range visitEach(Operation.Each operation) {
    Range beyond = of(operation.figure()).minus(of(operation.start())).atLeast(Rational.ZERO);
    Range size = of(operation.size());
    // A size that is not above 0 is a failure.
    Range lots = beyond.dividedBy(size.isAtLeastZero() ? size : COUNTS.orEmpty(size.mayBeEmpty()));
    Range points = counted(operation.counting(), lots).times(of(operation.price()));
    return beyond.any() && !points.any() ? Range.ZERO.orEmpty(true) : points;
  }

  private static Range counted(Counting counting, Range lots) {
    return switch (counting) {
      case EXACT -> lots;
      case FULL -> lots.map(Rational::floor);
      case STARTED -> lots.map(Rational::ceiling);
    };
  }

  @Override
  public Range visitSteps(Operation.Steps operation) {
    Range figure = of(operation.figure());
    Range points = operation.otherwise().map(this::of).orElse(Range.ZERO);
    for (Operation.Step step : operation.steps()) {
      points = points.or(of(step.points()));
    }
    return figure.any() ? points.orEmpty(figure.mayBeEmpty()) : Range.NOTHING;
  }

  @Override
  public Range visitTiers(Operation.Tiers operation) {
    Range figure = of(operation.figure());
    Range sum = Range.ZERO;
    Rational lower = Rational.ZERO;
    for (Operation.Tier tier : operation.tiers()) {
      Range share = figure.minus(Range.of(lower, lower)).atLeast(Rational.ZERO);
      if (tier.upTo().isPresent()) {
        share = share.atMost(tier.upTo().get().minus(lower));
        lower = tier.upTo().get();
      }
      Range lots = counted(tier.counting(), share.dividedBy(Range.of(tier.size(), tier.size())));
      Range points = lots.or(Range.ZERO).times(of(tier.price()).orZero());
      sum = sum.plus(tier.cap().map(points::atMost).orElse(points));
    }
    boolean empty =
        figure.mayBeEmpty()
            || operation.tiers().stream().anyMatch(tier -> of(tier.price()).mayBeEmpty());
    return figure.any() ? sum.orEmpty(empty) : Range.NOTHING;
  }

  @Override
  public Range visitRound(Operation.Round operation) {
    RoundingMode mode =
        switch (operation.rounding()) {
          case HALF_UP -> RoundingMode.HALF_UP;
          case UP -> RoundingMode.CEILING;
          case DOWN -> RoundingMode.FLOOR;
        };
    Rational multiple = operation.multiple();
    return of(operation.operand())
        .map(value -> Rational.of(value.dividedBy(multiple).rounded(0, mode)).times(multiple));
  }

  @Override
  public Range visitFirst(Operation.First operation) {
    Range points = operation.otherwise().map(this::of).orElse(null);
    for (Operation.Case each : operation.cases()) {
      points = points == null ? of(each.points()) : points.or(of(each.points()));
    }
    return points == null ? Range.NOTHING : points;
  }

  @Override
  public Range visitWhen(Operation.When operation) {
    return of(operation.points()).or(Range.ZERO);
  }

  @Override
  public Range visitReplace(Operation.Replace operation) {
    return of(operation.base()).or(of(operation.instead()));
  }

  @Override
  public Range visitCompare(Operation.Compare operation) {
    return Range.ALL;
  }

  @Override
  public Range visitSameMonth(Operation.SameMonth operation) {
    return Range.ALL;
  }

  @Override
  public Range visitIsEmpty(Operation.IsEmpty operation) {
    return Range.ALL;
  }

  @Override
  public Range visitAnd(Operation.And operation) {
    return Range.ALL;
  }

  @Override
  public Range visitOr(Operation.Or operation) {
    return Range.ALL;
  }

  @Override
  public Range visitNot(Operation.Not operation) {
    return Range.ALL;
  }

  @Override
  public Range visitAggregate(Operation.Aggregate operation) {
    return ofMany(operation.summary(), operation.value(), operation.trim());
  }

  @Override
  public Range visitOverUnits(Operation.OverUnits operation) {
    return ofMany(operation.summary(), operation.value(), operation.trim()).orEmpty(true);
  }

  /** A summary of values of which nobody knows how many there are. */
  private Range ofMany(Summary summary, Optional<Integer> value, Trim trim) {
    Range values = value.map(this::of).orElse(Range.ALL);
    return switch (summary) {
      case COUNT -> COUNTS;
      case SUM -> sumOfMany(values, trim);
      case MIN, MAX, MEAN -> values.orEmpty(true);
    };
  }

  private static Range sumOfMany(Range values, Trim trim) {
    if (!values.any()) {
      return Range.ZERO;
    }
    Range kept = values.orEmpty(true).orZero();
    Range number = trim.keep() > 0 ? Range.of(Rational.ZERO, Rational.of(trim.keep())) : COUNTS;
    return kept.times(number);
  }

  @Override
  public Range visitCombine(Operation.Combine operation) {
    List<Range> figures = operation.figures().stream().map(this::of).toList();
    return switch (operation.summary()) {
      case COUNT -> Range.of(Rational.ZERO, Rational.of(figures.size()));
      case SUM ->
          figures.stream()
              .map(figure -> passedOver(figure, operation.trim()))
              .reduce(Range.ZERO, Range::plus);
      case MIN, MAX, MEAN -> oneOf(operation.summary(), figures, operation.trim());
    };
  }

  /** What a figure adds to a sum that passes over what is empty or left out. */
  private static Range passedOver(Range figure, Trim trim) {
    return figure.orEmpty(!trim.equals(Trim.NONE)).orZero();
  }

  private static Range oneOf(Summary summary, List<Range> figures, Trim trim) {
    Range all = figures.stream().reduce(Range::or).orElse(Range.NOTHING);
    all = all.filled(figures.stream().allMatch(Range::mayBeEmpty) || !trim.equals(Trim.NONE));
    if (trim.equals(Trim.NONE) && summary != Summary.MEAN) {
      for (Range figure : figures) {
        if (figure.any() && !figure.mayBeEmpty()) {
          all =
              all.within(
                  summary == Summary.MIN
                      ? Range.of(null, figure.high())
                      : Range.of(figure.low(), null));
        }
      }
    }
    return all;
  }

  @Override
  public Range visitRank(Operation.Rank operation) {
    return Range.of(Rational.ONE, null).orEmpty(true);
  }

  @Override
  public Range visitBetween(Operation.Between operation) {
    return Range.ALL;
  }

  @Override
  public Range visitDayAfter(Operation.DayAfter operation) {
    return Range.DAYS.orEmpty(true);
  }

  @Override
  public Range visitUnitIs(Operation.UnitIs operation) {
    return Range.ALL;
  }
}
