package dev.scoring.dsl.ranges;

import dev.scoring.core.model.Comparison;
import dev.scoring.core.model.Interval;
import dev.scoring.core.number.Rational;
import dev.scoring.dsl.ast.ConditionNode;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Factor;
import dev.scoring.dsl.ast.Name;
import dev.scoring.dsl.ast.Operands;
import dev.scoring.dsl.ast.Relation;
import dev.scoring.dsl.ast.RowsFunction;
import dev.scoring.dsl.ast.Term;
import dev.scoring.dsl.types.Multiples;
import dev.scoring.dsl.types.Scales;
import dev.scoring.dsl.types.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells whether a figure can fall below 0 where some conditions hold, as a writer sees it: what is
 * of unknown size is taken to be 0 or more, as amounts and days mostly are, so that only a
 * difference, a minus or a declared domain leads below 0.
 */
public final class LowEnds {

  private final Ranges ranges;
  private final Types types;
  private final Scales scales;

  /** What conditions say of a name: between which numbers it lies. */
  private final Map<String, Interval> known = new HashMap<>();

  /** Names that conditions compare with something else; nothing is said of figures with them. */
  private final Set<String> compared = new HashSet<>();

  private int depth;

  /** Looks at figures under no condition yet. */
  public LowEnds(Ranges ranges, Types types) {
    this.ranges = ranges;
    this.types = types;
    this.scales = types.scales(Optional.empty());
  }

  /** The same, where one more condition holds, or does not. */
  public LowEnds where(Expression condition, boolean holds) {
    LowEnds more = new LowEnds(ranges, types);
    more.known.putAll(known);
    more.compared.addAll(compared);
    more.learn(condition, holds);
    return more;
  }

  /** Whether a figure can fall below 0. */
  public boolean canFallBelowZero(Expression figure) {
    if (ranges.figure(figure).isNeverNegative() || readsCompared(figure, 0)) {
      return false;
    }
    try {
      Interval interval = of(figure);
      return interval.low().map(low -> low.signum() < 0).orElse(true);
    } catch (ArithmeticException tooLarge) {
      return false;
    }
  }

  // ---------------------------------------------------------------- conditions

  private void learn(Expression condition, boolean holds) {
    if (condition instanceof ConditionNode.Not not) {
      learn(not.operand(), !holds);
    } else if (condition instanceof ConditionNode.And and && holds) {
      and.operands().forEach(operand -> learn(operand, true));
    } else if (condition instanceof ConditionNode.Or or && !holds) {
      or.operands().forEach(operand -> learn(operand, false));
    } else if (condition instanceof ConditionNode.Comparing comparing && learn(comparing, holds)) {
      return;
    } else if (condition instanceof ConditionNode.Within within
        && holds
        && within.operand() instanceof Expression.Reference reference) {
      meet(reference.name().text(), within.interval().interval());
    } else if (condition instanceof Expression.Reference reference
        && types.lets().containsKey(reference.name().text())) {
      if (depth++ < Ranges.MAX_DEPTH) {
        learn(types.lets().get(reference.name().text()).value(), holds);
      }
    } else {
      addNames(condition, 0);
    }
  }

  /** Learns from a comparison of a name with a number. */
  private boolean learn(ConditionNode.Comparing node, boolean holds) {
    Optional<Rational> right = types.constant(node.right());
    Optional<Rational> left = types.constant(node.left());
    boolean straight = right.isPresent();
    Expression named = straight ? node.left() : node.right();
    if ((!straight && left.isEmpty()) || !(named instanceof Expression.Reference reference)) {
      return false;
    }
    Comparison comparison = straight ? node.comparison() : node.comparison().mirrored();
    Optional<Interval> where =
        Intervals.where(
            holds ? comparison : opposite(comparison), straight ? right.get() : left.get());
    where.ifPresent(interval -> meet(reference.name().text(), interval));
    return true;
  }

  private void meet(String name, Interval interval) {
    known.merge(name, interval, Intervals::meet);
  }

  private static Comparison opposite(Comparison comparison) {
    return switch (comparison) {
      case LESS -> Comparison.AT_LEAST;
      case AT_MOST -> Comparison.GREATER;
      case GREATER -> Comparison.AT_MOST;
      case AT_LEAST -> Comparison.LESS;
      case EQUAL -> Comparison.NOT_EQUAL;
      case NOT_EQUAL -> Comparison.EQUAL;
    };
  }

  private void addNames(Expression expression, int deep) {
    if (expression instanceof Expression.Reference reference) {
      compared.add(reference.name().text());
      Declaration.Let let = types.lets().get(reference.name().text());
      if (let != null && deep < Ranges.MAX_DEPTH) {
        addNames(let.value(), deep + 1);
      }
    }
    expression.accept(Operands.VISITOR).forEach(operand -> addNames(operand, deep + 1));
  }

  private boolean readsCompared(Expression expression, int deep) {
    if (deep > Ranges.MAX_DEPTH || compared.isEmpty()) {
      return !compared.isEmpty();
    } else if (expression instanceof Expression.Reference reference) {
      Declaration.Let let = types.lets().get(reference.name().text());
      return compared.contains(reference.name().text())
          || (let != null && readsCompared(let.value(), deep + 1));
    }
    return expression.accept(Operands.VISITOR).stream()
        .anyMatch(operand -> readsCompared(operand, deep + 1));
  }

  // ---------------------------------------------------------------- figures

  private Interval of(Expression expression) {
    Optional<Rational> constant = types.constant(expression);
    if (constant.isPresent()) {
      return Interval.closed(constant.get(), constant.get());
    } else if (depth > Ranges.MAX_DEPTH) {
      return Intervals.FROM_ZERO;
    }
    depth++;
    try {
      Interval interval = Intervals.meet(inside(expression), ranges.figure(expression).interval());
      return expression instanceof Expression.Reference reference
          ? Intervals.meet(interval, known.getOrDefault(reference.name().text(), Intervals.ALL))
          : interval;
    } finally {
      depth--;
    }
  }

  private Interval inside(Expression expression) {
    if (expression instanceof Expression.Negation negation) {
      return Intervals.times(of(negation.operand()), Rational.of(-1));
    } else if (expression instanceof Expression.Sum sum) {
      return sum(sum);
    } else if (expression instanceof Expression.Product product) {
      return product(product);
    } else if (expression instanceof Expression.ListFigure list && isOutermost(list)) {
      return list(list);
    } else if (expression instanceof Expression.Rounded rounded) {
      Interval operand = of(rounded.operand());
      Optional<Rational> low =
          operand.low().map(end -> Multiples.of(end, rounded.rounding(), rounded.multiple()));
      Optional<Rational> high =
          operand.high().map(end -> Multiples.of(end, rounded.rounding(), rounded.multiple()));
      return new Interval(low, low.isPresent(), high, high.isPresent());
    } else if (expression instanceof Expression.Reference reference
        && types.lets().containsKey(reference.name().text())) {
      return of(types.lets().get(reference.name().text()).value());
    }
    Interval range = ranges.figure(expression).interval();
    return range.low().isPresent()
        ? range
        : new Interval(
            Optional.of(Rational.ZERO).filter(zero -> !isBelow(range)),
            true,
            range.high(),
            range.highIncluded());
  }

  private static boolean isBelow(Interval range) {
    return range.high().isPresent() && range.high().get().signum() < 0;
  }

  private Interval sum(Expression.Sum sum) {
    boolean percent = scales.isPercent(sum);
    List<Expression> plus = new ArrayList<>(List.of(sum.first()));
    List<Expression> minus = new ArrayList<>();
    for (Term term : sum.rest()) {
      (term.sign() == Expression.Sign.PLUS ? plus : minus).add(term.operand());
    }
    Interval result = Interval.closed(Rational.ZERO, Rational.ZERO);
    for (Expression less : List.copyOf(minus)) {
      for (Expression more : plus) {
        if (isAtMost(less, more)) {
          result =
              Intervals.sum(
                  result,
                  new Interval(
                      Optional.of(Rational.ZERO), true, of(more).high(), of(more).highIncluded()));
          plus.remove(more);
          minus.remove(less);
          break;
        }
      }
    }
    for (Expression term : plus) {
      result = Intervals.sum(result, term(term, percent));
    }
    for (Expression term : minus) {
      result = Intervals.sum(result, Intervals.times(term(term, percent), Rational.of(-1)));
    }
    return result;
  }

  /** Whether one figure is never more than another, by what is declared of the two. */
  private boolean isAtMost(Expression lower, Expression higher) {
    Expression less = ranges.meant(lower);
    Expression more = ranges.meant(higher);
    if (less.equals(more)
        || isOwn(less, RowsFunction.MIN, more)
        || isOwn(more, RowsFunction.MAX, less)) {
      return true;
    } else if (less instanceof Expression.Rows a && more instanceof Expression.Rows b) {
      boolean same =
          a.table().text().equals(b.table().text())
              && a.column().map(Name::text).equals(b.column().map(Name::text));
      return same && (a.where().equals(b.where()) || a.where().isPresent()) && isOrdered(a, b);
    }
    return declares(less, Comparison.AT_MOST, more) || declares(more, Comparison.AT_LEAST, less);
  }

  /** Whether one is the smallest or largest figure of all units, and the other that of the unit. */
  private boolean isOwn(Expression all, RowsFunction function, Expression own) {
    return all instanceof Expression.Rows rows
        && own instanceof Expression.Reference reference
        && rows.function() == function
        && rows.where().isEmpty()
        && types.symbols().isUnits(rows.table().text())
        && rows.column().filter(name -> name.text().equals(reference.name().text())).isPresent();
  }

  private static boolean isOrdered(Expression.Rows a, Expression.Rows b) {
    boolean whole = a.where().equals(b.where()) && a.by().equals(b.by());
    return switch (b.function()) {
      case MAX -> whole && (a.function() == RowsFunction.MIN || a.function() == RowsFunction.MEAN);
      case MEAN -> whole && a.function() == RowsFunction.MIN;
      case COUNT -> a.function() == RowsFunction.COUNT && b.where().isEmpty();
      default -> false;
    };
  }

  private boolean declares(Expression figure, Comparison comparison, Expression other) {
    if (ranges.meant(figure) instanceof Expression.Reference reference) {
      Declaration.Fact fact = types.symbols().facts().get(reference.name().text());
      for (Relation relation : fact == null ? List.<Relation>of() : fact.relations()) {
        if (relation.comparison() == comparison
            && ranges.meant(relation.figure()).equals(ranges.meant(other))) {
          return true;
        }
      }
    }
    return false;
  }

  /** A product: its size is known only where all but one factor are numbers. */
  private Interval product(Expression.Product product) {
    boolean percent = scales.isPercent(product);
    Interval result = factor(product.first(), percent);
    for (Factor factor : product.rest()) {
      boolean divides = factor.operator() == Expression.Operator.DIVIDED_BY;
      Interval operand = factor(factor.operand(), percent);
      Optional<Rational> by = operand.low().filter(low -> low.signum() != 0 && isPoint(operand));
      if (by.isPresent()) {
        result = Intervals.times(result, divides ? Rational.ONE.dividedBy(by.get()) : by.get());
      } else if (!divides && isPoint(result)) {
        result = Intervals.times(operand, result.low().orElseThrow());
      } else if (isNotNegative(result) && isNotNegative(operand)) {
        result = Intervals.FROM_ZERO;
      } else {
        result = Intervals.ALL;
      }
    }
    return result;
  }

  /** A factor: per cent is a part of one, unless the product itself is per cent. */
  private Interval factor(Expression operand, boolean percent) {
    return !percent && scales.isPercent(operand)
        ? Intervals.times(of(operand), Rational.ONE.dividedBy(Rational.HUNDRED))
        : of(operand);
  }

  /** A term: a part of one that meets per cent counts a hundred times. */
  private Interval term(Expression operand, boolean percent) {
    return percent && scales.isPart(operand)
        ? Intervals.times(of(operand), Rational.HUNDRED)
        : of(operand);
  }

  private static boolean isPoint(Interval interval) {
    return interval.low().isPresent() && interval.low().equals(interval.high());
  }

  private static boolean isNotNegative(Interval interval) {
    return interval.low().isPresent() && interval.low().get().signum() >= 0;
  }

  private static boolean isOutermost(Expression.ListFigure list) {
    return list.function() == RowsFunction.MIN || list.function() == RowsFunction.MAX;
  }

  private Interval list(Expression.ListFigure list) {
    Optional<Interval> result = Optional.empty();
    for (Expression figure : list.figures()) {
      Interval each = of(figure);
      result = Optional.of(result.map(before -> outer(list.function(), before, each)).orElse(each));
    }
    return result.orElse(Intervals.FROM_ZERO);
  }

  private static Interval outer(RowsFunction function, Interval a, Interval b) {
    boolean max = function == RowsFunction.MAX;
    Interval low = Intervals.BY_LOW.compare(a, b) >= 0 == max ? a : b;
    Interval high = Intervals.BY_HIGH.compare(a, b) >= 0 == max ? a : b;
    return Intervals.from(low, high);
  }
}
