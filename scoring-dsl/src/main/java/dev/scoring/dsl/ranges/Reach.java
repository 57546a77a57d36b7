package dev.scoring.dsl.ranges;

import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.names.References;
import dev.scoring.dsl.types.Types;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an expression reads in the end, through parameters, derived columns and the filters of
 * tables.
 *
 * @param scores the scores that it reads
 * @param units whether it reads other units
 * @param unit whether it reads facts or rows of the unit; told of what stands among columns
 */
public record Reach(List<Score> scores, boolean units, boolean unit) {

  /**
   * A score that is read.
   *
   * @param id the id of the part, block, rule or total
   * @param ofAllUnits whether it is read of every unit
   * @param via the parameters and columns on the way to it
   * @param asEmpty whether it is only asked whether anything of it applies
   */
  public record Score(String id, boolean ofAllUnits, List<String> via, boolean asEmpty) {}

  private record At(
      Expression expression,
      Optional<Declaration.Table> rows,
      boolean ofAllUnits,
      List<String> via) {}

  private static final Reach NOTHING = new Reach(List.of(), /* units= */ false, /* unit= */ false);

  public static Reach of(Expression root, Optional<Declaration.Table> rows, Types types) {
    return rows.isEmpty() && isPlain(root, types) ? NOTHING : follow(root, rows, types);
  }

  /** Whether an expression is a number or the name of a fact, as most are. */
  private static boolean isPlain(Expression expression, Types types) {
    if (expression instanceof Expression.Reference reference) {
      String name = reference.name().text();
      return types.facts().containsKey(name)
          && !types.lets().containsKey(name)
          && !types.symbols().tables().containsKey(name);
    }
    return expression instanceof Expression.NumberLiteral;
  }

  private static Reach follow(Expression root, Optional<Declaration.Table> rows, Types types) {
    List<Score> scores = new ArrayList<>();
    boolean units = false;
    boolean unit = false;
    Set<String> followed = new HashSet<>();
    Deque<At> open = new ArrayDeque<>();
    open.add(new At(root, rows, /* ofAllUnits= */ false, List.of()));
    while (!open.isEmpty()) {
      At at = open.remove();
      References found =
          References.in(
              at.expression(), at.rows(), types.symbols().tables(), types.symbols().facts());
      units |= found.units();
      unit |= !found.tables().isEmpty();
      for (References.Looked looked : found.names()) {
        String name = looked.name().text();
        boolean all = at.ofAllUnits() || looked.ofAllUnits();
        Optional<Declaration.Table> table = looked.rows();
        if (table.isPresent() && isColumn(table.get(), name)) {
          continue;
        }
        Optional<Declaration.Let> column =
            table.flatMap(each -> types.derived(each.name().text(), name));
        Declaration.Let let = types.lets().get(name);
        if (column.isPresent()) {
          String shown = table.get().name().text() + "." + name;
          if (followed.add("column " + shown)) {
            open.add(new At(column.get().value(), table, all, plus(at.via(), shown)));
          }
        } else if (let != null) {
          if (followed.add((all ? "all " : "let ") + name)) {
            open.add(new At(let.value(), Optional.empty(), all, plus(at.via(), name)));
          }
        } else if (types.facts().containsKey(name)) {
          unit = true;
        } else {
          scores.add(new Score(name, all, at.via(), looked.asEmpty()));
        }
      }
      for (String name : found.tables()) {
        Declaration.Table table = types.symbols().tables().get(name);
        if (table != null && table.where().isPresent() && followed.add("table " + name)) {
          open.add(new At(table.where().get(), Optional.of(table), at.ofAllUnits(), at.via()));
        }
      }
    }
    return new Reach(scores, units, unit);
  }

  private static boolean isColumn(Declaration.Table table, String name) {
    return table.columns().stream().anyMatch(column -> column.name().text().equals(name));
  }

  private static List<String> plus(List<String> way, String name) {
    List<String> longer = new ArrayList<>(way);
    longer.add(name);
    return longer;
  }
}
