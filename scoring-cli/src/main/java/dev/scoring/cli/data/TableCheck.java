package dev.scoring.cli.data;

import dev.scoring.core.Inspection;
import dev.scoring.core.Scheme;
import dev.scoring.core.problem.DataException;
import dev.scoring.core.problem.DataProblem;
import dev.scoring.core.problem.DataProblem.Code;
import dev.scoring.core.text.DidYouMean;
import dev.scoring.io.row.Locator;
import dev.scoring.io.row.Problem;
import dev.scoring.io.row.RowLimits;
import dev.scoring.io.row.Sheet;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Reads tables again, once it is known that something is wrong with them, to say what and where.
 */
final class TableCheck {

  /** How many names are compared, at the most, to find those that were probably meant. */
  private static final long COMPARISONS = 20_000_000;

  private static final int FEWEST_COMPARED = 3;

  private final Scheme scheme;
  private final Optional<LocalDate> date;
  private final Sheet facts;
  private final UnitRows rows;
  private final Map<String, Map<String, String>> compared;
  private final int stretch;
  private final Map<String, String> meant = new HashMap<>();

  /**
   * Prepares a check.
   *
   * @param facts the facts, which have been read
   * @param rows the rows, of which it is known whose units were found
   * @param compared the facts of the units that rows are compared with
   * @param stretch how many rows are checked at a time
   */
  TableCheck(
      Scheme scheme,
      Optional<LocalDate> date,
      Sheet facts,
      UnitRows rows,
      Map<String, Map<String, String>> compared,
      int stretch) {
    this.scheme = scheme;
    this.date = date;
    this.facts = facts;
    this.rows = rows;
    this.compared = compared;
    this.stretch = stretch;
  }

  /**
   * Finds what units were probably meant by the first names that are unknown.
   *
   * @param units how many units there are
   */
  void compareNames(long units) throws IOException {
    long most = Math.max(FEWEST_COMPARED, COMPARISONS / Math.max(1, units));
    Set<String> unknown = rows.unknown((int) Math.min(RowLimits.PROBLEMS_SHOWN, most));
    if (unknown.isEmpty()) {
      return;
    }
    List<String> names = new ArrayList<>();
    Sheet again = facts.again();
    again.read(
        (unit, columns, cells) -> {
          names.add(unit);
          if (names.size() == stretch) {
            again.cut();
            compare(unknown, names);
          }
        });
    compare(unknown, names);
  }

  private void compare(Set<String> unknown, List<String> names) {
    for (String name : unknown) {
      List<String> candidates = new ArrayList<>(names);
      Optional.ofNullable(meant.get(name)).ifPresent(candidates::add);
      candidates.sort(null);
      DidYouMean.nearest(name, candidates).ifPresent(near -> meant.put(name, near));
    }
    names.clear();
  }

  /**
   * Checks a table.
   *
   * @param problems is told what is wrong with its rows
   * @param found is handed the same as the scheme tells it
   */
  void check(String name, Sheet table, Consumer<Problem> problems, Consumer<DataProblem> found)
      throws IOException {
    BiConsumer<Sheet, List<Map<String, String>>> check =
        (places, values) -> check(name, places, values, problems, found);
    Sheet again = table.again();
    List<Map<String, String>> pending = new ArrayList<>();
    again.read(
        (unit, columns, cells) -> {
          pending.add(columns.values(cells));
          if (pending.size() == stretch) {
            check.accept(again.cut(), pending);
            pending.clear();
          }
        });
    check.accept(again.cut(), pending);
  }

  private void check(
      String name,
      Sheet places,
      List<Map<String, String>> values,
      Consumer<Problem> problems,
      Consumer<DataProblem> found) {
    Inspection.Builder inspection = scheme.inspection().elsewhere(rows::isFound);
    date.ifPresent(inspection::date);
    compared.forEach(inspection::unit);
    values.forEach(row -> inspection.row(name, row));
    try {
      inspection.build();
    } catch (DataException e) {
      List<DataProblem> all =
          e.problems().stream()
              .filter(problem -> problem.table().equals(name))
              .filter(problem -> !ofAllRows(problem))
              .map(this::withHelp)
              .toList();
      all.forEach(found);
      new Locator(Map.of(Locator.FACTS, facts, name, places)).locate(all, problems);
    }
  }

  /** Whether it takes all rows of a table to find a problem. */
  private static boolean ofAllRows(DataProblem problem) {
    return problem.code() == Code.DUPLICATE_KEY || problem.code() == Code.NO_ROWS;
  }

  private DataProblem withHelp(DataProblem problem) {
    String near = meant.get(problem.unit());
    return problem.code() != Code.UNKNOWN_UNIT || near == null
        ? problem
        : new DataProblem(
            problem.code(),
            problem.table(),
            problem.row(),
            problem.unit(),
            problem.field(),
            problem.rule(),
            problem.message(),
            DidYouMean.help(problem.unit(), near));
  }
}
