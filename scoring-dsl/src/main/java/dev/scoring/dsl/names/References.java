package dev.scoring.dsl.names;

import dev.scoring.core.model.FactType;
import dev.scoring.dsl.ast.ConditionNode;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Name;
import dev.scoring.dsl.ast.Operands;
import dev.scoring.dsl.words.KnownName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The names that an expression looks up. What a table's own filter looks up is not among them.
 *
 * @param names the names of figures and conditions
 * @param tables the tables whose rows it reads
 * @param units whether it reads other units
 */
public record References(List<Looked> names, Set<String> tables, boolean units) {

  /**
   * A name that is looked up.
   *
   * @param name the name
   * @param rows the table whose columns come first
   * @param ofAllUnits whether it is looked up for every unit
   * @param asEmpty whether it is only asked whether it is empty
   */
  public record Looked(
      Name name, Optional<Declaration.Table> rows, boolean ofAllUnits, boolean asEmpty) {

    Looked(Name name, Optional<Declaration.Table> rows, boolean ofAllUnits) {
      this(name, rows, ofAllUnits, /* asEmpty= */ false);
    }
  }

  private record At(Expression expression, Optional<Declaration.Table> rows, boolean ofAllUnits) {}

  /** The names in an expression that stands among the columns of {@code rows}, if there are any. */
  public static References in(
      Expression root,
      Optional<Declaration.Table> rows,
      Map<String, Declaration.Table> tables,
      Map<String, Declaration.Fact> facts) {
    List<Looked> names = new ArrayList<>();
    Set<String> read = new LinkedHashSet<>();
    boolean units = false;
    Deque<At> open = new ArrayDeque<>(List.of(new At(root, rows, /* ofAllUnits= */ false)));
    while (!open.isEmpty()) {
      At at = open.pop();
      Optional<Declaration.Table> inside = at.rows();
      boolean all = at.ofAllUnits();
      if (at.expression() instanceof Expression.Reference reference) {
        names.add(new Looked(reference.name(), at.rows(), all));
        if (tables.containsKey(reference.name().text())) {
          read.add(reference.name().text());
        }
      } else if (at.expression() instanceof ConditionNode.Emptiness emptiness
          && emptiness.operand() instanceof Expression.Reference reference) {
        names.add(new Looked(reference.name(), at.rows(), all, /* asEmpty= */ true));
        continue;
      } else if (at.expression() instanceof Expression.Rows node) {
        Optional<Declaration.Table> table = Optional.ofNullable(tables.get(node.table().text()));
        boolean ofUnits = table.isEmpty() && KnownName.UNITS.isSpelled(node.table().text());
        table.ifPresent(each -> read.add(each.name().text()));
        inside = table.isPresent() ? table : inside;
        units |= ofUnits;
        all |= ofUnits;
        Optional<Declaration.Table> columns = inside;
        boolean ofAll = all;
        node.column().ifPresent(column -> names.add(new Looked(column, columns, ofAll)));
      } else if (at.expression() instanceof Expression.Ranking node) {
        units = true;
        all = true;
        Optional<Declaration.Table> columns = inside;
        node.column().ifPresent(column -> names.add(new Looked(column, columns, true)));
      }
      List<Expression> operands = operands(at.expression(), inside, facts);
      for (int i = operands.size() - 1; i >= 0; i--) {
        open.push(new At(operands.get(i), inside, all));
      }
    }
    return new References(names, read, units);
  }

  /** The operands in which names are looked up; a value of a choice is no such name. */
  private static List<Expression> operands(
      Expression expression,
      Optional<Declaration.Table> rows,
      Map<String, Declaration.Fact> facts) {
    if (expression instanceof ConditionNode.Comparing comparing) {
      if (isChoice(comparing.left(), rows, facts)) {
        return List.of(comparing.left());
      } else if (isChoice(comparing.right(), rows, facts)) {
        return List.of(comparing.right());
      }
    }
    return expression.accept(Operands.VISITOR);
  }

  private static boolean isChoice(
      Expression expression,
      Optional<Declaration.Table> rows,
      Map<String, Declaration.Fact> facts) {
    Optional<Declaration.Fact> fact = Optional.empty();
    if (expression instanceof Expression.Previous previous) {
      fact = Optional.ofNullable(facts.get(previous.name().text()));
    } else if (expression instanceof Expression.Reference reference) {
      Scope scope = rows.map(Scope::rows).orElse(Scope.UNIT);
      String name = reference.name().text();
      if (scope.derived(name).isEmpty()) {
        fact = scope.column(name).or(() -> Optional.ofNullable(facts.get(name)));
      }
    }
    return fact.filter(each -> each.type().type() == FactType.CHOICE).isPresent();
  }
}
