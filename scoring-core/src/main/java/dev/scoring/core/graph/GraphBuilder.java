package dev.scoring.core.graph;

import dev.scoring.core.model.Counting;
import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.model.FactType;
import dev.scoring.core.model.TableDefinition;
import dev.scoring.core.model.WorkCalendar;
import dev.scoring.core.number.Rational;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link ScoringGraph}. An operation that equals an earlier one is not added again, so a
 * shared subexpression is evaluated once.
 *
 * <p>Every method throws {@link IllegalArgumentException} for an argument that could not be part of
 * a valid graph: an unknown fact, a handle that it did not give, a duplicate id. Handles of another
 * builder cannot be told from its own and must not be mixed in. Not thread-safe.
 */
public final class GraphBuilder extends FigureBuilder {

  /** The most parts that a scheme may have. */
  public static final int MAX_PARTS = 100;

  /** How deep blocks may nest. */
  public static final int MAX_DEPTH = 100;

  /**
   * A tier as {@link FigureBuilder#tiers} takes it.
   *
   * @param upTo the upper end; empty for a tier without end
   * @param counting how the lots are counted
   * @param size the size of a lot; above 0
   * @param price the points for a lot
   * @param cap the most that the tier gives
   */
  public record PricedTier(
      Optional<Rational> upTo,
      Counting counting,
      Rational size,
      Figure price,
      Optional<Rational> cap) {}

  private final String id;
  private final String label;
  private final String source;
  private final List<Constraint> constraints = new ArrayList<>();
  private final List<RequiredValue> required = new ArrayList<>();
  private final List<RequiredRows> requiredRows = new ArrayList<>();
  private final List<Exclusion> exclusions = new ArrayList<>();
  private final Set<String> ignoredColumns = new LinkedHashSet<>();
  private final Set<String> asEmpty = new LinkedHashSet<>();
  private final List<Part> parts = new ArrayList<>();
  private final List<Rating> ratings = new ArrayList<>();
  private final List<Listing> lists = new ArrayList<>();
  private final Map<String, List<NamedValue>> named = new HashMap<>();
  private @Nullable String kindFact;
  private @Nullable WorkCalendar calendar;
  private @Nullable Total total;

  /**
   * Starts a graph.
   *
   * @param id the id of the scheme; may be empty
   * @param label what the scheme is called; may be empty
   * @param source where it was published; may be empty
   */
  public GraphBuilder(String id, String label, String source) {
    this.id = id;
    this.label = label;
    this.source = source;
  }

  /** Declares a fact of a unit. */
  public GraphBuilder declare(FactDefinition fact) {
    names.declare(fact);
    return this;
  }

  /** Declares a table. */
  public GraphBuilder declare(TableDefinition table) {
    names.declare(table);
    return this;
  }

  /** Says which fact tells the kind of a unit. */
  public GraphBuilder kindFact(String fact) {
    names.fact(fact, FactType.CHOICE);
    kindFact = fact;
    return this;
  }

  /** Adds a relation that facts or the cells of rows must satisfy. */
  public GraphBuilder constrain(Constraint constraint) {
    if (constraint.table().isEmpty()) {
      names.fact(constraint.fact());
      operations.requireNoRow(constraint.condition().index());
    } else {
      requireRow(constraint.table(), constraint.fact(), constraint.condition());
    }
    constraints.add(constraint);
    return this;
  }

  /** Requires what is asked of a row, and of one unit at the most. */
  private void requireRow(String table, String column, Condition condition) {
    int index = names.column(table, column).table();
    operations.requireRowOf(condition.index(), index);
    require(
        names.tables().get(index).owners().size() == 1 || operations.isRowAlone(condition.index()),
        "a row of several units is compared with one: %s",
        table);
  }

  /** Says in which table every unit must have a row. */
  public GraphBuilder requireRows(RequiredRows rows) {
    int table = names.column(rows.table(), rows.column()).table();
    require(
        names.tables().get(table).owners().contains(rows.column()),
        "no column of units: %s",
        rows.column());
    rows.when().ifPresent(when -> operations.requireNoRow(when.index()));
    rows.counted().ifPresent(counted -> operations.requireRowOf(counted.index(), table));
    requiredRows.add(rows);
    return this;
  }

  /** Says where a fact that may be empty must not be. */
  public GraphBuilder requireFact(String fact, Condition when, String text) {
    names.fact(fact);
    operations.requireNoRow(when.index());
    required.add(new RequiredValue("", fact, when, text));
    return this;
  }

  /** Says in which rows a column that may be empty must not be. */
  public GraphBuilder requireColumn(String table, String column, Condition when, String text) {
    requireRow(table, column, when);
    required.add(new RequiredValue(table, column, when, text));
    return this;
  }

  /** Adds a reason for which a unit is not rated; the first that holds is the one given. */
  public GraphBuilder exclude(Exclusion exclusion) {
    operations.requireNoRow(exclusion.condition().index());
    exclusions.add(exclusion);
    return this;
  }

  /** Says that columns of data that are called so are passed over. */
  public GraphBuilder ignoreColumn(String name) {
    ignoredColumns.add(name);
    return this;
  }

  /** Says that a text in a cell stands for an empty one. */
  public GraphBuilder readAsEmpty(String mark) {
    asEmpty.add(mark);
    return this;
  }

  /** Sets the calendar of working days. */
  public GraphBuilder calendar(WorkCalendar value) {
    require(calendar == null, "a second calendar: %s", value.periods());
    Calendars.check(value);
    calendar = value;
    return this;
  }

  /** Says how the scheme writes a figure, for explanations; what was said first holds. */
  public GraphBuilder describe(Figure figure, String text) {
    operations.describe(figure.index(), text);
    return this;
  }

  /**
   * Says what a part, block, rule or the total uses by its name, for explanations.
   *
   * @param values those that others are made of first
   */
  public GraphBuilder name(String id, List<NamedValue> values) {
    if (!values.isEmpty()) {
      values.forEach(value -> operations.requireNoRow(value.index()));
      named.put(id, List.copyOf(values));
    }
    return this;
  }

  /** Whether nothing says yet how the scheme writes a figure, and it is not plain from itself. */
  public boolean needsText(Figure figure) {
    return operations.needsText(figure.index(), names);
  }

  /** Adds a part. */
  public GraphBuilder add(Part part) {
    require(parts.size() < MAX_PARTS, "more than %s parts", MAX_PARTS);
    parts.add(part);
    return this;
  }

  /** Sets the total. */
  public GraphBuilder total(Total value) {
    operations.requireNoRow(value.figure().index());
    total = value;
    return this;
  }

  /** Adds a rating. */
  public GraphBuilder add(Rating rating) {
    operations.requireNoRow(rating.figure().index());
    Set<String> bands = new HashSet<>();
    for (Rating.Band band : rating.bands()) {
      require(bands.add(band.id()), "band twice: %s", band.id());
      band.when().ifPresent(when -> operations.requireNoRow(when.condition().index()));
    }
    for (Rating.Ceiling ceiling : rating.ceilings()) {
      require(bands.contains(ceiling.band()), "no band is called %s", ceiling.band());
      operations.requireNoRow(ceiling.when().condition().index());
    }
    ratings.add(rating);
    return this;
  }

  /** Adds a list. */
  public GraphBuilder add(Listing listing) {
    operations.requireNoRow(listing.condition().index());
    lists.add(listing);
    return this;
  }

  /** Validates everything and returns the graph. */
  public ScoringGraph build() {
    Total theTotal = total;
    if (theTotal == null) {
      throw new IllegalArgumentException("a scheme needs a total");
    }
    require(!parts.isEmpty(), "a scheme needs a part%s", "");
    List<Operation> all = operations.all();
    ScoreUses scores = new ScoreUses(all, parts, theTotal);
    scores.uses().forEach(used -> used.forEach(operations::requireNoRow));
    StageOrder stages = new StageOrder(all, scores.partOf(), scores.uses());
    for (Constraint constraint : constraints) {
      requireFirstStage(stages, constraint.condition(), "a relation to a score: %s", constraint);
    }
    for (RequiredValue value : required) {
      requireFirstStage(stages, value.when(), "required by a score: %s", value);
    }
    for (RequiredRows rows : requiredRows) {
      rows.when().ifPresent(when -> requireFirstStage(stages, when, "rows by a score: %s", rows));
    }
    for (Exclusion exclusion : exclusions) {
      int index = exclusion.condition().index();
      require(
          operations.readsOnlyWhatApplies(index)
              && stages.ofOperation(index) <= stages.firstAcrossUnits(all),
          "excluded by a score: %s",
          exclusion);
    }
    require(calendar != null || !countsWorkingDays, "working days need a calendar%s", "");
    return new ScoringGraph(
        new GraphContent(
            id,
            label,
            source,
            List.copyOf(names.facts()),
            Optional.ofNullable(kindFact),
            List.copyOf(names.tables()),
            List.copyOf(constraints),
            List.copyOf(required),
            List.copyOf(requiredRows),
            List.copyOf(exclusions),
            Set.copyOf(ignoredColumns),
            Set.copyOf(asEmpty),
            Optional.ofNullable(calendar),
            all,
            List.copyOf(parts),
            theTotal,
            List.copyOf(ratings),
            List.copyOf(lists),
            stages,
            operations.rowTables(),
            operations.texts(),
            Map.copyOf(named)));
  }

  /** What decides before anything is scored can read neither a score nor other units. */
  private static void requireFirstStage(
      StageOrder stages, Condition condition, String message, Object what) {
    require(stages.ofOperation(condition.index()) == 0, message, what);
  }
}
