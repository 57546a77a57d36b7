package dev.scoring.core.eval;

import dev.scoring.core.fast.java.JavaSource;
import dev.scoring.core.generated.GeneratedCode;
import dev.scoring.core.graph.Exclusion;
import dev.scoring.core.graph.ScoringGraph;
import dev.scoring.core.model.Choice;
import dev.scoring.core.number.Rational;
import dev.scoring.core.problem.DataException;
import dev.scoring.core.problem.DataProblem;
import dev.scoring.core.problem.DataProblem.Code;
import dev.scoring.core.result.Assessment;
import dev.scoring.core.result.Explanation;
import dev.scoring.core.result.NotRated;
import dev.scoring.core.result.Rated;
import dev.scoring.core.result.Score;
import dev.scoring.core.value.Value;
import dev.scoring.core.value.Value.Failure;
import dev.scoring.core.value.Value.Truth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Scores and explains. Immutable and thread-safe: each call has an {@link Evaluation} of its own.
 *
 * <p>Where no unit depends on another, each is scored from the first stage to the last in the same
 * evaluation. Otherwise every unit keeps its values, and all of them finish a stage before any of
 * them begins the next.
 */
public final class Evaluator {

  private final ScoringGraph graph;
  private final Plan plan;
  private final List<RatingBands> ratings;
  private final int kindFact;

  /** Prepares a graph. */
  public Evaluator(ScoringGraph graph) {
    this(graph, List.of());
  }

  private Evaluator(ScoringGraph graph, List<GeneratedCode> codes) {
    this.graph = graph;
    this.plan = new Plan(graph, codes);
    this.ratings = graph.ratings().stream().map(RatingBands::new).toList();
    int index = -1;
    for (int i = 0; i < graph.facts().size(); i++) {
      if (Optional.of(graph.facts().get(i).name()).equals(graph.kindFact())) {
        index = i;
      }
    }
    this.kindFact = index;
  }

  /** The program of a day in Java; empty if the graph cannot be written so. */
  public Optional<JavaSource> javaSource(Optional<LocalDate> date) {
    return LanePlan.javaSource(graph, date);
  }

  /** The same with further code, which was generated from this graph. */
  public Evaluator with(GeneratedCode code) {
    List<GeneratedCode> codes = new ArrayList<>(plan.codes());
    codes.add(code);
    return new Evaluator(graph, List.copyOf(codes));
  }

  /** Starts to read data for the graph. */
  public DataReader reader() {
    return new DataReader(plan);
  }

  /** Scores every unit, or throws every problem. */
  public Assessment score(Data data) {
    Problems problems = new Problems();
    List<NotRated> notRated = new ArrayList<>();
    List<Integer> rated = rated(data, problems, notRated);
    List<Score> scores = new ArrayList<>(rated.size());
    if (plan.readsUnits()) {
      for (UnitScoring unit : together(data, rated, problems)) {
        finish(data, unit, problems).ifPresent(scores::add);
      }
    } else {
      alone(data, rated, problems, scores);
    }
    problems.throwIfAny();
    return new Assessment(data.date(), scores, notRated);
  }

  /** Whether units depend on each other. */
  boolean readsUnits() {
    return plan.readsUnits();
  }

  /** Puts an inspection into columns. */
  public ColumnData columns(Data data) {
    LanePlan lanes = data.plan();
    return ColumnData.of(data, lanes == null ? null : lanes.columns());
  }

  /** Prepares the results of columns. */
  public ColumnResults results(ColumnData columns) {
    return new ColumnResults(this, columns);
  }

  /** Scores units that do not depend on each other. */
  private void alone(Data data, List<Integer> rated, Problems problems, List<Score> scores) {
    LanePlan lanes = data.plan();
    Evaluation evaluation = null;
    for (int unit : rated) {
      Score score = lanes == null ? null : LaneScore.amongMany(this, lanes, data, unit);
      if (score != null) {
        scores.add(score);
      } else {
        evaluation =
            evaluation == null ? new Evaluation(plan, data, new UnitsTable(plan)) : evaluation;
        finish(data, alone(data, evaluation, unit), problems).ifPresent(scores::add);
      }
    }
  }

  /**
   * Scores one unit without rows.
   *
   * @param date the day of the inspection; null if none is given
   */
  public Score score(
      String unit, @Nullable LocalDate date, Map<String, ? extends @Nullable Object> facts) {
    LanePlan lanes = plan.lanes(date);
    Score score = lanes == null ? null : LaneScore.alone(this, lanes, unit, facts);
    if (score != null) {
      return score;
    }
    DataReader reader = reader();
    if (date != null) {
      reader.date(date);
    }
    reader.unit(unit, facts);
    return score(reader.read(), 0);
  }

  /** Scores one unit, which must be rated. */
  public Score score(Data data, int unit) {
    LanePlan lanes = data.plan();
    Score score = lanes == null ? null : LaneScore.of(this, lanes, data, unit);
    return score != null ? score : exact(data, unit);
  }

  /** Scores one unit, which must be rated, the exact way. */
  Score exact(Data data, int unit) {
    return finished(data, unit).score();
  }

  /** The main rating in a band, where nothing beside the score matters to it. */
  Optional<Rated> plainRating(int band, Rational score) {
    return ratings.isEmpty() || !ratings.get(0).isPlain() || !isTotal(ratings.get(0))
        ? Optional.empty()
        : Optional.of(ratings.get(0).rated(band, score));
  }

  private boolean isTotal(RatingBands bands) {
    return bands.rating().of().equals(graph.total().id());
  }

  /** Explains one unit, which must be rated. */
  public Explanation explain(Data data, int unit) {
    Finished finished = finished(data, unit);
    return new Explainer(plan, data, finished.evaluation()).explain(finished.score());
  }

  /** A score, and the values that it came from. */
  private record Finished(Score score, Evaluation evaluation) {}

  private Finished finished(Data data, int unit) {
    Problems problems = new Problems();
    UnitScoring scoring = null;
    if (plan.readsUnits()) {
      List<NotRated> notRated = new ArrayList<>();
      List<Integer> rated = rated(data, problems, notRated);
      requireRated(data, unit, notRated);
      problems.throwIfAny();
      List<UnitScoring> all = together(data, rated, problems);
      scoring = all.get(rated.indexOf(unit));
    } else {
      Evaluation evaluation = new Evaluation(plan, data, new UnitsTable(plan));
      exclusion(data, evaluation, unit, problems)
          .ifPresent(exclusion -> requireRated(data, unit, List.of(exclusion)));
      problems.throwIfAny();
      scoring = alone(data, evaluation, unit);
    }
    Optional<Score> score = finish(data, scoring, problems);
    problems.throwIfAny();
    return new Finished(score.orElseThrow(), scoring.evaluation());
  }

  private UnitScoring alone(Data data, Evaluation evaluation, int unit) {
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
  private List<UnitScoring> together(Data data, List<Integer> rated, Problems problems) {
    problems.throwIfAny();
    UnitsTable table = new UnitsTable(plan);
    List<UnitScoring> units = new ArrayList<>(rated.size());
    List<Evaluation> evaluations = new ArrayList<>(rated.size());
    for (int unit : rated) {
      Evaluation evaluation = new Evaluation(plan, data, table);
      evaluations.add(evaluation);
      units.add(new UnitScoring(plan, data, evaluation, unit));
    }
    for (int stage = 0; stage < plan.stages(); stage++) {
      if (plan.acrossUnits(stage).length > 0) {
        units.forEach(unit -> problems.addAll(unit.unit(), unit.problems()));
        problems.throwIfAny();
        table.gather(stage, evaluations);
      }
      for (UnitScoring unit : units) {
        unit.stage(stage);
      }
    }
    return units;
  }

  private Optional<Score> finish(Data data, UnitScoring unit, Problems problems) {
    Optional<Score> score = unit.finish(ratings, kind(data, unit.unit()));
    problems.addAll(unit.unit(), unit.problems());
    return score;
  }

  /** The kind of a unit; empty if kinds do not matter. */
  String kind(Data data, int unit) {
    if (kindFact < 0) {
      return "";
    }
    List<Choice> choices = graph.facts().get(kindFact).choices();
    LanePlan lanes = data.plan();
    long[] held = data.lanes(unit);
    if (lanes != null && held != null && lanes.inputOfFact(kindFact) >= 0) {
      long index = held[lanes.inputOfFact(kindFact)];
      return index < choices.size() ? choices.get((int) index).value() : "";
    }
    return data.facts(unit)[kindFact] instanceof Value.Number index
        ? choices.get(index.number().numerator().intValueExact()).value()
        : "";
  }

  /** The units that are rated; the others are added to {@code notRated}. */
  private List<Integer> rated(Data data, Problems problems, List<NotRated> notRated) {
    Evaluation evaluation = new Evaluation(plan, data, new UnitsTable(plan));
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
    for (Exclusion exclusion : graph.exclusions()) {
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
