package dev.scoring.dsl.check;

import dev.scoring.core.graph.Comparison;
import dev.scoring.core.graph.FactDefinition;
import dev.scoring.core.graph.FactType;
import dev.scoring.core.graph.Interval;
import dev.scoring.core.number.Rational;
import dev.scoring.dsl.ast.Amount;
import dev.scoring.dsl.ast.Clause;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.SyntaxTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds between which numbers figures and scores lie. What it says holds for certain; what it
 * cannot tell is as wide as all numbers.
 *
 * <p>A figure is first written as a sum of multiples of its sources, so that {@code X - X / 2} is
 * known to lie between 0 and half of X. Anything else, such as a product of two facts, is a source
 * of its own.
 */
final class Ranges {

  /** How far parameters are followed into each other; what lies deeper is taken as unknown. */
  private static final int MAX_DEPTH = 100;

  private final SyntaxTree tree;
  private final Symbols symbols;
  private final Map<String, Range> scores = new HashMap<>();
  private final Map<String, Linear> lets = new HashMap<>();
  private int depth;
  private int sources;

  Ranges(SyntaxTree tree, Symbols symbols) {
    this.tree = tree;
    this.symbols = symbols;
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

  // ---------------------------------------------------------------- scores

  /** The values of a part, block, rule or total. */
  Range score(String id) {
    Range known = scores.get(id);
    if (known == null) {
      scores.put(id, Range.UNKNOWN);
      known = depth > MAX_DEPTH ? Range.UNKNOWN : scoreAnew(id);
      scores.put(id, known);
    }
    return known;
  }

  private Range scoreAnew(String id) {
    Declaration node = symbols.scores().get(id);
    depth++;
    try {
      if (node instanceof Declaration.Part part) {
        return part(part);
      } else if (node instanceof Declaration.Block block) {
        return inside(id, most(block));
      } else if (node instanceof Declaration.Rule rule) {
        return inside(id, most(rule));
      } else if (node instanceof Declaration.Total total) {
        return figure(total.formula());
      }
      return implicit();
    } finally {
      depth--;
    }
  }

  /** What an item gives once the caps around it have taken theirs. */
  private Range inside(String id, Optional<Rational> most) {
    Optional<Rational> limit = most;
    for (Walk.Item item : Walk.items(tree)) {
      if (item.name().text().equals(id)) {
        limit = smaller(limit, item.limitAround(symbols).map(Walk.Limit::value));
      }
    }
    return Range.tight(fromZero(limit));
  }

  /** The values of the part or the total that a file has without saying so. */
  private Range implicit() {
    Interval sum = Interval.closed(Rational.ZERO, Rational.ZERO);
    boolean parts = false;
    List<Declaration> items = new ArrayList<>();
    for (Declaration declaration : tree.declarations()) {
      if (declaration instanceof Declaration.Part part) {
        sum = Intervals.sum(sum, part(part).interval());
        parts = true;
      } else if (declaration instanceof Declaration.Block
          || declaration instanceof Declaration.Rule) {
        items.add(declaration);
      }
    }
    return Range.tight(parts ? sum : fromZero(most(items)));
  }

  private Range part(Declaration.Part part) {
    Optional<Rational> points = part.points().flatMap(symbols::constant);
    return Range.tight(fromZero(part.mode() == Declaration.Mode.ADD ? most(part.items()) : points));
  }

  private static Interval fromZero(Optional<Rational> most) {
    return new Interval(Optional.of(Rational.ZERO), true, most, most.isPresent());
  }

  /** The most that a block gives; empty where there is no limit or none is known. */
  private Optional<Rational> most(Declaration.Block block) {
    return smaller(limit(block.points(), block.clauses()), most(block.items()));
  }

  private Optional<Rational> most(List<Declaration> items) {
    Rational sum = Rational.ZERO;
    for (Declaration item : items) {
      Optional<Rational> most = Optional.empty();
      if (item instanceof Declaration.Block block) {
        most = most(block);
      } else if (item instanceof Declaration.Rule rule) {
        most = most(rule);
      }
      if (most.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.plus(most.get());
    }
    return Optional.of(sum);
  }

  /** The most that a rule gives; empty where there is no limit or none is known. */
  Optional<Rational> most(Declaration.Rule rule) {
    return smaller(limit(Optional.empty(), rule.clauses()), mostBeforeCap(rule));
  }

  /** The most that a rule gives before its cap; empty where there is no limit or none is known. */
  Optional<Rational> mostBeforeCap(Declaration.Rule rule) {
    Optional<Rational> most = most(rule.amount());
    for (Clause clause : rule.clauses()) {
      if (clause instanceof Clause.But but) {
        most = larger(most, most(but.amount()));
      }
    }
    return most;
  }

  private Optional<Rational> limit(Optional<Expression> points, List<Clause> clauses) {
    Optional<Rational> limit = points.flatMap(symbols::constant);
    for (Clause clause : clauses) {
      if (clause instanceof Clause.Cap cap) {
        limit = smaller(limit, symbols.constant(cap.points()));
      }
    }
    return limit;
  }

  private static Optional<Rational> smaller(Optional<Rational> a, Optional<Rational> b) {
    return a.isPresent() && b.isPresent() ? Optional.of(a.get().min(b.get())) : a.or(() -> b);
  }

  private static Optional<Rational> larger(Optional<Rational> a, Optional<Rational> b) {
    return a.isPresent() && b.isPresent() ? Optional.of(a.get().max(b.get())) : Optional.empty();
  }

  /** The most that an amount gives; empty where there is no limit or none is known. */
  Optional<Rational> most(Amount amount) {
    return amount.accept(
        new Amount.Visitor<>() {
          @Override
          public Optional<Rational> visitFlat(Amount.Flat node) {
            return figure(node.points()).interval().high();
          }

          @Override
          public Optional<Rational> visitFlagged(Amount.Flagged node) {
            return symbols.constant(node.points());
          }

          @Override
          public Optional<Rational> visitEach(Amount.Each node) {
            return each(node);
          }

          @Override
          public Optional<Rational> visitSteps(Amount.Steps node) {
            Optional<Rational> most =
                node.otherwise().isPresent()
                    ? symbols.constant(node.otherwise().get())
                    : Optional.of(Rational.ZERO);
            for (Amount.Step step : node.steps()) {
              most = larger(most, symbols.constant(step.points()));
            }
            return most;
          }

          @Override
          public Optional<Rational> visitFirst(Amount.First node) {
            Optional<Rational> most =
                node.otherwise().isPresent()
                    ? most(node.otherwise().get())
                    : Optional.of(Rational.ZERO);
            for (Amount.Case each : node.cases()) {
              most = larger(most, most(each.amount()));
            }
            return most;
          }

          @Override
          public Optional<Rational> visitPlus(Amount.Plus node) {
            Rational sum = Rational.ZERO;
            for (Amount each : node.amounts()) {
              Optional<Rational> most = most(each);
              if (most.isEmpty()) {
                return most;
              }
              sum = sum.plus(most.get());
            }
            return Optional.of(sum);
          }
        });
  }

  private Optional<Rational> each(Amount.Each node) {
    Optional<Rational> price = symbols.constant(node.points());
    Optional<Rational> size =
        node.size().isEmpty() ? Optional.of(Rational.ONE) : symbols.constant(node.size().get());
    Optional<Rational> over =
        node.over().isEmpty() ? Optional.of(Rational.ZERO) : symbols.constant(node.over().get());
    if (price.isPresent() && price.get().signum() == 0) {
      return price;
    }
    Optional<Rational> high = figure(node.figure()).interval().high();
    if (price.isEmpty()
        || size.isEmpty()
        || over.isEmpty()
        || high.isEmpty()
        || size.get().signum() <= 0) {
      return Optional.empty();
    }
    Rational lots = high.get().minus(over.get()).max(Rational.ZERO).dividedBy(size.get()).ceiling();
    return Optional.of(lots.times(price.get()));
  }

  // ---------------------------------------------------------------- figures

  /** The values of a figure that steps or lots are counted on; of a quotient, in per cent. */
  Range measured(Amount.Measure measure, Expression figure) {
    if (measure == Amount.Measure.DATE) {
      return new Range(Intervals.ALL, false, true);
    }
    if (measure == Amount.Measure.RATE && symbols.isRatio(figure)) {
      return Range.loose(Intervals.times(figure(figure).interval(), Rational.HUNDRED));
    }
    return figure(figure);
  }

  private static Interval sign(Interval interval) {
    boolean positive = interval.low().isPresent() && interval.low().get().signum() >= 0;
    return positive ? Intervals.FROM_ZERO : Intervals.ALL;
  }

  /** What an expression stands for: parameters that are names of other figures are followed. */
  Expression meant(Expression expression) {
    Expression at = expression;
    for (int i = 0; i < MAX_DEPTH && at instanceof Expression.Reference reference; i++) {
      Declaration.Let let = symbols.lets().get(reference.name().text());
      if (let == null) {
        break;
      }
      at = let.value();
    }
    return at;
  }

  /** The id of the score that an expression is, if it is one. */
  Optional<String> scoreNamed(Expression expression) {
    if (meant(expression) instanceof Expression.Reference reference) {
      String name = reference.name().text();
      if (symbols.scores().containsKey(name) && !symbols.facts().containsKey(name)) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
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
    Optional<Rational> constant = symbols.constant(expression);
    if (constant.isPresent()) {
      return new Linear(Map.of(), constant.get());
    }
    if (depth > MAX_DEPTH) {
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
        for (Expression.Term term : sum.rest()) {
          terms.add(
              linear(term.operand()),
              term.sign() == Expression.Sign.PLUS ? Rational.ONE : Rational.of(-1));
        }
        return terms.sum();
      } else if (expression instanceof Expression.Product product) {
        return product(product);
      } else if (expression instanceof Expression.Rows rows) {
        return unnamed(rows(rows));
      }
      return unnamed(Range.UNKNOWN);
    } finally {
      depth--;
    }
  }

  private Linear product(Expression.Product product) {
    Linear result = linear(product.first());
    Expression left = product.first();
    for (Expression.Factor factor : product.rest()) {
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
        boolean positive =
            sign(range(result).interval()).equals(Intervals.FROM_ZERO)
                && sign(range(operand).interval()).equals(Intervals.FROM_ZERO);
        result = unnamed(positive ? Range.loose(Intervals.FROM_ZERO) : Range.UNKNOWN);
      }
    }
    return result;
  }

  /** Whether {@code part} is a count that is declared to be at most {@code whole}. */
  private boolean isAtMost(Expression part, Expression whole) {
    Expression count = meant(part);
    if (symbols.fact(count).filter(fact -> fact.type() == FactType.COUNT).isEmpty()
        || !(count instanceof Expression.Reference reference)) {
      return false;
    }
    Declaration.Fact declared = symbols.declaredFacts().get(reference.name().text());
    if (declared != null) {
      for (Declaration.Relation relation : declared.relations()) {
        if (relation.comparison() == Comparison.AT_MOST
            && meant(relation.figure()).equals(meant(whole))) {
          return true;
        }
      }
    }
    return false;
  }

  private Linear named(String name) {
    Declaration.Let let = symbols.lets().get(name);
    if (let != null) {
      Linear known = lets.get(name);
      if (known == null) {
        lets.put(name, unnamed(Range.UNKNOWN));
        known = linear(let.value());
        lets.put(name, known);
      }
      return known;
    }
    FactDefinition fact = symbols.facts().get(name);
    if (fact != null) {
      return source("fact " + name, fact(fact.type(), fact.domain()), true);
    }
    Declaration score = symbols.scores().get(name);
    if (score instanceof Declaration.Total total) {
      return linear(total.formula());
    } else if (score != null) {
      return source("score " + name, score(name), score instanceof Declaration.Part);
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

  private Range rows(Expression.Rows rows) {
    return switch (rows.function()) {
      case COUNT -> new Range(Intervals.FROM_ZERO, true, true);
      case SHARE -> Range.tight(Intervals.PER_CENT);
      case SUM -> {
        Range column = column(rows);
        yield new Range(sign(column.interval()), false, column.whole());
      }
      case MIN, MAX -> column(rows);
      case MEAN -> Range.loose(column(rows).interval());
      case ANY, ALL -> Range.UNKNOWN;
    };
  }

  private Range column(Expression.Rows rows) {
    Declaration.Table table = symbols.tables().get(rows.table().text());
    if (table != null && rows.column().isPresent()) {
      for (Declaration.Fact column : table.columns()) {
        if (column.name().text().equals(rows.column().get().text())) {
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
