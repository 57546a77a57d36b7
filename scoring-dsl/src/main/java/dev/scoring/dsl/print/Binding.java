package dev.scoring.dsl.print;

import dev.scoring.dsl.ast.ConditionNode.And;
import dev.scoring.dsl.ast.ConditionNode.Comparing;
import dev.scoring.dsl.ast.ConditionNode.DoneBy;
import dev.scoring.dsl.ast.ConditionNode.Emptiness;
import dev.scoring.dsl.ast.ConditionNode.Not;
import dev.scoring.dsl.ast.ConditionNode.Or;
import dev.scoring.dsl.ast.ConditionNode.SameMonth;
import dev.scoring.dsl.ast.ConditionNode.TruthLiteral;
import dev.scoring.dsl.ast.ConditionNode.Within;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Expression.DateLiteral;
import dev.scoring.dsl.ast.Expression.DatedValues;
import dev.scoring.dsl.ast.Expression.DayAfter;
import dev.scoring.dsl.ast.Expression.ListFigure;
import dev.scoring.dsl.ast.Expression.Negation;
import dev.scoring.dsl.ast.Expression.NumberLiteral;
import dev.scoring.dsl.ast.Expression.Period;
import dev.scoring.dsl.ast.Expression.PointsForm;
import dev.scoring.dsl.ast.Expression.Previous;
import dev.scoring.dsl.ast.Expression.Product;
import dev.scoring.dsl.ast.Expression.Ranking;
import dev.scoring.dsl.ast.Expression.Reference;
import dev.scoring.dsl.ast.Expression.Rounded;
import dev.scoring.dsl.ast.Expression.Rows;
import dev.scoring.dsl.ast.Expression.Sum;
import dev.scoring.dsl.ast.Expression.TextLiteral;
import dev.scoring.dsl.ast.Form;

/** How tightly an expression holds together, from the loosest; the grammar's levels. */
enum Binding {
  STEPS,
  OR,
  AND,
  NOT,
  RELATION,
  SUM,
  PRODUCT,
  NEGATION,
  PRIMARY;

  private static final Visitor VISITOR = new Visitor();
  private static final Forms FORMS = new Forms();

  /** How tightly {@code expression} holds together as it is printed. */
  static Binding of(Expression expression) {
    return expression.accept(VISITOR);
  }

  private static final class Visitor implements Expression.Visitor<Binding> {
    @Override
    public Binding visitNumberLiteral(NumberLiteral node) {
      return node.value().signum() < 0 ? NEGATION : PRIMARY;
    }

    @Override
    public Binding visitDateLiteral(DateLiteral node) {
      return PRIMARY;
    }

    @Override
    public Binding visitTextLiteral(TextLiteral node) {
      return PRIMARY;
    }

    @Override
    public Binding visitTruthLiteral(TruthLiteral node) {
      return PRIMARY;
    }

    @Override
    public Binding visitReference(Reference node) {
      return PRIMARY;
    }

    @Override
    public Binding visitSum(Sum node) {
      return SUM;
    }

    @Override
    public Binding visitProduct(Product node) {
      return PRODUCT;
    }

    @Override
    public Binding visitNegation(Negation node) {
      return NEGATION;
    }

    @Override
    public Binding visitComparing(Comparing node) {
      return RELATION;
    }

    @Override
    public Binding visitDoneBy(DoneBy node) {
      return RELATION;
    }

    @Override
    public Binding visitEmptiness(Emptiness node) {
      return RELATION;
    }

    @Override
    public Binding visitWithin(Within node) {
      return RELATION;
    }

    @Override
    public Binding visitSameMonth(SameMonth node) {
      return RELATION;
    }

    @Override
    public Binding visitNot(Not node) {
      return NOT;
    }

    @Override
    public Binding visitAnd(And node) {
      return AND;
    }

    @Override
    public Binding visitOr(Or node) {
      return OR;
    }

    /**
     * The grammar takes a figure of rows as tightly as a name, but its {@code where} would swallow
     * what follows.
     */
    @Override
    public Binding visitRows(Rows node) {
      return switch (node.function()) {
        case ANY, ALL -> RELATION;
        case COUNT, SUM, MIN, MAX, MEAN, SHARE -> node.where().isPresent() ? RELATION : PRIMARY;
      };
    }

    @Override
    public Binding visitRanking(Ranking node) {
      return node.where().isPresent() ? RELATION : PRIMARY;
    }

    @Override
    public Binding visitListFigure(ListFigure node) {
      return PRIMARY;
    }

    @Override
    public Binding visitDatedValues(DatedValues node) {
      return OR;
    }

    @Override
    public Binding visitRounded(Rounded node) {
      return SUM;
    }

    @Override
    public Binding visitPeriod(Period node) {
      return PRIMARY;
    }

    @Override
    public Binding visitDayAfter(DayAfter node) {
      return PRIMARY;
    }

    @Override
    public Binding visitPrevious(Previous node) {
      return PRIMARY;
    }

    /**
     * The grammar takes all forms but steps as tightly as a name; those that do not end in a
     * bracket are taken as a sum, for the reader.
     */
    @Override
    public Binding visitPointsForm(PointsForm node) {
      return node.form().accept(FORMS);
    }
  }

  /** How tightly a form holds together: what ends with a bracket of its own needs none. */
  private static final class Forms implements Form.Visitor<Binding> {
    @Override
    public Binding visitFlat(Form.Flat node) {
      return PRIMARY;
    }

    @Override
    public Binding visitFlagged(Form.Flagged node) {
      return SUM;
    }

    @Override
    public Binding visitEach(Form.Each node) {
      return SUM;
    }

    @Override
    public Binding visitSteps(Form.Steps node) {
      return STEPS;
    }

    @Override
    public Binding visitFirst(Form.First node) {
      return PRIMARY;
    }

    @Override
    public Binding visitPlus(Form.Plus node) {
      return PRIMARY;
    }

    @Override
    public Binding visitByCategory(Form.ByCategory node) {
      return PRIMARY;
    }

    @Override
    public Binding visitTiers(Form.Tiers node) {
      return PRIMARY;
    }

    @Override
    public Binding visitMarked(Form.Marked node) {
      return SUM;
    }
  }
}
