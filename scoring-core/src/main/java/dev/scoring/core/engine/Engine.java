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
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    this(graph, schema(graph, graph.asEmpty()), new ExactScorer(graph), List.of());
  }

  private Engine(ScoringGraph graph, Schema schema, ExactScorer exact, List<GeneratedCode> codes) {
    this.graph = graph;
    this.schema = schema;
    this.exact = exact;
    this.ways = new FastWays(exact, codes);
    this.scorer = new Scorer(exact);
  }

  /**
   * Writes the scheme, on a day, as a class in Java.
   *
   * @param className the name of the class, with its package
   * @return the source; empty if the scheme cannot be written so
   * @throws IllegalArgumentException if that is no name of a class
   */
  public Optional<String> javaSource(String className, Optional<LocalDate> date) {
    if (!JavaSource.isClassName(className)) {
      throw new IllegalArgumentException("not the name of a class: " + className);
    }
    return FastWay.javaSource(graph, date).map(source -> source.text(className, date));
  }

  /**
   * The same with further code that was generated from this scheme.
   *
   * @throws IllegalArgumentException if the code was generated from another scheme, or by another
   *     version of this library
   */
  public Engine with(GeneratedCode code) {
    boolean isOwn =
        FastWay.javaSource(graph, code.date())
            .filter(source -> source.fingerprint().equals(code.fingerprint()))
            .isPresent();
    if (!isOwn) {
      throw new IllegalArgumentException(
          code.getClass().getName()
              + " was generated from another scheme, or by another version of this library;"
              + " generate it again");
    }
    List<GeneratedCode> codes = new ArrayList<>(ways.codes());
    codes.add(code);
    return new Engine(graph, schema, exact, List.copyOf(codes));
  }

  private static Schema schema(ScoringGraph graph, Set<String> asEmpty) {
    return new Schema(
        graph.facts(), graph.tables(), graph.needsDate(), graph.namedUnits(), asEmpty);
  }

  /** The same, where further texts stand for an empty cell. */
  public Engine readingAsEmpty(Collection<String> marks) {
    Set<String> all = new LinkedHashSet<>(graph.asEmpty());
    all.addAll(marks);
    return new Engine(graph, schema(graph, all), exact, ways.codes());
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
    FastWay way = schema.readsStraight() ? ways.on(date) : null;
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

  /** The key of a row of a table as one text; empty if it has none, or if it cannot be read. */
  public Optional<String> key(String table, Map<String, ? extends @Nullable Object> row) {
    return schema.key(table, row);
  }

  /** Explains one unit, which must be rated. */
  public Explanation explain(Inspected inspection, int unit) {
    ExactScorer.Evaluated evaluated = exact.evaluated(inspection.data(), unit);
    return new Explainer(exact.plan(), inspection.data(), evaluated.evaluation())
        .explain(evaluated.score());
  }
}
