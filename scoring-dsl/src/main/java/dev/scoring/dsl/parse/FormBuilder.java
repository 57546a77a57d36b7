package dev.scoring.dsl.parse;

import dev.scoring.core.model.Counting;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Form;
import dev.scoring.dsl.ast.Span;
import dev.scoring.dsl.grammar.RulesLexer;
import dev.scoring.dsl.grammar.RulesParser;
import dev.scoring.dsl.grammar.RulesParserBaseVisitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.tree.RuleNode;
import org.jspecify.annotations.Nullable;

/** Builds the trees of forms. */
final class FormBuilder {

  private final Offsets offsets;
  private final Literals literals;
  private final ExpressionBuilder expressions;

  FormBuilder(Offsets offsets, Literals literals, ExpressionBuilder expressions) {
    this.offsets = offsets;
    this.literals = literals;
    this.expressions = expressions;
  }

  /** The form that an expression is where a form must stand: a form, or a flat figure. */
  static Form of(Expression expression) {
    return expression instanceof Expression.PointsForm form
        ? form.form()
        : Form.Flat.of(expression, expression.span());
  }

  Form gives(RulesParser.GivesContext context) {
    if (context.term().size() == 1) {
      return term(context.term(0));
    }
    expressions.checkChain(context.term());
    return Form.Plus.of(context.term().stream().map(this::term).toList(), offsets.of(context));
  }

  private Form term(RulesParser.TermContext c) {
    return c.steps() != null ? steps(c.steps()) : of(expressions.flatFigure(c.sum()));
  }

  Form form(RulesParser.FormContext c) {
    return c.accept(visitor);
  }

  private final RulesParserBaseVisitor<Form> visitor =
      new RulesParserBaseVisitor<>() {
        /** What has no method here would be no form, and nobody would know. */
        @Override
        public Form visitChildren(RuleNode node) {
          throw new IllegalStateException("not a form: " + node.getClass().getSimpleName());
        }

        @Override
        public Form visitFlagged(RulesParser.FlaggedContext c) {
          return Form.Flagged.of(
              literals.name(c.name()), expressions.points(c.points()), offsets.of(c));
        }

        @Override
        public Form visitEach(RulesParser.EachContext c) {
          return each(c);
        }

        @Override
        public Form visitFirst(RulesParser.FirstContext c) {
          List<Form.Case> cases = new ArrayList<>();
          for (RulesParser.AlternativeContext each : c.alternative()) {
            cases.add(
                new Form.Case(expressions.expression(each.expression()), gives(each.gives())));
          }
          return Form.First.of(cases, otherwise(c.gives()), offsets.of(c));
        }

        @Override
        public Form visitByCategory(RulesParser.ByCategoryContext c) {
          List<Form.Category> categories = new ArrayList<>();
          for (RulesParser.CategoryContext each : c.category()) {
            categories.add(
                new Form.Category(
                    each.value().stream().map(literals::value).toList(), gives(each.gives())));
          }
          return Form.ByCategory.of(
              literals.name(c.name()), categories, otherwise(c.gives()), offsets.of(c));
        }

        @Override
        public Form visitTiers(RulesParser.TiersContext c) {
          List<Form.Tier> tiers = new ArrayList<>();
          for (RulesParser.TierContext each : c.tier()) {
            tiers.add(tier(Optional.of(literals.fixed(each.upTo)), each.price()));
          }
          if (c.lastTier != null) {
            tiers.add(tier(Optional.empty(), c.lastTier));
          }
          return Form.Tiers.of(expressions.sum(c.sum()), tiers, offsets.of(c));
        }

        @Override
        public Form visitMarked(RulesParser.MarkedContext c) {
          return Form.Marked.of(
              literals.name(c.name()),
              literals.interval(c.interval()),
              c.OR_EMPTY() != null,
              offsets.of(c));
        }
      };

  private Optional<Form> otherwise(RulesParser.@Nullable GivesContext c) {
    return Optional.ofNullable(c).map(this::gives);
  }

  private Form each(RulesParser.EachContext c) {
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
    return Form.Each.of(
        counting,
        size,
        over,
        c.rows() != null ? expressions.rowsOrReference(c.rows()) : expressions.sum(c.sum()),
        expressions.points(c.points()),
        offsets.of(c));
  }

  Form steps(RulesParser.StepsContext c) {
    Form.Measure measure =
        switch (c.measure.getType()) {
          case RulesLexer.RATE -> Form.Measure.RATE;
          case RulesLexer.COUNT -> Form.Measure.COUNT;
          case RulesLexer.AMOUNT -> Form.Measure.AMOUNT;
          default -> Form.Measure.DATE;
        };
    List<Form.Step> steps = new ArrayList<>();
    for (RulesParser.StepContext step : c.step()) {
      steps.add(new Form.Step(bound(step.stepBound()), expressions.points(step.points())));
    }
    return Form.Steps.of(
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

  private Form.Tier tier(Optional<Expression> upTo, RulesParser.PriceContext c) {
    return new Form.Tier(
        upTo,
        expressions.points(c.points()),
        c.FULL() != null ? Counting.FULL : c.STARTED() != null ? Counting.STARTED : Counting.EXACT,
        Optional.ofNullable(c.size).map(literals::fixed),
        Optional.ofNullable(c.limit).map(literals::fixed));
  }
}
