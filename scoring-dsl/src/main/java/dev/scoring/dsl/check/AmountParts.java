package dev.scoring.dsl.check;

import dev.scoring.dsl.ast.Amount;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Name;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What stands directly in an amount, in the order of the text. */
final class AmountParts {

  private AmountParts() {}

  /** The figures, conditions and points directly in an amount; a name as a reference. */
  static List<Expression> expressions(Amount amount) {
    return amount.accept(Expressions.VISITOR);
  }

  /** An amount and every amount in it, but for those inside its figures. */
  static List<Amount> all(Amount root) {
    List<Amount> inside = root.accept(Amounts.VISITOR);
    if (inside.isEmpty()) {
      return List.of(root);
    }
    List<Amount> result = new ArrayList<>();
    Deque<Amount> waiting = new ArrayDeque<>(List.of(root));
    while (!waiting.isEmpty()) {
      Amount amount = waiting.pop();
      result.add(amount);
      inside = amount.accept(Amounts.VISITOR);
      for (int i = inside.size() - 1; i >= 0; i--) {
        waiting.push(inside.get(i));
      }
    }
    return result;
  }

  /** The figures, conditions and points. */
  private static final class Expressions implements Amount.Visitor<List<Expression>> {

    static final Expressions VISITOR = new Expressions();

    private static Expression reference(Name name) {
      return Expression.Reference.of(name, name.span());
    }

    @Override
    public List<Expression> visitFlat(Amount.Flat node) {
      return List.of(node.points());
    }

    @Override
    public List<Expression> visitFlagged(Amount.Flagged node) {
      return List.of(reference(node.flag()), node.points());
    }

    @Override
    public List<Expression> visitEach(Amount.Each node) {
      List<Expression> expressions = new ArrayList<>();
      node.size().ifPresent(expressions::add);
      node.over().ifPresent(expressions::add);
      expressions.add(node.figure());
      expressions.add(node.points());
      return expressions;
    }

    @Override
    public List<Expression> visitSteps(Amount.Steps node) {
      List<Expression> expressions = new ArrayList<>(2 * node.steps().size() + 2);
      expressions.add(node.figure());
      for (Amount.Step step : node.steps()) {
        expressions.add(step.bound());
        expressions.add(step.points());
      }
      node.otherwise().ifPresent(expressions::add);
      return expressions;
    }

    @Override
    public List<Expression> visitFirst(Amount.First node) {
      List<Expression> conditions = new ArrayList<>();
      for (Amount.Case each : node.cases()) {
        conditions.add(each.condition());
      }
      return conditions;
    }

    @Override
    public List<Expression> visitPlus(Amount.Plus node) {
      return List.of();
    }

    @Override
    public List<Expression> visitByCategory(Amount.ByCategory node) {
      return List.of(reference(node.choice()));
    }

    @Override
    public List<Expression> visitTiers(Amount.Tiers node) {
      List<Expression> expressions = new ArrayList<>();
      expressions.add(node.figure());
      for (Amount.Tier tier : node.tiers()) {
        tier.upTo().ifPresent(expressions::add);
        expressions.add(tier.points());
        tier.size().ifPresent(expressions::add);
        tier.cap().ifPresent(expressions::add);
      }
      return expressions;
    }

    @Override
    public List<Expression> visitMarked(Amount.Marked node) {
      return List.of(reference(node.mark()));
    }
  }

  /** The amounts. */
  private static final class Amounts implements Amount.Visitor<List<Amount>> {

    static final Amounts VISITOR = new Amounts();

    @Override
    public List<Amount> visitFlat(Amount.Flat node) {
      return List.of();
    }

    @Override
    public List<Amount> visitFlagged(Amount.Flagged node) {
      return List.of();
    }

    @Override
    public List<Amount> visitEach(Amount.Each node) {
      return List.of();
    }

    @Override
    public List<Amount> visitSteps(Amount.Steps node) {
      return List.of();
    }

    @Override
    public List<Amount> visitFirst(Amount.First node) {
      List<Amount> amounts = new ArrayList<>();
      for (Amount.Case each : node.cases()) {
        amounts.add(each.amount());
      }
      node.otherwise().ifPresent(amounts::add);
      return amounts;
    }

    @Override
    public List<Amount> visitPlus(Amount.Plus node) {
      return node.amounts();
    }

    @Override
    public List<Amount> visitByCategory(Amount.ByCategory node) {
      List<Amount> amounts = new ArrayList<>();
      for (Amount.Category category : node.categories()) {
        amounts.add(category.amount());
      }
      node.otherwise().ifPresent(amounts::add);
      return amounts;
    }

    @Override
    public List<Amount> visitTiers(Amount.Tiers node) {
      return List.of();
    }

    @Override
    public List<Amount> visitMarked(Amount.Marked node) {
      return List.of();
    }
  }
}
