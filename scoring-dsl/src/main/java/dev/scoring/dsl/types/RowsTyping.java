package dev.scoring.dsl.types;

import dev.scoring.core.text.DidYouMean;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Name;
import dev.scoring.dsl.ast.RowsFunction;
import dev.scoring.dsl.diagnostic.Code;
import dev.scoring.dsl.diagnostic.Reporter;
import dev.scoring.dsl.names.Scope;
import dev.scoring.dsl.names.Symbols;
import dev.scoring.dsl.types.FactTypes.Use;
import dev.scoring.dsl.words.KnownName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Gives figures of rows, of all units and of lists their types. */
final class RowsTyping {

  private final Symbols symbols;
  private final NameTyping references;
  private final ExpressionTyping expressions;
  private final TableTyping tables;
  private final Reporter reporter;

  /** Tables that there are not, of which that was said. */
  private final Set<String> said = new HashSet<>();

  RowsTyping(
      Symbols symbols, NameTyping references, ExpressionTyping expressions, Reporter reporter) {
    this.symbols = symbols;
    this.references = references;
    this.expressions = expressions;
    this.tables = new TableTyping(expressions, reporter);
    this.reporter = reporter;
  }

  /** The type of what is made of rows. */
  Type rows(Expression.Rows node, Scope scope) {
    Scope rows = scope;
    if (symbols.isUnits(node.table().text())) {
      if (isInsideRows(node.table(), scope)) {
        return Type.ERROR;
      }
      node.by().ifPresent(by -> kind(by, scope));
    } else {
      Optional<Declaration.Table> table = table(node.table(), node.by());
      if (table.isEmpty() || isInsideRows(node.table(), scope)) {
        return Type.ERROR;
      }
      rows = Scope.rows(table.get());
    }
    Scope inside = rows;
    node.where().ifPresent(where -> expressions.condition(where, inside));
    boolean reads =
        switch (node.function()) {
          case SUM, MIN, MAX, MEAN -> true;
          case COUNT, SHARE, ANY, ALL -> false;
        };
    if (!reads && node.column().isPresent()) {
      String word = node.function().name().toLowerCase(Locale.ROOT);
      reporter.report(
          Code.TABLES_USABLE,
          node.column().get().span(),
          "`%s` goes by rows, and `%s.%s` is one value of each"
              .formatted(word, node.table().text(), node.column().get().text()),
          "write `" + node.table().text() + "` and a `where …`");
      return Type.ERROR;
    }
    return switch (node.function()) {
      case COUNT -> Type.NUMBER;
      case ANY -> Type.CONDITION;
      case ALL, SHARE -> {
        if (node.where().isEmpty()) {
          reporter.report(
              Code.TABLES_USABLE,
              node.span(),
              "it does not say what must hold for the rows",
              "add `where …`");
        }
        yield node.function() == RowsFunction.ALL ? Type.CONDITION : Type.PERCENT;
      }
      case SUM, MIN, MAX, MEAN -> {
        boolean ordered =
            node.function() == RowsFunction.MIN || node.function() == RowsFunction.MAX;
        yield column(node.table(), node.column(), inside, ordered);
      }
    };
  }

  /** The rows of a table that are counted by its name alone. */
  void counted(Name table, Scope scope) {
    if (table(table, Optional.empty()).isPresent()) {
      isInsideRows(table, scope);
    }
  }

  /** The type of the place of a unit among all units. */
  Type ranking(Expression.Ranking node, Scope scope) {
    String table = node.table().text();
    if (!symbols.isUnits(table)) {
      boolean known = symbols.tables().containsKey(table);
      reporter.report(
          Code.TABLES_USABLE,
          node.table().span(),
          known
              ? "`rank of` gives a unit its place among all units, and `" + table + "` is a table"
              : "`rank of` gives a unit its place among all units: no table `" + table + "`",
          "write `rank of units." + node.column().map(Name::text).orElse(table) + " …`");
      return Type.ERROR;
    }
    if (isInsideRows(node.table(), scope)) {
      return Type.ERROR;
    }
    node.by().ifPresent(by -> kind(by, scope));
    node.where().ifPresent(where -> expressions.condition(where, scope));
    Type column = column(node.table(), node.column(), scope, /* ordered= */ true);
    if (node.ties().isEmpty()) {
      reporter.report(
          Code.TIES_SETTLED,
          node.span(),
          "it does not say which place units of equal value get",
          "add `ties best` (1, 2, 2, 4), `ties worst` (1, 3, 3, 4), `ties mean` (1, 2.5, 2.5, 4)"
              + " or `ties dense` (1, 2, 2, 3)");
    }
    return column == Type.ERROR ? Type.ERROR : Type.NUMBER;
  }

  /** The type of something made of several figures. */
  Type list(Expression.ListFigure node, Scope scope, Use use) {
    if (node.figures().stream().anyMatch(each -> references.isDate(each, scope))) {
      node.figures().forEach(each -> expressions.date(each, scope));
      return ofDates(node);
    }
    Type result = Type.NUMBER;
    for (Expression figure : node.figures()) {
      Type type = expressions.number(figure, scope, use);
      result = type == Type.ERROR || result == Type.ERROR ? Type.ERROR : wider(result, type);
    }
    return result == Type.PERCENT && node.function() == RowsFunction.COUNT ? Type.NUMBER : result;
  }

  private Type ofDates(Expression.ListFigure node) {
    if (node.function() == RowsFunction.SUM || node.function() == RowsFunction.MEAN) {
      reporter.report(
          Code.RIGHT_SORT,
          node.span(),
          "dates have no " + (node.function() == RowsFunction.SUM ? "sum" : "mean"),
          "of dates there are `min of`, `max of` and `count of`;"
              + " the time between two is `days from a to b`");
      return Type.ERROR;
    }
    return node.function() == RowsFunction.COUNT ? Type.NUMBER : Type.DATE;
  }

  private static Type wider(Type a, Type b) {
    return a == Type.PERCENT ? a : b;
  }

  private boolean isInsideRows(Name table, Scope scope) {
    if (scope.table().isEmpty()) {
      return false;
    }
    boolean units = symbols.isUnits(table.text());
    reporter.report(
        Code.TABLES_USABLE,
        table.span(),
        units
            ? "what all units have cannot be read inside the rows of a table"
            : "the rows of one table cannot be counted inside the rows of another",
        "name it with `let` before");
    return true;
  }

  /** A fact by which units are of one kind. */
  private void kind(Name by, Scope scope) {
    Type type = references.reference(by, scope, Use.UNKNOWN);
    if (type != Type.CHOICE && type != Type.ERROR && !isFlag(by, type)) {
      reporter.report(
          Code.TABLES_USABLE,
          by.span(),
          "units are not of one kind by `" + by.text() + "`, which is " + type.words(),
          "name a `one of` fact or a flag: `by unit_kind`");
    }
  }

  private boolean isFlag(Name by, Type type) {
    return type == Type.CONDITION && !symbols.lets().containsKey(by.text());
  }

  private Type column(Name table, Optional<Name> named, Scope rows, boolean ordered) {
    if (named.isEmpty()) {
      reporter.report(
          Code.TABLES_USABLE,
          table.span(),
          symbols.isUnits(table.text())
              ? "it does not say what of the units"
              : "it does not say which column of `" + table.text() + "`",
          symbols.isUnits(table.text())
              ? "write `" + table.text() + ".` and a fact, parameter or score"
              : "write `" + table.text() + ".COLUMN`");
      return Type.ERROR;
    }
    Name column = named.get();
    boolean ofTable = rows.table().isPresent();
    if (ofTable && rows.column(column.text()).isEmpty() && rows.derived(column.text()).isEmpty()) {
      reporter.report(
          Code.TABLES_USABLE,
          column.span(),
          "the table `" + table.text() + "` has no column `" + column.text() + "`",
          DidYouMean.help(column.text(), NameTyping.columns(rows.table().orElseThrow())));
      return Type.ERROR;
    }
    Type type = references.reference(column, rows, ofTable ? Use.UNKNOWN : unknown(column));
    if (type == Type.ERROR || type.isNumber() || (type == Type.DATE && ordered)) {
      return type;
    }
    String what = ofTable ? "a column of numbers" : "a number";
    reporter.report(
        Code.RIGHT_SORT,
        column.span(),
        "`" + column.text() + "` is " + type.words() + ", and here must stand " + what,
        type == Type.CONDITION || type == Type.CHOICE
            ? "write `share of " + table.text() + " where …`"
            : "");
    return Type.ERROR;
  }

  /** A declared fact says its type by itself; of any other, this use says that it is a number. */
  private Use unknown(Name column) {
    return symbols.facts().containsKey(column.text()) ? Use.UNKNOWN : Use.NUMBER;
  }

  /** What was meant by something that is no table. */
  private String instead(Name name, List<String> tables) {
    String near = DidYouMean.help(name.text(), tables);
    boolean figure =
        symbols.facts().containsKey(name.text()) || symbols.lets().containsKey(name.text());
    return near.isEmpty() && figure
        ? "of several figures: `("
            + name.text()
            + ", …)`; of all units: `units."
            + name.text()
            + "`"
        : near.isEmpty() ? "declare it: `table " + name.text() + " { … }`" : near;
  }

  /** The table, if it exists and it is clear through which column its rows belong to a unit. */
  private Optional<Declaration.Table> table(Name name, Optional<Name> by) {
    Declaration.Table table = symbols.tables().get(name.text());
    if (table == null) {
      if (!said.add(name.text())) {
        return Optional.empty();
      }
      List<String> known = new ArrayList<>(symbols.tables().keySet());
      known.add(KnownName.UNITS.english());
      int dot = name.text().indexOf('.');
      String before = dot < 0 ? "" : name.text().substring(0, dot);
      reporter.report(
          Code.TABLES_USABLE,
          name.span(),
          "no table is called `" + name.text() + "`",
          symbols.tables().containsKey(before) || symbols.isUnits(before)
              ? "rows are named by their table alone: `" + before + "`"
              : instead(name, known));
      return Optional.empty();
    }
    references.use(name.text());
    return tables.isOwnerClear(table, by, name.span()) ? Optional.of(table) : Optional.empty();
  }
}
