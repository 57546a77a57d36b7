package dev.scoring.dsl.parse;

import dev.scoring.core.model.Ties;
import dev.scoring.core.model.TimeUnit;
import dev.scoring.core.model.Trim;
import dev.scoring.dsl.ast.ConditionNode;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Name;
import dev.scoring.dsl.ast.RowsFunction;
import dev.scoring.dsl.ast.Span;
import dev.scoring.dsl.diagnostic.Code;
import dev.scoring.dsl.diagnostic.Reporter;
import dev.scoring.dsl.grammar.RulesLexer;
import dev.scoring.dsl.grammar.RulesParser;
import dev.scoring.dsl.grammar.RulesParserBaseVisitor;
import dev.scoring.dsl.words.KnownName;
import java.util.List;
import java.util.Optional;

/** Builds the trees of what figures are made of: literals, names, aggregates, times. */
final class AtomBuilder extends RulesParserBaseVisitor<Expression> {

  private static final List<String> UNITS =
      KnownName.UNITS.spellings().stream().map(name -> name + ".").toList();

  private final Offsets offsets;
  private final Literals literals;
  private final Reporter reporter;
  private final ExpressionBuilder expressions;

  AtomBuilder(
      Offsets offsets, Literals literals, Reporter reporter, ExpressionBuilder expressions) {
    this.offsets = offsets;
    this.literals = literals;
    this.reporter = reporter;
    this.expressions = expressions;
  }

  @Override
  public Expression visitNumber(RulesParser.NumberContext c) {
    return Expression.NumberLiteral.of(
        literals.number(c.NUMBER().getText()), c.PERCENT() != null, offsets.of(c));
  }

  @Override
  public Expression visitDay(RulesParser.DayContext c) {
    return Expression.DateLiteral.of(literals.day(c.DAY().getSymbol()), offsets.of(c));
  }

  @Override
  public Expression visitTextValue(RulesParser.TextValueContext c) {
    return Expression.TextLiteral.of(literals.text(c.STRING()), offsets.of(c));
  }

  @Override
  public Expression visitTruthValue(RulesParser.TruthValueContext c) {
    return ConditionNode.TruthLiteral.of(c.truth.getType() == RulesLexer.TRUE, offsets.of(c));
  }

  @Override
  public Expression visitReference(RulesParser.ReferenceContext c) {
    return Expression.Reference.of(literals.name(c.word()), offsets.of(c));
  }

  @Override
  public Expression visitPrevious(RulesParser.PreviousContext c) {
    return Expression.Previous.of(literals.name(c.name()), offsets.of(c));
  }

  @Override
  public Expression visitPointsForm(RulesParser.PointsFormContext c) {
    return Expression.PointsForm.of(expressions.forms().form(c.form()), offsets.of(c));
  }

  @Override
  public Expression visitParenthesised(RulesParser.ParenthesisedContext c) {
    return expressions.parentheses(c.parentheses());
  }

  @Override
  public Expression visitPeriod(RulesParser.PeriodContext c) {
    TimeUnit unit =
        switch (c.unit.getType()) {
          case RulesLexer.DAYS_FROM -> TimeUnit.DAYS;
          case RulesLexer.WORKING_DAYS_FROM -> TimeUnit.WORKING_DAYS;
          case RulesLexer.MONTHS_FROM -> TimeUnit.MONTHS;
          default -> TimeUnit.YEARS;
        };
    return Expression.Period.of(
        unit, expressions.primary(c.from), expressions.primary(c.to), offsets.of(c));
  }

  @Override
  public Expression visitRowsFigure(RulesParser.RowsFigureContext c) {
    RowsFunction function = function(c.function.getType());
    return rows(function, c.rows(), trim(function, c.trim()), offsets.of(c));
  }

  @Override
  public Expression visitListFigure(RulesParser.ListFigureContext c) {
    RowsFunction function = function(c.function.getType());
    expressions.checkChain(c.listItem());
    return Expression.ListFigure.of(
        function,
        c.listItem().stream().map(expressions::listItem).toList(),
        trim(function, c.trim()),
        offsets.of(c));
  }

  @Override
  public Expression visitRanking(RulesParser.RankingContext c) {
    Target target = target(c.rows(), /* ofColumn= */ true);
    Optional<Ties> ties =
        c.ties == null
            ? Optional.empty()
            : Optional.of(
                switch (c.ties.getType()) {
                  case RulesLexer.TIES_BEST -> Ties.BEST;
                  case RulesLexer.TIES_WORST -> Ties.WORST;
                  case RulesLexer.TIES_MEAN -> Ties.MEAN;
                  default -> Ties.DENSE;
                });
    return Expression.Ranking.of(
        target.table(),
        target.column(),
        by(c.rows()),
        where(c.rows()),
        c.LOWEST_FIRST() != null,
        ties,
        offsets.of(c));
  }

  private static RowsFunction function(int type) {
    return switch (type) {
      case RulesLexer.COUNT -> RowsFunction.COUNT;
      case RulesLexer.SUM -> RowsFunction.SUM;
      case RulesLexer.MIN -> RowsFunction.MIN;
      case RulesLexer.MAX -> RowsFunction.MAX;
      case RulesLexer.MEAN -> RowsFunction.MEAN;
      default -> RowsFunction.SHARE;
    };
  }

  /** Something made of rows, all of which count. */
  Expression rows(RowsFunction function, RulesParser.RowsContext c, Span span) {
    return rows(function, c, Trim.NONE, span);
  }

  private Expression rows(RowsFunction function, RulesParser.RowsContext c, Trim trim, Span span) {
    Target target = target(c, isOfColumn(function));
    return Expression.Rows.of(
        function, target.table(), target.column(), by(c), where(c), trim, span);
  }

  private static boolean isOfColumn(RowsFunction function) {
    return switch (function) {
      case SUM, MIN, MAX, MEAN -> true;
      case COUNT, SHARE, ANY, ALL -> false;
    };
  }

  private record Target(Name table, Optional<Name> column) {}

  /** What stands behind the first point is the column; it may have points itself: `units.A2.6`. */
  private Target target(RulesParser.RowsContext c, boolean ofColumn) {
    Name table = literals.name(c.word());
    String text = table.text();
    int dot = text.indexOf('.');
    return dot > 0 && (ofColumn || UNITS.stream().anyMatch(text::startsWith))
        ? new Target(
            Name.of(text.substring(0, dot), table.span()),
            Optional.of(Name.of(text.substring(dot + 1), table.span())))
        : new Target(table, Optional.empty());
  }

  private Optional<Name> by(RulesParser.RowsContext c) {
    return Optional.ofNullable(c.name()).map(literals::name);
  }

  private Optional<Expression> where(RulesParser.RowsContext c) {
    return c.expression() != null
        ? Optional.of(expressions.expression(c.expression()))
        : Optional.ofNullable(c.conjunction()).map(expressions::conjunction);
  }

  private Trim trim(RowsFunction function, List<RulesParser.TrimContext> trims) {
    if (!trims.isEmpty() && !isOfColumn(function)) {
      reporter.report(
          Code.IN_PLACE,
          offsets.of(trims.get(0)),
          "only values can be dropped or kept, and this counts",
          "drop and keep stand behind `sum of`, `mean of`, `min of`, `max of`");
    }
    return literals.trim(trims);
  }
}
