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
import java.util.Map;
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

    /** The smallest of its points and caps, if it has any; of a part what it can deduct or add. */
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
        Optional<Rational> value =
            symbols.constant(expression).flatMap(each -> left(each, symbols));
        if (value.isPresent()
            && (smallest.isEmpty() || value.get().compareTo(smallest.get().value()) < 0)) {
          smallest = Optional.of(new Limit(value.get(), expression, this));
        }
      }
      return smallest;
    }

    /** What a part can deduct of its points: what is above its floor. */
    private Optional<Rational> left(Rational points, Symbols symbols) {
      if (node instanceof Declaration.Part part && part.mode() == Declaration.Mode.DEDUCT_FROM) {
        Optional<Clause.Floor> floor = clause(Clause.Floor.class);
        if (floor.isPresent()) {
          return floor.get().points().flatMap(symbols::constant).map(points::minus);
        }
      }
      return Optional.of(points);
    }

    /** The first clause of a kind. */
    <C extends Clause> Optional<C> clause(Class<C> kind) {
      return ItemStructure.find(clauses, kind);
    }

    /** Whether it scores its children each for itself, past all limits around them. */
    boolean scoresChildrenApart() {
      return clause(Clause.Takes.class).isPresent();
    }

    /** The smallest limit of what stands around it and limits it, if there is any. */
    Optional<Limit> limitAround(Symbols symbols) {
      Optional<Limit> smallest = Optional.empty();
      boolean spills = clause(Clause.Spills.class).isPresent();
      for (Optional<Item> at = parent;
          at.isPresent() && !at.get().scoresChildrenApart();
          at = at.get().parent()) {
        if (!spills || at.get().node() instanceof Declaration.Part) {
          smallest = smaller(smallest, at.get().limit(symbols));
        }
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

  /** All amounts of a rule: its own, those that replace it, and those directly inside them. */
  static List<Amount> amounts(Declaration.Rule rule) {
    List<Amount> result = new ArrayList<>(AmountParts.all(rule.amount()));
    for (Clause clause : rule.clauses()) {
      if (clause instanceof Clause.But but) {
        result.addAll(AmountParts.all(but.amount()));
      }
    }
    return result;
  }

  /**
   * An expression or amount with what stands around it.
   *
   * @param node the expression or amount
   * @param rows the table among whose columns it stands, if it does
   */
  record Placed<N>(N node, Optional<Declaration.Table> rows) {

    /** The fixed number that an expression at this place is; a column may hide a parameter. */
    Optional<Rational> constant(Expression expression, Symbols symbols) {
      return rows.isPresent() ? Constants.of(expression, Map.of()) : symbols.constant(expression);
    }
  }

  /** Every amount of a file, those that are used as figures included. */
  static List<Placed<Amount>> amounts(SyntaxTree tree, Symbols symbols) {
    List<Placed<Amount>> result = new ArrayList<>();
    for (Item item : items(tree)) {
      if (item.node() instanceof Declaration.Rule rule) {
        amounts(rule).forEach(amount -> result.add(new Placed<>(amount, Optional.empty())));
      }
    }
    for (Placed<Expression> placed : expressions(tree, symbols)) {
      if (placed.node() instanceof Expression.PointsForm form) {
        AmountParts.all(form.amount())
            .forEach(amount -> result.add(new Placed<>(amount, placed.rows())));
      }
    }
    return result;
  }

  /** Every expression of a file, those inside others included. */
  static List<Placed<Expression>> expressions(SyntaxTree tree, Symbols symbols) {
    List<Placed<Expression>> result = new ArrayList<>();
    for (Placed<Expression> root : roots(tree)) {
      result.addAll(within(root, symbols));
    }
    return result;
  }

  private static List<Placed<Expression>> roots(SyntaxTree tree) {
    List<Placed<Expression>> roots = new ArrayList<>();
    for (Declaration declaration : tree.declarations()) {
      if (declaration instanceof Declaration.Table table) {
        List<Expression> ofRows = new ArrayList<>();
        table.where().ifPresent(ofRows::add);
        table.derived().forEach(column -> ofRows.add(column.value()));
        table.columns().forEach(column -> column.requiredWhen().ifPresent(ofRows::add));
        ofRows.forEach(root -> roots.add(new Placed<>(root, Optional.of(table))));
      } else {
        ofUnit(declaration).forEach(root -> roots.add(new Placed<>(root, Optional.empty())));
      }
    }
    for (Item item : items(tree)) {
      roots(item).forEach(root -> roots.add(new Placed<>(root, Optional.empty())));
    }
    return roots;
  }

  /** The expressions of a declaration that is no table and no item. */
  private static List<Expression> ofUnit(Declaration declaration) {
    List<Expression> roots = new ArrayList<>();
    if (declaration instanceof Declaration.Let let) {
      roots.add(let.value());
    } else if (declaration instanceof Declaration.Facts facts) {
      facts.facts().forEach(fact -> fact.requiredWhen().ifPresent(roots::add));
    } else if (declaration instanceof Declaration.Total total) {
      roots.add(total.formula());
      roots.addAll(ofClauses(total.clauses()));
    } else if (declaration instanceof Declaration.Listing listing) {
      roots.add(listing.condition());
    } else if (declaration instanceof Declaration.NotRated notRated) {
      roots.add(notRated.condition());
    } else if (declaration instanceof Declaration.Weights apart) {
      apart.weights().forEach(weight -> roots.add(weight.weight()));
    } else if (declaration instanceof Declaration.Rating rating) {
      rating.bands().forEach(band -> band.when().ifPresent(roots::add));
      rating.ceilings().forEach(ceiling -> roots.add(ceiling.condition()));
    }
    return roots;
  }

  /** The expressions in clauses, but for those in the amounts that replace others. */
  static List<Expression> ofClauses(List<Clause> clauses) {
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

  /** The expressions of a part, block or rule, without those of what is in it. */
  static List<Expression> roots(Item item) {
    List<Expression> roots = ofClauses(item.clauses());
    if (item.node() instanceof Declaration.Rule rule) {
      for (Amount amount : amounts(rule)) {
        roots.addAll(AmountParts.of(amount).expressions());
      }
    }
    return roots;
  }

  /** An expression and every expression inside it. */
  private static List<Placed<Expression>> within(Placed<Expression> root, Symbols symbols) {
    List<Placed<Expression>> result = new ArrayList<>();
    Deque<Placed<Expression>> waiting = new ArrayDeque<>();
    waiting.push(root);
    while (!waiting.isEmpty()) {
      Placed<Expression> placed = waiting.pop();
      result.add(placed);
      Optional<Declaration.Table> inside = placed.rows();
      if (placed.node() instanceof Expression.Rows rows) {
        inside = Optional.ofNullable(symbols.tables().get(rows.table().text())).or(placed::rows);
      }
      List<Expression> operands = placed.node().accept(Operands.VISITOR);
      for (int i = operands.size() - 1; i >= 0; i--) {
        waiting.push(new Placed<>(operands.get(i), inside));
      }
    }
    return result;
  }
}
