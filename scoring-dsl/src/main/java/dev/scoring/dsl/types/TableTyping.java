package dev.scoring.dsl.types;

import dev.scoring.core.model.FactType;
import dev.scoring.core.text.DidYouMean;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Name;
import dev.scoring.dsl.ast.Span;
import dev.scoring.dsl.ast.TableClause;
import dev.scoring.dsl.diagnostic.Code;
import dev.scoring.dsl.diagnostic.Reporter;
import dev.scoring.dsl.names.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Checks what is said of a table as a whole, and through which column its rows belong to a unit.
 */
final class TableTyping {

  private final ExpressionTyping expressions;
  private final Reporter reporter;

  TableTyping(ExpressionTyping expressions, Reporter reporter) {
    this.expressions = expressions;
    this.reporter = reporter;
  }

  /** The clauses of a table. */
  void clauses(Declaration.Table table) {
    boolean keyed = false;
    Set<Optional<String>> owners = new HashSet<>();
    for (TableClause clause : table.clauses()) {
      if (clause instanceof TableClause.Key key) {
        if (keyed) {
          reporter.report(
              Code.IN_PLACE,
              key.span(),
              "a second `key`",
              "a row has one key; name all its columns in one: `key a, b`");
        }
        keyed = true;
        key(table, key);
      } else if (clause instanceof TableClause.EveryUnit every) {
        every.when().ifPresent(when -> expressions.condition(when, Scope.UNIT));
        if (isOwnerClear(table, every.by(), every.span())
            && !owners.add(
                every.by().map(Name::text).or(() -> units(table).stream().findFirst()))) {
          reporter.report(
              Code.IN_PLACE,
              every.span(),
              "a second `every unit`",
              "join the conditions with `or`");
        }
      }
    }
  }

  private void key(Declaration.Table table, TableClause.Key key) {
    Scope rows = Scope.rows(table);
    Set<String> seen = new HashSet<>();
    for (Name column : key.columns()) {
      String name = column.text();
      if (!seen.add(name)) {
        reporter.report(
            Code.IN_PLACE,
            column.span(),
            "`" + name + "` stands twice in the key",
            "leave one out");
      } else if (rows.derived(name).isPresent()) {
        reporter.report(
            Code.TABLES_USABLE,
            column.span(),
            "`" + name + "` is worked out, and a key is made of columns that data supply",
            "name the columns that it is worked out from");
      } else if (rows.column(name).isEmpty()) {
        List<String> columns = new ArrayList<>();
        table.columns().forEach(each -> columns.add(each.name().text()));
        String near = DidYouMean.help(name, columns);
        reporter.report(
            Code.TABLES_USABLE,
            column.span(),
            "the table `" + table.name().text() + "` has no column `" + name + "`",
            near.isEmpty() ? "its columns are `" + String.join("`, `", columns) + "`" : near);
      }
    }
  }

  /**
   * Whether it is clear through which column the rows of a table belong to a unit; what is not is
   * reported.
   *
   * @param by the column that is named, if one is
   * @param place where it should be
   */
  boolean isOwnerClear(Declaration.Table table, Optional<Name> by, Span place) {
    List<String> units = units(table);
    String through =
        "say through " + String.join(" or ", units.stream().map(u -> "`by " + u + "`").toList());
    if (by.isEmpty() && units.size() > 1) {
      reporter.report(
          Code.TABLES_USABLE,
          place,
          "rows of `" + table.name().text() + "` name a unit in more than one column",
          through);
      return false;
    } else if (by.isPresent() && !units.contains(by.get().text())) {
      reporter.report(
          Code.TABLES_USABLE,
          by.get().span(),
          "`" + by.get().text() + "` is not a column of units of `" + table.name().text() + "`",
          through);
      return false;
    }
    return true;
  }

  private static List<String> units(Declaration.Table table) {
    return table.columns().stream()
        .filter(column -> column.type().type() == FactType.UNIT)
        .map(column -> column.name().text())
        .toList();
  }
}
