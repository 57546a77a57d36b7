package dev.scoring.io.row;

import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.problem.DataProblem;
import dev.scoring.core.problem.DataProblem.Code;
import dev.scoring.core.text.Quoted;
import dev.scoring.core.text.SameNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Finds the file, line and column of problems, and leaves out those that only follow from another
 * one: of a column that is missing as a whole, of a row with the wrong number of cells, of units
 * that are unknown because their file could not be read.
 */
public final class Locator {

  /** The name under which the file of the facts is known. */
  public static final String FACTS = "";

  /** The name under which the file of the previous period is known; no table has it. */
  public static final String PREVIOUS = " ";

  private static final String PREVIOUS_HELP =
      "give a file with `--previous`, or columns such as `previous NAME` among the facts";

  private final Map<String, Sheet> sheets;
  private final RulePlaces rules;

  /**
   * Makes a locator.
   *
   * @param sheets the sheets by table, and those that are none under their own names
   */
  public Locator(Map<String, Sheet> sheets) {
    this(sheets, RulePlaces.NONE);
  }

  /**
   * Makes a locator that tells where rules stand as well.
   *
   * @param sheets the sheets by table, and those that are none under their own names
   */
  public Locator(Map<String, Sheet> sheets, RulePlaces rules) {
    this.sheets = Map.copyOf(sheets);
    this.rules = rules;
  }

  /** Tells {@code target} about every column that a file lacks, once. */
  public void missingColumns(List<DataProblem> found, Consumer<Problem> target) {
    Map<String, String> expected = new HashMap<>();
    for (DataProblem problem : found) {
      if (problem.code() == Code.MISSING) {
        expected.putIfAbsent(problem.table() + "/" + problem.field(), problem.help());
      }
    }
    sheets.forEach(
        (table, data) -> {
          Header header = data.header();
          if (header != null) {
            for (FactDefinition column : header.missing()) {
              target.accept(
                  data.source()
                      .problem(
                          data.headerLine(),
                          0,
                          Code.MISSING.toString(),
                          "column `" + column.name() + "`",
                          "it is missing",
                          expected.getOrDefault(table + "/" + column.name(), "")));
            }
          }
        });
  }

  /** Hands each problem that does not follow from another one to {@code target}, with its place. */
  public void locate(List<DataProblem> found, Consumer<Problem> target) {
    UnitsWithoutRows withoutRows = new UnitsWithoutRows();
    for (DataProblem problem : found.stream().filter(each -> !withoutRows.take(each)).toList()) {
      Sheet data = sheets.get(problem.table());
      if (ofPreviousPeriod(problem)) {
        inPreviousPeriod(problem, target);
      } else if (data != null && problem.code().isWarning() && !problem.field().isEmpty()) {
        target.accept(ofColumn(problem, data));
      } else if (data == null || problem.row() < 0) {
        target.accept(
            new Problem(
                0,
                units().source().name(),
                0,
                0,
                problem.code().toString(),
                subject(problem, problem.unit()),
                problem.message(),
                problem.code() == Code.NO_PREVIOUS ? PREVIOUS_HELP : problem.help()));
      } else if (!follows(problem, data)) {
        target.accept(located(problem, data));
      }
    }
    withoutRows.tell(sheets, target);
  }

  /** A problem of a whole column, with the place of its header. */
  private Problem ofColumn(DataProblem problem, Sheet data) {
    Header header = data.header();
    return data.source()
        .problem(
            data.headerLine(),
            header == null ? 0 : header.indexOf(problem.field()) + 1,
            problem.code().toString(),
            subject(problem, problem.unit()),
            problem.message(),
            problem.help());
  }

  /** Whether a problem is one of the file of the previous period. */
  private boolean ofPreviousPeriod(DataProblem problem) {
    boolean previous =
        FactDefinition.isPrevious(problem.field()) || problem.code() == Code.DUPLICATE_UNIT;
    return previous && problem.row() < 0 && sheets.containsKey(PREVIOUS);
  }

  private void inPreviousPeriod(DataProblem problem, Consumer<Problem> target) {
    Sheet data = Objects.requireNonNull(sheets.get(PREVIOUS));
    Header header = data.header();
    if (header == null || header.key() < 0) {
      return;
    }
    int row = problem.code() == Code.NO_PREVIOUS ? -1 : data.places().lastRow(problem.unit());
    int column =
        problem.code() == Code.DUPLICATE_UNIT || problem.code() == Code.NOT_FOUND_AGAIN
            ? header.key()
            : header.indexOf(FactDefinition.current(problem.field()));
    target.accept(
        data.source()
            .problem(
                row < 0 ? 0 : data.places().line(row),
                row < 0 ? 0 : column + 1,
                problem.code().toString(),
                subject(problem, problem.unit()),
                problem.message(),
                repeats(problem) ? "" : problem.help()));
  }

  private boolean follows(DataProblem problem, Sheet data) {
    Header header = data.header();
    return header == null
        || data.places().isRagged(problem.row())
        || (problem.code() == Code.MISSING && header.indexOf(problem.field()) < 0)
        || (problem.code() == Code.DUPLICATE_UNIT && header.key() < 0)
        || (problem.code() == Code.UNKNOWN_UNIT && !units().knowsUnits());
  }

  private Sheet units() {
    return Objects.requireNonNull(sheets.get(FACTS));
  }

  private Problem located(DataProblem problem, Sheet data) {
    Header header = Objects.requireNonNull(data.header());
    int row = problem.row();
    boolean ofName = problem.code() == Code.DUPLICATE_UNIT;
    int column = ofName ? header.key() : header.indexOf(problem.field());
    String help = problem.help();
    if (ofName && !problem.unit().isEmpty()) {
      int first = data.places().firstRow(problem.unit());
      help =
          SameNames.help(
              problem.unit(), data.places().unit(first), "line " + data.places().line(first));
    } else if (problem.firstRow() >= 0) {
      help = "it stands first in line " + data.places().line(problem.firstRow());
    }
    String unit = problem.unit().isEmpty() ? data.places().unit(row) : problem.unit();
    return data.source()
        .problem(
            data.places().line(row),
            column + 1,
            problem.code().toString(),
            subject(problem, problem.code() == Code.UNKNOWN_UNIT ? problem.unit() : unit),
            problem.message(),
            repeats(problem) ? "" : help);
  }

  /** Whether the help only says again what the message says. */
  private static boolean repeats(DataProblem problem) {
    String expected = "expected ";
    return problem.help().startsWith(expected)
        && problem.message().endsWith("is not " + problem.help().substring(expected.length()));
  }

  private String subject(DataProblem problem, String unit) {
    List<String> words = new ArrayList<>();
    if (!unit.isEmpty()) {
      words.add("unit " + Quoted.of(unit));
    }
    if (!problem.rule().isEmpty()) {
      words.add("rule `" + problem.rule() + "`" + rules.of(problem.rule()));
    }
    if (!problem.field().isEmpty()) {
      words.add((problem.table().isEmpty() ? "fact `" : "column `") + problem.field() + "`");
    }
    return String.join(", ", words);
  }
}
