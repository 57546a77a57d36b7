package dev.scoring.dsl.lower;

import dev.scoring.core.graph.Figure;
import dev.scoring.core.graph.GraphBuilder;
import dev.scoring.core.graph.Operation.Arithmetic;
import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.number.Rational;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Factor;
import dev.scoring.dsl.ast.Term;

/** Lowers expressions that yield a figure. */
final class FigureLowering extends FiguresOnly<Figure> {

  private final GraphBuilder graph;
  private final ExpressionLowering expressions;
  private final NameLowering names;
  private final DateLowering dates;
  private final RowsLowering rows;
  private final UnitsLowering units;

  FigureLowering(
      GraphBuilder graph,
      ExpressionLowering expressions,
      NameLowering names,
      DateLowering dates,
      RowsLowering rows,
      UnitsLowering units) {
    this.graph = graph;
    this.expressions = expressions;
    this.names = names;
    this.dates = dates;
    this.rows = rows;
    this.units = units;
  }

  @Override
  public Figure visitNumberLiteral(Expression.NumberLiteral node) {
    return graph.constant(node.value());
  }

  @Override
  public Figure visitDateLiteral(Expression.DateLiteral node) {
    return dates.day(node.day());
  }

  @Override
  public Figure visitReference(Expression.Reference node) {
    return names.figure(node.name().text());
  }

  @Override
  public Figure visitSum(Expression.Sum node) {
    boolean percent = expressions.isPercent(node);
    Figure sum = expressions.figure(node.first(), percent);
    for (Term term : node.rest()) {
      sum =
          graph.compute(
              term.sign() == Expression.Sign.PLUS ? Arithmetic.PLUS : Arithmetic.MINUS,
              sum,
              expressions.figure(term.operand(), percent));
    }
    return sum;
  }

  @Override
  public Figure visitProduct(Expression.Product node) {
    Arithmetic division = node.orEmpty() ? Arithmetic.DIVIDED_BY_OR_EMPTY : Arithmetic.DIVIDED_BY;
    boolean percent = expressions.isPercent(node);
    Figure product = factor(node.first(), percent);
    for (Factor factor : node.rest()) {
      product =
          graph.compute(
              factor.operator() == Expression.Operator.TIMES ? Arithmetic.TIMES : division,
              product,
              factor(factor.operand(), percent));
    }
    return product;
  }

  /** A factor: per cent is a part of one, unless the product itself is per cent. */
  private Figure factor(Expression operand, boolean percent) {
    return percent ? expressions.figure(operand) : expressions.factor(operand);
  }

  @Override
  public Figure visitNegation(Expression.Negation node) {
    return graph.compute(
        Arithmetic.MINUS, graph.constant(Rational.ZERO), expressions.figure(node.operand()));
  }

  @Override
  public Figure visitRounded(Expression.Rounded node) {
    return graph.round(expressions.figure(node.operand()), node.rounding(), node.multiple());
  }

  @Override
  public Figure visitListFigure(Expression.ListFigure node) {
    boolean percent = expressions.isPercent(node);
    return graph.combine(
        Summaries.of(node.function()),
        node.figures().stream().map(each -> expressions.figure(each, percent)).toList(),
        node.trim());
  }

  @Override
  public Figure visitRows(Expression.Rows node) {
    return rows.isTable(node.table()) ? rows.figure(node) : units.figure(node);
  }

  @Override
  public Figure visitRanking(Expression.Ranking node) {
    return units.rank(node);
  }

  @Override
  public Figure visitDatedValues(Expression.DatedValues node) {
    return dates.values(node);
  }

  @Override
  public Figure visitPeriod(Expression.Period node) {
    return dates.period(node);
  }

  @Override
  public Figure visitDayAfter(Expression.DayAfter node) {
    return dates.dayAfter(node);
  }

  @Override
  public Figure visitPrevious(Expression.Previous node) {
    return graph.factFigure(FactDefinition.previous(node.name().text()));
  }

  @Override
  public Figure visitPointsForm(Expression.PointsForm node) {
    return expressions.form(node.form());
  }
}
