package dev.scoring.dsl.parse;

import dev.scoring.core.model.Comparison;
import dev.scoring.core.model.Rounding;
import dev.scoring.core.model.TimeUnit;
import dev.scoring.core.number.Rational;
import dev.scoring.dsl.ast.ConditionNode;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Factor;
import dev.scoring.dsl.ast.Form;
import dev.scoring.dsl.ast.Name;
import dev.scoring.dsl.ast.RowsFunction;
import dev.scoring.dsl.ast.Span;
import dev.scoring.dsl.ast.Term;
import dev.scoring.dsl.diagnostic.Code;
import dev.scoring.dsl.diagnostic.Reporter;
import dev.scoring.dsl.grammar.RulesLexer;
import dev.scoring.dsl.grammar.RulesParser;
import dev.scoring.dsl.grammar.RulesParserBaseVisitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Builds the trees of expressions. A chain of one is what stands in it. */
final class ExpressionBuilder {

  private final Offsets offsets;
  private final Literals literals;
  private final Reporter reporter;
  private final FormBuilder forms;
  private final AtomBuilder atoms;

  ExpressionBuilder(Offsets offsets, Literals literals, Reporter reporter) {
    this.offsets = offsets;
    this.literals = literals;
    this.reporter = reporter;
    this.forms = new FormBuilder(offsets, literals, this);
    this.atoms = new AtomBuilder(offsets, literals, reporter, this);
  }

  /** The builder of the forms in these expressions. */
  FormBuilder forms() {
    return forms;
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
          Code.WITHIN_LIMITS,
          offsets.of(operands.get(Limits.MAX_CHAIN)),
          "a chain has more than " + Limits.MAX_CHAIN + " operands",
          "name parts of it with `let`");
    }
  }

  Expression expression(RulesParser.ExpressionContext c) {
    if (c.steps() != null) {
      return steps(c.steps());
    } else if (c.conjunction().size() == 1) {
      return conjunction(c.conjunction(0));
    }
    checkChain(c.conjunction());
    return ConditionNode.Or.of(
        c.conjunction().stream().map(this::conjunction).toList(), offsets.of(c));
  }

  private Expression steps(RulesParser.StepsContext c) {
    return Expression.PointsForm.of(forms.steps(c), offsets.of(c));
  }

  Expression conjunction(RulesParser.ConjunctionContext c) {
    if (c.negation().size() == 1) {
      return negation(c.negation(0));
    }
    checkChain(c.negation());
    return ConditionNode.And.of(c.negation().stream().map(this::negation).toList(), offsets.of(c));
  }

  private Expression negation(RulesParser.NegationContext c) {
    Expression result = c.relation().accept(relationVisitor);
    List<TerminalNode> nots = c.NOT();
    if (nots.size() > Limits.MAX_NESTING) {
      reporter.report(
          Code.WITHIN_LIMITS,
          offsets.of(c),
          "`not` stands too often in a row",
          "two of them cancel out");
      return result;
    }
    Span span = offsets.of(c);
    for (int i = nots.size() - 1; i >= 0; i--) {
      result =
          ConditionNode.Not.of(
              result, new Span(offsets.of(nots.get(i).getSymbol()).start(), span.end()));
    }
    return result;
  }

  private final RulesParserBaseVisitor<Expression> relationVisitor =
      new RulesParserBaseVisitor<>() {
        @Override
        public Expression visitComparing(RulesParser.ComparingContext c) {
          return ConditionNode.Comparing.of(
              comparison(c.comparison()), left(c), sum(c.sum()), whole(c));
        }

        @Override
        public Expression visitDoneBy(RulesParser.DoneByContext c) {
          return ConditionNode.DoneBy.of(left(c), sum(c.sum()), whole(c));
        }

        @Override
        public Expression visitIsEmpty(RulesParser.IsEmptyContext c) {
          return ConditionNode.Emptiness.of(left(c), /* negated= */ false, whole(c));
        }

        @Override
        public Expression visitIsNotEmpty(RulesParser.IsNotEmptyContext c) {
          return ConditionNode.Emptiness.of(left(c), /* negated= */ true, whole(c));
        }

        @Override
        public Expression visitWithin(RulesParser.WithinContext c) {
          return ConditionNode.Within.of(left(c), literals.interval(c.interval()), whole(c));
        }

        @Override
        public Expression visitSameMonth(RulesParser.SameMonthContext c) {
          return ConditionNode.SameMonth.of(left(c), sum(c.sum()), whole(c));
        }

        @Override
        public Expression visitRowsCondition(RulesParser.RowsConditionContext c) {
          return atoms.rows(
              c.function.getType() == RulesLexer.ANY ? RowsFunction.ANY : RowsFunction.ALL,
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

  /** A figure that is the whole form. */
  Expression flatFigure(RulesParser.SumContext c) {
    if (c.getStart() == c.getStop()
        && Words.LOOPS.contains(c.getStart().getText().toLowerCase(Locale.ROOT))) {
      reporter.report(Code.EXACT_AND_FINITE, offsets.of(c), Words.NO_LOOPS, Words.INSTEAD_OF_LOOPS);
    }
    Expression figure = sum(c);
    if (figure instanceof Expression.NumberLiteral number && number.percent()) {
      reporter.report(
          Code.FOLLOWS_GRAMMAR,
          offsets.of(c),
          "points are plain numbers, not per cent",
          "leave out the `%`");
    }
    return figure;
  }

  Expression sum(RulesParser.SumContext c) {
    Expression sum = unrounded(c);
    if (c.rounding() == null) {
      return sum;
    }
    Rational multiple = literals.number(c.rounding().NUMBER().getText());
    if (multiple.signum() == 0) {
      reporter.report(
          Code.FIXED_NUMBERS,
          offsets.of(c.rounding()),
          "a figure is rounded to a multiple of a number above 0",
          "`rounded to 1` gives whole numbers, `rounded to 0.01` two places");
      return sum;
    }
    Rounding rounding =
        switch (c.rounding().direction.getType()) {
          case RulesLexer.ROUNDED_TO -> Rounding.HALF_UP;
          case RulesLexer.ROUNDED_UP_TO -> Rounding.UP;
          default -> Rounding.DOWN;
        };
    return Expression.Rounded.of(sum, rounding, multiple, offsets.of(c));
  }

  private Expression unrounded(RulesParser.SumContext c) {
    List<RulesParser.ProductContext> products = c.product();
    if (products.size() == 1) {
      return product(products.get(0));
    }
    checkChain(products);
    List<Term> rest = new ArrayList<>();
    int sign = 1;
    for (int i = 1; i < products.size(); i++) {
      boolean plus = ((TerminalNode) c.getChild(sign)).getSymbol().getType() == RulesLexer.PLUS;
      rest.add(
          new Term(plus ? Expression.Sign.PLUS : Expression.Sign.MINUS, product(products.get(i))));
      sign += 2;
    }
    Span span =
        new Span(offsets.of(c).start(), offsets.of(products.get(products.size() - 1)).end());
    return Expression.Sum.of(product(products.get(0)), rest, span);
  }

  private Expression product(RulesParser.ProductContext c) {
    boolean orEmpty = c.OR_EMPTY() != null;
    List<RulesParser.UnaryContext> factors = c.unary();
    if (factors.size() == 1 && !orEmpty) {
      return unary(factors.get(0));
    }
    checkChain(factors);
    List<Factor> rest = new ArrayList<>();
    int operator = 1;
    for (int i = 1; i < factors.size(); i++) {
      boolean times =
          ((TerminalNode) c.getChild(operator)).getSymbol().getType() == RulesLexer.TIMES;
      rest.add(
          new Factor(
              times ? Expression.Operator.TIMES : Expression.Operator.DIVIDED_BY,
              unary(factors.get(i))));
      operator += 2;
    }
    return Expression.Product.of(unary(factors.get(0)), rest, orEmpty, offsets.of(c));
  }

  private Expression unary(RulesParser.UnaryContext c) {
    Expression primary = primary(c.primary());
    return c.MINUS() == null ? primary : Expression.Negation.of(primary, offsets.of(c));
  }

  /** A chain of `2 days after 3 months after x` is made from its end. */
  Expression primary(RulesParser.PrimaryContext c) {
    List<RulesParser.AtomContext> links = c.atom();
    int last = links.size() - 1;
    Expression result = links.get(last).accept(atoms);
    if (last > Limits.MAX_NESTING) {
      reporter.report(
          Code.WITHIN_LIMITS,
          offsets.of(c),
          "too many days after one another",
          "name one with `let`");
      return result;
    }
    for (int i = last - 1; i >= 0; i--) {
      Expression count = links.get(i).accept(atoms);
      checkCount(links.get(i));
      TimeUnit unit =
          switch (c.afterUnit(i).getStart().getType()) {
            case RulesLexer.DAYS_AFTER -> TimeUnit.DAYS;
            case RulesLexer.WORKING_DAYS_AFTER -> TimeUnit.WORKING_DAYS;
            case RulesLexer.MONTHS_AFTER -> TimeUnit.MONTHS;
            default -> TimeUnit.YEARS;
          };
      Span span = new Span(offsets.of(links.get(i)).start(), offsets.of(c).end());
      result = Expression.DayAfter.of(unit, count, result, span);
    }
    return result;
  }

  private void checkCount(RulesParser.AtomContext count) {
    boolean plain =
        count instanceof RulesParser.NumberContext number
            ? number.PERCENT() == null
            : count instanceof RulesParser.ReferenceContext
                || count instanceof RulesParser.ParenthesisedContext;
    if (!plain) {
      reporter.report(
          Code.FOLLOWS_GRAMMAR,
          offsets.of(count),
          "how many days, months or years is a number, a name, or a figure in parentheses",
          "write it like `30 days after x`, `(2 * n) days after x`");
    }
  }

  /** What stands in parentheses: an expression, or several forms added up. */
  Expression parentheses(RulesParser.ParenthesesContext c) {
    if (c.lone != null) {
      Span span = offsets.of(c.lone);
      return Expression.Reference.of(Name.of(c.lone.getText(), span), span);
    }
    List<RulesParser.ExpressionContext> parts = c.expression();
    if (parts.size() == 1) {
      return expression(parts.get(0));
    }
    checkChain(parts);
    Span span = offsets.of(parts.get(0)).to(offsets.of(parts.get(parts.size() - 1)));
    return Expression.PointsForm.of(
        Form.Plus.of(parts.stream().map(part -> FormBuilder.of(expression(part))).toList(), span),
        span);
  }

  Expression points(RulesParser.PointsContext c) {
    if (c.parentheses() != null) {
      return parentheses(c.parentheses());
    }
    return c.NUMBER() != null
        ? literals.plainNumber(c.NUMBER())
        : Expression.Reference.of(literals.name(c.pointsName()), offsets.of(c));
  }

  Expression listItem(RulesParser.ListItemContext c) {
    return c.steps() != null ? steps(c.steps()) : sum(c.sum());
  }

  /** A table without a filter looks like a plain name, and which it is the checks tell. */
  Expression rowsOrReference(RulesParser.RowsContext c) {
    if (c.BY() == null && c.WHERE() == null) {
      return Expression.Reference.of(literals.name(c.word()), offsets.of(c));
    }
    return atoms.rows(RowsFunction.COUNT, c, offsets.of(c));
  }
}
