package dev.scoring.core;

import static java.util.Objects.requireNonNull;

import dev.scoring.core.engine.Engine;
import dev.scoring.core.generated.GeneratedCode;
import dev.scoring.core.graph.ModelBuilder;
import dev.scoring.core.graph.ScoringGraph;
import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.model.Place;
import dev.scoring.core.model.SchemeModel;
import dev.scoring.core.model.TableDefinition;
import dev.scoring.core.problem.DataException;
import dev.scoring.core.result.Assessment;
import dev.scoring.core.result.Explanation;
import dev.scoring.core.result.Score;
import dev.scoring.core.text.SameName;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A compiled scheme: scores the units of an inspection exactly and explains every point. The same
 * input gives the same result on every machine, in every locale. Immutable and thread-safe: compile
 * once, use from many threads.
 */
public final class Scheme {

  /** The name of the unit in results of {@link #score(Map)}. */
  public static final String UNNAMED = "unit";

  private final ScoringGraph graph;
  private final Once<SchemeModel> model;
  private volatile @Nullable Engine engine;

  private Scheme(ScoringGraph graph, Once<SchemeModel> model, @Nullable Engine engine) {
    this.graph = graph;
    this.model = model;
    this.engine = engine;
  }

  /**
   * Makes a scheme of a graph whose text is not known. For compilers of texts: graphs are no part
   * of what this library offers to others.
   */
  public static Scheme of(ScoringGraph graph) {
    return of(graph, id -> Optional.empty());
  }

  /**
   * Makes a scheme of a graph. For compilers of texts: graphs are no part of what this library
   * offers to others.
   *
   * @param places gives the place of a part, block, rule, total or list by its id; the scheme hands
   *     it on and reads nothing of it
   */
  public static Scheme of(ScoringGraph graph, Function<String, Optional<Place>> places) {
    return new Scheme(graph, new Once<>(() -> ModelBuilder.model(graph, places)), null);
  }

  /** What the scheme holds, to be read: made when it is first asked for. */
  public SchemeModel model() {
    return model.get();
  }

  /**
   * Writes this scheme, on a day, as a class in Java: an option for those who score units one at a
   * time and want it faster still. Compile it with the program that uses it, and see {@link #with}.
   *
   * @param className the name of the class, with its package
   * @param date the day of the inspections; null for a scheme that needs none
   * @return the source; empty if only the exact way can score this scheme, if it needs a day and
   *     there is none, or if it is too long for a class
   * @throws IllegalArgumentException if that is no name of a class
   */
  public Optional<String> javaSource(String className, @Nullable LocalDate date) {
    return engine().javaSource(className, Optional.ofNullable(date));
  }

  /**
   * Returns this scheme with code that was generated from it, which runs wherever it fits: for its
   * day, and for every other day on which the scheme would be written the same. The results are the
   * same. What was made for this scheme may be used with it too.
   *
   * @throws IllegalArgumentException if the code was generated from another scheme, or by another
   *     version of this library
   */
  public Scheme with(GeneratedCode code) {
    return new Scheme(graph, model, engine().with(code));
  }

  /** The facts that a unit needs. */
  public List<FactDefinition> facts() {
    return graph.facts();
  }

  /** The tables that an inspection may have. */
  public List<TableDefinition> tables() {
    return graph.tables();
  }

  /**
   * Returns this scheme reading further texts as an empty cell, such as {@code NA} or {@code -},
   * beside those that it names itself. What is a value of a choice stays that value, and so does
   * what is a value of a fact that must not be empty. The results are the same; what was made for
   * this scheme may be used with it too.
   */
  public Scheme readingAsEmpty(Collection<String> marks) {
    return new Scheme(graph, model, engine().readingAsEmpty(marks));
  }

  /** What stands in the headers of columns of data that are passed over. */
  public Set<String> ignoredColumns() {
    return graph.ignoredColumns();
  }

  /**
   * What tells a row of a table from every other, as one text: two rows have the same just where
   * they have the same key, however their cells are written. For those who keep no rows.
   *
   * @param row the cells by column, as {@link Inspection.Builder} takes them
   * @return empty if the table has no key, or if a part of it cannot be read
   */
  public Optional<String> rowKey(String table, Map<String, ? extends @Nullable Object> row) {
    return engine().key(table, row);
  }

  /** Starts an inspection. */
  public Inspection.Builder inspection() {
    return new Inspection.Builder(graph, engine().reader());
  }

  /**
   * Scores every unit of an inspection that is rated.
   *
   * @throws DataException with every problem found; then nothing was scored
   * @throws IllegalArgumentException if the inspection was made for another scheme
   */
  public Assessment score(Inspection inspection) {
    requireOwn(inspection);
    return engine().score(inspection.inspected());
  }

  /**
   * Scores one unit of an inspection.
   *
   * @param unit the index of the unit among {@link Inspection#units()}
   * @throws DataException with every problem found, also if the unit is not rated
   * @throws IllegalArgumentException if the inspection was made for another scheme
   * @throws IndexOutOfBoundsException if there is no such unit
   */
  public Score score(Inspection inspection, int unit) {
    requireOwn(inspection);
    return engine()
        .score(inspection.inspected(), Objects.checkIndex(unit, inspection.units().size()));
  }

  /**
   * Puts an inspection into columns, for bulk scoring.
   *
   * @throws IllegalArgumentException if the inspection was made for another scheme
   */
  public Columns columns(Inspection inspection) {
    requireOwn(inspection);
    return new Columns(inspection, engine().columns(inspection.inspected()));
  }

  /**
   * Prepares the scores of columns; nothing is scored yet. See {@link ColumnScores#score}.
   *
   * @throws IllegalArgumentException if the columns were made for another scheme
   */
  public ColumnScores scores(Columns columns) {
    requireOwn(columns.inspection());
    return new ColumnScores(columns, engine().results(columns.data()));
  }

  /**
   * Scores all units of some columns.
   *
   * @throws DataException with every problem found
   * @throws IllegalArgumentException if the columns were made for another scheme
   */
  public ColumnScores score(Columns columns) {
    ColumnScores scores = scores(columns);
    scores.score(0, columns.size());
    return scores;
  }

  /**
   * Scores one unit of a scheme that needs neither a day nor tables.
   *
   * @param facts the facts by name, as {@link Inspection.Builder} takes them
   * @throws DataException with every problem found, also if the unit is not rated
   */
  public Score score(Map<String, ? extends @Nullable Object> facts) {
    return engine().score(UNNAMED, null, facts);
  }

  /**
   * Scores one unit of which no table has a row.
   *
   * @param facts the facts by name, as {@link Inspection.Builder} takes them
   * @param date the day of the inspection
   * @throws DataException with every problem found, also if the unit is not rated
   */
  public Score score(Map<String, ? extends @Nullable Object> facts, LocalDate date) {
    return engine().score(UNNAMED, requireNonNull(date), facts);
  }

  /**
   * Scores one unit of a scheme that needs neither a day nor tables.
   *
   * @throws DataException with every problem found, also if the unit is not rated
   */
  public Score score(Facts facts) {
    return engine().score(facts.unit(), null, facts.values());
  }

  /**
   * Explains the score of one unit.
   *
   * @throws DataException if the unit cannot be scored, or is not rated
   * @throws IllegalArgumentException if there is no such unit, or the inspection was made for
   *     another scheme
   */
  public Explanation explain(Inspection inspection, String unit) {
    requireOwn(inspection);
    List<String> units = inspection.units();
    int index = 0;
    while (index < units.size() && !SameName.areSame(unit, units.get(index))) {
      index++;
    }
    if (index == units.size()) {
      throw new IllegalArgumentException("no unit is called " + unit);
    }
    return engine().explain(inspection.inspected(), index);
  }

  /**
   * What scores: made when it is first asked for, as a scheme may be compiled to be checked only.
   */
  private Engine engine() {
    Engine known = engine;
    if (known == null) {
      synchronized (this) {
        known = engine;
        if (known == null) {
          known = new Engine(graph);
          engine = known;
        }
      }
    }
    return known;
  }

  private void requireOwn(Inspection inspection) {
    if (inspection.graph() != graph) {
      throw new IllegalArgumentException("the inspection was made for another scheme");
    }
  }

  /** Returns what the scheme is called, and how much is in it. */
  @Override
  public String toString() {
    return model().toString();
  }
}
