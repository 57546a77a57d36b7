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
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stands in a tree, in the order of the text, found without recursion: it is gone through once
 * for all checks.
 */
final class Walk {

  private final SyntaxTree tree;
  private final List<Item> items;
  private final Map<String, Item> byId = new HashMap<>();
  private final List<Placed<Expression>> expressions;
  private final List<Placed<Amount>> amounts;
  private final Deque<Placed<Expression>> waiting = new ArrayDeque<>();

  Walk(SyntaxTree tree, List<Item> items, Symbols symbols) {
    this.tree = tree;
    this.items = items;
    for (Item item : items) {
      byId.putIfAbsent(item.name().text(), item);
    }
    List<Placed<Expression>> everyExpression = new ArrayList<>();
    expressions(tree, symbols, everyExpression);
    this.expressions = Collections.unmodifiableList(everyExpression);
    List<Placed<Amount>> everyAmount = new ArrayList<>();
    for (Item item : items) {
      if (item.node() instanceof Declaration.Rule rule) {
        for (Amount amount : amounts(rule)) {
          everyAmount.add(new Placed<>(amount, Optional.empty()));
        }
      }
    }
    for (Placed<Expression> placed : expressions) {
      if (placed.node() instanceof Expression.PointsForm form) {
        for (Amount amount : AmountParts.all(form.amount())) {
          everyAmount.add(new Placed<>(amount, placed.rows()));
        }
      }
    }
    this.amounts = Collections.unmodifiableList(everyAmount);
  }

  /** The declarations of the file. */
  List<Declaration> declarations() {
    return tree.declarations();
  }

  /** All parts, blocks and rules, each before what is in it. */
  List<Item> items() {
    return items;
  }

  /** The part, block or rule with an id; the first of them. */
  Optional<Item> item(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Every expression of the file but plain numbers and names, those inside others included. */
  List<Placed<Expression>> expressions() {
    return expressions;
  }

  /** Every amount of the file, those that are used as figures included. */
  List<Placed<Amount>> amounts() {
    return amounts;
  }

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
      Optional<Limit> smallest = points.isEmpty() ? Optional.empty() : limit(points.get(), symbols);
      for (Clause clause : clauses) {
        if (clause instanceof Clause.Cap cap) {
          smallest = smaller(smallest, limit(cap.points(), symbols));
        }
      }
      return smallest;
    }

    private Optional<Limit> limit(Expression written, Symbols symbols) {
      return symbols
          .constant(written)
          .flatMap(value -> left(value, symbols))
          .map(value -> new Limit(value, written, this));
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

  /** All parts, blocks and rules of a tree, each before what is in it. */
  static List<Item> items(SyntaxTree tree) {
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

  /** All amounts of a rule: its own, those that replace it, and those directly inside them. */
  static List<Amount> amounts(Declaration.Rule rule) {
    List<Amount> own = AmountParts.all(rule.amount());
    if (!ItemStructure.has(rule.clauses(), Clause.But.class)) {
      return own;
    }
    List<Amount> result = new ArrayList<>(own);
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

  private void expressions(SyntaxTree tree, Symbols symbols, List<Placed<Expression>> into) {
    for (Declaration declaration : tree.declarations()) {
      if (declaration instanceof Declaration.Table table) {
        List<Expression> ofRows = new ArrayList<>();
        table.where().ifPresent(ofRows::add);
        for (Declaration.Let column : table.derived()) {
          ofRows.add(column.value());
        }
        for (Declaration.Fact column : table.columns()) {
          column.requiredWhen().ifPresent(ofRows::add);
        }
        within(ofRows, Optional.of(table), symbols, into);
      } else {
        within(ofUnit(declaration), Optional.empty(), symbols, into);
      }
    }
    for (Item item : items) {
      within(roots(item), Optional.empty(), symbols, into);
    }
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
        roots.addAll(AmountParts.expressions(amount));
      }
    }
    return roots;
  }

  /** Adds some expressions and every expression inside them, but for plain numbers and names. */
  private void within(
      List<Expression> roots,
      Optional<Declaration.Table> rows,
      Symbols symbols,
      List<Placed<Expression>> into) {
    push(roots, rows);
    while (!waiting.isEmpty()) {
      Placed<Expression> placed = waiting.pop();
      into.add(placed);
      Optional<Declaration.Table> inside = placed.rows();
      if (placed.node() instanceof Expression.Rows node) {
        Declaration.Table table = symbols.tables().get(node.table().text());
        inside = table == null ? inside : Optional.of(table);
      }
      push(placed.node().accept(Operands.VISITOR), inside);
    }
  }

  private void push(List<Expression> expressions, Optional<Declaration.Table> rows) {
    for (int i = expressions.size() - 1; i >= 0; i--) {
      Expression expression = expressions.get(i);
      if (!(expression instanceof Expression.NumberLiteral
          || expression instanceof Expression.Reference)) {
        waiting.push(new Placed<>(expression, rows));
      }
    }
  }
}
