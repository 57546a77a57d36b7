package dev.scoring.core.exact;

import dev.scoring.core.data.Data;
import dev.scoring.core.graph.Listing;
import dev.scoring.core.graph.Part;
import dev.scoring.core.graph.ScoringGraph;
import dev.scoring.core.number.Rational;
import dev.scoring.core.problem.DataProblem;
import dev.scoring.core.problem.DataProblem.Code;
import dev.scoring.core.result.Entry;
import dev.scoring.core.result.PartScore;
import dev.scoring.core.result.Rated;
import dev.scoring.core.result.Score;
import dev.scoring.core.value.Value;
import dev.scoring.core.value.Value.Failure;
import dev.scoring.core.value.Value.Truth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Scores one unit, stage by stage. Not thread-safe. */
final class UnitScoring {

  private final Plan plan;
  private final ScoringGraph graph;
  private final Data data;
  private final Evaluation evaluation;
  private final int unit;
  private final PartScore[] parts;
  private final List<List<Entry>> ledgers = new ArrayList<>();
  private final Set<DataProblem> problems = new LinkedHashSet<>();
  private Rational total = Rational.ZERO;
  private boolean stopped;

  /** Starts to score a unit; until it is finished, the evaluation belongs to it. */
  UnitScoring(Plan plan, Data data, Evaluation evaluation, int unit) {
    this.plan = plan;
    this.graph = plan.graph();
    this.data = data;
    this.evaluation = evaluation;
    this.unit = unit;
    this.parts = new PartScore[graph.parts().size()];
    for (int i = 0; i < parts.length; i++) {
      ledgers.add(new ArrayList<>());
    }
    evaluation.begin(unit);
  }

  int unit() {
    return unit;
  }

  Evaluation evaluation() {
    return evaluation;
  }

  /** What was found so far; a problem may lie in another unit that this one compares with. */
  Set<DataProblem> problems() {
    return problems;
  }

  /** Runs a stage; the stages before it have run. */
  void stage(int stage) {
    unlessTooLarge(() -> runStage(stage));
  }

  private void runStage(int stage) {
    evaluation.operations(stage);
    for (int index : plan.partsOf(stage)) {
      Part part = graph.parts().get(index);
      Ledger ledger = new Ledger(evaluation, this::problem);
      parts[index] = ledger.score(part, ledgers.get(index));
    }
    if (stage == graph.stageOfTotal()) {
      String id = graph.total().id();
      total = number(graph.total().figure().index(), id);
      evaluation.score(id, total);
      if (graph.parts().stream().allMatch(part -> evaluation.isNothing(part.id()))) {
        evaluation.nothingOf(id);
      }
    }
  }

  /** Finishes after the last stage; nothing comes back only where a problem was found. */
  Optional<Score> finish(List<RatingBands> ratings, String kind) {
    List<Rated> rated = new ArrayList<>();
    List<String> lists = new ArrayList<>();
    unlessTooLarge(
        () -> {
          rate(ratings, rated);
          list(lists);
        });
    if (stopped || !problems.isEmpty()) {
      return Optional.empty();
    }
    List<Entry> ledger = new ArrayList<>();
    ledgers.forEach(ledger::addAll);
    return Optional.of(
        Score.of(data.units().get(unit), kind, total, List.of(parts), rated, lists, ledger));
  }

  private void rate(List<RatingBands> ratings, List<Rated> rated) {
    boolean complete = problems.isEmpty();
    for (RatingBands bands : ratings) {
      String of = bands.rating().of();
      Rational score = number(bands.rating().figure().index(), of);
      if (complete) {
        bands.rate(score, evaluation, failure -> problem(of, failure)).ifPresent(rated::add);
      }
    }
  }

  private void list(List<String> lists) {
    for (Listing list : graph.lists()) {
      Value holds = evaluation.value(list.condition().index());
      if (holds == Truth.TRUE) {
        lists.add(list.id());
      } else if (holds instanceof Failure failure) {
        problem(list.id(), failure);
      }
    }
  }

  private Rational number(int index, String id) {
    Value value = evaluation.value(index);
    if (value instanceof Value.Number number) {
      return number.number();
    }
    problem(
        id,
        value instanceof Failure known
            ? known
            : evaluation
                .causes()
                .below(
                    new Failure(
                        Code.NO_RESULT,
                        "its formula needs a value that is empty",
                        "give the value, or write in the scheme what counts where it is empty"),
                    index));
    return Rational.ZERO;
  }

  private void unlessTooLarge(Runnable step) {
    if (stopped) {
      return;
    }
    try {
      step.run();
    } catch (ArithmeticException e) {
      problem("", new Failure(Code.ARITHMETIC, "a number grew too large", ""));
      stopped = true;
    }
  }

  private void problem(String id, Failure failure) {
    problems.add(problem(data, unit, id, failure));
  }

  /** What is wrong with a unit, or with the one that it depends on. */
  static DataProblem problem(Data data, int unit, String id, Failure failure) {
    int at = failure.unit() < 0 ? unit : failure.unit();
    return new DataProblem(
        failure.code(),
        "",
        at,
        data.units().get(at),
        failure.field(),
        id,
        failure.message(),
        failure.help());
  }
}
