package dev.scoring.core.exact;

import dev.scoring.core.data.Data;
import dev.scoring.core.data.Form;
import dev.scoring.core.data.TableRows;
import dev.scoring.core.graph.Constraint;
import dev.scoring.core.graph.Operation;
import dev.scoring.core.graph.RequiredValue;
import dev.scoring.core.graph.ScoringGraph;
import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.model.TableDefinition;
import dev.scoring.core.problem.DataProblem;
import dev.scoring.core.problem.DataProblem.Code;
import dev.scoring.core.value.Value;
import dev.scoring.core.value.Value.Failure;
import dev.scoring.core.value.Value.Nothing;
import dev.scoring.core.value.Value.Truth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Checks how values relate to each other: what must not contradict, and what must not be empty.
 * Runs only what these conditions need.
 */
final class Relations {

  private record Cell(String table, int row, String field) {}

  private final Plan plan;
  private final ScoringGraph graph;
  private final Data data;
  private final Evaluation evaluation;
  private final List<DataProblem> problems;
  private final Set<Cell> known = new HashSet<>();
  private final Map<String, Integer> factIndex = new HashMap<>();

  /**
   * Prepares a check.
   *
   * @param problems those that values have by themselves; such a value is empty in the data, but
   *     not because it was left out. What is found is added
   */
  Relations(Plan plan, Data data, Evaluation evaluation, List<DataProblem> problems) {
    this.plan = plan;
    this.graph = plan.graph();
    this.data = data;
    this.evaluation = evaluation;
    this.problems = problems;
    for (FactDefinition fact : graph.facts()) {
      factIndex.put(fact.name(), factIndex.size());
    }
    for (DataProblem problem : problems) {
      known.add(new Cell(problem.table(), problem.row(), problem.field()));
    }
  }

  /** Checks some units, and all rows. */
  void check(IntPredicate units) {
    for (int unit = 0; unit < data.units().size(); unit++) {
      if (!units.test(unit)) {
        continue;
      }
      evaluation.begin(unit);
      evaluation.run(plan.checkProgram());
      contradictions(unit);
      requiredFacts(unit);
    }
    for (RequiredValue required : graph.required()) {
      if (!required.table().isEmpty()) {
        requiredColumn(required);
      }
    }
  }

  /** A value that could not be read is empty here, and contradicts nothing. */
  private void contradictions(int unit) {
    for (Constraint constraint : graph.constraints()) {
      int index = constraint.condition().index();
      if (evaluation.value(index) == Truth.FALSE) {
        problems.add(
            new DataProblem(
                Code.CONTRADICTION,
                "",
                unit,
                data.units().get(unit),
                constraint.fact(),
                "",
                "it must be " + constraint.text() + ", and is not",
                compared(index)));
      }
    }
  }

  private String compared(int index) {
    return plan.operation(index) instanceof Operation.Compare compare
            && evaluation.value(compare.left()) instanceof Value.Number left
            && evaluation.value(compare.right()) instanceof Value.Number right
        ? "it is "
            + left.number().toPlainString()
            + ", and the other is "
            + right.number().toPlainString()
        : "";
  }

  private void requiredFacts(int unit) {
    String name = data.units().get(unit);
    for (RequiredValue required : graph.required()) {
      if (required.table().isEmpty()) {
        int fact = factIndex.getOrDefault(required.name(), -1);
        required(required, evaluation.fact(fact), graph.facts().get(fact), unit, name);
      }
    }
  }

  private void requiredColumn(RequiredValue required) {
    int table = 0;
    while (!graph.tables().get(table).name().equals(required.table())) {
      table++;
    }
    TableDefinition definition = graph.tables().get(table);
    int column = definition.indexOf(required.name());
    int[] program = plan.rowProgramOf(required);
    TableRows rows = data.tables().get(table);
    for (int row = 0; row < rows.size(); row++) {
      evaluation.run(program, rows.row(row));
      required(required, rows.row(row)[column], definition.columns().get(column), row, "");
    }
  }

  private void required(
      RequiredValue required, Value value, FactDefinition fact, int row, String unit) {
    if (value != Nothing.NOTHING || known.contains(new Cell(required.table(), row, fact.name()))) {
      return;
    }
    Value holds = evaluation.value(required.when().index());
    if (holds == Truth.TRUE) {
      problems.add(
          new DataProblem(
              Code.EMPTY,
              required.table(),
              row,
              unit,
              fact.name(),
              "",
              "it is empty, and is required when " + required.text(),
              "expected " + Form.of(fact).expected()));
    } else if (holds instanceof Failure failure && known.isEmpty()) {
      problems.add(
          new DataProblem(
              failure.code(),
              required.table(),
              row,
              unit,
              fact.name(),
              "",
              "whether it is required cannot be told, for " + failure.message(),
              failure.help()));
    }
  }
}
