package dev.scoring.dsl.check;

import dev.scoring.core.number.Rational;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Form;
import dev.scoring.dsl.ast.FormParts;
import dev.scoring.dsl.ast.Operands;
import dev.scoring.dsl.ast.SyntaxTree;
import dev.scoring.dsl.ast.TableClause;
import dev.scoring.dsl.ast.Weights;
import dev.scoring.dsl.names.Item;
import dev.scoring.dsl.names.Items;
import dev.scoring.dsl.types.Constants;
import dev.scoring.dsl.types.Types;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stands in a tree, found without recursion and gone through once for all checks: a long text
 * is larger than the caches of a processor, and each time it is gone through it is fetched anew.
 */
final class Walk {

  private final SyntaxTree tree;
  private final Types types;
  private final Deque<Placed<Expression>> waiting = new ArrayDeque<>();

  Walk(SyntaxTree tree, Types types) {
    this.tree = tree;
    this.types = types;
  }

  /** Shows everything to some checks. */
  void show(List<Check> checks) {
    checks.forEach(check -> check.text(tree));
    for (Declaration declaration : tree.declarations()) {
      checks.forEach(check -> check.declaration(declaration));
      if (declaration instanceof Declaration.Table table) {
        expressions(ofRows(table), Optional.of(table), checks);
        expressions(ofClauses(table), Optional.empty(), checks);
      } else {
        expressions(ofUnit(declaration), Optional.empty(), checks);
      }
    }
    for (Item item : types.symbols().items()) {
      checks.forEach(check -> check.item(item));
      if (item.node() instanceof Declaration.Rule rule) {
        forms(Items.forms(rule), Optional.empty(), checks);
      }
      expressions(Items.roots(item), Optional.empty(), checks);
    }
  }

  /**
   * An expression or form with what stands around it.
   *
   * @param node the expression or form
   * @param rows the table among whose columns it stands, if it does
   */
  record Placed<N>(N node, Optional<Declaration.Table> rows) {

    /** The fixed number that an expression at this place is; a column may hide a parameter. */
    Optional<Rational> constant(Expression expression, Types types) {
      return rows.isPresent() ? Constants.of(expression, Map.of()) : types.constant(expression);
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

  /** The expressions of a table that are about a unit. */
  private static List<Expression> ofClauses(Declaration.Table table) {
    List<Expression> roots = new ArrayList<>();
    for (TableClause clause : table.clauses()) {
      if (clause instanceof TableClause.EveryUnit every) {
        every.when().ifPresent(roots::add);
      }
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
      roots.addAll(Items.ofClauses(total.clauses()));
    } else if (declaration instanceof Declaration.Listing listing) {
      roots.add(listing.condition());
    } else if (declaration instanceof Declaration.NotRated notRated) {
      notRated.condition().ifPresent(roots::add);
    } else if (declaration instanceof Weights apart) {
      apart.weights().forEach(weight -> roots.add(weight.weight()));
    } else if (declaration instanceof Declaration.Rating rating) {
      rating.bands().forEach(band -> band.when().ifPresent(roots::add));
      rating.ceilings().forEach(ceiling -> roots.add(ceiling.condition()));
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
        Declaration.Table table = types.symbols().tables().get(node.table().text());
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
