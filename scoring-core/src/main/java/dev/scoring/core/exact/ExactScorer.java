package dev.scoring.core.exact;

import static java.util.Objects.requireNonNull;

import dev.scoring.core.data.Data;
import dev.scoring.core.graph.Exclusion;
import dev.scoring.core.graph.ScoringGraph;
import dev.scoring.core.number.Rational;
import dev.scoring.core.problem.DataException;
import dev.scoring.core.problem.DataProblem;
import dev.scoring.core.problem.DataProblem.Code;
import dev.scoring.core.result.Assessment;
import dev.scoring.core.result.NotRated;
import dev.scoring.core.result.Rated;
import dev.scoring.core.result.Score;
import dev.scoring.core.value.Value;
import dev.scoring.core.value.Value.Failure;
import dev.scoring.core.value.Value.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Scores with exact fractions, as the graph says it. Immutable and thread-safe: each call has an
 * {@link Evaluation} of its own.
 *
 * <p>Where no unit depends on another, each is scored from the first stage to the last in the same
 * evaluation. Otherwise every unit keeps its values, and all of them finish a stage before any of
 * them begins the next.
 */
public final class ExactScorer {

  private final ScoringGraph graph;
  private final Plan plan;
  private final List<RatingBands> ratings;
  private final Kinds kinds;

  /** Prepares a graph. */
  public ExactScorer(ScoringGraph graph) {
    this.graph = graph;
    this.plan = new Plan(graph);
    this.ratings = graph.ratings().stream().map(RatingBands::new).toList();
    this.kinds = new Kinds(graph);
  }

  /** In what order its operations run. */
  public Plan plan() {
    return plan;
  }

  /** The kinds of unit. */
  public Kinds kinds() {
    return kinds;
  }

  /** Starts to evaluate single operations, for units that do not depend on each other. */
  public Evaluation evaluation(Data data) {
    return new Evaluation(plan, data, new UnitsTable(plan));
  }

  /** Scores every unit, or throws every problem. */
  public Assessment score(Data data) {
    List<NotRated> notRated = new ArrayList<>();
    List<Score> scores = new ArrayList<>();
    if (plan.readsUnits()) {
      Problems problems = new Problems();
      List<Integer> rated = rated(data, problems, notRated);
      for (UnitScoring unit : together(data, rated, problems, notRated)) {
        finish(unit, problems).ifPresent(scores::add);
      }
      problems.throwIfAny();
    } else {
      OneByOne units = oneByOne(data);
      for (int unit : units.rated(notRated)) {
        units.score(unit, notRated).ifPresent(scores::add);
      }
      units.throwIfAny();
    }
    if (graph.asksWhatApplies()) {
      Map<String, Integer> order = new HashMap<>();
      data.units().forEach(unit -> order.putIfAbsent(unit, order.size()));
      notRated.sort(Comparator.comparing(each -> requireNonNull(order.get(each.unit()))));
    }
    return new Assessment(data.date(), scores, notRated);
  }

  /** Starts to score units that do not depend on each other. */
  public OneByOne oneByOne(Data data) {
    return new OneByOne(this, data);
  }

  /** Scores one unit, which must be rated. */
  public Score score(Data data, int unit) {
    return evaluated(data, unit).score();
  }

  /** Scores one unit, which must be rated, and keeps the values that the score came from. */
  public Evaluated evaluated(Data data, int unit) {
    Problems problems = new Problems();
    UnitScoring scoring;
    if (plan.readsUnits()) {
      List<NotRated> notRated = new ArrayList<>();
      List<Integer> rated = rated(data, problems, notRated);
      requireRated(data, unit, notRated);
      problems.throwIfAny();
      List<UnitScoring> all = together(data, rated, problems, notRated);
      requireRated(data, unit, notRated);
      scoring = all.stream().filter(each -> each.unit() == unit).findFirst().orElseThrow();
    } else {
      Evaluation evaluation = evaluation(data);
      exclusion(data, evaluation, unit, problems)
          .ifPresent(exclusion -> requireRated(data, unit, List.of(exclusion)));
      problems.throwIfAny();
      scoring = alone(data, evaluation, unit);
      late(data, scoring, problems)
          .ifPresent(exclusion -> requireRated(data, unit, List.of(exclusion)));
    }
    Optional<Score> score = finish(scoring, problems);
    problems.throwIfAny();
    return new Evaluated(score.orElseThrow(), scoring.evaluation());
  }

  /**
   * A score, and the values that it came from.
   *
   * @param score the score
   * @param evaluation what it left
   */
  public record Evaluated(Score score, Evaluation evaluation) {}

  /** The main rating in a band, where nothing beside the total matters to it. */
  public Optional<Rated> plainRating(int band, Rational total) {
    return ratings.isEmpty() || !ratings.get(0).isPlain() || !isTotal(ratings.get(0))
        ? Optional.empty()
        : Optional.of(ratings.get(0).rated(band, total));
  }

  private boolean isTotal(RatingBands bands) {
    return bands.rating().of().equals(graph.total().id());
  }

  /** Whether anything is required of rows, beyond what each cell must be by itself. */
  public boolean relatesRows() {
    return !graph.requiredRows().isEmpty()
        || graph.constraints().stream().anyMatch(each -> !each.table().isEmpty())
        || graph.required().stream().anyMatch(each -> !each.table().isEmpty());
  }

  /**
   * Finds facts that contradict each other, and values that are empty and must not be.
   *
   * @param units which units are checked; rows all are
   * @param problems what values have by themselves; what is found is added
   */
  public void checkRelations(Data data, IntPredicate units, List<DataProblem> problems) {
    new Relations(plan, data, evaluation(data), problems).check(units);
    if (relatesRows()) {
      new RowRelations(plan, data, evaluation(data), problems)
          .check(unit -> isExcluded(data, unit));
    }
  }

  UnitScoring alone(Data data, Evaluation evaluation, int unit) {
    UnitScoring scoring = new UnitScoring(plan, data, evaluation, unit);
    for (int stage = 0; stage < plan.stages(); stage++) {
      scoring.stage(stage);
    }
    return scoring;
  }

  /**
   * Takes all units through the stages. While one of them has a problem, no stage begins that reads
   * all units: what it would read is wrong.
   */
  private List<UnitScoring> together(
      Data data, List<Integer> rated, Problems problems, List<NotRated> notRated) {
    problems.throwIfAny();
    UnitsTable table = new UnitsTable(plan);
    List<UnitScoring> units = new ArrayList<>(rated.size());
    List<Evaluation> evaluations = new ArrayList<>(rated.size());
    for (int unit : rated) {
      Evaluation evaluation = new Evaluation(plan, data, table);
      evaluations.add(evaluation);
      units.add(new UnitScoring(plan, data, evaluation, unit));
    }
    boolean decided = false;
    for (int stage = 0; stage < plan.stages(); stage++) {
      if (plan.acrossUnits(stage).length > 0) {
        if (!decided) {
          leaveOut(data, units, problems, notRated);
          evaluations.clear();
          units.forEach(unit -> evaluations.add(unit.evaluation()));
          decided = true;
        }
        units.forEach(unit -> problems.addAll(unit.unit(), unit.problems()));
        problems.throwIfAny();
        table.gather(stage, evaluations);
      }
      for (UnitScoring unit : units) {
        unit.stage(stage);
      }
    }
    if (!decided) {
      leaveOut(data, units, problems, notRated);
    }
    return units;
  }

  /** Takes out the units to which too little applies for them to be rated. */
  private void leaveOut(
      Data data, List<UnitScoring> units, Problems problems, List<NotRated> notRated) {
    units.removeIf(
        unit -> {
          Optional<NotRated> excluded = late(data, unit, problems);
          excluded.ifPresent(notRated::add);
          return excluded.isPresent();
        });
  }

  /** Whether a unit is not rated for what applies to it; what is wrong with it then is nothing. */
  Optional<NotRated> late(Data data, UnitScoring scoring, Problems problems) {
    if (plan.lateExclusionProgram().length == 0) {
      return Optional.empty();
    }
    scoring.evaluation().run(plan.lateExclusionProgram());
    return excluded(data, scoring.evaluation(), scoring.unit(), problems, true);
  }

  Optional<Score> finish(UnitScoring unit, Problems problems) {
    String kind = kinds.fact() < 0 ? "" : kinds.of(unit.evaluation().fact(kinds.fact()));
    Optional<Score> score = unit.finish(ratings, kind);
    problems.addAll(unit.unit(), unit.problems());
    return score;
  }

  /** The units that are rated; the others are added to {@code notRated}. */
  List<Integer> rated(Data data, Problems problems, List<NotRated> notRated) {
    Evaluation evaluation = evaluation(data);
    List<Integer> rated = new ArrayList<>(data.units().size());
    for (int unit = 0; unit < data.units().size(); unit++) {
      Optional<NotRated> excluded = exclusion(data, evaluation, unit, problems);
      excluded.ifPresent(notRated::add);
      if (excluded.isEmpty()) {
        rated.add(unit);
      }
    }
    return rated;
  }

  private Optional<NotRated> exclusion(
      Data data, Evaluation evaluation, int unit, Problems problems) {
    if (graph.exclusions().isEmpty()) {
      return Optional.empty();
    }
    evaluation.begin(unit);
    evaluation.run(plan.exclusionProgram());
    return excluded(data, evaluation, unit, problems, false);
  }

  private Optional<NotRated> excluded(
      Data data, Evaluation evaluation, int unit, Problems problems, boolean late) {
    for (Exclusion exclusion : graph.exclusions()) {
      if (plan.isLate(exclusion) != late) {
        continue;
      }
      Value holds = evaluation.value(exclusion.condition().index());
      if (holds == Truth.TRUE) {
        return Optional.of(
            new NotRated(data.units().get(unit), exclusion.reason(), exclusion.text()));
      } else if (holds instanceof Failure failure) {
        problems.add(unit, UnitScoring.problem(data, unit, "", failure));
      }
    }
    return Optional.empty();
  }

  /** Whether a unit is not rated, or whether it is cannot be told yet. */
  private boolean isExcluded(Data data, int unit) {
    Problems problems = new Problems();
    return exclusion(data, evaluation(data), unit, problems).isPresent() || !problems.isEmpty();
  }

  private static void requireRated(Data data, int unit, List<NotRated> notRated) {
    String name = data.units().get(unit);
    for (NotRated excluded : notRated) {
      if (excluded.unit().equals(name)) {
        throw new DataException(
            List.of(
                new DataProblem(
                    Code.NOT_RATED,
                    "",
                    unit,
                    name,
                    "",
                    "",
                    "the unit is not rated: " + excluded.reason(),
                    excluded.text())));
      }
    }
  }
}
