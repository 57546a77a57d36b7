package dev.scoring.dsl.print;

import dev.scoring.core.graph.Interval;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Expression.And;
import dev.scoring.dsl.ast.Expression.Comparing;
import dev.scoring.dsl.ast.Expression.DateLiteral;
import dev.scoring.dsl.ast.Expression.DoneBy;
import dev.scoring.dsl.ast.Expression.Emptiness;
import dev.scoring.dsl.ast.Expression.Factor;
import dev.scoring.dsl.ast.Expression.Negation;
import dev.scoring.dsl.ast.Expression.Not;
import dev.scoring.dsl.ast.Expression.NumberLiteral;
import dev.scoring.dsl.ast.Expression.Operator;
import dev.scoring.dsl.ast.Expression.Or;
import dev.scoring.dsl.ast.Expression.Product;
import dev.scoring.dsl.ast.Expression.Reference;
import dev.scoring.dsl.ast.Expression.Rows;
import dev.scoring.dsl.ast.Expression.RowsFunction;
import dev.scoring.dsl.ast.Expression.SameMonth;
import dev.scoring.dsl.ast.Expression.Sign;
import dev.scoring.dsl.ast.Expression.Sum;
import dev.scoring.dsl.ast.Expression.Term;
import dev.scoring.dsl.ast.Expression.TextLiteral;
import dev.scoring.dsl.ast.Expression.TruthLiteral;
import dev.scoring.dsl.ast.Expression.Within;
import java.util.List;

/** Prints figures and conditions, with parentheses where the grammar or the reader needs them. */
final class ExpressionPrinter implements Expression.Visitor<Line> {

  private final Line line;

  /**
   * Whether an {@code and} or {@code or} follows the expression at hand, which would be read as
   * part of a filter at its end, by the grammar or by the reader.
   */
  private boolean followed;

  ExpressionPrinter(Line line) {
    this.line = line;
  }

  /** Prints an expression where any may stand. */
  Line print(Expression expression) {
    return expression.accept(this);
  }

  /**
   * Prints an expression where the grammar takes what binds at least as tightly as {@code least}.
   */
  private Line print(Expression expression, Binding least) {
    boolean needed = Binding.of(expression).compareTo(least) < 0;
    boolean filter = expression instanceof Rows rows && rows.where().isPresent();
    return needed || (filter && followed) ? inParentheses(expression) : print(expression);
  }

  /** Prints an expression where only a figure may stand bare. */
  Line printFigure(Expression figure) {
    return print(figure, Binding.SUM);
  }

  /** Prints points or the bound of a step: a literal or a name, which are never in parentheses. */
  Line printPoints(Expression points) {
    return points instanceof Reference reference ? line.name(reference.name()) : print(points);
  }

  /** Prints an expression in parentheses. */
  Line inParentheses(Expression expression) {
    line.open("(");
    boolean outside = followed;
    followed = false;
    print(expression);
    followed = outside;
    return line.close(")");
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
    String name = node.name().text();
    boolean beginsCondition =
        Keyword.NOT.isSpelled(name) || Keyword.ANY.isSpelled(name) || Keyword.ALL.isSpelled(name);
    return beginsCondition ? line.open("(").word(name).close(")") : line.word(name);
  }

  @Override
  public Line visitSum(Sum node) {
    print(node.first(), Binding.PRODUCT);
    for (Term term : node.rest()) {
      line.word(term.sign() == Sign.PLUS ? "+" : "-");
      print(term.operand(), Binding.PRODUCT);
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
    if (node.day() instanceof Rows) {
      inParentheses(node.day()); // `count of t by d` would name a column
    } else {
      print(node.day(), Binding.PRIMARY);
    }
    line.keyword(Keyword.BY);
    return print(node.deadline(), Binding.SUM);
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
    line.keyword(keyword(node.function()));
    if (node.function() != RowsFunction.ANY && node.function() != RowsFunction.ALL) {
      line.keyword(Keyword.OF);
    }
    return printRows(node);
  }

  /** Prints the table with its column and which of its rows, without what is made of them. */
  Line printRows(Rows node) {
    return printRows(node, Binding.AND);
  }

  /** The same inside parentheses, where the filter may hold an {@code or}. */
  Line printFiltered(Rows node) {
    return printRows(node, Binding.OR);
  }

  private Line printRows(Rows node, Binding filter) {
    line.word(node.table().text() + node.column().map(column -> "." + column.text()).orElse(""));
    node.by().ifPresent(by -> line.word(Keyword.byColumn(line.language())).name(by));
    node.where()
        .ifPresent(
            where -> {
              line.keyword(Keyword.WHERE);
              print(where, filter);
            });
    return line;
  }

  private static Keyword keyword(RowsFunction function) {
    return switch (function) {
      case COUNT -> Keyword.COUNT;
      case SUM -> Keyword.SUM;
      case MIN -> Keyword.MIN;
      case MAX -> Keyword.MAX;
      case MEAN -> Keyword.MEAN;
      case SHARE -> Keyword.SHARE;
      case ANY -> Keyword.ANY;
      case ALL -> Keyword.ALL;
    };
  }
}
