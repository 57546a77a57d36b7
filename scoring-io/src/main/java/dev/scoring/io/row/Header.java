package dev.scoring.io.row;

import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.model.FactType;
import dev.scoring.core.problem.DataProblem;
import dev.scoring.core.text.DidYouMean;
import dev.scoring.core.text.Quoted;
import dev.scoring.core.text.SameName;
import dev.scoring.io.layout.ColumnNames;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Which column of a file holds what. */
public final class Header {

  /** What results put behind the name of a score for the column of its exact value. */
  private static final String EXACT = "_exact";

  private final List<String> cells;
  private final Map<String, Integer> columns;
  private final List<FactDefinition> missing;
  private final List<String> passedOver;
  private final int key;
  private final BitSet nameless;
  private final RowValues.Columns quick;

  private Header(Draft draft, List<FactDefinition> wanted, List<FactDefinition> missing) {
    this.cells = List.copyOf(draft.cells);
    this.columns = Map.copyOf(draft.columns);
    this.missing = missing;
    this.passedOver = List.copyOf(draft.passedOver);
    this.key = draft.key;
    this.nameless = draft.nameless;
    this.quick = new RowValues.Columns(columns, wanted.stream().map(FactDefinition::name).toList());
  }

  /** A header that is being read. */
  private static final class Draft {
    private final List<String> cells;
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<Integer> unknown = new ArrayList<>();
    private final List<String> passedOver = new ArrayList<>();
    private final BitSet nameless = new BitSet();
    private int key;

    Draft(List<String> cells, int key) {
      this.cells = cells;
      this.key = key;
    }
  }

  /**
   * Reads a header and tells {@code problems} about columns that are unknown or stand twice.
   *
   * @param row its cells
   * @param names what they may mean
   * @param key the column with the names of the units, or −1
   * @param aside columns that are passed over whatever their names are
   */
  static Header of(
      Source source,
      long line,
      List<String> row,
      ColumnNames names,
      SheetKind kind,
      int key,
      BitSet aside,
      Consumer<Problem> problems) {
    List<FactDefinition> wanted = names.wanted();
    Draft draft = new Draft(row.stream().map(SameName::shown).toList(), key);
    for (int i = 0; i < draft.cells.size(); i++) {
      String name = draft.cells.get(i);
      if (i == key || aside.get(i)) {
        continue;
      }
      if (name.isEmpty()) {
        draft.nameless.set(i);
        continue;
      }
      int meaning = names.of(name);
      if (meaning >= 0) {
        Integer before = draft.columns.putIfAbsent(wanted.get(meaning).name(), i);
        if (before != null) {
          problems.accept(twice(source, line, draft.cells, i, before, wanted.get(meaning).name()));
        }
      } else if (meaning == ColumnNames.UNIT) {
        problems.accept(twice(source, line, draft.cells, i, key, ""));
      } else if (meaning == ColumnNames.PASSED_OVER) {
        if (kind != SheetKind.PREVIOUS) {
          draft.passedOver.add(name);
        }
      } else if (kind != SheetKind.PREVIOUS) {
        draft.unknown.add(i);
      }
    }
    if (kind == SheetKind.TABLE) {
      unitsUnderOtherWords(draft, names);
    }
    if (kind == SheetKind.PREVIOUS) {
      exactInsteadOfShown(draft, wanted);
    }
    List<FactDefinition> missing =
        wanted.stream().filter(fact -> !draft.columns.containsKey(fact.name())).toList();
    for (int column : draft.unknown) {
      problems.accept(
          source.problem(
              line,
              column + 1,
              DataProblem.Code.UNKNOWN.toString(),
              "column " + Quoted.of(draft.cells.get(column)),
              kind == SheetKind.FACTS
                  ? "the scheme has no fact of this name"
                  : "the table has no column of this name",
              meant(draft.cells.get(column), names, missing)));
    }
    return new Header(
        draft,
        wanted,
        kind == SheetKind.PREVIOUS
            ? List.of()
            : missing.stream().filter(fact -> !fact.isPrevious()).toList());
  }

  private static Problem twice(
      Source source, long line, List<String> cells, int column, int before, String fact) {
    boolean same = SameName.areSame(cells.get(column), cells.get(before));
    return source.problem(
        line,
        column + 1,
        FileCode.DUPLICATE_COLUMN,
        "column " + Quoted.of(cells.get(column)),
        same
            ? "it stands twice"
            : "it is "
                + (fact.isEmpty() ? "the names of the units" : "`" + fact + "`")
                + ", as is column "
                + (before + 1)
                + ", "
                + Quoted.of(cells.get(before)),
        same ? "it stands first in column " + (before + 1) : "leave one of the two out");
  }

  /** Takes the one column that is called by another word for units for the one that names them. */
  private static void unitsUnderOtherWords(Draft draft, ColumnNames names) {
    List<FactDefinition> units =
        names.wanted().stream()
            .filter(column -> column.type() == FactType.UNIT)
            .filter(column -> !draft.columns.containsKey(column.name()))
            .toList();
    List<Integer> named =
        draft.unknown.stream()
            .filter(column -> names.isOtherUnitWord(draft.cells.get(column)))
            .toList();
    if (units.size() == 1 && named.size() == 1) {
      draft.columns.put(units.get(0).name(), named.get(0));
      draft.unknown.remove(named.get(0));
    }
  }

  /**
   * Takes the column of the exact value where the file has one beside the shown value, as results
   * do: what was rounded for showing must not be compared with.
   */
  private static void exactInsteadOfShown(Draft draft, List<FactDefinition> wanted) {
    Map<String, Integer> at = new LinkedHashMap<>();
    for (int i = 0; i < draft.cells.size(); i++) {
      at.putIfAbsent(SameName.of(draft.cells.get(i)), i);
    }
    for (FactDefinition fact : wanted) {
      String exact = SameName.of(fact.name() + EXACT);
      Integer column = at.get(exact);
      if (column != null
          && wanted.stream().noneMatch(each -> SameName.of(each.name()).equals(exact))) {
        draft.columns.put(fact.name(), column);
      }
    }
  }

  private static String meant(String name, ColumnNames names, List<FactDefinition> missing) {
    FactDefinition nearly = names.nearly(name);
    if (nearly != null) {
      return "if it is `" + nearly.name() + "`, in its unit of measure, write just that";
    }
    List<String> candidates = new ArrayList<>();
    missing.forEach(fact -> candidates.add(fact.name()));
    missing.stream().map(FactDefinition::label).filter(l -> !l.isEmpty()).forEach(candidates::add);
    return DidYouMean.help(
        name, candidates, "leave the column out, or pass it over with `--ignore`");
  }

  /** The number of columns. */
  int size() {
    return cells.size();
  }

  /** The names of the columns, as the file has them. */
  List<String> cells() {
    return cells;
  }

  /** The names of the columns that are passed over. */
  List<String> passedOver() {
    return passedOver;
  }

  /** The index of the column that holds the names of the units, or −1. */
  public int key() {
    return key;
  }

  /** Whether any column has no name. */
  boolean hasNameless() {
    return !nameless.isEmpty();
  }

  /** Whether a column has no name. */
  boolean isNameless(int column) {
    return nameless.get(column);
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
