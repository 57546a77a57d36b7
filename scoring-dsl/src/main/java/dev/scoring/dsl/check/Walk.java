package dev.scoring.dsl.check;

import dev.scoring.core.number.Rational;
import dev.scoring.dsl.ast.Amount;
import dev.scoring.dsl.ast.Clause;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Name;
import dev.scoring.dsl.ast.SyntaxTree;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Goes through a tree in the order of the text, without recursion. */
final class Walk {

  private Walk() {}

  /**
   * A part, block or rule with what stands around it.
   *
   * @param node the declaration
   * @param name its id
   * @param points its points; a rule has none
   * @param clauses what is said of it
   * @param children the blocks and rules in it; a rule has none
   * @param parent what it stands in; empty at the top
   */
  record Item(
      Declaration node,
      Name name,
      Optional<Expression> points,
      List<Clause> clauses,
      List<Declaration> children,
      Optional<Item> parent) {

    /** The smallest of its points and caps, if it has any. */
    Optional<Limit> limit(Symbols symbols) {
      Optional<Limit> smallest = Optional.empty();
      List<Expression> limits = new ArrayList<>();
      points.ifPresent(limits::add);
      for (Clause clause : clauses) {
        if (clause instanceof Clause.Cap cap) {
          limits.add(cap.points());
        }
      }
      for (Expression expression : limits) {
        Optional<Rational> value = symbols.constant(expression);
        if (value.isPresent()
            && (smallest.isEmpty() || value.get().compareTo(smallest.get().value()) < 0)) {
          smallest = Optional.of(new Limit(value.get(), expression, this));
        }
      }
      return smallest;
    }

    /** The smallest limit of what stands around it, if there is any. */
    Optional<Limit> limitAround(Symbols symbols) {
      Optional<Limit> smallest = Optional.empty();
      for (Optional<Item> at = parent; at.isPresent(); at = at.get().parent()) {
        smallest = smaller(smallest, at.get().limit(symbols));
      }
      return smallest;
    }

    /** The smaller of its own limit and those around it, if there is any. */
    Optional<Limit> limitInAll(Symbols symbols) {
      return smaller(limit(symbols), limitAround(symbols));
    }

    private static Optional<Limit> smaller(Optional<Limit> inner, Optional<Limit> outer) {
      if (inner.isEmpty() || outer.isEmpty()) {
        return inner.or(() -> outer);
      }
      return outer.get().value().compareTo(inner.get().value()) < 0 ? outer : inner;
    }
  }

  /**
   * The most that an item gives.
   *
   * @param value the points
   * @param written where they are written
   * @param item whose points or cap they are
   */
  record Limit(Rational value, Expression written, Item item) {}

  /** All parts, blocks and rules, each before what is in it. */
  static List<Item> items(SyntaxTree tree) {
    return items(tree.declarations());
  }

  /** The parts, blocks and rules among some declarations, each before what is in it. */
  static List<Item> items(List<Declaration> declarations) {
    List<Item> result = new ArrayList<>();
    Deque<Item> waiting = new ArrayDeque<>();
    push(waiting, declarations, Optional.empty());
    while (!waiting.isEmpty()) {
      Item item = waiting.pop();
      result.add(item);
      push(waiting, item.children(), Optional.of(item));
    }
    return result;
  }

  private static void push(
      Deque<Item> waiting, List<Declaration> declarations, Optional<Item> parent) {
    for (int i = declarations.size() - 1; i >= 0; i--) {
      Declaration node = declarations.get(i);
      if (node instanceof Declaration.Part part) {
        waiting.push(
            new Item(part, part.name(), part.points(), part.clauses(), part.items(), parent));
      } else if (node instanceof Declaration.Block block) {
        waiting.push(
            new Item(block, block.name(), block.points(), block.clauses(), block.items(), parent));
      } else if (node instanceof Declaration.Rule rule) {
        waiting.push(
            new Item(rule, rule.name(), Optional.empty(), rule.clauses(), List.of(), parent));
      }
    }
  }

  /** All amounts of a rule: its own, those that replace it, and those inside them. */
  static List<Amount> amounts(Declaration.Rule rule) {
    List<Amount> result = new ArrayList<>();
    Deque<Amount> waiting = new ArrayDeque<>();
    for (int i = rule.clauses().size() - 1; i >= 0; i--) {
      if (rule.clauses().get(i) instanceof Clause.But but) {
        waiting.push(but.amount());
      }
    }
    waiting.push(rule.amount());
    while (!waiting.isEmpty()) {
      Amount amount = waiting.pop();
      result.add(amount);
      List<Amount> inside = List.of();
      if (amount instanceof Amount.Plus plus) {
        inside = plus.amounts();
      } else if (amount instanceof Amount.First first) {
        inside = new ArrayList<>();
        for (Amount.Case each : first.cases()) {
          inside.add(each.amount());
        }
        first.otherwise().ifPresent(inside::add);
      }
      for (int i = inside.size() - 1; i >= 0; i--) {
        waiting.push(inside.get(i));
      }
    }
    return result;
  }

  /** Every expression of a file, those inside others included. */
  static List<Expression> expressions(SyntaxTree tree) {
    List<Expression> roots = new ArrayList<>();
    for (Declaration declaration : tree.declarations()) {
      if (declaration instanceof Declaration.Let let) {
        roots.add(let.value());
      } else if (declaration instanceof Declaration.Total total) {
        roots.add(total.formula());
      } else if (declaration instanceof Declaration.Listing listing) {
        roots.add(listing.condition());
      } else if (declaration instanceof Declaration.Table table) {
        table.where().ifPresent(roots::add);
      }
    }
    for (Item item : items(tree)) {
      roots.addAll(roots(item));
    }
    List<Expression> result = new ArrayList<>();
    for (Expression root : roots) {
      result.addAll(within(root));
    }
    return result;
  }

  /** The expressions of a part, block or rule, without those of what is in it. */
  static List<Expression> roots(Item item) {
    List<Expression> roots = new ArrayList<>();
    for (Clause clause : item.clauses()) {
      if (clause instanceof Clause.When when) {
        roots.add(when.condition());
      } else if (clause instanceof Clause.ClosedWhen closed) {
        roots.add(closed.condition());
      } else if (clause instanceof Clause.But but) {
        roots.add(but.condition());
      }
    }
    if (item.node() instanceof Declaration.Rule rule) {
      for (Amount amount : amounts(rule)) {
        if (amount instanceof Amount.Each each) {
          roots.add(each.figure());
        } else if (amount instanceof Amount.Steps steps) {
          roots.add(steps.figure());
        } else if (amount instanceof Amount.Flagged flagged) {
          roots.add(Expression.Reference.of(flagged.flag(), flagged.flag().span()));
        } else if (amount instanceof Amount.First first) {
          for (Amount.Case each : first.cases()) {
            roots.add(each.condition());
          }
        }
      }
    }
    return roots;
  }

  /** An expression and every expression inside it. */
  static List<Expression> within(Expression root) {
    List<Expression> result = new ArrayList<>();
    Deque<Expression> waiting = new ArrayDeque<>();
    waiting.push(root);
    while (!waiting.isEmpty()) {
      Expression expression = waiting.pop();
      result.add(expression);
      List<Expression> operands = expression.accept(Operands.VISITOR);
      for (int i = operands.size() - 1; i >= 0; i--) {
        waiting.push(operands.get(i));
      }
    }
    return result;
  }
}
