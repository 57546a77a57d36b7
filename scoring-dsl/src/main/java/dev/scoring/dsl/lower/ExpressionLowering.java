package dev.scoring.dsl.lower;

import dev.scoring.core.graph.Comparison;
import dev.scoring.core.graph.Condition;
import dev.scoring.core.graph.FactDefinition;
import dev.scoring.core.graph.FactType;
import dev.scoring.core.graph.Figure;
import dev.scoring.core.graph.GraphBuilder;
import dev.scoring.core.graph.Interval;
import dev.scoring.core.graph.Operation.Arithmetic;
import dev.scoring.core.graph.Operation.Summary;
import dev.scoring.core.number.Rational;
import dev.scoring.dsl.ast.Clause;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Expression.RowsFunction;
import dev.scoring.dsl.check.Symbols;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lowers expressions to figures and conditions. */
final class ExpressionLowering {

  private final GraphBuilder graph;
  private final Symbols symbols;
  private final Map<String, Figure> letFigures = new HashMap<>();
  private final Map<String, Condition> letConditions = new HashMap<>();

  /** The table whose rows are at hand, inside a {@code where}. */
  private Declaration.@Nullable Table rows;

  ExpressionLowering(GraphBuilder graph, Symbols symbols) {
    this.graph = graph;
    this.symbols = symbols;
  }

  /** Lowers a parameter, so that those that follow can use it. */
  void define(Declaration.Let let) {
    String name = let.name().text();
    if (symbols.conditions().contains(name)) {
      letConditions.put(name, condition(let.value()));
    } else {
      letFigures.put(name, figure(let.value()));
    }
  }

  Figure figure(Expression expression) {
    return expression.accept(new Figures());
  }

  Condition condition(Expression expression) {
    return expression.accept(new Conditions());
  }

  /** A figure in per cent: a quotient of two numbers is taken times 100. */
  Figure percent(Expression expression) {
    Figure figure = figure(expression);
    return symbols.isRatio(expression)
        ? graph.compute(Arithmetic.TIMES, figure, graph.constant(Rational.HUNDRED))
        : figure;
  }

  /** Whether an expression is per cent; a quotient that meets it is then taken as per cent too. */
  boolean isPercent(Expression expression) {
    if (rows != null
        && expression instanceof Expression.Reference reference
        && isColumn(reference.name().text())) {
      return definition(reference.name().text()).type() == FactType.RATE;
    }
    return symbols.isPercent(expression);
  }

  /** A number, or the count of a table's rows. */
  Figure countable(Expression expression) {
    if (expression instanceof Expression.Reference reference) {
      Declaration.Table table = symbols.tables().get(reference.name().text());
      if (table != null) {
        return count(table, owner(table, Optional.empty()), Optional.empty());
      }
    }
    return figure(expression);
  }

  Condition isChoice(Figure value, FactDefinition fact, String choice) {
    return graph.compare(
        Comparison.EQUAL, value, graph.constant(Rational.of(fact.indexOf(choice))));
  }

  Condition dated(Clause.Dated clause) {
    Comparison comparison =
        switch (clause.bound()) {
          case SINCE -> Comparison.AT_LEAST;
          case AFTER -> Comparison.GREATER;
          case UNTIL -> Comparison.AT_MOST;
        };
    return graph.compare(comparison, graph.inspectionDate(), day(clause.day()));
  }

  private Figure day(LocalDate day) {
    return graph.constant(Rational.of(day.toEpochDay()));
  }

  private boolean isColumn(String name) {
    return rows != null && rows.columns().stream().anyMatch(c -> c.name().text().equals(name));
  }

  private FactDefinition definition(String name) {
    if (rows != null && isColumn(name)) {
      for (Declaration.Fact column : rows.columns()) {
        if (column.name().text().equals(name)) {
          return Symbols.definition(column);
        }
      }
    }
    FactDefinition fact = symbols.facts().get(name);
    if (fact == null) {
      throw new IllegalStateException("not a fact: " + name);
    }
    return fact;
  }

  private Figure reference(String name) {
    if (rows != null && isColumn(name)) {
      return graph.columnFigure(rows.name().text(), name);
    } else if (Symbols.isInspectionDate(name)) {
      return graph.inspectionDate();
    }
    Figure let = letFigures.get(name);
    if (let != null) {
      return let;
    }
    return symbols.facts().containsKey(name) ? graph.factFigure(name) : graph.scoreOf(name);
  }

  private String owner(Declaration.Table table, Optional<String> by) {
    return by.orElseGet(
        () ->
            table.columns().stream()
                .filter(column -> column.type().type() == FactType.UNIT)
                .map(column -> column.name().text())
                .findFirst()
                .orElseThrow());
  }

  private Figure count(Declaration.Table table, String owner, Optional<Condition> filter) {
    return graph.aggregate(
        Summary.COUNT, table.name().text(), owner, both(table, filter), Optional.empty());
  }

  /** The filter of a table and that of an expression. */
  private Optional<Condition> both(Declaration.Table table, Optional<Condition> filter) {
    Optional<Condition> counts = table.where().map(where -> inRows(table, where));
    return counts.isPresent() && filter.isPresent()
        ? Optional.of(graph.and(counts.get(), filter.get()))
        : counts.or(() -> filter);
  }

  private Condition inRows(Declaration.Table table, Expression where) {
    rows = table;
    Condition condition = condition(where);
    rows = null;
    return condition;
  }

  /** Expressions that yield a figure. */
  private final class Figures implements Expression.Visitor<Figure> {

    @Override
    public Figure visitNumberLiteral(Expression.NumberLiteral node) {
      return graph.constant(node.value());
    }

    @Override
    public Figure visitDateLiteral(Expression.DateLiteral node) {
      return day(node.day());
    }

    @Override
    public Figure visitReference(Expression.Reference node) {
      return reference(node.name().text());
    }

    @Override
    public Figure visitSum(Expression.Sum node) {
      boolean percent = symbols.isPercent(node);
      Figure sum = percent ? percent(node.first()) : figure(node.first());
      for (Expression.Term term : node.rest()) {
        sum =
            graph.compute(
                term.sign() == Expression.Sign.PLUS ? Arithmetic.PLUS : Arithmetic.MINUS,
                sum,
                percent ? percent(term.operand()) : figure(term.operand()));
      }
      return sum;
    }

    @Override
    public Figure visitProduct(Expression.Product node) {
      Arithmetic division = node.orEmpty() ? Arithmetic.DIVIDED_BY_OR_EMPTY : Arithmetic.DIVIDED_BY;
      Figure product = figure(node.first());
      for (Expression.Factor factor : node.rest()) {
        product =
            graph.compute(
                factor.operator() == Expression.Operator.TIMES ? Arithmetic.TIMES : division,
                product,
                figure(factor.operand()));
      }
      return product;
    }

    @Override
    public Figure visitNegation(Expression.Negation node) {
      return graph.compute(Arithmetic.MINUS, graph.constant(Rational.ZERO), figure(node.operand()));
    }

    @Override
    public Figure visitRows(Expression.Rows node) {
      Declaration.Table table = table(node);
      String owner = owner(table, node.by().map(by -> by.text()));
      Optional<Condition> filter = node.where().map(where -> inRows(table, where));
      return switch (node.function()) {
        case COUNT -> count(table, owner, filter);
        case SHARE ->
            graph.compute(
                Arithmetic.TIMES,
                graph.compute(
                    Arithmetic.DIVIDED_BY_OR_EMPTY,
                    count(table, owner, filter),
                    count(table, owner, Optional.empty())),
                graph.constant(Rational.HUNDRED));
        case SUM -> aggregate(Summary.SUM, node, table, owner, filter);
        case MIN -> aggregate(Summary.MIN, node, table, owner, filter);
        case MAX -> aggregate(Summary.MAX, node, table, owner, filter);
        case MEAN -> aggregate(Summary.MEAN, node, table, owner, filter);
        case ANY, ALL -> throw notAFigure(node);
      };
    }

    private Figure aggregate(
        Summary summary,
        Expression.Rows node,
        Declaration.Table table,
        String owner,
        Optional<Condition> filter) {
      String name = table.name().text();
      return graph.aggregate(
          summary,
          name,
          owner,
          both(table, filter),
          Optional.of(graph.columnFigure(name, node.column().orElseThrow().text())));
    }

    @Override
    public Figure visitTextLiteral(Expression.TextLiteral node) {
      throw notAFigure(node);
    }

    @Override
    public Figure visitTruthLiteral(Expression.TruthLiteral node) {
      throw notAFigure(node);
    }

    @Override
    public Figure visitComparing(Expression.Comparing node) {
      throw notAFigure(node);
    }

    @Override
    public Figure visitDoneBy(Expression.DoneBy node) {
      throw notAFigure(node);
    }

    @Override
    public Figure visitEmptiness(Expression.Emptiness node) {
      throw notAFigure(node);
    }

    @Override
    public Figure visitWithin(Expression.Within node) {
      throw notAFigure(node);
    }

    @Override
    public Figure visitSameMonth(Expression.SameMonth node) {
      throw notAFigure(node);
    }

    @Override
    public Figure visitNot(Expression.Not node) {
      throw notAFigure(node);
    }

    @Override
    public Figure visitAnd(Expression.And node) {
      throw notAFigure(node);
    }

    @Override
    public Figure visitOr(Expression.Or node) {
      throw notAFigure(node);
    }
  }

  /** Expressions that yield a condition. */
  private final class Conditions implements Expression.Visitor<Condition> {

    @Override
    public Condition visitTruthLiteral(Expression.TruthLiteral node) {
      return graph.truth(node.value());
    }

    @Override
    public Condition visitReference(Expression.Reference node) {
      String name = node.name().text();
      if (rows != null && isColumn(name)) {
        return graph.columnFlag(rows.name().text(), name);
      }
      Condition let = letConditions.get(name);
      return let != null ? let : graph.flag(name);
    }

    @Override
    public Condition visitComparing(Expression.Comparing node) {
      Optional<Condition> choice = compareChoice(node);
      if (choice.isPresent()) {
        return choice.get();
      }
      boolean percent = isPercent(node.left()) || isPercent(node.right());
      return graph.compare(
          node.comparison(),
          percent ? percent(node.left()) : figure(node.left()),
          percent ? percent(node.right()) : figure(node.right()));
    }

    private Optional<Condition> compareChoice(Expression.Comparing node) {
      Optional<FactDefinition> left = choice(node.left());
      Optional<FactDefinition> right = choice(node.right());
      if (left.isEmpty() && right.isEmpty()) {
        return Optional.empty();
      }
      FactDefinition fact = left.orElseGet(right::orElseThrow);
      Expression value = left.isPresent() ? node.right() : node.left();
      String text =
          value instanceof Expression.TextLiteral literal
              ? literal.text()
              : ((Expression.Reference) value).name().text();
      return Optional.of(
          graph.compare(
              node.comparison(),
              reference(fact.name()),
              graph.constant(Rational.of(fact.indexOf(text)))));
    }

    private Optional<FactDefinition> choice(Expression expression) {
      if (expression instanceof Expression.Reference reference) {
        String name = reference.name().text();
        if (isColumn(name) || symbols.facts().containsKey(name)) {
          FactDefinition fact = definition(name);
          return fact.type() == FactType.CHOICE ? Optional.of(fact) : Optional.empty();
        }
      }
      return Optional.empty();
    }

    @Override
    public Condition visitDoneBy(Expression.DoneBy node) {
      Figure day = figure(node.day());
      return graph.and(
          graph.compare(Comparison.AT_MOST, day, figure(node.deadline())),
          graph.compare(Comparison.AT_MOST, day, graph.inspectionDate()));
    }

    @Override
    public Condition visitEmptiness(Expression.Emptiness node) {
      Condition empty = empty(node.operand());
      return node.negated() ? graph.not(empty) : empty;
    }

    private Condition empty(Expression operand) {
      if (operand instanceof Expression.Reference reference) {
        String name = reference.name().text();
        if (rows != null && isColumn(name)) {
          return graph.columnIsEmpty(rows.name().text(), name);
        } else if (symbols.facts().containsKey(name)) {
          return graph.factIsEmpty(name);
        }
      }
      return graph.isEmpty(figure(operand));
    }

    @Override
    public Condition visitWithin(Expression.Within node) {
      Interval interval = node.interval().interval();
      Figure figure = figure(node.operand());
      Optional<Condition> low =
          interval
              .low()
              .map(
                  bound ->
                      graph.compare(
                          interval.lowIncluded() ? Comparison.AT_LEAST : Comparison.GREATER,
                          figure,
                          graph.constant(bound)));
      Optional<Condition> high =
          interval
              .high()
              .map(
                  bound ->
                      graph.compare(
                          interval.highIncluded() ? Comparison.AT_MOST : Comparison.LESS,
                          figure,
                          graph.constant(bound)));
      return low.isPresent() && high.isPresent()
          ? graph.and(low.get(), high.get())
          : low.or(() -> high).orElseGet(() -> graph.not(graph.isEmpty(figure)));
    }

    @Override
    public Condition visitSameMonth(Expression.SameMonth node) {
      return graph.sameMonth(figure(node.left()), figure(node.right()));
    }

    @Override
    public Condition visitNot(Expression.Not node) {
      return graph.not(condition(node.operand()));
    }

    @Override
    public Condition visitAnd(Expression.And node) {
      Condition all = condition(node.operands().get(0));
      for (Expression operand : rest(node.operands())) {
        all = graph.and(all, condition(operand));
      }
      return all;
    }

    @Override
    public Condition visitOr(Expression.Or node) {
      Condition any = condition(node.operands().get(0));
      for (Expression operand : rest(node.operands())) {
        any = graph.or(any, condition(operand));
      }
      return any;
    }

    private List<Expression> rest(List<Expression> operands) {
      return operands.subList(1, operands.size());
    }

    @Override
    public Condition visitRows(Expression.Rows node) {
      Declaration.Table table = table(node);
      String owner = owner(table, node.by().map(by -> by.text()));
      Optional<Condition> filter = node.where().map(where -> inRows(table, where));
      Figure count = count(table, owner, filter);
      return node.function() == RowsFunction.ALL
          ? graph.compare(Comparison.EQUAL, count, count(table, owner, Optional.empty()))
          : graph.compare(Comparison.GREATER, count, graph.constant(Rational.ZERO));
    }

    @Override
    public Condition visitNumberLiteral(Expression.NumberLiteral node) {
      throw notACondition(node);
    }

    @Override
    public Condition visitDateLiteral(Expression.DateLiteral node) {
      throw notACondition(node);
    }

    @Override
    public Condition visitTextLiteral(Expression.TextLiteral node) {
      throw notACondition(node);
    }

    @Override
    public Condition visitSum(Expression.Sum node) {
      throw notACondition(node);
    }

    @Override
    public Condition visitProduct(Expression.Product node) {
      throw notACondition(node);
    }

    @Override
    public Condition visitNegation(Expression.Negation node) {
      throw notACondition(node);
    }
  }

  private Declaration.Table table(Expression.Rows node) {
    Declaration.Table table = symbols.tables().get(node.table().text());
    if (table == null) {
      throw new IllegalStateException("not a table: " + node.table());
    }
    return table;
  }

  private static IllegalStateException notAFigure(Expression node) {
    return new IllegalStateException("a condition where the checks allow only a figure: " + node);
  }

  private static IllegalStateException notACondition(Expression node) {
    return new IllegalStateException("a figure where the checks allow only a condition: " + node);
  }
}
