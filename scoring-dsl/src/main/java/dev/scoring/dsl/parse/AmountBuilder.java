package dev.scoring.dsl.parse;

import dev.scoring.core.model.Counting;
import dev.scoring.dsl.ast.Amount;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Span;
import dev.scoring.dsl.grammar.RulesLexer;
import dev.scoring.dsl.grammar.RulesParser;
import dev.scoring.dsl.grammar.RulesParserBaseVisitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Builds the trees of amounts. */
final class AmountBuilder {

  private final Offsets offsets;
  private final Literals literals;
  private final ExpressionBuilder expressions;

  AmountBuilder(Offsets offsets, Literals literals, ExpressionBuilder expressions) {
    this.offsets = offsets;
    this.literals = literals;
    this.expressions = expressions;
  }

  /** The amount that an expression is where an amount must stand: a form, or a flat figure. */
  static Amount of(Expression expression) {
    return expression instanceof Expression.PointsForm form
        ? form.amount()
        : Amount.Flat.of(expression, expression.span());
  }

  Amount amount(RulesParser.AmountContext context) {
    if (context.term().size() == 1) {
      return term(context.term(0));
    }
    expressions.checkChain(context.term());
    return Amount.Plus.of(context.term().stream().map(this::term).toList(), offsets.of(context));
  }

  private Amount term(RulesParser.TermContext c) {
    return c.steps() != null ? steps(c.steps()) : of(expressions.flatFigure(c.sum()));
  }

  Amount form(RulesParser.FormContext c) {
    return c.accept(visitor);
  }

  private final RulesParserBaseVisitor<Amount> visitor =
      new RulesParserBaseVisitor<>() {
        @Override
        public Amount visitFlagged(RulesParser.FlaggedContext c) {
          return Amount.Flagged.of(
              literals.name(c.name()), expressions.points(c.points()), offsets.of(c));
        }

        @Override
        public Amount visitEach(RulesParser.EachContext c) {
          return each(c);
        }

        @Override
        public Amount visitFirst(RulesParser.FirstContext c) {
          List<Amount.Case> cases = new ArrayList<>();
          for (RulesParser.AlternativeContext each : c.alternative()) {
            cases.add(
                new Amount.Case(expressions.expression(each.expression()), amount(each.amount())));
          }
          return Amount.First.of(cases, otherwise(c.amount()), offsets.of(c));
        }

        @Override
        public Amount visitByCategory(RulesParser.ByCategoryContext c) {
          List<Amount.Category> categories = new ArrayList<>();
          for (RulesParser.CategoryContext each : c.category()) {
            categories.add(
                new Amount.Category(
                    each.value().stream().map(literals::value).toList(), amount(each.amount())));
          }
          return Amount.ByCategory.of(
              literals.name(c.name()), categories, otherwise(c.amount()), offsets.of(c));
        }

        @Override
        public Amount visitTiers(RulesParser.TiersContext c) {
          List<Amount.Tier> tiers = new ArrayList<>();
          for (RulesParser.TierContext each : c.tier()) {
            tiers.add(tier(Optional.of(literals.fixed(each.upTo)), each.price()));
          }
          if (c.lastTier != null) {
            tiers.add(tier(Optional.empty(), c.lastTier));
          }
          return Amount.Tiers.of(expressions.sum(c.sum()), tiers, offsets.of(c));
        }

        @Override
        public Amount visitMarked(RulesParser.MarkedContext c) {
          return Amount.Marked.of(
              literals.name(c.name()),
              literals.interval(c.interval()),
              c.OR_EMPTY() != null,
              offsets.of(c));
        }
      };

  private Optional<Amount> otherwise(RulesParser.@Nullable AmountContext c) {
    return Optional.ofNullable(c).map(this::amount);
  }

  private Amount each(RulesParser.EachContext c) {
    Counting counting = Counting.EXACT;
    Optional<Expression> size = Optional.empty();
    Optional<Expression> over = Optional.empty();
    RulesParser.LotContext lot = c.lot();
    if (lot != null) {
      if (lot.size != null) {
        counting = lot.FULL() != null ? Counting.FULL : Counting.STARTED;
        size = Optional.of(expressions.points(lot.size));
      }
      over = Optional.ofNullable(lot.over).map(expressions::points);
    }
    return Amount.Each.of(
        counting,
        size,
        over,
        c.rows() != null ? expressions.rowsOrReference(c.rows()) : expressions.sum(c.sum()),
        expressions.points(c.points()),
        offsets.of(c));
  }

  Amount steps(RulesParser.StepsContext c) {
    Amount.Measure measure =
        switch (c.measure.getType()) {
          case RulesLexer.RATE -> Amount.Measure.RATE;
          case RulesLexer.COUNT -> Amount.Measure.COUNT;
          case RulesLexer.AMOUNT -> Amount.Measure.AMOUNT;
          default -> Amount.Measure.DATE;
        };
    List<Amount.Step> steps = new ArrayList<>();
    for (RulesParser.StepContext step : c.step()) {
      steps.add(new Amount.Step(bound(step.stepBound()), expressions.points(step.points())));
    }
    return Amount.Steps.of(
        measure,
        expressions.sum(c.sum()),
        ExpressionBuilder.comparison(c.comparison()),
        steps,
        c.otherwise() == null
            ? Optional.empty()
            : Optional.of(expressions.points(c.otherwise().points())),
        offsets.of(c));
  }

  private Expression bound(RulesParser.StepBoundContext c) {
    Span span = offsets.of(c);
    if (c.parentheses() != null) {
      return expressions.parentheses(c.parentheses());
    } else if (c.DAY() != null) {
      return Expression.DateLiteral.of(literals.day(c.DAY().getSymbol()), span);
    } else if (c.name() != null) {
      return Expression.Reference.of(literals.name(c.name()), span);
    }
    Expression number =
        Expression.NumberLiteral.of(
            literals.number(c.NUMBER().getText()), c.PERCENT() != null, offsets.of(c));
    return c.MINUS() == null ? number : Expression.Negation.of(number, span);
  }

  private Amount.Tier tier(Optional<Expression> upTo, RulesParser.PriceContext c) {
    return new Amount.Tier(
        upTo,
        expressions.points(c.points()),
        c.FULL() != null ? Counting.FULL : c.STARTED() != null ? Counting.STARTED : Counting.EXACT,
        Optional.ofNullable(c.size).map(literals::fixed),
        Optional.ofNullable(c.limit).map(literals::fixed));
  }
}
