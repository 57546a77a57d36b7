package dev.scoring.core.graph;

import dev.scoring.core.model.FigureModel;
import dev.scoring.core.model.ReadsModel;
import dev.scoring.core.model.StepsModel;
import dev.scoring.core.model.StepsModel.StepModel;
import dev.scoring.core.number.Rational;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What the figures of rules are: as the scheme writes them, and within which bounds. Thread-safe.
 */
final class RuleFigures {

  private final ScoringGraph graph;

  /** What every operation may yield; made when it is first asked for. */
  RuleFigures(ScoringGraph graph) {
    this.graph = graph;
  }

  FigureModel figure(Figure figure) {
    return figure(figure.index(), false);
  }

  private FigureModel figure(int index, boolean isDay) {
    Operation operation = graph.operations().get(index);
    if (operation instanceof Operation.Constant constant) {
      return isDay
          ? new FigureModel(
              Optional.of(constant.value()),
              LocalDate.ofEpochDay(constant.value().longNumerator()).toString())
          : FigureModel.of(constant.value());
    }
    String text =
        operation
            .accept(new WrittenNames(graph.facts(), graph.tables()))
            .or(() -> graph.textOf(index))
            .orElse("");
    return new FigureModel(Optional.empty(), text);
  }

  /** The steps that a rule makes points by, operands first. */
  List<StepsModel> steps(Item.Rule rule) {
    TreeSet<Integer> seen = new TreeSet<>();
    Deque<Integer> open = new ArrayDeque<>(List.of(rule.points().index()));
    while (!open.isEmpty()) {
      int index = open.pop();
      if (seen.add(index)) {
        graph.operations().get(index).operands(open::push);
      }
    }
    List<StepsModel> found = new ArrayList<>();
    for (int index : seen) {
      if (graph.operations().get(index) instanceof Operation.Steps steps) {
        found.add(steps(steps));
      }
    }
    return found;
  }

  private StepsModel steps(Operation.Steps steps) {
    boolean isDay = graph.ranges().of(steps.figure()).isDay();
    return new StepsModel(
        figure(steps.figure(), isDay),
        steps.comparison(),
        steps.steps().stream()
            .map(step -> new StepModel(figure(step.bound(), isDay), figure(step.points(), false)))
            .toList(),
        steps.otherwise().map(points -> figure(points, false)));
  }

  /** What a rule reads. */
  ReadsModel reads(Item.Rule rule) {
    List<Integer> roots = new ArrayList<>(List.of(rule.points().index()));
    rule.guards().forEach(guard -> roots.add(guard.condition().index()));
    rule.cap().ifPresent(cap -> roots.add(cap.index()));
    rule.floor().ifPresent(floor -> roots.add(floor.index()));
    rule.weight().ifPresent(weight -> roots.add(weight.index()));
    return RuleReads.below(graph, roots);
  }

  /** The most that a rule can give. */
  Optional<Rational> most(Item.Rule rule) {
    return graph.ranges().most(rule);
  }
}
