package dev.scoring.core.exact;

import dev.scoring.core.data.Data;
import dev.scoring.core.data.Form;
import dev.scoring.core.graph.Constraint;
import dev.scoring.core.graph.Operation;
import dev.scoring.core.graph.RequiredValue;
import dev.scoring.core.graph.ScoringGraph;
import dev.scoring.core.model.FactDefinition;
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
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Checks how values relate to each other: what must not contradict, and what must not be empty.
 * Runs only what these conditions need.
 */
final class Relations {

  private record Cell(int row, String field) {}

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
      if (problem.table().isEmpty()) {
        known.add(new Cell(problem.row(), problem.field()));
      }
    }
  }

  /** Checks some units. */
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
  }

  /** A value that could not be read is empty here, and contradicts nothing. */
  private void contradictions(int unit) {
    for (Constraint constraint : graph.constraints()) {
      int index = constraint.condition().index();
      if (constraint.table().isEmpty() && evaluation.value(index) == Truth.FALSE) {
        problems.add(
            new DataProblem(
                Code.CONTRADICTION,
                "",
                unit,
                data.units().get(unit),
                constraint.fact(),
                "",
                "it must be " + constraint.text() + ", and is not",
                compared(plan, evaluation, index)));
      }
    }
  }

  /** The two sides of a comparison that has run; empty if it is none, or they have no value. */
  static String compared(Plan plan, Evaluation evaluation, int index) {
    return plan.operation(index) instanceof Operation.Compare compare
            && evaluation.value(compare.left()) instanceof Value.Number left
            && evaluation.value(compare.right()) instanceof Value.Number right
        ? "it is "
            + shown(plan, compare.left(), left)
            + ", and the other is "
            + shown(plan, compare.right(), right)
        : "";
  }

  private static String shown(Plan plan, int index, Value.Number value) {
    return plan.graph().yieldsDays(index)
        ? Dates.day(value.number()).toString()
        : value.number().toPlainString();
  }

  private void requiredFacts(int unit) {
    String name = data.units().get(unit);
    for (RequiredValue required : graph.required()) {
      if (required.table().isEmpty()) {
        int index = factIndex.getOrDefault(required.name(), -1);
        FactDefinition fact = graph.facts().get(index);
        if (evaluation.fact(index) == Nothing.NOTHING
            && !known.contains(new Cell(unit, fact.name()))) {
          required(required, evaluation, fact, unit, name, known.isEmpty())
              .ifPresent(problems::add);
        }
      }
    }
  }

  /**
   * The problem of a value that is empty, where its condition has run.
   *
   * @param clean whether nothing is wrong by itself from which another failure may follow
   */
  static Optional<DataProblem> required(
      RequiredValue required,
      Evaluation evaluation,
      FactDefinition fact,
      int row,
      String unit,
      boolean clean) {
    Value holds = evaluation.value(required.when().index());
    if (holds == Truth.TRUE) {
      return Optional.of(
          new DataProblem(
              Code.EMPTY,
              required.table(),
              row,
              unit,
              fact.name(),
              "",
              "it is empty, and is required when " + required.text(),
              "expected " + Form.of(fact).expected()));
    } else if (holds instanceof Failure failure && clean) {
      return Optional.of(
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
    return Optional.empty();
  }
}
