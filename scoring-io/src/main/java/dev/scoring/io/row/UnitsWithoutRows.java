package dev.scoring.io.row;

import dev.scoring.core.problem.DataProblem;
import dev.scoring.core.problem.DataProblem.Code;
import dev.scoring.core.text.Quoted;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The units that have no rows in tables where they must: told once for a table, as it is one sheet
 * that was lost. Of many units the first are named.
 */
public final class UnitsWithoutRows {

  private static final int NAMED = 10;

  private final Map<DataProblem, Found> found = new LinkedHashMap<>();

  /** Some units of which the same is wrong. */
  private static final class Found {
    private final List<String> named = new ArrayList<>();
    private long count;
  }

  /** Makes an empty list. */
  public UnitsWithoutRows() {}

  /** Takes a problem if it is one of a unit without rows; returns whether it is. */
  public boolean take(DataProblem problem) {
    if (problem.code() != Code.NO_ROWS) {
      return false;
    }
    Found same = found.computeIfAbsent(ofNobody(problem), key -> new Found());
    same.count++;
    if (same.named.size() < NAMED) {
      same.named.add(problem.unit());
    }
    return true;
  }

  /** Leaves out the units of a table: it is not known whose all of its rows are. */
  public void passOver(String table) {
    found.keySet().removeIf(problem -> problem.table().equals(table));
  }

  private static DataProblem ofNobody(DataProblem problem) {
    return new DataProblem(
        problem.code(),
        problem.table(),
        problem.row(),
        "",
        problem.field(),
        problem.rule(),
        problem.message(),
        problem.help());
  }

  /**
   * Tells {@code target} about the units, once for each table that has a header: of one without,
   * what is wrong has been told.
   *
   * @param sheets the sheets by table
   */
  public void tell(Map<String, Sheet> sheets, Consumer<Problem> target) {
    found.forEach(
        (problem, units) -> {
          Sheet sheet = sheets.get(problem.table());
          if (sheet != null && sheet.header() != null) {
            target.accept(
                sheet
                    .source()
                    .problem(
                        0,
                        0,
                        problem.code().toString(),
                        subject(units),
                        problem.message(),
                        problem.help()));
          }
        });
  }

  private static String subject(Found units) {
    long others = units.count - units.named.size();
    return (units.count == 1 ? "unit " : "units ")
        + Quoted.list(units.named)
        + (others == 0 ? "" : " and " + others + (others == 1 ? " other" : " others"));
  }
}
