package dev.scoring.core.eval;

import dev.scoring.core.DataException;
import dev.scoring.core.DataProblem;
import dev.scoring.core.DataProblem.Code;
import dev.scoring.core.eval.Value.Failure;
import dev.scoring.core.eval.Value.Truth;
import dev.scoring.core.graph.FactDefinition;
import dev.scoring.core.graph.Listing;
import dev.scoring.core.graph.Part;
import dev.scoring.core.graph.Rating;
import dev.scoring.core.graph.ScoringGraph;
import dev.scoring.core.number.Rational;
import dev.scoring.core.result.Assessment;
import dev.scoring.core.result.Entry;
import dev.scoring.core.result.Explanation;
import dev.scoring.core.result.PartScore;
import dev.scoring.core.result.Rated;
import dev.scoring.core.result.Score;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Scores and explains. Immutable and thread-safe: each call has an {@link Evaluation} of its own.
 */
public final class Evaluator {

  private final ScoringGraph graph;
  private final Plan plan;
  private final int kindFact;

  /** Prepares a graph. */
  public Evaluator(ScoringGraph graph) {
    this.graph = graph;
    this.plan = new Plan(graph);
    int index = -1;
    for (int i = 0; i < graph.facts().size(); i++) {
      if (Optional.of(graph.facts().get(i).name()).equals(graph.kindFact())) {
        index = i;
      }
    }
    this.kindFact = index;
  }

  /** Scores every unit, or throws every problem. */
  public Assessment score(Data data) {
    Set<DataProblem> problems = new LinkedHashSet<>();
    Evaluation evaluation = new Evaluation(plan, data);
    List<Score> scores = new ArrayList<>(data.units().size());
    for (int unit = 0; unit < data.units().size(); unit++) {
      score(evaluation, data, unit, problems).ifPresent(scores::add);
    }
    throwIfAny(problems);
    return new Assessment(data.date(), scores);
  }

  /** Explains one unit. */
  public Explanation explain(Data data, int unit) {
    Set<DataProblem> problems = new LinkedHashSet<>();
    Evaluation evaluation = new Evaluation(plan, data);
    Optional<Score> score = score(evaluation, data, unit, problems);
    throwIfAny(problems);
    return new Explainer(plan, data, evaluation).explain(score.orElseThrow());
  }

  /** Scores a unit; nothing comes back only where a problem was found. */
  private Optional<Score> score(
      Evaluation evaluation, Data data, int unit, Set<DataProblem> problems) {
    Set<DataProblem> found = new LinkedHashSet<>();
    String name = data.units().get(unit);
    Optional<Score> score;
    try {
      score = Optional.of(score(evaluation, data, unit, name, found));
    } catch (ArithmeticException e) {
      found.add(
          problem(unit, name, "", new Failure(Code.ARITHMETIC, "a number grew too large", "")));
      score = Optional.empty();
    }
    problems.addAll(found);
    return score;
  }

  private Score score(
      Evaluation evaluation, Data data, int unit, String name, Set<DataProblem> problems) {
    evaluation.begin(unit);
    PartScore[] parts = new PartScore[graph.parts().size()];
    List<List<Entry>> ledgers = new ArrayList<>();
    for (int i = 0; i < parts.length; i++) {
      ledgers.add(new ArrayList<>());
    }
    Rational total = Rational.ZERO;
    for (int stage = 0; stage < plan.stages(); stage++) {
      evaluation.operations(stage);
      for (int index : plan.partsOf(stage)) {
        Part part = graph.parts().get(index);
        Ledger ledger =
            new Ledger(
                plan,
                evaluation,
                (rule, failure) -> problems.add(problem(unit, name, rule, failure)));
        parts[index] = ledger.score(part, ledgers.get(index));
      }
      if (stage == graph.stageOfTotal()) {
        String id = graph.total().id();
        total = number(evaluation, graph.total().figure().index(), unit, name, id, problems);
        evaluation.score(id, total);
      }
    }
    boolean complete = problems.isEmpty();
    List<Rated> ratings = new ArrayList<>();
    for (Rating rating : graph.ratings()) {
      Rational score =
          number(evaluation, rating.figure().index(), unit, name, rating.of(), problems);
      Optional<Rated> rated = rate(rating, score);
      rated.ifPresent(ratings::add);
      if (rated.isEmpty() && complete) {
        problems.add(
            problem(
                unit,
                name,
                rating.of(),
                new Failure(
                    Code.NO_BAND,
                    "no band of the rating covers " + score.toPlainString(),
                    "add a band to the rating")));
      }
    }
    List<String> lists = new ArrayList<>();
    for (Listing list : graph.lists()) {
      Object holds = evaluation.value(list.condition().index());
      if (holds == Truth.TRUE) {
        lists.add(list.id());
      } else if (holds instanceof Failure failure) {
        problems.add(problem(unit, name, list.id(), failure));
      }
    }
    List<Entry> ledger = new ArrayList<>();
    ledgers.forEach(ledger::addAll);
    return new Score(name, kind(data, unit), total, List.of(parts), ratings, lists, ledger);
  }

  private String kind(Data data, int unit) {
    if (kindFact < 0 || !(data.facts()[unit][kindFact] instanceof Rational index)) {
      return "";
    }
    FactDefinition fact = graph.facts().get(kindFact);
    return fact.choices().get(index.numerator().intValueExact()).value();
  }

  private static Rational number(
      Evaluation evaluation,
      int index,
      int unit,
      String name,
      String id,
      Set<DataProblem> problems) {
    Object value = evaluation.value(index);
    if (value instanceof Rational number) {
      return number;
    }
    Failure failure =
        value instanceof Failure known
            ? known
            : new Failure(Code.NO_RESULT, "its formula needs a value that is empty", "");
    problems.add(problem(unit, name, id, failure));
    return Rational.ZERO;
  }

  private static Optional<Rated> rate(Rating rating, Rational score) {
    for (Rating.Band band : rating.bands()) {
      if (band.interval().contains(score)) {
        return Optional.of(
            new Rated(
                rating.of(), band.id(), band.label(), band.interval(), next(rating, band, score)));
      }
    }
    return Optional.empty();
  }

  private static Optional<Rated.Next> next(Rating rating, Rating.Band band, Rational score) {
    Rating.Band nearest = null;
    Rational nearestLow = null;
    for (Rating.Band other : rating.bands()) {
      Optional<Rational> low = other.interval().low();
      if (!other.id().equals(band.id())
          && low.isPresent()
          && low.get().compareTo(score) >= 0
          && (nearestLow == null || low.get().compareTo(nearestLow) < 0)) {
        nearest = other;
        nearestLow = low.get();
      }
    }
    return nearest == null || nearestLow == null
        ? Optional.empty()
        : Optional.of(
            new Rated.Next(
                nearest.id(),
                nearest.label(),
                nearestLow.minus(score),
                nearest.interval().lowIncluded()));
  }

  private static DataProblem problem(int unit, String name, String id, Failure failure) {
    return new DataProblem(
        failure.code(), "", unit, name, "", id, failure.message(), failure.help());
  }

  private static void throwIfAny(Set<DataProblem> problems) {
    if (!problems.isEmpty()) {
      throw new DataException(List.copyOf(problems));
    }
  }
}
