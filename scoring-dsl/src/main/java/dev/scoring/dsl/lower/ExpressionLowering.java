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
import dev.scoring.dsl.print.Printer;
import dev.scoring.dsl.types.Types;
import java.util.Optional;

/**
 * Lowers expressions and forms to figures and conditions: the one entry to the classes that each
 * know a construct, through which they also reach one another.
 */
final class ExpressionLowering {

  private final GraphBuilder graph;
  private final Types types;
  private final NameLowering names;
  private final FigureLowering figures;
  private final ConditionLowering conditions;
  private final FormLowering forms;
  private final DateLowering dates;
  private final ChoiceLowering choices;
  private final RowsLowering rows;

  ExpressionLowering(GraphBuilder graph, Types types) {
    this.graph = graph;
    this.types = types;
    this.names = new NameLowering(graph, types, this);
    this.dates = new DateLowering(graph, this);
    this.choices = new ChoiceLowering(graph, names);
    this.rows = new RowsLowering(graph, types, names, this);
    UnitsLowering units = new UnitsLowering(graph, names, this);
    this.figures = new FigureLowering(graph, this, names, dates, rows, units);
    this.conditions = new ConditionLowering(graph, this, names, choices, rows, units);
    this.forms = new FormLowering(graph, types, this, choices, rows);
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
    Figure figure = figure(expression, percent);
    if (graph.needsText(figure)) {
      graph.describe(figure, Printer.print(expression));
    }
    return figure;
  }

  Condition condition(Expression expression) {
    return expression.accept(conditions);
  }

  Figure form(Form form) {
    return form.accept(forms);
  }

  /** A figure in per cent: a quotient of two numbers is taken times 100. */
  Figure percent(Expression expression) {
    Figure figure = figure(expression);
    return types.isRatio(expression, names.rows())
        ? graph.compute(Arithmetic.TIMES, figure, graph.constant(Rational.HUNDRED))
        : figure;
  }

  /** A figure, in per cent where {@code percent} says so. */
  Figure figure(Expression expression, boolean percent) {
    return percent ? percent(expression) : figure(expression);
  }

  /** Whether an expression is per cent; a quotient that meets it is then taken as per cent too. */
  boolean isPercent(Expression expression) {
    return types.isPercent(expression, names.rows());
  }

  /** A condition of the rows of a table: names mean its columns first. */
  Condition inRows(Declaration.Table table, Expression condition) {
    return names.inRows(table, () -> condition(condition));
  }

  /** A figure of the rows of a table: names mean its columns first. */
  Figure figureInRows(Declaration.Table table, Expression figure) {
    return names.inRows(table, () -> figure(figure));
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
