package dev.scoring.dsl.print;

import dev.scoring.core.model.Interval;
import dev.scoring.core.model.Rounding;
import dev.scoring.core.model.Trim;
import dev.scoring.dsl.ast.ConditionNode.And;
import dev.scoring.dsl.ast.ConditionNode.Comparing;
import dev.scoring.dsl.ast.ConditionNode.DoneBy;
import dev.scoring.dsl.ast.ConditionNode.Emptiness;
import dev.scoring.dsl.ast.ConditionNode.Not;
import dev.scoring.dsl.ast.ConditionNode.Or;
import dev.scoring.dsl.ast.ConditionNode.SameMonth;
import dev.scoring.dsl.ast.ConditionNode.TruthLiteral;
import dev.scoring.dsl.ast.ConditionNode.Within;
import dev.scoring.dsl.ast.DatedValue;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Expression.DateLiteral;
import dev.scoring.dsl.ast.Expression.DatedValues;
import dev.scoring.dsl.ast.Expression.DayAfter;
import dev.scoring.dsl.ast.Expression.ListFigure;
import dev.scoring.dsl.ast.Expression.Negation;
import dev.scoring.dsl.ast.Expression.NumberLiteral;
import dev.scoring.dsl.ast.Expression.Operator;
import dev.scoring.dsl.ast.Expression.Period;
import dev.scoring.dsl.ast.Expression.PointsForm;
import dev.scoring.dsl.ast.Expression.Previous;
import dev.scoring.dsl.ast.Expression.Product;
import dev.scoring.dsl.ast.Expression.Ranking;
import dev.scoring.dsl.ast.Expression.Reference;
import dev.scoring.dsl.ast.Expression.Rounded;
import dev.scoring.dsl.ast.Expression.Rows;
import dev.scoring.dsl.ast.Expression.Sign;
import dev.scoring.dsl.ast.Expression.Sum;
import dev.scoring.dsl.ast.Expression.TextLiteral;
import dev.scoring.dsl.ast.Factor;
import dev.scoring.dsl.ast.Form;
import dev.scoring.dsl.ast.Name;
import dev.scoring.dsl.ast.Term;
import dev.scoring.dsl.words.Keyword;
import java.util.List;

/** Prints figures and conditions, with parentheses where the grammar or the reader needs them. */
final class ExpressionPrinter implements Expression.Visitor<Line> {

  /** The words that are a name only in parentheses wherever a figure may stand. */
  private static final List<Keyword> NO_REFERENCES =
      List.of(
          Keyword.FLAG,
          Keyword.EACH,
          Keyword.TIERS,
          Keyword.PREVIOUS,
          Keyword.NOT,
          Keyword.ANY,
          Keyword.ALL,
          Keyword.FIRST,
          Keyword.BY);

  /** The words that are a name only in parentheses where points stand. */
  private static final List<Keyword> NO_POINTS = List.of(Keyword.OF, Keyword.WHERE, Keyword.SPILLS);

  private final Line line;
  private final AggregatePrinter aggregates;

  /**
   * Whether an {@code and} or {@code or} follows the expression at hand, which would be read as
   * part of a filter at its end, by the grammar or by the reader.
   */
  private boolean followed;

  /** Whether `drop`, `keep` or `ties` follow, which the last aggregate would take for its own. */
  private boolean trimFollows;

  ExpressionPrinter(Line line) {
    this.line = line;
    this.aggregates = new AggregatePrinter(line, this);
  }

  /** The printer of the aggregates in these expressions. */
  AggregatePrinter aggregates() {
    return aggregates;
  }

  /** Prints an expression where any may stand. */
  Line print(Expression expression) {
    return expression.accept(this);
  }

  /**
   * Prints an expression where the grammar takes what binds at least as tightly as {@code least}.
   */
  private Line print(Expression expression, Binding least) {
    boolean needed =
        Binding.of(expression).compareTo(least) < 0
            || (followed && isFiltered(expression))
            || (trimFollows && isAggregate(expression));
    return needed ? inParentheses(expression) : print(expression);
  }

  private static boolean isFiltered(Expression expression) {
    return (expression instanceof Rows rows && rows.where().isPresent())
        || (expression instanceof Ranking ranking && ranking.where().isPresent());
  }

  private static boolean isAggregate(Expression expression) {
    return expression instanceof Rows
        || expression instanceof ListFigure
        || expression instanceof Ranking;
  }

  /** Prints an expression where only a figure may stand bare. */
  Line printFigure(Expression figure) {
    return print(figure, Binding.SUM);
  }

  /**
   * Prints a figure that a bracket, a comma or a clause follows, so that it may end in a filter.
   */
  Line printEntry(Expression figure) {
    boolean bare =
        Binding.of(figure) == Binding.STEPS
            || (isFiltered(figure)
                && !(figure instanceof Rows rows && AggregatePrinter.isCondition(rows)));
    return bare ? print(figure) : printFigure(figure);
  }

  /** Prints the figure of a form, behind which its points or brackets stand. */
  Line printMeasured(Expression figure) {
    return endsInForm(figure) ? inParentheses(figure) : printFigure(figure);
  }

  private static boolean endsInForm(Expression figure) {
    if (figure instanceof Sum sum) {
      return endsInForm(sum.rest().get(sum.rest().size() - 1).operand());
    }
    return figure instanceof PointsForm
        || figure instanceof Rounded
        || (figure instanceof Rows rows && !rows.trim().equals(Trim.NONE))
        || (figure instanceof ListFigure list && !list.trim().equals(Trim.NONE));
  }

  /** Prints points: a number, a name, or a figure in parentheses. */
  Line printPoints(Expression points) {
    if (points instanceof Reference reference) {
      return isAny(NO_POINTS, reference.name())
          ? line.open("(").name(reference.name()).close(")")
          : print(points);
    }
    return points instanceof NumberLiteral number && !number.percent()
        ? print(points)
        : inParentheses(points);
  }

  /** Prints a fixed number: a literal or a name, which are never in parentheses. */
  Line printFixed(Expression fixed) {
    return fixed instanceof Reference reference ? line.name(reference.name()) : print(fixed);
  }

  /** Prints the bound of a step. */
  Line printBound(Expression bound) {
    boolean bare =
        bound instanceof NumberLiteral
            || bound instanceof DateLiteral
            || bound instanceof Reference
            || (bound instanceof Negation negation && negation.operand() instanceof NumberLiteral);
    return bare ? printFixed(bound) : inParentheses(bound);
  }

  /** Prints an expression in parentheses. */
  Line inParentheses(Expression expression) {
    if (expression instanceof PointsForm form && form.form() instanceof Form.Plus) {
      return print(expression); // which has its own
    }
    if (expression instanceof Reference reference && needsParentheses(reference)) {
      return print(expression);
    }
    line.open("(");
    inside(() -> print(expression));
    return line.close(")");
  }

  /** Prints the condition of a filter, behind which {@code drop} or the like may follow. */
  void printFilter(Expression condition, Binding least, boolean trimmed) {
    boolean outside = trimFollows;
    trimFollows |= trimmed;
    print(condition, least);
    trimFollows = outside;
  }

  /** Prints something inside brackets. */
  void inside(Runnable print) {
    boolean followedOutside = followed;
    boolean trimFollowsOutside = trimFollows;
    followed = false;
    trimFollows = false;
    print.run();
    followed = followedOutside;
    trimFollows = trimFollowsOutside;
  }

  @Override
  public Line visitNumberLiteral(NumberLiteral node) {
    line.word(node.value().toPlainString());
    return node.percent() ? line.close("%") : line;
  }

  @Override
  public Line visitDateLiteral(DateLiteral node) {
    return line.word(node.day().toString());
  }

  @Override
  public Line visitTextLiteral(TextLiteral node) {
    return line.quoted(node.text());
  }

  @Override
  public Line visitTruthLiteral(TruthLiteral node) {
    return line.keyword(node.value() ? Keyword.TRUE : Keyword.FALSE);
  }

  @Override
  public Line visitReference(Reference node) {
    return needsParentheses(node)
        ? line.open("(").name(node.name()).close(")")
        : line.name(node.name());
  }

  private static boolean needsParentheses(Reference node) {
    return isAny(NO_REFERENCES, node.name());
  }

  private static boolean isAny(List<Keyword> keywords, Name name) {
    return keywords.stream().anyMatch(each -> each.isSpelled(name.text()));
  }

  /** A form may stand bare at the end only, where nothing looks as if it belonged to it. */
  @Override
  public Line visitSum(Sum node) {
    print(node.first(), Binding.PRODUCT);
    for (int i = 0; i < node.rest().size(); i++) {
      Term term = node.rest().get(i);
      line.word(term.sign() == Sign.PLUS ? "+" : "-");
      boolean last = i == node.rest().size() - 1;
      boolean form = term.operand() instanceof PointsForm;
      print(term.operand(), last && form ? Binding.SUM : Binding.PRODUCT);
    }
    return line;
  }

  @Override
  public Line visitProduct(Product node) {
    print(node.first(), Binding.NEGATION);
    for (Factor factor : node.rest()) {
      line.word(factor.operator() == Operator.TIMES ? "*" : "/");
      print(factor.operand(), Binding.NEGATION);
    }
    return node.orEmpty() ? line.keyword(Keyword.OR_EMPTY) : line;
  }

  @Override
  public Line visitNegation(Negation node) {
    line.open("-");
    return print(node.operand(), Binding.PRIMARY);
  }

  @Override
  public Line visitComparing(Comparing node) {
    print(node.left(), Binding.SUM);
    line.word(node.comparison().symbol());
    return print(node.right(), Binding.SUM);
  }

  @Override
  public Line visitDoneBy(DoneBy node) {
    if (endsInRows(node.day())) {
      inParentheses(node.day()); // `count of t by d` would name a column
    } else {
      print(node.day(), Binding.PRIMARY);
    }
    line.keyword(Keyword.BY);
    return print(node.deadline(), Binding.SUM);
  }

  private static boolean endsInRows(Expression day) {
    return day instanceof Rows
        || day instanceof Ranking
        || (day instanceof DayAfter after && endsInRows(after.start()))
        || (day instanceof Period period && endsInRows(period.to()));
  }

  @Override
  public Line visitEmptiness(Emptiness node) {
    print(node.operand(), Binding.SUM);
    return line.keyword(node.negated() ? Keyword.IS_NOT_EMPTY : Keyword.IS_EMPTY);
  }

  @Override
  public Line visitWithin(Within node) {
    print(node.operand(), Binding.SUM);
    line.keyword(Keyword.IN);
    return print(node.interval().interval());
  }

  /** Prints an interval. */
  Line print(Interval interval) {
    return line.word(interval.toString());
  }

  @Override
  public Line visitSameMonth(SameMonth node) {
    print(node.left(), Binding.SUM);
    line.keyword(Keyword.IN_MONTH_OF);
    return print(node.right(), Binding.SUM);
  }

  @Override
  public Line visitNot(Not node) {
    line.keyword(Keyword.NOT);
    return print(node.operand(), Binding.NOT);
  }

  @Override
  public Line visitAnd(And node) {
    return chain(node.operands(), Keyword.AND, Binding.NOT);
  }

  @Override
  public Line visitOr(Or node) {
    return chain(node.operands(), Keyword.OR, Binding.AND);
  }

  private Line chain(List<Expression> operands, Keyword keyword, Binding least) {
    boolean outside = followed;
    int last = operands.size() - 1;
    followed = true;
    for (Expression operand : operands.subList(0, last)) {
      print(operand, least);
      line.keyword(keyword);
    }
    followed = outside;
    return print(operands.get(last), least);
  }

  @Override
  public Line visitRows(Rows node) {
    return aggregates.print(node);
  }

  @Override
  public Line visitListFigure(ListFigure node) {
    return aggregates.print(node);
  }

  @Override
  public Line visitRanking(Ranking node) {
    return aggregates.print(node);
  }

  @Override
  public Line visitPeriod(Period node) {
    line.keyword(
        switch (node.unit()) {
          case DAYS -> Keyword.DAYS_FROM;
          case WORKING_DAYS -> Keyword.WORKING_DAYS_FROM;
          case MONTHS -> Keyword.MONTHS_FROM;
          case YEARS -> Keyword.YEARS_FROM;
        });
    print(node.from(), Binding.PRIMARY);
    line.keyword(Keyword.TO);
    return print(node.to(), Binding.PRIMARY);
  }

  @Override
  public Line visitDayAfter(DayAfter node) {
    printPoints(node.count());
    line.keyword(
        switch (node.unit()) {
          case DAYS -> Keyword.DAYS_AFTER;
          case WORKING_DAYS -> Keyword.WORKING_DAYS_AFTER;
          case MONTHS -> Keyword.MONTHS_AFTER;
          case YEARS -> Keyword.YEARS_AFTER;
        });
    return print(node.start(), Binding.PRIMARY);
  }

  @Override
  public Line visitPrevious(Previous node) {
    return line.keyword(Keyword.PREVIOUS).name(node.name());
  }

  @Override
  public Line visitRounded(Rounded node) {
    Expression operand = node.operand();
    print(operand, operand instanceof Sum ? Binding.SUM : Binding.PRODUCT);
    return line.keyword(keyword(node.rounding())).word(node.multiple().toPlainString());
  }

  private static Keyword keyword(Rounding rounding) {
    return switch (rounding) {
      case HALF_UP -> Keyword.ROUNDED_TO;
      case UP -> Keyword.ROUNDED_UP_TO;
      case DOWN -> Keyword.ROUNDED_DOWN_TO;
    };
  }

  @Override
  public Line visitDatedValues(DatedValues node) {
    ClausePrinter clauses = new ClausePrinter(line);
    for (int i = 0; i < node.values().size(); i++) {
      if (i > 0) {
        line.close(",");
      }
      DatedValue each = node.values().get(i);
      print(each.value());
      each.dates().forEach(clauses::print);
    }
    return line;
  }

  @Override
  public Line visitPointsForm(PointsForm node) {
    FormPrinter forms = new FormPrinter(line);
    if (!(node.form() instanceof Form.Plus)) {
      return forms.print(node.form());
    }
    line.open("(");
    forms.print(node.form());
    return line.close(")");
  }
}
