package dev.scoring.dsl.interpreter;

import dev.scoring.core.model.Comparison;
import dev.scoring.core.model.Counting;
import dev.scoring.core.model.FactType;
import dev.scoring.core.number.Rational;
import dev.scoring.dsl.ast.Clause;
import dev.scoring.dsl.ast.ConditionNode;
import dev.scoring.dsl.ast.DatedValue;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Factor;
import dev.scoring.dsl.ast.Form;
import dev.scoring.dsl.ast.RowsFunction;
import dev.scoring.dsl.ast.Term;
import dev.scoring.dsl.interpreter.World.Nothing;
import dev.scoring.dsl.interpreter.World.Unworkable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Works out figures, conditions and forms for one unit by walking the tree, without memory, order
 * of evaluation or sharing.
 */
final class Figures {

  private final Interpreter all;
  private final World world;
  private final String unit;

  /** The table and row at hand inside a {@code where} or a derived column. */
  private final Declaration.@Nullable Table table;

  private final @Nullable Map<String, Object> row;

  /** What is read of many. */
  private final RowFigures many;

  Figures(Interpreter all, String unit) {
    this(all, unit, null, null);
  }

  Figures(
      Interpreter all,
      String unit,
      Declaration.@Nullable Table table,
      @Nullable Map<String, Object> row) {
    this.all = all;
    this.world = all.world;
    this.unit = unit;
    this.table = table;
    this.row = row;
    this.many = new RowFigures(all, unit);
  }

  String unit() {
    return unit;
  }

  /** Whether the unit is of a kind: a value of the first choice that has it. */
  boolean isKind(String kind) {
    for (Declaration.Fact fact : world.facts.values()) {
      if (fact.type().choices().stream().anyMatch(each -> each.value().text().equals(kind))) {
        return kind.equals(world.units.get(unit).get(fact.name().text()));
      }
    }
    throw new IllegalStateException("no kind " + kind);
  }

  // ------------------------------------------------------------------ conditions

  /** Whether a unit is not rated for a reason. */
  boolean excludes(Declaration.NotRated reason) {
    return reason.whom().map(new Standing(this, world)::isFor).orElse(true)
        && reason.condition().map(this::holds).orElse(true);
  }

  /** Whether a name means a score, and nothing that hides it. */
  private boolean isScore(String name) {
    boolean known =
        world.partOf.containsKey(name)
            || world.totals.stream().anyMatch(total -> total.name().text().equals(name));
    boolean columnOf =
        table != null
            && table.columns().stream().anyMatch(column -> column.name().text().equals(name));
    return known && !columnOf && column(name).isEmpty();
  }

  boolean holds(Expression condition) {
    return Boolean.TRUE.equals(condition(condition));
  }

  /** True, false, or empty where it cannot be told. */
  Object condition(Expression e) {
    if (e instanceof ConditionNode.TruthLiteral truth) {
      return truth.value();
    } else if (e instanceof ConditionNode.Not not) {
      Object value = condition(not.operand());
      return value instanceof Boolean b ? (Object) !b : Nothing.EMPTY;
    } else if (e instanceof ConditionNode.And and) {
      Object result = true;
      for (Expression each : and.operands()) {
        Object value = condition(each);
        if (Boolean.FALSE.equals(value)) {
          return false;
        }
        result = Boolean.TRUE.equals(value) ? result : value;
      }
      return result;
    } else if (e instanceof ConditionNode.Or or) {
      Object result = false;
      for (Expression each : or.operands()) {
        Object value = condition(each);
        if (Boolean.TRUE.equals(value)) {
          return true;
        }
        result = Boolean.FALSE.equals(value) ? result : value;
      }
      return result;
    } else if (e instanceof ConditionNode.Emptiness empty) {
      boolean isEmpty =
          (empty.operand() instanceof Expression.Reference score && isScore(score.name().text()))
              ? all.nothing(unit, score.name().text())
              : value(empty.operand()) == Nothing.EMPTY;
      return isEmpty != empty.negated();
    } else if (e instanceof ConditionNode.Comparing comparing) {
      return compare(comparing);
    } else if (e instanceof ConditionNode.Within within) {
      Object value = figure(within.operand());
      return value instanceof Rational number
          ? (Object) Sums.contains(within.interval().interval(), number)
          : Nothing.EMPTY;
    } else if (e instanceof ConditionNode.DoneBy by) {
      Object day = value(by.day());
      Object deadline = value(by.deadline());
      if (!(day instanceof LocalDate done)) {
        return Nothing.EMPTY;
      } else if (done.isAfter(world.date)) {
        return false;
      }
      return deadline instanceof LocalDate last ? (Object) !done.isAfter(last) : Nothing.EMPTY;
    } else if (e instanceof ConditionNode.SameMonth same) {
      return value(same.left()) instanceof LocalDate a && value(same.right()) instanceof LocalDate b
          ? (Object) (a.getYear() == b.getYear() && a.getMonthValue() == b.getMonthValue())
          : Nothing.EMPTY;
    } else if (e instanceof Expression.Rows rows) {
      return rows.function() == RowsFunction.ANY ? many.any(rows) : !many.anyNot(rows);
    }
    return value(e);
  }

  private Object compare(ConditionNode.Comparing comparing) {
    Comparison comparison = comparing.comparison();
    Optional<FactType> left = typeOf(comparing.left());
    Optional<FactType> right = typeOf(comparing.right());
    if (left.equals(Optional.of(FactType.CHOICE)) || right.equals(Optional.of(FactType.CHOICE))) {
      boolean first = left.equals(Optional.of(FactType.CHOICE));
      Object actual = value(first ? comparing.left() : comparing.right());
      String word = word(first ? comparing.right() : comparing.left());
      return actual == Nothing.EMPTY
          ? actual
          : (Object) (actual.equals(word) == (comparison == Comparison.EQUAL));
    }
    Percent percent = percent();
    boolean perCent = percent.is(comparing.left()) || percent.is(comparing.right());
    Object a = perCent ? perCent(comparing.left(), percent) : value(comparing.left());
    Object b = perCent ? perCent(comparing.right(), percent) : value(comparing.right());
    return a == Nothing.EMPTY || b == Nothing.EMPTY
        ? Nothing.EMPTY
        : (Object) Sums.holds(comparison, Sums.compare(a, b));
  }

  private static String word(Expression e) {
    return e instanceof Expression.TextLiteral text
        ? text.text()
        : ((Expression.Reference) e).name().text();
  }

  private Optional<FactType> typeOf(Expression e) {
    if (e instanceof Expression.Previous previous) {
      return Optional.ofNullable(world.facts.get(previous.name().text()))
          .map(fact -> fact.type().type());
    } else if (!(e instanceof Expression.Reference)) {
      return Optional.empty();
    }
    String name = ((Expression.Reference) e).name().text();
    if (table != null) {
      for (Declaration.Fact column : table.columns()) {
        if (column.name().text().equals(name)) {
          return Optional.of(column.type().type());
        }
      }
    }
    Declaration.Fact fact = world.facts.get(name);
    return fact == null ? Optional.empty() : Optional.of(fact.type().type());
  }

  Percent percent() {
    return new Percent(
        this::typeOf, world.lets, this::column, world.tables, this::written, table != null);
  }

  /** The number that an expression is whatever the unit. */
  private Optional<Rational> written(Expression e) {
    return Written.isNumber(e, table == null ? world.lets : Map.of())
        ? Optional.of((Rational) value(e))
        : Optional.empty();
  }

  private Optional<Declaration.Let> column(String name) {
    return table == null
        ? Optional.empty()
        : table.derived().stream().filter(let -> let.name().text().equals(name)).findFirst();
  }

  // ------------------------------------------------------------------ figures

  /** A number, or empty. */
  Object figure(Expression e) {
    return value(e);
  }

  Object perCent(Expression e, Percent percent) {
    Object value = value(e);
    return percent.isRatio(e) && value instanceof Rational number
        ? number.times(Rational.HUNDRED)
        : value;
  }

  Object value(Expression e) {
    if (e instanceof Expression.NumberLiteral number) {
      return number.value();
    } else if (e instanceof Expression.DateLiteral day) {
      return day.day();
    } else if (e instanceof Expression.Reference reference) {
      return named(reference.name().text());
    } else if (e instanceof Expression.Sum sum) {
      return sum(sum);
    } else if (e instanceof Expression.Product product) {
      return product(product);
    } else if (e instanceof Expression.Negation negation) {
      return figure(negation.operand()) instanceof Rational number
          ? (Object) number.negated()
          : Nothing.EMPTY;
    } else if (e instanceof Expression.Rounded rounded) {
      return figure(rounded.operand()) instanceof Rational number
          ? (Object) Sums.rounded(number, rounded.rounding(), rounded.multiple())
          : Nothing.EMPTY;
    } else if (e instanceof Expression.ListFigure list) {
      List<Object> values = new ArrayList<>();
      Percent percent = percent();
      boolean perCent = percent.is(list);
      list.figures().forEach(each -> values.add(perCent ? perCent(each, percent) : value(each)));
      return Sums.of(list.function(), values, list.trim());
    } else if (e instanceof Expression.Rows rows
        && rows.function() != RowsFunction.ANY
        && rows.function() != RowsFunction.ALL) {
      return many.rows(rows);
    } else if (e instanceof Expression.Ranking ranking) {
      return many.ranking(ranking);
    } else if (e instanceof Expression.Period period) {
      return value(period.from()) instanceof LocalDate from
              && value(period.to()) instanceof LocalDate to
          ? (Object) Rational.of(Days.between(world, period.unit(), from, to))
          : Nothing.EMPTY;
    } else if (e instanceof Expression.DayAfter after) {
      return value(after.count()) instanceof Rational count
              && value(after.start()) instanceof LocalDate start
          ? (Object) Days.after(world, after.unit(), count, start)
          : Nothing.EMPTY;
    } else if (e instanceof Expression.Previous previous) {
      return world
          .previous
          .getOrDefault(unit, Map.of())
          .getOrDefault(previous.name().text(), Nothing.EMPTY);
    } else if (e instanceof Expression.PointsForm form) {
      return form(form.form());
    } else if (e instanceof Expression.DatedValues dated) {
      for (DatedValue each : dated.values()) {
        if (each.dates().stream().allMatch(this::inForce)) {
          return percent().is(dated) ? perCent(each.value(), percent()) : value(each.value());
        }
      }
      throw new Unworkable("no value for " + world.date);
    }
    return condition(e);
  }

  boolean inForce(Clause.Dated dated) {
    int order = world.date.compareTo(dated.day());
    return switch (dated.bound()) {
      case SINCE -> order >= 0;
      case AFTER -> order > 0;
      case UNTIL -> order <= 0;
    };
  }

  Object named(String name) {
    if (row != null) {
      if (row.containsKey(name)) {
        return row.get(name);
      }
      Optional<Declaration.Let> derived = column(name);
      if (derived.isPresent()) {
        return value(derived.get().value());
      }
    }
    if (name.equals("inspection_date")) {
      return world.date;
    } else if (world.facts.containsKey(name)) {
      return world.units.get(unit).get(name);
    } else if (world.lets.containsKey(name)) {
      return new Figures(all, unit).value(world.lets.get(name).value());
    }
    return all.score(unit, name);
  }

  private Object sum(Expression.Sum sum) {
    Percent percent = percent();
    boolean perCent = percent.is(sum);
    Object result = perCent ? perCent(sum.first(), percent) : value(sum.first());
    for (Term term : sum.rest()) {
      Object value = perCent ? perCent(term.operand(), percent) : value(term.operand());
      if (result instanceof Rational a && value instanceof Rational b) {
        result = term.sign() == Expression.Sign.PLUS ? a.plus(b) : a.minus(b);
      } else {
        result = Nothing.EMPTY;
      }
    }
    return result;
  }

  private Object product(Expression.Product product) {
    boolean perCent = percent().is(product);
    Object result = perCent ? value(product.first()) : factor(product.first());
    for (Factor factor : product.rest()) {
      Object value = perCent ? value(factor.operand()) : factor(factor.operand());
      if (!(result instanceof Rational a && value instanceof Rational b)) {
        result = Nothing.EMPTY;
      } else if (factor.operator() == Expression.Operator.TIMES) {
        result = a.times(b);
      } else if (b.signum() != 0) {
        result = a.dividedBy(b);
      } else if (product.orEmpty()) {
        result = Nothing.EMPTY;
      } else {
        throw new Unworkable("divides by zero");
      }
    }
    return result;
  }

  /** What something counts as a factor: per cent is a part of one. */
  Object factor(Expression e) {
    return value(e) instanceof Rational number && percent().is(e)
        ? number.dividedBy(Rational.HUNDRED)
        : value(e);
  }

  // ------------------------------------------------------------------ forms

  /** Points, or empty where there is nothing to measure. */
  Object form(Form form) {
    if (form instanceof Form.Flat flat) {
      return figure(flat.points());
    } else if (form instanceof Form.Flagged flagged) {
      return Boolean.TRUE.equals(named(flagged.flag().text()))
          ? figure(flagged.points())
          : Rational.ZERO;
    } else if (form instanceof Form.Each each) {
      return each(each);
    } else if (form instanceof Form.Steps steps) {
      return steps(steps);
    } else if (form instanceof Form.First first) {
      for (Form.Case each : first.cases()) {
        if (holds(each.condition())) {
          return form(each.form());
        }
      }
      return form(first.otherwise().orElseThrow(() -> new Unworkable("no case")));
    } else if (form instanceof Form.Plus plus) {
      Object sum = Nothing.EMPTY;
      for (Form each : plus.forms()) {
        if (form(each) instanceof Rational points) {
          sum = sum instanceof Rational before ? before.plus(points) : points;
        }
      }
      return sum;
    } else if (form instanceof Form.ByCategory by) {
      Object value = named(by.choice().text());
      if (value == Nothing.EMPTY) {
        return value;
      }
      for (Form.Category category : by.categories()) {
        if (category.values().stream().anyMatch(each -> value.equals(each.text()))) {
          return form(category.form());
        }
      }
      return form(by.otherwise().orElseThrow());
    } else if (form instanceof Form.Tiers tiers) {
      return tiers(tiers);
    } else if (form instanceof Form.Marked marked) {
      return named(marked.mark().text());
    }
    throw new IllegalStateException(form.toString());
  }

  private Object each(Form.Each each) {
    Measured measured = new Measured(this);
    Object counted = measured.counted(each);
    if (!(counted instanceof Rational number)) {
      return Nothing.EMPTY;
    }
    Object start = measured.start(each);
    if (!(start instanceof Rational from)) {
      return Nothing.EMPTY;
    } else if (number.compareTo(from) <= 0) {
      return Rational.ZERO;
    }
    Object size = measured.size(each);
    if (!(size instanceof Rational lot)) {
      return Nothing.EMPTY;
    } else if (lot.signum() <= 0) {
      throw new Unworkable("lots of nothing");
    }
    Rational lots = lots(number.minus(from), lot, each.counting());
    return lots.signum() == 0
        ? lots
        : factor(each.points()) instanceof Rational points ? lots.times(points) : Nothing.EMPTY;
  }

  /** A figure, or how many rows a table has for the unit. */
  Object counted(Expression e) {
    return e instanceof Expression.Reference reference && isTable(e)
        ? Rational.of(many.eachRow(reference.name(), Optional.empty()).size())
        : figure(e);
  }

  boolean isTable(Expression e) {
    return e instanceof Expression.Reference reference
        && world.tables.containsKey(reference.name().text());
  }

  static Rational lots(Rational of, Rational size, Counting counting) {
    if (of.signum() <= 0) {
      return Rational.ZERO;
    }
    Rational lots = of.dividedBy(size);
    return switch (counting) {
      case EXACT -> lots;
      case FULL -> lots.floor();
      case STARTED -> lots.ceiling();
    };
  }

  private Object steps(Form.Steps steps) {
    Measured measured = new Measured(this);
    Object figure = measured.figure(steps);
    if (figure == Nothing.EMPTY) {
      return figure;
    }
    for (Form.Step step : steps.steps()) {
      Object bound = measured.bound(steps, step);
      if (bound != Nothing.EMPTY && Sums.holds(steps.comparison(), Sums.compare(figure, bound))) {
        return figure(step.points());
      }
    }
    return steps.otherwise().map(this::figure).orElse(Rational.ZERO);
  }

  private Object tiers(Form.Tiers tiers) {
    Function<Expression, Object> read = new Measured(this).of(tiers);
    if (!(read.apply(tiers.figure()) instanceof Rational figure)) {
      return Nothing.EMPTY;
    }
    Rational sum = Rational.ZERO;
    Rational from = Rational.ZERO;
    for (Form.Tier tier : tiers.tiers()) {
      Rational to = tier.upTo().map(bound -> (Rational) read.apply(bound)).orElse(figure);
      Rational size = (Rational) tier.size().map(read).orElse(Rational.ONE);
      Rational lots = lots(figure.min(to).minus(from), size, tier.counting());
      if (lots.signum() > 0) {
        if (!(factor(tier.points()) instanceof Rational price)) {
          return Nothing.EMPTY;
        }
        Rational points = lots.times(price);
        sum = sum.plus(tier.cap().map(cap -> points.min((Rational) figure(cap))).orElse(points));
      }
      from = to;
    }
    return sum;
  }
}
