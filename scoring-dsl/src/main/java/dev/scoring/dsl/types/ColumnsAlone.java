package dev.scoring.dsl.types;

import dev.scoring.core.model.FactType;
import dev.scoring.core.text.DidYouMean;
import dev.scoring.dsl.ast.ChoiceNode;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Name;
import dev.scoring.dsl.diagnostic.Code;
import dev.scoring.dsl.diagnostic.Reporter;
import dev.scoring.dsl.names.Scope;
import dev.scoring.dsl.names.Symbols;
import java.util.List;
import java.util.Optional;

/**
 * Says of a column such as {@code findings.points} that stands where one value must, what can be
 * asked of its many values: what stands before the point is a table, and no fact is called so.
 */
final class ColumnsAlone {

  private final Symbols symbols;
  private final Reporter reporter;

  ColumnsAlone(Symbols symbols, Reporter reporter) {
    this.symbols = symbols;
    this.reporter = reporter;
  }

  /** Whether a name that nothing has is that of a column, or of what all units have; reported. */
  boolean isOne(Name name, Scope scope) {
    String text = name.text();
    int dot = text.indexOf('.');
    if (dot < 1) {
      return false;
    }
    String table = text.substring(0, dot);
    String column = text.substring(dot + 1);
    Declaration.Table declared = symbols.tables().get(table);
    if (declared != null) {
      ofRows(name, declared, column, scope);
    } else if (symbols.isUnits(table)) {
      report(
          name,
          "every unit has its own `" + column + "`",
          "say which of the values of `%s`: `max of %s`, `mean of %s`".formatted(text, text, text));
    }
    return declared != null || symbols.isUnits(table);
  }

  private void ofRows(Name name, Declaration.Table table, String column, Scope scope) {
    Scope rows = Scope.rows(table);
    Optional<Declaration.Fact> supplied = rows.column(column);
    if (supplied.isEmpty() && rows.derived(column).isEmpty()) {
      report(
          name,
          "the table `" + table.name().text() + "` has no column `" + column + "`",
          DidYouMean.help(column, NameTyping.columns(table)));
      return;
    }
    boolean inside = scope.table().filter(table::equals).isPresent();
    report(
        name,
        "each row of `" + table.name().text() + "` has its own `" + column + "`",
        inside ? "inside the rows write `" + column + "` alone" : instead(table, column, supplied));
  }

  private static String instead(
      Declaration.Table table, String column, Optional<Declaration.Fact> supplied) {
    List<String> owners =
        table.columns().stream()
            .filter(each -> each.type().type() == FactType.UNIT)
            .map(each -> each.name().text())
            .toList();
    String by = owners.size() > 1 ? " by " + owners.get(0) : "";
    String rows = table.name().text() + by;
    String value = table.name().text() + "." + column + by;
    if (supplied.isEmpty()) {
      return "say which of its values: `max of " + value + "`, or `any " + rows + " where …`";
    }
    return switch (supplied.get().type().type()) {
      case COUNT, AMOUNT ->
          "say which of its values: `sum of %s`, `max of %s`, `mean of %s`"
              .formatted(value, value, value);
      case RATE ->
          "say which of its values: `min of %s`, `max of %s`, `mean of %s`"
              .formatted(value, value, value);
      case DATE -> "say which of its values: `min of %s`, `max of %s`".formatted(value, value);
      case FLAG ->
          "ask for the rows: `any %s where %s`, `count of %s where %s`"
              .formatted(rows, column, rows, column);
      case CHOICE ->
          "ask for the rows: `any %s where %s = %s`, `count of %s where %s = %s`"
              .formatted(rows, column, first(supplied.get()), rows, column, first(supplied.get()));
      case TEXT, UNIT ->
          "ask for the rows: `count of " + rows + " where " + column + " is not empty`";
    };
  }

  private static String first(Declaration.Fact choice) {
    return choice.type().choices().stream()
        .map(ChoiceNode::value)
        .map(Name::text)
        .findFirst()
        .orElse("…");
  }

  private void report(Name name, String message, String help) {
    reporter.report(Code.TABLES_USABLE, name.span(), message, help);
  }
}
