package dev.scoring.dsl.check;

import dev.scoring.core.number.Rational;
import dev.scoring.dsl.ast.Clause;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Form;
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
 * What stands in a tree, found without recursion and gone through once for all checks: a long text
 * is larger than the caches of a processor, and each time it is gone through it is fetched anew.
 */
final class Walk {

  private final SyntaxTree tree;
  private final List<Item> items;
  private final Symbols symbols;
  private final Map<String, Item> byId = new HashMap<>();
  private final Deque<Placed<Expression>> waiting = new ArrayDeque<>();

  Walk(SyntaxTree tree, List<Item> items, Symbols symbols) {
    this.tree = tree;
    this.items = items;
    this.symbols = symbols;
  }

  /** Shows everything to some checks. */
  void show(List<Check> checks) {
    for (Declaration declaration : tree.declarations()) {
      checks.forEach(check -> check.declaration(declaration));
      if (declaration instanceof Declaration.Table table) {
        expressions(ofRows(table), Optional.of(table), checks);
      } else {
        expressions(ofUnit(declaration), Optional.empty(), checks);
      }
    }
    for (Item item : items) {
      checks.forEach(check -> check.item(item));
      if (item.node() instanceof Declaration.Rule rule) {
        forms(forms(rule), Optional.empty(), checks);
      }
      expressions(roots(item), Optional.empty(), checks);
    }
  }

  /** The declarations of the file. */
  List<Declaration> declarations() {
    return tree.declarations();
  }

  /** The part, block or rule with an id; the first of them. */
  Optional<Item> item(String id) {
    if (byId.isEmpty()) {
      items.forEach(item -> byId.putIfAbsent(item.name().text(), item));
    }
    return Optional.ofNullable(byId.get(id));
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
      for (int i = 0; i < clauses.size(); i++) {
        if (clauses.get(i) instanceof Clause.Cap cap) {
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
      return Clause.first(clauses, kind);
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

  /** All forms of a rule: its own, those that replace it, and those directly inside them. */
  static List<Form> forms(Declaration.Rule rule) {
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

  /**
   * An expression or form with what stands around it.
   *
   * @param node the expression or form
   * @param rows the table among whose columns it stands, if it does
   */
  record Placed<N>(N node, Optional<Declaration.Table> rows) {

    /** The fixed number that an expression at this place is; a column may hide a parameter. */
    Optional<Rational> constant(Expression expression, Symbols symbols) {
      return rows.isPresent() ? Constants.of(expression, Map.of()) : symbols.constant(expression);
    }
  }

  /** The expressions among the columns of a table. */
  private static List<Expression> ofRows(Declaration.Table table) {
    List<Expression> roots = new ArrayList<>();
    table.where().ifPresent(roots::add);
    table.derived().forEach(column -> roots.add(column.value()));
    table.columns().forEach(column -> column.requiredWhen().ifPresent(roots::add));
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

  /** The expressions in clauses, but for those in the forms that replace others. */
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

  /**
   * The expressions of a part, block or rule but for plain numbers, without those of what is in it.
   */
  static List<Expression> roots(Item item) {
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

  /** Shows some expressions and everything inside them. */
  private void expressions(
      List<Expression> roots, Optional<Declaration.Table> rows, List<Check> checks) {
    push(roots, rows);
    while (!waiting.isEmpty()) {
      Placed<Expression> placed = waiting.pop();
      checks.forEach(check -> check.expression(placed));
      Optional<Declaration.Table> inside = placed.rows();
      if (placed.node() instanceof Expression.PointsForm form) {
        forms(FormParts.all(form.form()), placed.rows(), checks);
      } else if (placed.node() instanceof Expression.Rows node) {
        Declaration.Table table = symbols.tables().get(node.table().text());
        inside = table == null ? inside : Optional.of(table);
      }
      push(placed.node().accept(Operands.VISITOR), inside);
    }
  }

  private static void forms(
      List<Form> forms, Optional<Declaration.Table> rows, List<Check> checks) {
    for (Form form : forms) {
      Placed<Form> placed = new Placed<>(form, rows);
      checks.forEach(check -> check.form(placed));
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
