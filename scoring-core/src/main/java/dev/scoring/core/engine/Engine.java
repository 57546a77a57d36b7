package dev.scoring.core.engine;

import dev.scoring.core.data.Schema;
import dev.scoring.core.exact.ExactScorer;
import dev.scoring.core.explain.Explainer;
import dev.scoring.core.fast.java.JavaSource;
import dev.scoring.core.generated.GeneratedCode;
import dev.scoring.core.graph.ScoringGraph;
import dev.scoring.core.result.Assessment;
import dev.scoring.core.result.Explanation;
import dev.scoring.core.result.Score;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads, scores and explains: all that the front door asks for. The results are those of the exact
 * way, whichever way they came. Immutable and thread-safe.
 */
public final class Engine {

  private final ScoringGraph graph;
  private final Schema schema;
  private final ExactScorer exact;
  private final FastWays ways;
  private final Scorer scorer;

  /** Prepares a graph. */
  public Engine(ScoringGraph graph) {
    this(
        graph,
        new Schema(graph.facts(), graph.tables(), graph.needsDate()),
        new ExactScorer(graph),
        List.of());
  }

  private Engine(ScoringGraph graph, Schema schema, ExactScorer exact, List<GeneratedCode> codes) {
    this.graph = graph;
    this.schema = schema;
    this.exact = exact;
    this.ways = new FastWays(exact, codes);
    this.scorer = new Scorer(exact);
  }

  /** The program of a day in Java; empty if the graph cannot be written so. */
  public Optional<JavaSource> javaSource(Optional<LocalDate> date) {
    return FastWay.javaSource(graph, date);
  }

  /** The same with further code, which was generated from this graph. */
  public Engine with(GeneratedCode code) {
    List<GeneratedCode> codes = new ArrayList<>(ways.codes());
    codes.add(code);
    return new Engine(graph, schema, exact, List.copyOf(codes));
  }

  /** Starts to read an inspection. */
  public InspectionReader reader() {
    return new InspectionReader(schema, exact, ways);
  }

  /** Scores every unit, or throws every problem. */
  public Assessment score(Inspected inspection) {
    return scorer.score(inspection);
  }

  /** Scores one unit, which must be rated. */
  public Score score(Inspected inspection, int unit) {
    return scorer.score(inspection, unit);
  }

  /**
   * Scores one unit without rows.
   *
   * @param date the day of the inspection; null if none is given
   */
  public Score score(
      String unit, @Nullable LocalDate date, Map<String, ? extends @Nullable Object> facts) {
    FastWay way = ways.on(date);
    Score score = way == null ? null : FastScore.alone(way, unit, facts);
    if (score != null) {
      return score;
    }
    InspectionReader reader = reader();
    if (date != null) {
      reader.date(date);
    }
    reader.unit(unit, facts);
    return score(reader.read(), 0);
  }

  /** Puts an inspection into columns. */
  public ColumnData columns(Inspected inspection) {
    FastWay way = inspection.way();
    return ColumnData.of(inspection, way == null ? null : way.columns());
  }

  /** Prepares the results of columns. */
  public ColumnResults results(ColumnData columns) {
    return new ColumnResults(scorer, columns);
  }

  /** Explains one unit, which must be rated. */
  public Explanation explain(Inspected inspection, int unit) {
    ExactScorer.Evaluated evaluated = exact.evaluated(inspection.data(), unit);
    return new Explainer(exact.plan(), inspection.data(), evaluated.evaluation())
        .explain(evaluated.score());
  }
}
