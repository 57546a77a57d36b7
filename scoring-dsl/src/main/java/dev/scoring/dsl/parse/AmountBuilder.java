package dev.scoring.dsl.parse;

import dev.scoring.core.graph.Operation;
import dev.scoring.dsl.ast.Amount;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Span;
import dev.scoring.dsl.grammar.RulesLexer;
import dev.scoring.dsl.grammar.RulesParser;
import dev.scoring.dsl.grammar.RulesParserBaseVisitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

  Amount amount(RulesParser.AmountContext context) {
    if (context.term().size() == 1) {
      return context.term(0).accept(visitor);
    }
    expressions.checkChain(context.term());
    List<Amount> amounts = new ArrayList<>();
    for (RulesParser.TermContext term : context.term()) {
      amounts.add(term.accept(visitor));
    }
    return Amount.Plus.of(amounts, offsets.of(context));
  }

  private final RulesParserBaseVisitor<Amount> visitor =
      new RulesParserBaseVisitor<>() {
        @Override
        public Amount visitFlat(RulesParser.FlatContext c) {
          return Amount.Flat.of(literals.points(c.points()), offsets.of(c));
        }

        @Override
        public Amount visitNested(RulesParser.NestedContext c) {
          return amount(c.amount());
        }

        @Override
        public Amount visitFlagged(RulesParser.FlaggedContext c) {
          return Amount.Flagged.of(
              literals.name(c.name()), literals.points(c.points()), offsets.of(c));
        }

        @Override
        public Amount visitEach(RulesParser.EachContext c) {
          Operation.Counting counting = Operation.Counting.EXACT;
          Optional<Expression> size = Optional.empty();
          Optional<Expression> over = Optional.empty();
          RulesParser.LotContext lot = c.lot();
          if (lot != null) {
            if (lot.size != null) {
              counting = lot.FULL() != null ? Operation.Counting.FULL : Operation.Counting.STARTED;
              size = Optional.of(literals.points(lot.size));
            }
            over = Optional.ofNullable(lot.over).map(literals::points);
          }
          return Amount.Each.of(
              counting,
              size,
              over,
              c.rows() != null ? expressions.rowsOrReference(c.rows()) : expressions.sum(c.sum()),
              literals.points(c.points()),
              offsets.of(c));
        }

        @Override
        public Amount visitStepped(RulesParser.SteppedContext c) {
          Amount.Measure measure =
              switch (c.measure.getType()) {
                case RulesLexer.RATE -> Amount.Measure.RATE;
                case RulesLexer.COUNT -> Amount.Measure.COUNT;
                case RulesLexer.AMOUNT -> Amount.Measure.AMOUNT;
                default -> Amount.Measure.DATE;
              };
          List<Amount.Step> steps = new ArrayList<>();
          for (RulesParser.StepContext step : c.steps().step()) {
            steps.add(new Amount.Step(bound(step.stepBound()), literals.points(step.points())));
          }
          return Amount.Steps.of(
              measure,
              expressions.sum(c.sum()),
              ExpressionBuilder.comparison(c.comparison()),
              steps,
              c.steps().otherwise() == null
                  ? Optional.empty()
                  : Optional.of(literals.points(c.steps().otherwise().points())),
              offsets.of(c));
        }

        @Override
        public Amount visitFirst(RulesParser.FirstContext c) {
          List<Amount.Case> cases = new ArrayList<>();
          for (RulesParser.AlternativeContext each : c.cases().alternative()) {
            cases.add(
                new Amount.Case(expressions.expression(each.expression()), amount(each.amount())));
          }
          return Amount.First.of(
              cases,
              Optional.ofNullable(c.cases().amount()).map(AmountBuilder.this::amount),
              offsets.of(c));
        }
      };

  private Expression bound(RulesParser.StepBoundContext c) {
    Span span = offsets.of(c);
    if (c.DAY() != null) {
      return Expression.DateLiteral.of(literals.day(c.DAY().getSymbol()), span);
    } else if (c.name() != null) {
      return Expression.Reference.of(literals.name(c.name()), span);
    }
    Expression number =
        Expression.NumberLiteral.of(
            literals.number(c.NUMBER().getText()), c.PERCENT() != null, offsets.of(c));
    return c.MINUS() == null ? number : Expression.Negation.of(number, span);
  }
}
