package dev.scoring.core.graph;

import dev.scoring.core.model.Comparison;
import dev.scoring.core.model.Interval;
import dev.scoring.core.model.ScoreBound;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the fixed numbers with which a graph compares scores. */
final class ScoreBounds {

  private final ScoringGraph graph;
  private final Set<ScoreBound> found = new LinkedHashSet<>();

  private ScoreBounds(ScoringGraph graph) {
    this.graph = graph;
  }

  /** Returns the bounds of a graph, those of its ratings first. */
  static List<ScoreBound> of(ScoringGraph graph) {
    ScoreBounds bounds = new ScoreBounds(graph);
    for (Rating rating : graph.ratings()) {
      rating.bands().forEach(band -> bounds.add(rating.of(), band.interval()));
    }
    graph.operations().forEach(bounds::add);
    if (graph.operations().get(graph.total().figure().index())
        instanceof Operation.ScoreOf single) {
      bounds.share(graph.total().id(), single.id());
    }
    return new ArrayList<>(bounds.found);
  }

  /** What a total is compared with holds for the only part that makes it, and vice versa. */
  private void share(String total, String part) {
    for (ScoreBound bound : List.copyOf(found)) {
      if (bound.score().equals(total)) {
        found.add(new ScoreBound(part, bound.comparison(), bound.bound()));
      } else if (bound.score().equals(part)) {
        found.add(new ScoreBound(total, bound.comparison(), bound.bound()));
      }
    }
  }

  private void add(String score, Interval interval) {
    interval
        .low()
        .map(
            low ->
                new ScoreBound(
                    score, interval.lowIncluded() ? Comparison.AT_LEAST : Comparison.GREATER, low))
        .ifPresent(found::add);
    interval
        .high()
        .map(
            high ->
                new ScoreBound(
                    score, interval.highIncluded() ? Comparison.AT_MOST : Comparison.LESS, high))
        .ifPresent(found::add);
  }

  private void add(Operation operation) {
    if (operation instanceof Operation.Compare compare) {
      compared(compare.left(), compare.comparison(), compare.right());
      compared(compare.right(), compare.comparison().mirrored(), compare.left());
    } else if (operation instanceof Operation.Steps steps) {
      for (Operation.Step step : steps.steps()) {
        compared(steps.figure(), steps.comparison(), step.bound());
      }
    }
  }

  private void compared(int figure, Comparison comparison, int bound) {
    if (graph.operations().get(figure) instanceof Operation.ScoreOf score
        && graph.operations().get(bound) instanceof Operation.Constant constant) {
      found.add(new ScoreBound(score.id(), comparison, constant.value()));
    }
  }
}
