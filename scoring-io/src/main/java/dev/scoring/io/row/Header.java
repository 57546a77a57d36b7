package dev.scoring.io.row;

import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.problem.DataProblem;
import dev.scoring.core.text.DidYouMean;
import dev.scoring.core.text.Widths;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which column of a file holds what. */
public final class Header {

  private static final List<String> KEYS = List.of("unit", "单位");

  /** What results put behind the name of a score for the column of its exact value. */
  private static final String EXACT = "_exact";

  private static final Pattern PREVIOUS =
      Pattern.compile("^(?:" + String.join("|", FactDefinition.PREVIOUS_WORDS) + ")\\s+(?=\\S)");
  private static final Map<String, String> SEPARATORS =
      Map.of(";", "`;`", "\t", "tabs", "，", "`，`", "|", "`|`");

  private final List<String> cells;
  private final Map<String, Integer> columns;
  private final List<FactDefinition> missing;
  private final int key;
  private final boolean nameless;
  private final RowValues.Columns quick;

  private Header(
      List<String> cells,
      Map<String, Integer> columns,
      RowValues.Columns quick,
      List<FactDefinition> missing,
      int key) {
    this.cells = cells;
    this.columns = columns;
    this.missing = missing;
    this.key = key;
    this.nameless = cells.contains("");
    this.quick = quick;
  }

  /**
   * Reads a header and tells {@code problems} about columns that are unknown or stand twice.
   *
   * @param wanted the facts or columns that the scheme needs
   */
  static Header of(
      Source source,
      long line,
      List<String> row,
      List<FactDefinition> wanted,
      SheetKind kind,
      Consumer<Problem> problems) {
    List<String> cells = row.stream().map(Header::name).toList();
    Map<String, FactDefinition> known = new LinkedHashMap<>();
    wanted.forEach(fact -> known.put(fact.name(), fact));
    int key = kind.isKeyed() ? keyOf(cells) : -1;
    Map<String, Integer> first = new HashMap<>();
    Map<String, Integer> columns = new HashMap<>();
    List<Integer> unknown = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      String name = cells.get(i);
      if (name.isEmpty()) {
        continue;
      }
      Integer before = first.putIfAbsent(name, i);
      if (before != null) {
        problems.accept(
            source.problem(
                line,
                i + 1,
                FileCode.DUPLICATE_COLUMN,
                "column `" + name + "`",
                "it stands twice",
                "it stands first in column " + (before + 1)));
      } else if (i != key) {
        if (known.containsKey(name)) {
          columns.put(name, i);
        } else if (kind != SheetKind.PREVIOUS) {
          unknown.add(i);
        }
      }
    }
    if (kind == SheetKind.PREVIOUS) {
      exactInsteadOfShown(first, known, columns);
    }
    List<FactDefinition> missing =
        wanted.stream().filter(fact -> !columns.containsKey(fact.name())).toList();
    List<FactDefinition> needed =
        kind == SheetKind.PREVIOUS
            ? List.of()
            : missing.stream().filter(fact -> !fact.isPrevious()).toList();
    for (int column : unknown) {
      String name = cells.get(column);
      problems.accept(
          source.problem(
              line,
              column + 1,
              DataProblem.Code.UNKNOWN.toString(),
              "column `" + name + "`",
              kind == SheetKind.FACTS
                  ? "the scheme has no fact of this name"
                  : "the table has no column of this name",
              meant(name, wanted, missing)));
    }
    RowValues.Columns quick =
        new RowValues.Columns(columns, wanted.stream().map(FactDefinition::name).toList());
    return new Header(cells, columns, quick, needed, key);
  }

  /**
   * Takes the column of the exact value where the file has one beside the shown value, as results
   * do: what was rounded for showing must not be compared with.
   */
  private static void exactInsteadOfShown(
      Map<String, Integer> first, Map<String, FactDefinition> known, Map<String, Integer> columns) {
    for (String name : known.keySet()) {
      Integer exact = first.get(name + EXACT);
      if (exact != null && !known.containsKey(name + EXACT)) {
        columns.put(name, exact);
      }
    }
  }

  /** The name in a cell; one of the previous period as the scheme has it. */
  private static String name(String cell) {
    return PREVIOUS
        .matcher(Widths.toHalf(cell).strip())
        .replaceFirst(Matcher.quoteReplacement(FactDefinition.previous("")));
  }

  /**
   * Returns the separator that the file seems to use instead of commas; empty if it uses commas.
   */
  static String otherSeparator(List<String> row) {
    if (row.size() == 1) {
      for (Map.Entry<String, String> each : new TreeMap<>(SEPARATORS).entrySet()) {
        if (row.get(0).contains(each.getKey())) {
          return each.getValue();
        }
      }
    }
    return "";
  }

  private static int keyOf(List<String> cells) {
    return KEYS.stream().mapToInt(cells::indexOf).filter(at -> at >= 0).findFirst().orElse(-1);
  }

  private static String meant(
      String name, List<FactDefinition> wanted, List<FactDefinition> missing) {
    for (FactDefinition fact : wanted) {
      if (fact.label().equals(name)) {
        return "`" + name + "` is the label of `" + fact.name() + "`";
      }
    }
    return DidYouMean.help(
        name, missing.stream().map(FactDefinition::name).toList(), "leave the column out");
  }

  /** The number of columns. */
  int size() {
    return cells.size();
  }

  /** The index of the column that holds the names of the units, or −1. */
  public int key() {
    return key;
  }

  /** Whether any column has no name. */
  boolean hasNameless() {
    return nameless;
  }

  /** Whether a column has no name. */
  boolean isNameless(int column) {
    return cells.get(column).isEmpty();
  }

  /** The index of the column of a fact, or −1. */
  public int indexOf(String fact) {
    return columns.getOrDefault(fact, -1);
  }

  /** The facts that no column holds, although one must. */
  public List<FactDefinition> missing() {
    return missing;
  }

  /** Returns the facts of a row by name; those that the row has no cell for are not there. */
  public Map<String, String> values(Row row) {
    if (row.size() >= cells.size()) {
      return row instanceof Row.Bytes bytes && quick.isComplete()
          ? new RowValues.Written(quick, bytes)
          : new RowValues(quick, row);
    }
    Map<String, String> values = new HashMap<>();
    columns.forEach(
        (fact, column) -> {
          if (column < row.size()) {
            values.put(fact, row.cell(column));
          }
        });
    return values;
  }
}
