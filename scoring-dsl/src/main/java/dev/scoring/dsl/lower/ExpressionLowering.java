package dev.scoring.dsl.lower;

import dev.scoring.core.graph.Condition;
import dev.scoring.core.graph.Figure;
import dev.scoring.core.graph.GraphBuilder;
import dev.scoring.core.graph.Operation.Arithmetic;
import dev.scoring.core.number.Rational;
import dev.scoring.dsl.ast.Clause;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Form;
import dev.scoring.dsl.ast.Name;
import dev.scoring.dsl.types.Constants;
import dev.scoring.dsl.types.Scale;
import dev.scoring.dsl.types.Types;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Lowers expressions and forms to figures and conditions: the one entry to the classes that each
 * know a construct, through which they also reach one another.
 */
final class ExpressionLowering {

  private static final Rational ONE_PER_CENT = Rational.ONE.dividedBy(Rational.HUNDRED);

  private final GraphBuilder graph;
  private final Types types;
  private final Written written;
  private final UsedLets usedLets;
  private final NameLowering names;
  private final FigureLowering figures;
  private final ConditionLowering conditions;
  private final FormLowering forms;
  private final DateLowering dates;
  private final ChoiceLowering choices;
  private final RowsLowering rows;

  ExpressionLowering(GraphBuilder graph, Types types, Written written) {
    this.graph = graph;
    this.types = types;
    this.written = written;
    this.usedLets = new UsedLets(types, written);
    this.names = new NameLowering(graph, types, this);
    this.dates = new DateLowering(graph, this);
    this.choices = new ChoiceLowering(graph, names);
    this.rows = new RowsLowering(graph, types, names, this);
    UnitsLowering units = new UnitsLowering(graph, names, this);
    this.figures = new FigureLowering(graph, this, names, dates, rows, units);
    this.conditions = new ConditionLowering(graph, this, names, choices, rows, units);
    this.forms = new FormLowering(graph, types, this, choices, rows);
  }

  /** How the scheme writes things. */
  Written written() {
    return written;
  }

  /** Which parameters are used. */
  UsedLets usedLets() {
    return usedLets;
  }

  /** Lowers what has an id, and says which parameters it uses. */
  <T> T named(String id, Supplier<T> work) {
    return usedLets.in(work, values -> graph.name(id, values));
  }

  /** What lowers comparisons of a choice with its values. */
  ChoiceLowering choices() {
    return choices;
  }

  /** Lowers a parameter, so that those that follow find it. */
  void define(Declaration.Let let) {
    names.define(let);
  }

  Figure figure(Expression expression) {
    return expression.accept(figures);
  }

  /** A figure that users of the scheme may look at: the graph is told how it is written. */
  Figure told(Expression expression) {
    return told(expression, false);
  }

  /** The same, in per cent where {@code percent} says so. */
  Figure told(Expression expression, boolean percent) {
    return told(figure(expression, percent), expression);
  }

  /** The same, as a factor. */
  Figure toldFactor(Expression expression) {
    return told(factor(expression), expression);
  }

  private Figure told(Figure figure, Expression expression) {
    if (graph.needsText(figure)) {
      graph.describe(figure, written.of(expression));
    }
    return figure;
  }

  Condition condition(Expression expression) {
    return expression.accept(conditions);
  }

  Figure form(Form form) {
    return form.accept(forms);
  }

  /** A figure, in per cent where {@code percent} says so: a part of one is taken times 100. */
  Figure figure(Expression expression, boolean percent) {
    Figure figure = figure(expression);
    return percent && scale(expression) == Scale.PART
        ? graph.compute(Arithmetic.TIMES, figure, graph.constant(Rational.HUNDRED))
        : figure;
  }

  /** A figure as a factor: per cent is a part of one. */
  Figure factor(Expression expression) {
    if (scale(expression) != Scale.PER_CENT) {
      return figure(expression);
    }
    Optional<Rational> fixed =
        types.scales(names.rows()).fixed(expression).map(Constants.Fixed::value);
    return fixed.isPresent()
        ? graph.constant(fixed.get().dividedBy(Rational.HUNDRED))
        : graph.compute(Arithmetic.TIMES, figure(expression), graph.constant(ONE_PER_CENT));
  }

  /** How an expression is read. */
  Scale scale(Expression expression) {
    return types.scales(names.rows()).of(expression);
  }

  /** Whether an expression is per cent; a part of one that meets it is then per cent too. */
  boolean isPercent(Expression expression) {
    return scale(expression) == Scale.PER_CENT;
  }

  /** Whether one of several expressions is. */
  boolean isPercent(Optional<Expression> expression) {
    return expression.isPresent() && isPercent(expression.get());
  }

  /** A condition of the rows of a table: names mean its columns first. */
  Condition inRows(Declaration.Table table, Expression condition) {
    return names.inRows(table, () -> condition(condition));
  }

  /** A figure of the rows of a table, in per cent where {@code percent} says so. */
  Figure figureInRows(Declaration.Table table, Expression figure, boolean percent) {
    return names.inRows(table, () -> figure(figure, percent));
  }

  /** The column through which rows belong to a unit. */
  String ownerOfRows(Declaration.Table table, Optional<Name> by) {
    return RowsLowering.owner(table, by);
  }

  /** Which rows of a table count at all. */
  Optional<Condition> countedRows(Declaration.Table table) {
    return rows.counting(table);
  }

  /** Whether the inspection lies where a clause with a date says. */
  Condition dated(Clause.Dated clause) {
    return dates.inForce(clause);
  }
}
