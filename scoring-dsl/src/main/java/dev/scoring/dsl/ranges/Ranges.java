package dev.scoring.dsl.ranges;

import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.number.Rational;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Form;
import dev.scoring.dsl.ast.SyntaxTree;
import dev.scoring.dsl.names.Item;
import dev.scoring.dsl.types.Scales;
import dev.scoring.dsl.types.Types;
import java.util.Optional;

/**
 * Finds between which numbers figures and scores lie. What it says holds for certain; what it
 * cannot tell is as wide as all numbers.
 */
public final class Ranges {

  /** The days that there are. */
  public static final Range DAYS = Range.whole(Intervals.ALL, /* tight= */ true);

  /** How far parameters are followed into each other; what lies deeper is taken as unknown. */
  static final int MAX_DEPTH = 100;

  private final Types types;
  private final Scales scales;
  private final FigureRanges figures;
  private final FormRanges forms;
  private final ScoreRanges scores;
  private final MayBeEmpty emptiness;

  /** Finds the ranges of a tree whose types are right, each when it is asked for. */
  public Ranges(SyntaxTree tree, Types types) {
    this.types = types;
    this.scales = types.scales(Optional.empty());
    this.figures = new FigureRanges(types, this);
    this.forms = new FormRanges(types, this);
    this.scores = new ScoreRanges(tree, types, this);
    this.emptiness = new MayBeEmpty(types);
  }

  /** The values of a part, block, rule or total. */
  public Range score(String id) {
    return scores.score(id);
  }

  /** The values of a figure. */
  Range figure(Expression expression) {
    return figures.figure(expression);
  }

  /** The values of a form, used as a figure. */
  Range form(Form form) {
    return forms.form(form);
  }

  /** What is given in a part or block, before its own limits; empty if that is too large. */
  public Optional<Range> given(Item item) {
    return scores.given(item);
  }

  /** What a rule or block gives to what stands around it. */
  public Range given(Declaration node, Item around) {
    return scores.given(node, around);
  }

  /** The most that a rule gives before its cap; empty where there is no limit or none is known. */
  public Optional<Rational> mostBeforeCap(Declaration.Rule rule) {
    return scores.beforeCap(rule).high().map(most -> most.max(Rational.ZERO));
  }

  /** Whether what a rule works out is never below 0, as far as can be told. */
  public boolean isNeverNegative(Declaration.Rule rule) {
    return forms.form(rule.form()).isNeverNegative();
  }

  /**
   * A figure, less another if there is one, as so many times a third and a constant; empty if it is
   * fixed or too large.
   */
  public Optional<Scaled> line(Expression figure, Optional<Expression> less) {
    return figures.line(figure, less);
  }

  /** The values of a fact or column. */
  public static Range of(FactDefinition fact) {
    return FigureRanges.fact(fact.type(), fact.domain());
  }

  /** Whether a figure may have no value, as far as can be told. */
  public boolean mayBeEmpty(Expression figure) {
    return emptiness.mayBeEmpty(figure);
  }

  /** Whether a form may have no value, as far as can be told. */
  boolean mayBeEmpty(Form form) {
    return emptiness.mayBeEmpty(form);
  }

  /** The values of a figure that steps or lots are counted on; of a quotient, in per cent. */
  public Range measured(Form.Measure measure, Expression figure) {
    if (measure == Form.Measure.DATE) {
      return Range.whole(Intervals.ALL, /* tight= */ false);
    }
    return measured(figure, measure == Form.Measure.RATE);
  }

  /** The values of a figure, in per cent where {@code percent} says so. */
  Range measured(Expression figure, boolean percent) {
    return percent && scales.isPart(figure)
        ? figure(figure).times(Rational.HUNDRED).loosely()
        : figure(figure);
  }

  /** The values of a figure as a factor: per cent is a part of one. */
  Range factor(Expression figure) {
    return scales.isPercent(figure)
        ? figure(figure).times(Rational.ONE.dividedBy(Rational.HUNDRED))
        : figure(figure);
  }

  /** What an expression stands for: parameters that are names of other figures are followed. */
  Expression meant(Expression expression) {
    Expression at = expression;
    for (int i = 0; i < MAX_DEPTH && at instanceof Expression.Reference reference; i++) {
      Declaration.Let let = types.lets().get(reference.name().text());
      if (let == null) {
        break;
      }
      at = let.value();
    }
    return at;
  }

  /** The id of the score that an expression is, if it is one. */
  Optional<String> scoreNamed(Expression expression) {
    if (meant(expression) instanceof Expression.Reference reference) {
      String name = reference.name().text();
      if (types.symbols().scores().containsKey(name) && !types.facts().containsKey(name)) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }
}
