package dev.scoring.dsl.parse;

import dev.scoring.core.graph.Comparison;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Name;
import dev.scoring.dsl.ast.Span;
import dev.scoring.dsl.grammar.RulesLexer;
import dev.scoring.dsl.grammar.RulesParser;
import dev.scoring.dsl.grammar.RulesParserBaseVisitor;
import dev.scoring.dsl.text.Code;
import dev.scoring.dsl.text.Reporter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Builds the trees of expressions. A chain of one is what stands in it. */
final class ExpressionBuilder {

  private final Offsets offsets;
  private final Literals literals;
  private final Reporter reporter;

  ExpressionBuilder(Offsets offsets, Literals literals, Reporter reporter) {
    this.offsets = offsets;
    this.literals = literals;
    this.reporter = reporter;
  }

  static Comparison comparison(RulesParser.ComparisonContext c) {
    return switch (c.getStart().getType()) {
      case RulesLexer.LT -> Comparison.LESS;
      case RulesLexer.LE -> Comparison.AT_MOST;
      case RulesLexer.GT -> Comparison.GREATER;
      case RulesLexer.GE -> Comparison.AT_LEAST;
      case RulesLexer.EQ -> Comparison.EQUAL;
      default -> Comparison.NOT_EQUAL;
    };
  }

  void checkChain(List<? extends ParserRuleContext> operands) {
    if (operands.size() > Limits.MAX_CHAIN) {
      reporter.report(
          Code.E004,
          offsets.of(operands.get(Limits.MAX_CHAIN)),
          "a chain has more than " + Limits.MAX_CHAIN + " operands",
          "name parts of it with `let`");
    }
  }

  Expression expression(RulesParser.ExpressionContext c) {
    if (c.conjunction().size() == 1) {
      return conjunction(c.conjunction(0));
    }
    checkChain(c.conjunction());
    return Expression.Or.of(
        c.conjunction().stream().map(this::conjunction).toList(), offsets.of(c));
  }

  private Expression conjunction(RulesParser.ConjunctionContext c) {
    if (c.negation().size() == 1) {
      return negation(c.negation(0));
    }
    checkChain(c.negation());
    return Expression.And.of(c.negation().stream().map(this::negation).toList(), offsets.of(c));
  }

  private Expression negation(RulesParser.NegationContext c) {
    Expression result = c.relation().accept(relationVisitor);
    List<TerminalNode> nots = c.NOT();
    if (nots.size() > Limits.MAX_NESTING) {
      reporter.report(
          Code.E004, offsets.of(c), "`not` stands too often in a row", "two of them cancel out");
      return result;
    }
    Span span = offsets.of(c);
    for (int i = nots.size() - 1; i >= 0; i--) {
      result =
          Expression.Not.of(
              result, new Span(offsets.of(nots.get(i).getSymbol()).start(), span.end()));
    }
    return result;
  }

  private final RulesParserBaseVisitor<Expression> relationVisitor =
      new RulesParserBaseVisitor<>() {
        @Override
        public Expression visitComparing(RulesParser.ComparingContext c) {
          return Expression.Comparing.of(
              comparison(c.comparison()), left(c), sum(c.sum()), whole(c));
        }

        @Override
        public Expression visitDoneBy(RulesParser.DoneByContext c) {
          return Expression.DoneBy.of(left(c), sum(c.sum()), whole(c));
        }

        @Override
        public Expression visitIsEmpty(RulesParser.IsEmptyContext c) {
          return Expression.Emptiness.of(left(c), /* negated= */ false, whole(c));
        }

        @Override
        public Expression visitIsNotEmpty(RulesParser.IsNotEmptyContext c) {
          return Expression.Emptiness.of(left(c), /* negated= */ true, whole(c));
        }

        @Override
        public Expression visitWithin(RulesParser.WithinContext c) {
          return Expression.Within.of(left(c), literals.interval(c.interval()), whole(c));
        }

        @Override
        public Expression visitSameMonth(RulesParser.SameMonthContext c) {
          return Expression.SameMonth.of(left(c), sum(c.sum()), whole(c));
        }

        @Override
        public Expression visitRowsCondition(RulesParser.RowsConditionContext c) {
          return rows(
              c.function.getType() == RulesLexer.ANY
                  ? Expression.RowsFunction.ANY
                  : Expression.RowsFunction.ALL,
              c.rows(),
              offsets.of(c));
        }

        @Override
        public Expression visitTested(RulesParser.TestedContext c) {
          return c.test() == null ? sum(c.sum()) : c.test().accept(relationVisitor());
        }
      };

  private Span whole(RulesParser.TestContext c) {
    return offsets.of((ParserRuleContext) c.parent);
  }

  private Expression left(RulesParser.TestContext c) {
    return sum(((RulesParser.TestedContext) c.parent).sum());
  }

  private RulesParserBaseVisitor<Expression> relationVisitor() {
    return relationVisitor;
  }

  Expression sum(RulesParser.SumContext c) {
    List<RulesParser.ProductContext> products = c.product();
    if (products.size() == 1) {
      return product(products.get(0));
    }
    checkChain(products);
    List<Expression.Term> rest = new ArrayList<>();
    int sign = 1;
    for (int i = 1; i < products.size(); i++) {
      boolean plus = ((TerminalNode) c.getChild(sign)).getSymbol().getType() == RulesLexer.PLUS;
      rest.add(
          new Expression.Term(
              plus ? Expression.Sign.PLUS : Expression.Sign.MINUS, product(products.get(i))));
      sign += 2;
    }
    return Expression.Sum.of(product(products.get(0)), rest, offsets.of(c));
  }

  private Expression product(RulesParser.ProductContext c) {
    boolean orEmpty = c.OR_EMPTY() != null;
    List<RulesParser.UnaryContext> factors = c.unary();
    if (factors.size() == 1 && !orEmpty) {
      return unary(factors.get(0));
    }
    checkChain(factors);
    List<Expression.Factor> rest = new ArrayList<>();
    int operator = 1;
    for (int i = 1; i < factors.size(); i++) {
      boolean times =
          ((TerminalNode) c.getChild(operator)).getSymbol().getType() == RulesLexer.TIMES;
      rest.add(
          new Expression.Factor(
              times ? Expression.Operator.TIMES : Expression.Operator.DIVIDED_BY,
              unary(factors.get(i))));
      operator += 2;
    }
    return Expression.Product.of(unary(factors.get(0)), rest, orEmpty, offsets.of(c));
  }

  private Expression unary(RulesParser.UnaryContext c) {
    Expression primary = c.primary().accept(primaryVisitor);
    return c.MINUS() == null ? primary : Expression.Negation.of(primary, offsets.of(c));
  }

  private final RulesParserBaseVisitor<Expression> primaryVisitor =
      new RulesParserBaseVisitor<>() {
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
          return Expression.TruthLiteral.of(c.truth.getType() == RulesLexer.TRUE, offsets.of(c));
        }

        @Override
        public Expression visitReference(RulesParser.ReferenceContext c) {
          return Expression.Reference.of(literals.name(c.name()), offsets.of(c));
        }

        @Override
        public Expression visitCall(RulesParser.CallContext c) {
          reporter.report(
              Code.E110,
              offsets.of(c),
              "the language has no function `" + c.name().getText() + "`",
              refusal(c.name().getText()));
          return Expression.TruthLiteral.of(/* value= */ false, offsets.of(c));
        }

        @Override
        public Expression visitParenthesised(RulesParser.ParenthesisedContext c) {
          return expression(c.expression());
        }

        @Override
        public Expression visitRowsFigure(RulesParser.RowsFigureContext c) {
          Expression.RowsFunction function =
              switch (c.function.getType()) {
                case RulesLexer.COUNT -> Expression.RowsFunction.COUNT;
                case RulesLexer.SUM -> Expression.RowsFunction.SUM;
                case RulesLexer.MIN -> Expression.RowsFunction.MIN;
                case RulesLexer.MAX -> Expression.RowsFunction.MAX;
                case RulesLexer.MEAN -> Expression.RowsFunction.MEAN;
                default -> Expression.RowsFunction.SHARE;
              };
          return rows(function, c.rows(), offsets.of(c));
        }
      };

  private static String refusal(String function) {
    return switch (function.toLowerCase(Locale.ROOT)) {
      case "now", "today", "date" ->
          "a scheme reads no clock: write `inspection_date`, which is an input";
      case "log", "ln", "exp", "sqrt", "pow", "sin", "cos" ->
          "its results are not exact; a table of steps says the same exactly";
      case "random", "rand" -> "the same input must always give the same score";
      case "sum", "count", "min", "max", "mean", "average" ->
          "write `" + function + " of TABLE by COLUMN where CONDITION`";
      case "if" -> "write `first [condition: points, else: points]`";
      case "round" -> "scores are exact; rounding is for showing only";
      default -> "figures are made with `+ - * /` and `count of`, `sum of`, `min of`, `max of`";
    };
  }

  /** A table without a filter looks like a plain name, and which it is the checks tell. */
  Expression rowsOrReference(RulesParser.RowsContext c) {
    if (c.BY() == null && c.WHERE() == null) {
      return Expression.Reference.of(literals.name(c.name(0)), offsets.of(c));
    }
    return rows(Expression.RowsFunction.COUNT, c, offsets.of(c));
  }

  private Expression rows(Expression.RowsFunction function, RulesParser.RowsContext c, Span span) {
    Name table = literals.name(c.name(0));
    Optional<Name> column = Optional.empty();
    boolean ofColumn =
        function == Expression.RowsFunction.SUM
            || function == Expression.RowsFunction.MIN
            || function == Expression.RowsFunction.MAX
            || function == Expression.RowsFunction.MEAN;
    int dot = table.text().indexOf('.');
    if (ofColumn && dot > 0) {
      column = Optional.of(Name.of(table.text().substring(dot + 1), table.span()));
      table = Name.of(table.text().substring(0, dot), table.span());
    }
    return Expression.Rows.of(
        function,
        table,
        column,
        c.BY() == null ? Optional.empty() : Optional.of(literals.name(c.name(1))),
        c.expression() != null
            ? Optional.of(expression(c.expression()))
            : Optional.ofNullable(c.conjunction()).map(this::conjunction),
        span);
  }
}
