package dev.scoring.core.exact;

import dev.scoring.core.data.Data;
import dev.scoring.core.data.TableRows;
import dev.scoring.core.graph.Constraint;
import dev.scoring.core.graph.RequiredRows;
import dev.scoring.core.graph.RequiredValue;
import dev.scoring.core.graph.ScoringGraph;
import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.model.TableDefinition;
import dev.scoring.core.problem.DataProblem;
import dev.scoring.core.problem.DataProblem.Code;
import dev.scoring.core.value.Value;
import dev.scoring.core.value.Value.Nothing;
import dev.scoring.core.value.Value.Truth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Checks how the cells of rows relate to each other and to the unit that the row names, and which
 * units have rows at all. A row that names no unit of these data is compared with none.
 */
final class RowRelations {

  private static final int[] NOTHING_TO_RUN = {};

  private final Plan plan;
  private final ScoringGraph graph;
  private final Data data;
  private final Evaluation evaluation;
  private final List<DataProblem> problems;

  /** How many problems the values have by themselves. */
  private final int ofValues;

  /**
   * Prepares a check.
   *
   * @param problems those that values have by themselves; what is found is added
   */
  RowRelations(Plan plan, Data data, Evaluation evaluation, List<DataProblem> problems) {
    this.plan = plan;
    this.graph = plan.graph();
    this.data = data;
    this.evaluation = evaluation;
    this.problems = problems;
    this.ofValues = problems.size();
  }

  /**
   * Checks all rows, and all units.
   *
   * @param exempt the units that need no rows, asked for those that have none
   */
  void check(IntPredicate exempt) {
    for (int table = 0; table < graph.tables().size(); table++) {
      List<DataProblem> found = new ArrayList<>();
      String name = graph.tables().get(table).name();
      for (Constraint constraint : graph.constraints()) {
        if (constraint.table().equals(name)) {
          rows(table, constraint.condition().index(), new Related(constraint), found);
        }
      }
      for (RequiredValue required : graph.required()) {
        if (required.table().equals(name)) {
          rows(table, required.when().index(), new Required(required, table), found);
        }
      }
      found.sort(Comparator.comparingInt(DataProblem::row));
      problems.addAll(found);
      for (RequiredRows required : graph.requiredRows()) {
        if (required.table().equals(name)) {
          units(table, required, exempt);
        }
      }
    }
  }

  /** What is required of each row, once its condition was evaluated for it. */
  private interface Demand {
    void check(int row, Value[] values, String unit, List<DataProblem> found);
  }

  private void rows(int table, int condition, Demand demand, List<DataProblem> found) {
    TableRows rows = data.tables().get(table);
    int[] ofRow = plan.rowProgram(condition);
    int[] ofUnit = plan.besideRows(condition);
    if (!plan.differsByUnit(ofUnit)) {
      if (rows.size() > 0) {
        evaluation.run(ofUnit);
      }
      for (int row = 0; row < rows.size(); row++) {
        evaluation.run(ofRow, rows.row(row));
        demand.check(row, rows.row(row), "", found);
      }
      return;
    }
    TableDefinition definition = graph.tables().get(table);
    int owner = definition.indexOf(definition.owners().get(0));
    for (int unit = 0; unit < data.units().size(); unit++) {
      int[] own = rows.of(owner, unit);
      if (own.length > 0) {
        evaluation.begin(unit);
        evaluation.run(ofUnit);
      }
      for (int row : own) {
        evaluation.run(ofRow, rows.row(row));
        demand.check(row, rows.row(row), data.units().get(unit), found);
      }
    }
  }

  /** A relation, which must not be false. */
  private final class Related implements Demand {
    private final Constraint constraint;

    Related(Constraint constraint) {
      this.constraint = constraint;
    }

    @Override
    public void check(int row, Value[] values, String unit, List<DataProblem> found) {
      int condition = constraint.condition().index();
      if (evaluation.value(condition) == Truth.FALSE) {
        found.add(
            new DataProblem(
                Code.CONTRADICTION,
                constraint.table(),
                row,
                unit,
                constraint.fact(),
                "",
                "it must be " + constraint.text() + ", and is not",
                Relations.compared(plan, evaluation, condition)));
      }
    }
  }

  /** A cell that must not be empty where a condition is true. */
  private final class Required implements Demand {
    private final RequiredValue required;
    private final FactDefinition definition;
    private final int column;
    private final BitSet known = new BitSet();

    Required(RequiredValue required, int table) {
      this.required = required;
      this.column = graph.tables().get(table).indexOf(required.name());
      this.definition = graph.tables().get(table).columns().get(column);
      for (DataProblem problem : problems.subList(0, ofValues)) {
        if (problem.table().equals(required.table())
            && problem.field().equals(required.name())
            && problem.row() >= 0) {
          known.set(problem.row());
        }
      }
    }

    @Override
    public void check(int row, Value[] values, String unit, List<DataProblem> found) {
      if (values[column] == Nothing.NOTHING && !known.get(row)) {
        Relations.required(required, evaluation, definition, row, unit, ofValues == 0)
            .ifPresent(found::add);
      }
    }
  }

  /** Finds the units without rows; where a row is nobody's by mistake, it may be that of any. */
  private void units(int table, RequiredRows required, IntPredicate exempt) {
    TableDefinition definition = graph.tables().get(table);
    for (DataProblem problem : problems.subList(0, ofValues)) {
      if (problem.table().equals(required.table())
          && definition.owners().contains(problem.field())) {
        return;
      }
    }
    TableRows rows = data.tables().get(table);
    int column = definition.indexOf(required.column());
    int[] ofUnit =
        required.when().map(when -> plan.program(List.of(when.index()))).orElse(NOTHING_TO_RUN);
    for (int unit = 0; unit < data.units().size(); unit++) {
      if (hasRow(rows, column, required, unit)) {
        continue;
      }
      if (required.when().isPresent()) {
        evaluation.begin(unit);
        evaluation.run(ofUnit);
        if (evaluation.value(required.when().get().index()) != Truth.TRUE) {
          continue;
        }
      }
      if (!exempt.test(unit)) {
        problems.add(
            new DataProblem(
                Code.NO_ROWS,
                required.table(),
                -1,
                data.units().get(unit),
                "",
                "",
                required.text(),
                "is a sheet lost?"));
      }
    }
  }

  private boolean hasRow(TableRows rows, int column, RequiredRows required, int unit) {
    int[] own = rows.of(column, unit);
    if (own.length == 0 || required.counted().isEmpty()) {
      return own.length > 0;
    }
    int counted = required.counted().get().index();
    evaluation.begin(unit);
    evaluation.run(plan.besideRows(counted));
    int[] ofRow = plan.rowProgram(counted);
    for (int row : own) {
      evaluation.run(ofRow, rows.row(row));
      if (evaluation.value(counted) == Truth.TRUE) {
        return true;
      }
    }
    return false;
  }
}
