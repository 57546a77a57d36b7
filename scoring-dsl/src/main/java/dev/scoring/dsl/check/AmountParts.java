package dev.scoring.dsl.check;

import dev.scoring.dsl.ast.Amount;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Name;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What stands directly in an amount, in the order of the text. */
final class AmountParts implements Amount.Visitor<AmountParts.Parts> {

  private static final AmountParts VISITOR = new AmountParts();

  private AmountParts() {}

  /**
   * What stands in an amount.
   *
   * @param expressions the figures, conditions and points; a name as a reference
   * @param amounts the amounts
   */
  record Parts(List<Expression> expressions, List<Amount> amounts) {}

  /** What stands directly in an amount. */
  static Parts of(Amount amount) {
    return amount.accept(VISITOR);
  }

  /** An amount and every amount in it, but for those inside its figures. */
  static List<Amount> all(Amount root) {
    List<Amount> result = new ArrayList<>();
    Deque<Amount> waiting = new ArrayDeque<>(List.of(root));
    while (!waiting.isEmpty()) {
      Amount amount = waiting.pop();
      result.add(amount);
      List<Amount> inside = of(amount).amounts();
      for (int i = inside.size() - 1; i >= 0; i--) {
        waiting.push(inside.get(i));
      }
    }
    return result;
  }

  private static Expression reference(Name name) {
    return Expression.Reference.of(name, name.span());
  }

  @Override
  public Parts visitFlat(Amount.Flat node) {
    return new Parts(List.of(node.points()), List.of());
  }

  @Override
  public Parts visitFlagged(Amount.Flagged node) {
    return new Parts(List.of(reference(node.flag()), node.points()), List.of());
  }

  @Override
  public Parts visitEach(Amount.Each node) {
    List<Expression> expressions = new ArrayList<>();
    node.size().ifPresent(expressions::add);
    node.over().ifPresent(expressions::add);
    expressions.add(node.figure());
    expressions.add(node.points());
    return new Parts(expressions, List.of());
  }

  @Override
  public Parts visitSteps(Amount.Steps node) {
    List<Expression> expressions = new ArrayList<>(List.of(node.figure()));
    for (Amount.Step step : node.steps()) {
      expressions.add(step.bound());
      expressions.add(step.points());
    }
    node.otherwise().ifPresent(expressions::add);
    return new Parts(expressions, List.of());
  }

  @Override
  public Parts visitFirst(Amount.First node) {
    List<Expression> conditions = new ArrayList<>();
    List<Amount> amounts = new ArrayList<>();
    for (Amount.Case each : node.cases()) {
      conditions.add(each.condition());
      amounts.add(each.amount());
    }
    node.otherwise().ifPresent(amounts::add);
    return new Parts(conditions, amounts);
  }

  @Override
  public Parts visitPlus(Amount.Plus node) {
    return new Parts(List.of(), node.amounts());
  }

  @Override
  public Parts visitByCategory(Amount.ByCategory node) {
    List<Amount> amounts = new ArrayList<>();
    node.categories().forEach(category -> amounts.add(category.amount()));
    node.otherwise().ifPresent(amounts::add);
    return new Parts(List.of(reference(node.choice())), amounts);
  }

  @Override
  public Parts visitTiers(Amount.Tiers node) {
    List<Expression> expressions = new ArrayList<>(List.of(node.figure()));
    for (Amount.Tier tier : node.tiers()) {
      tier.upTo().ifPresent(expressions::add);
      expressions.add(tier.points());
      tier.size().ifPresent(expressions::add);
      tier.cap().ifPresent(expressions::add);
    }
    return new Parts(expressions, List.of());
  }

  @Override
  public Parts visitMarked(Amount.Marked node) {
    return new Parts(List.of(reference(node.mark())), List.of());
  }
}
