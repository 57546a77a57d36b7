package dev.scoring.dsl.ranges;

import dev.scoring.core.model.Comparison;
import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.model.FactType;
import dev.scoring.core.model.Interval;
import dev.scoring.core.model.Ties;
import dev.scoring.core.model.TimeUnit;
import dev.scoring.core.model.Trim;
import dev.scoring.core.number.Rational;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Factor;
import dev.scoring.dsl.ast.Name;
import dev.scoring.dsl.ast.Relation;
import dev.scoring.dsl.ast.RowsFunction;
import dev.scoring.dsl.ast.Term;
import dev.scoring.dsl.types.Multiples;
import dev.scoring.dsl.types.Scales;
import dev.scoring.dsl.types.Types;
import dev.scoring.dsl.words.KnownName;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds between which numbers figures lie.
 *
 * <p>A figure is first written as a sum of multiples of its sources, so that {@code X - X / 2} is
 * known to lie between 0 and half of X. Anything else, such as a product of two facts, is a source
 * of its own.
 */
final class FigureRanges {

  private static final Interval FROM_ONE =
      new Interval(Optional.of(Rational.ONE), true, Optional.empty(), false);

  private static final Rational HALF = Rational.of(1, 2);

  private final Types types;
  private final Ranges ranges;
  private final Scales scales;
  private final Map<String, Linear> lets = new HashMap<>();
  private final Map<Expression, String> keys = new HashMap<>();
  private int depth;
  private int sources;

  FigureRanges(Types types, Ranges ranges) {
    this.types = types;
    this.ranges = ranges;
    this.scales = types.scales(Optional.empty());
  }

  /** The sum of multiples of named sources. */
  private record Linear(Map<String, Source> sources, Rational constant) {}

  /**
   * A source of a figure.
   *
   * @param factor how many times it counts; 0 where it cancels out
   * @param range its values
   * @param free whether it varies by itself, whatever the other sources are
   */
  private record Source(Rational factor, Range range, boolean free) {}

  /** A figure as so many times another and a constant; empty if it is fixed or too large. */
  Optional<Scaled> line(Expression left, Optional<Expression> right) {
    try {
      boolean percent =
          right.isPresent() && (scales.isPercent(left) || scales.isPercent(right.get()));
      Sources terms = new Sources();
      terms.add(linear(left), times(left, percent));
      if (right.isPresent()) {
        terms.add(linear(right.get()), times(right.get(), percent).negated());
      }
      return line(terms.sum());
    } catch (ArithmeticException tooLarge) {
      return Optional.empty();
    }
  }

  private static Optional<Scaled> line(Linear linear) {
    Map<String, Source> sorted = new TreeMap<>(linear.sources());
    Rational factor = Rational.ZERO;
    for (Source source : sorted.values()) {
      factor = factor.signum() == 0 ? source.factor() : factor;
    }
    if (factor.signum() == 0) {
      return Optional.empty();
    }
    Rational first = factor;
    StringBuilder key = new StringBuilder();
    Map<String, Source> plain = new LinkedHashMap<>();
    sorted.forEach(
        (name, source) -> {
          Rational times = source.factor().dividedBy(first);
          key.append(times).append(' ').append(name).append('\n');
          plain.put(name, new Source(times, source.range(), source.free()));
        });
    Range range = range(new Linear(plain, Rational.ZERO));
    return Optional.of(new Scaled(key.toString(), factor, linear.constant(), range));
  }

  /** The values of a figure. */
  Range figure(Expression expression) {
    try {
      return range(linear(expression));
    } catch (ArithmeticException tooLarge) {
      return Range.UNKNOWN;
    }
  }

  private static Range range(Linear linear) {
    Range sum = Range.of(linear.constant());
    boolean tight = true;
    for (Source source : linear.sources().values()) {
      sum = sum.plus(source.range().times(source.factor()));
      tight &= source.range().tight() && (source.free() || linear.sources().size() == 1);
    }
    return tight ? sum : sum.loosely();
  }

  private Linear linear(Expression expression) {
    Optional<Rational> constant = types.constant(expression);
    if (constant.isPresent()) {
      return new Linear(Map.of(), constant.get());
    }
    if (depth > Ranges.MAX_DEPTH) {
      return unnamed(expression, Range.UNKNOWN);
    }
    depth++;
    try {
      if (expression instanceof Expression.Reference reference) {
        return named(reference.name().text());
      } else if (expression instanceof Expression.Negation negation) {
        return times(linear(negation.operand()), Rational.of(-1));
      } else if (expression instanceof Expression.Sum sum) {
        return sum(sum);
      } else if (expression instanceof Expression.Product product) {
        return product(product);
      }
      if (expression instanceof Expression.Period period && period.unit() == TimeUnit.DAYS) {
        Linear from = times(linear(period.from()), Rational.of(-1));
        return together(linear(period.to()), from);
      } else if (expression instanceof Expression.DayAfter day && day.unit() == TimeUnit.DAYS) {
        return together(linear(day.start()), linear(day.count()));
      }
      return unnamed(expression, source(expression));
    } finally {
      depth--;
    }
  }

  /** A quotient in a sum that is per cent is per cent itself. */
  private Linear sum(Expression.Sum sum) {
    boolean percent = scales.isPercent(sum);
    Sources terms = new Sources();
    terms.add(linear(sum.first()), times(sum.first(), percent));
    for (Term term : sum.rest()) {
      Rational times = times(term.operand(), percent);
      terms.add(
          linear(term.operand()), term.sign() == Expression.Sign.PLUS ? times : times.negated());
    }
    return terms.sum();
  }

  /** How many times something counts: a part of one that meets per cent a hundred times. */
  private Rational times(Expression operand, boolean percent) {
    return percent && scales.isPart(operand) ? Rational.HUNDRED : Rational.ONE;
  }

  /** A factor: per cent is a part of one, unless the product itself is per cent. */
  private Linear factor(Expression operand, boolean percent) {
    Linear linear = linear(operand);
    return !percent && scales.isPercent(operand)
        ? times(linear, Rational.ONE.dividedBy(Rational.HUNDRED))
        : linear;
  }

  private Linear product(Expression.Product product) {
    boolean percent = scales.isPercent(product);
    Linear result = factor(product.first(), percent);
    Expression left = product.first();
    for (Factor factor : product.rest()) {
      Linear operand = factor(factor.operand(), percent);
      boolean divided = factor.operator() == Expression.Operator.DIVIDED_BY;
      if (operand.sources().isEmpty() && !(divided && operand.constant().signum() == 0)) {
        result =
            times(
                result, divided ? Rational.ONE.dividedBy(operand.constant()) : operand.constant());
      } else if (result.sources().isEmpty() && !divided) {
        result = times(operand, result.constant());
      } else if (divided && product.rest().size() == 1 && isAtMost(left, factor.operand())) {
        Range part = Range.loose(Interval.closed(Rational.ZERO, Rational.ONE));
        result = unnamed(product, part);
      } else {
        boolean positive = range(result).isNeverNegative() && range(operand).isNeverNegative();
        Range known = positive ? Range.loose(Intervals.FROM_ZERO) : Range.UNKNOWN;
        result = unnamed(product, known);
      }
    }
    return result;
  }

  /** Whether {@code part} is a count that is declared to be at most {@code whole}. */
  private boolean isAtMost(Expression part, Expression whole) {
    Expression count = ranges.meant(part);
    if (types.fact(count).filter(fact -> fact.type() == FactType.COUNT).isEmpty()
        || !(count instanceof Expression.Reference reference)) {
      return false;
    }
    Declaration.Fact declared = types.symbols().facts().get(reference.name().text());
    if (declared != null) {
      for (Relation relation : declared.relations()) {
        if (relation.comparison() == Comparison.AT_MOST
            && ranges.meant(relation.figure()).equals(ranges.meant(whole))) {
          return true;
        }
      }
    }
    return false;
  }

  private Linear named(String name) {
    Declaration.Let let = types.lets().get(name);
    if (let != null) {
      Linear known = lets.get(name);
      if (known == null) {
        lets.put(name, unnamed(Range.UNKNOWN));
        known = linear(let.value());
        lets.put(name, known);
      }
      return known;
    }
    if (KnownName.INSPECTION_DATE.isSpelled(name) && !types.facts().containsKey(name)) {
      return source("inspection date", Ranges.DAYS, true);
    }
    FactDefinition fact = types.facts().get(name);
    if (fact != null) {
      return source("fact " + name, fact(fact.type(), fact.domain()), true);
    }
    Declaration score = types.symbols().scores().get(name);
    if (score instanceof Declaration.Total total && total.clauses().isEmpty()) {
      return linear(total.formula());
    } else if (score != null) {
      return source("score " + name, ranges.score(name), score instanceof Declaration.Part);
    }
    boolean total = types.symbols().isImplicitTotal(name);
    return source("name " + name, total ? ranges.score(name) : Range.UNKNOWN, false);
  }

  /** The values of a fact or column. */
  static Range fact(FactType type, Optional<Interval> domain) {
    boolean whole = type == FactType.COUNT || type == FactType.DATE;
    Interval interval =
        switch (type) {
          case RATE -> Intervals.PER_CENT;
          case COUNT -> Intervals.FROM_ZERO;
          case FLAG, AMOUNT, DATE, CHOICE, TEXT, UNIT -> Intervals.ALL;
        };
    Interval within = domain.isPresent() ? Intervals.meet(interval, domain.get()) : interval;
    return whole ? Range.whole(within, /* tight= */ true) : Range.tight(within);
  }

  /** The values of an expression that is no sum or product. */
  private Range source(Expression expression) {
    if (expression instanceof Expression.Rows rows) {
      return rows(rows);
    } else if (expression instanceof Expression.Rounded rounded) {
      return rounded(rounded);
    } else if (expression instanceof Expression.ListFigure list) {
      return list(list);
    } else if (expression instanceof Expression.Previous previous) {
      FactDefinition fact = types.facts().get(FactDefinition.previous(previous.name().text()));
      return fact == null ? Range.UNKNOWN : fact(fact.type(), fact.domain());
    } else if (expression instanceof Expression.Period
        || expression instanceof Expression.DayAfter) {
      return Range.whole(Intervals.ALL, /* tight= */ false);
    } else if (expression instanceof Expression.Ranking ranking) {
      Rational apart = ranking.ties().equals(Optional.of(Ties.MEAN)) ? HALF : Rational.ONE;
      return new Range(FROM_ONE, false, Optional.of(apart), Optional.empty());
    } else if (expression instanceof Expression.PointsForm form) {
      return ranges.form(form.form()).loosely();
    } else if (expression instanceof Expression.DatedValues dated) {
      boolean percent = scales.isPercent(dated);
      return dated.values().stream()
          .map(each -> figure(each.value()).times(times(each.value(), percent)))
          .reduce(Range::or)
          .orElse(Range.UNKNOWN)
          .loosely();
    }
    return Range.UNKNOWN;
  }

  private Range rounded(Expression.Rounded node) {
    Range operand = figure(node.operand());
    Rational multiple = node.multiple();
    if (operand.values().isPresent()) {
      TreeSet<Rational> values = new TreeSet<>();
      for (Rational value : operand.values().get()) {
        values.add(Multiples.of(value, node.rounding(), multiple));
      }
      Optional<Range> rounded = Range.of(Lattice.few(values), operand.tight());
      if (rounded.isPresent()) {
        return rounded.get();
      }
    }
    Optional<Rational> low = operand.low().map(end -> Multiples.of(end, node.rounding(), multiple));
    Optional<Rational> high =
        operand.high().map(end -> Multiples.of(end, node.rounding(), multiple));
    Interval interval = new Interval(low, low.isPresent(), high, high.isPresent());
    return new Range(interval, false, Optional.of(multiple), Optional.empty());
  }

  private Range list(Expression.ListFigure node) {
    boolean percent = scales.isPercent(node);
    List<Range> each =
        node.figures().stream()
            .map(figure -> figure(figure).times(times(figure, percent)))
            .toList();
    Range hull = each.stream().reduce(Range::or).orElse(Range.UNKNOWN).loosely();
    return switch (node.function()) {
      case COUNT ->
          Range.whole(Interval.closed(Rational.ZERO, Rational.of(each.size())), /* tight= */ false);
      case SUM ->
          each.stream()
              .map(range -> range.or(Range.ZERO))
              .reduce(Range.ZERO, Range::plus)
              .loosely();
      case MEAN -> Range.loose(hull.interval());
      case MIN, MAX -> outermost(node, each, hull);
      case SHARE, ANY, ALL -> Range.UNKNOWN;
    };
  }

  /** The smallest is no more than any figure that is certainly there; so with the largest. */
  private Range outermost(Expression.ListFigure node, List<Range> each, Range hull) {
    if (node.trim().equals(Trim.NONE) && node.figures().stream().noneMatch(ranges::mayBeEmpty)) {
      return each.stream()
          .reduce((a, b) -> node.function() == RowsFunction.MIN ? a.atMost(b) : a.atLeast(b))
          .orElse(hull)
          .loosely();
    }
    Range result = hull;
    for (int i = 0; node.trim().equals(Trim.NONE) && i < each.size(); i++) {
      if (!ranges.mayBeEmpty(node.figures().get(i))) {
        Interval known = each.get(i).interval();
        Interval bound =
            node.function() == RowsFunction.MIN
                ? Intervals.from(Intervals.ALL, known)
                : Intervals.from(known, Intervals.ALL);
        result = result.within(bound).loosely();
      }
    }
    return result;
  }

  private Range rows(Expression.Rows rows) {
    boolean trimmed = !rows.trim().equals(Trim.NONE);
    return switch (rows.function()) {
      case COUNT -> Range.whole(Intervals.FROM_ZERO, /* tight= */ true);
      case SHARE -> Range.tight(Intervals.PER_CENT);
      case SUM -> {
        Range column = column(rows);
        yield new Range(
            column.isNeverNegative() ? Intervals.FROM_ZERO : Intervals.ALL,
            false,
            column.multiple(),
            Optional.empty());
      }
      case MIN, MAX -> trimmed ? column(rows).loosely() : column(rows);
      case MEAN -> Range.loose(column(rows).interval());
      case ANY, ALL -> Range.UNKNOWN;
    };
  }

  private Range column(Expression.Rows rows) {
    if (rows.column().isEmpty()) {
      return Range.UNKNOWN;
    }
    Name named = rows.column().get();
    if (types.symbols().isUnits(rows.table().text())) {
      return figure(Expression.Reference.of(named, named.span())).loosely();
    }
    Declaration.Table table = types.symbols().tables().get(rows.table().text());
    if (table != null) {
      for (Declaration.Fact column : table.columns()) {
        if (column.name().text().equals(named.text())) {
          return fact(column.type().type(), column.domain().map(node -> node.interval()));
        }
      }
    }
    return Range.UNKNOWN;
  }

  /** A source that is the same wherever the same stands. */
  private Linear unnamed(Expression expression, Range range) {
    String key = keys.get(expression);
    if (key == null) {
      key = "#" + ++sources;
      keys.put(expression, key);
    }
    return source(key, range, false);
  }

  private Linear unnamed(Range range) {
    return source("#" + ++sources, range, false);
  }

  private static Linear source(String key, Range range, boolean free) {
    return new Linear(Map.of(key, new Source(Rational.ONE, range, free)), Rational.ZERO);
  }

  private static Linear together(Linear a, Linear b) {
    Sources terms = new Sources();
    terms.add(a, Rational.ONE);
    terms.add(b, Rational.ONE);
    return terms.sum();
  }

  private static Linear times(Linear linear, Rational factor) {
    Sources terms = new Sources();
    terms.add(linear, factor);
    return terms.sum();
  }

  /** Adds up. */
  private static final class Sources {
    private final Map<String, Source> byName = new LinkedHashMap<>();
    private Rational constant = Rational.ZERO;

    void add(Linear linear, Rational factor) {
      constant = constant.plus(linear.constant().times(factor));
      for (Map.Entry<String, Source> entry : linear.sources().entrySet()) {
        Source source = entry.getValue();
        Source known = byName.get(entry.getKey());
        Rational added = source.factor().times(factor);
        Rational times = known == null ? added : known.factor().plus(added);
        byName.put(entry.getKey(), new Source(times, source.range(), source.free()));
      }
    }

    Linear sum() {
      return new Linear(byName, constant);
    }
  }
}
