package dev.scoring.dsl.ranges;

import dev.scoring.core.model.Comparison;
import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.model.FactType;
import dev.scoring.core.model.Interval;
import dev.scoring.core.model.Ties;
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
import dev.scoring.dsl.types.Types;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

  private final Types types;
  private final Ranges ranges;
  private final Map<String, Linear> lets = new HashMap<>();
  private int depth;
  private int sources;

  FigureRanges(Types types, Ranges ranges) {
    this.types = types;
    this.ranges = ranges;
  }

  /** The sum of multiples of named sources. */
  private record Linear(Map<String, Source> sources, Rational constant) {}

  /**
   * A source of a figure.
   *
   * @param factor how many times it counts; not 0
   * @param range its values
   * @param free whether it varies by itself, whatever the other sources are
   */
  private record Source(Rational factor, Range range, boolean free) {}

  /** The values of a figure. */
  Range figure(Expression expression) {
    try {
      return range(linear(expression));
    } catch (ArithmeticException tooLarge) {
      return Range.UNKNOWN;
    }
  }

  private static Range range(Linear linear) {
    Interval interval = Interval.closed(linear.constant(), linear.constant());
    boolean tight = true;
    boolean whole = linear.constant().isWhole();
    for (Source source : linear.sources().values()) {
      interval =
          Intervals.sum(interval, Intervals.times(source.range().interval(), source.factor()));
      tight &= source.range().tight() && (source.free() || linear.sources().size() == 1);
      whole &= source.range().whole() && source.factor().isWhole();
    }
    return new Range(interval, tight, whole);
  }

  private Linear linear(Expression expression) {
    Optional<Rational> constant = types.constant(expression);
    if (constant.isPresent()) {
      return new Linear(Map.of(), constant.get());
    }
    if (depth > Ranges.MAX_DEPTH) {
      return unnamed(Range.UNKNOWN);
    }
    depth++;
    try {
      if (expression instanceof Expression.Reference reference) {
        return named(reference.name().text());
      } else if (expression instanceof Expression.Negation negation) {
        return times(linear(negation.operand()), Rational.of(-1));
      } else if (expression instanceof Expression.Sum sum) {
        Sources terms = new Sources();
        terms.add(linear(sum.first()), Rational.ONE);
        for (Term term : sum.rest()) {
          terms.add(
              linear(term.operand()),
              term.sign() == Expression.Sign.PLUS ? Rational.ONE : Rational.of(-1));
        }
        return terms.sum();
      } else if (expression instanceof Expression.Product product) {
        return product(product);
      }
      return unnamed(source(expression));
    } finally {
      depth--;
    }
  }

  private Linear product(Expression.Product product) {
    Linear result = linear(product.first());
    Expression left = product.first();
    for (Factor factor : product.rest()) {
      Linear operand = linear(factor.operand());
      boolean divided = factor.operator() == Expression.Operator.DIVIDED_BY;
      if (operand.sources().isEmpty() && !(divided && operand.constant().signum() == 0)) {
        result =
            times(
                result, divided ? Rational.ONE.dividedBy(operand.constant()) : operand.constant());
      } else if (result.sources().isEmpty() && !divided) {
        result = times(operand, result.constant());
      } else if (divided && product.rest().size() == 1 && isAtMost(left, factor.operand())) {
        result = unnamed(Range.loose(Interval.closed(Rational.ZERO, Rational.ONE)));
      } else {
        boolean positive = range(result).isNeverNegative() && range(operand).isNeverNegative();
        result = unnamed(positive ? Range.loose(Intervals.FROM_ZERO) : Range.UNKNOWN);
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
    return unnamed(Range.UNKNOWN);
  }

  /** The values of a fact or column. */
  private static Range fact(FactType type, Optional<Interval> domain) {
    boolean whole = type == FactType.COUNT || type == FactType.DATE;
    Interval interval =
        switch (type) {
          case RATE -> Intervals.PER_CENT;
          case COUNT -> Intervals.FROM_ZERO;
          case FLAG, AMOUNT, DATE, CHOICE, TEXT, UNIT -> Intervals.ALL;
        };
    return new Range(
        domain.isPresent() ? Intervals.meet(interval, domain.get()) : interval, true, whole);
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
      return new Range(Intervals.ALL, false, true);
    } else if (expression instanceof Expression.Ranking ranking) {
      boolean whole = !ranking.ties().equals(Optional.of(Ties.MEAN));
      return new Range(FROM_ONE, false, whole);
    } else if (expression instanceof Expression.PointsForm form) {
      return ranges.form(form.form()).loosely();
    } else if (expression instanceof Expression.DatedValues dated) {
      return dated.values().stream()
          .map(each -> figure(each.value()))
          .reduce(Range::or)
          .orElse(Range.UNKNOWN)
          .loosely();
    }
    return Range.UNKNOWN;
  }

  private Range rounded(Expression.Rounded node) {
    Range operand = figure(node.operand());
    Rational multiple = node.multiple();
    Optional<Rational> low = operand.low().map(end -> Multiples.of(end, node.rounding(), multiple));
    Optional<Rational> high =
        operand.high().map(end -> Multiples.of(end, node.rounding(), multiple));
    Interval interval = new Interval(low, low.isPresent(), high, high.isPresent());
    return new Range(interval, false, multiple.isWhole());
  }

  private Range list(Expression.ListFigure node) {
    List<Range> each = node.figures().stream().map(this::figure).toList();
    Range hull = each.stream().reduce(Range::or).orElse(Range.UNKNOWN).loosely();
    return switch (node.function()) {
      case COUNT ->
          new Range(Interval.closed(Rational.ZERO, Rational.of(each.size())), false, true);
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
    Range result = hull;
    for (int i = 0; node.trim().equals(Trim.NONE) && i < each.size(); i++) {
      if (!mayBeEmpty(node.figures().get(i))) {
        Interval known = each.get(i).interval();
        Interval bound =
            node.function() == RowsFunction.MIN
                ? Intervals.from(Intervals.ALL, known)
                : Intervals.from(known, Intervals.ALL);
        result = new Range(Intervals.meet(result.interval(), bound), false, result.whole());
      }
    }
    return result;
  }

  /** Whether a figure may have no value, as far as can be told. */
  private boolean mayBeEmpty(Expression expression) {
    if (types.constant(expression).isPresent()) {
      return false;
    } else if (expression instanceof Expression.Reference reference) {
      String name = reference.name().text();
      FactDefinition fact = types.facts().get(name);
      return fact != null ? fact.mayBeEmpty() : !types.symbols().scores().containsKey(name);
    } else if (expression instanceof Expression.Negation negation) {
      return mayBeEmpty(negation.operand());
    } else if (expression instanceof Expression.Rounded rounded) {
      return mayBeEmpty(rounded.operand());
    } else if (expression instanceof Expression.Sum sum) {
      return mayBeEmpty(sum.first())
          || sum.rest().stream().anyMatch(term -> mayBeEmpty(term.operand()));
    }
    return true;
  }

  private Range rows(Expression.Rows rows) {
    boolean trimmed = !rows.trim().equals(Trim.NONE);
    return switch (rows.function()) {
      case COUNT -> new Range(Intervals.FROM_ZERO, true, true);
      case SHARE -> Range.tight(Intervals.PER_CENT);
      case SUM -> {
        Range column = column(rows);
        yield new Range(
            column.isNeverNegative() ? Intervals.FROM_ZERO : Intervals.ALL, false, column.whole());
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

  private Linear unnamed(Range range) {
    return source("#" + ++sources, range, false);
  }

  private static Linear source(String key, Range range, boolean free) {
    return new Linear(Map.of(key, new Source(Rational.ONE, range, free)), Rational.ZERO);
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
        if (times.signum() == 0) {
          byName.remove(entry.getKey());
        } else {
          byName.put(entry.getKey(), new Source(times, source.range(), source.free()));
        }
      }
    }

    Linear sum() {
      return new Linear(byName, constant);
    }
  }
}
