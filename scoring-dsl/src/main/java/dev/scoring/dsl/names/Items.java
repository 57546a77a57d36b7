package dev.scoring.dsl.names;

import dev.scoring.dsl.ast.Clause;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Form;
import dev.scoring.dsl.ast.FormParts;
import dev.scoring.dsl.ast.SyntaxTree;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Finds the parts, blocks and rules of a tree and what stands in them, without recursion. */
public final class Items {

  private Items() {}

  /** All parts, blocks and rules of a tree, each before what is in it. */
  public static List<Item> of(SyntaxTree tree) {
    List<Item> result = new ArrayList<>();
    Deque<Item> waiting = new ArrayDeque<>();
    push(waiting, tree.declarations(), Optional.empty());
    while (!waiting.isEmpty()) {
      Item item = waiting.pop();
      result.add(item);
      if (!item.children().isEmpty()) {
        push(waiting, item.children(), Optional.of(item));
      }
    }
    return Collections.unmodifiableList(result);
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

  /** All forms of a rule: its own, those that replace it, and those directly inside them. */
  public static List<Form> forms(Declaration.Rule rule) {
    List<Form> own = FormParts.all(rule.form());
    if (!Clause.has(rule.clauses(), Clause.But.class)) {
      return own;
    }
    List<Form> result = new ArrayList<>(own);
    for (Clause clause : rule.clauses()) {
      if (clause instanceof Clause.But but) {
        result.addAll(FormParts.all(but.form()));
      }
    }
    return result;
  }

  /** The expressions in clauses, but for those in the forms that replace others. */
  public static List<Expression> ofClauses(List<Clause> clauses) {
    List<Expression> roots = new ArrayList<>();
    for (Clause clause : clauses) {
      if (clause instanceof Clause.When when) {
        roots.add(when.condition());
      } else if (clause instanceof Clause.ClosedWhen closed) {
        roots.add(closed.condition());
      } else if (clause instanceof Clause.ZeroWhen zero) {
        roots.add(zero.condition());
      } else if (clause instanceof Clause.But but) {
        roots.add(but.condition());
      } else if (clause instanceof Clause.Cap cap) {
        roots.add(cap.points());
      } else if (clause instanceof Clause.Floor floor) {
        floor.points().ifPresent(roots::add);
      } else if (clause instanceof Clause.Weight weight) {
        roots.add(weight.weight());
      }
    }
    return roots;
  }

  /**
   * The expressions of a part, block or rule but for plain numbers, without those of what is in it.
   */
  public static List<Expression> roots(Item item) {
    List<Expression> roots = ofClauses(item.clauses());
    if (item.node() instanceof Declaration.Rule rule) {
      for (Form form : forms(rule)) {
        for (Expression expression : FormParts.expressions(form)) {
          if (!(expression instanceof Expression.NumberLiteral)) {
            roots.add(expression);
          }
        }
      }
    }
    return roots;
  }
}
