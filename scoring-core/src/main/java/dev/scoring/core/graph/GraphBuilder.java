package dev.scoring.core.graph;

import dev.scoring.core.graph.Operation.Arithmetic;
import dev.scoring.core.graph.Operation.Summary;
import dev.scoring.core.model.Comparison;
import dev.scoring.core.model.Counting;
import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.model.FactType;
import dev.scoring.core.model.Rounding;
import dev.scoring.core.model.TableDefinition;
import dev.scoring.core.model.Ties;
import dev.scoring.core.model.TimeUnit;
import dev.scoring.core.model.Trim;
import dev.scoring.core.model.WorkCalendar;
import dev.scoring.core.number.Rational;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
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
public final class GraphBuilder {

  /** The most parts that a scheme may have. */
  public static final int MAX_PARTS = 100;

  /** How deep blocks may nest. */
  public static final int MAX_DEPTH = 100;

  /**
   * A tier as {@link #tiers} takes it.
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
  private final List<FactDefinition> facts = new ArrayList<>();
  private final Map<String, Integer> factIndex = new HashMap<>();
  private final List<TableDefinition> tables = new ArrayList<>();
  private final Map<String, Integer> tableIndex = new HashMap<>();
  private final List<Operation> operations = new ArrayList<>();
  private final Map<Operation, Integer> operationIndex = new HashMap<>();
  private final List<Integer> rowTables = new ArrayList<>();
  private final Map<Integer, String> texts = new HashMap<>();
  private final List<Constraint> constraints = new ArrayList<>();
  private final List<RequiredValue> required = new ArrayList<>();
  private final List<Exclusion> exclusions = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();
  private final List<Rating> ratings = new ArrayList<>();
  private final List<Listing> lists = new ArrayList<>();
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
    require(fact.type() != FactType.UNIT, "a unit is not a fact of a unit: %s", fact.name());
    require(fact.mayBeEmpty() || !fact.isPrevious(), "a new unit has no past: %s", fact.name());
    require(factIndex.put(fact.name(), facts.size()) == null, "fact twice: %s", fact.name());
    facts.add(fact);
    return this;
  }

  /** Declares a table. */
  public GraphBuilder declare(TableDefinition table) {
    require(tableIndex.put(table.name(), tables.size()) == null, "table twice: %s", table.name());
    Set<String> names = new HashSet<>();
    for (FactDefinition column : table.columns()) {
      require(names.add(column.name()), "column twice: %s", column.name());
      require(!column.isPrevious(), "a column of the previous period: %s", column.name());
    }
    tables.add(table);
    return this;
  }

  /** Says which fact tells the kind of a unit. */
  public GraphBuilder kindFact(String fact) {
    fact(fact, FactType.CHOICE);
    kindFact = fact;
    return this;
  }

  /** Adds a relation that facts must satisfy. */
  public GraphBuilder constrain(Constraint constraint) {
    fact(constraint.fact());
    requireNoRow(constraint.condition().index());
    constraints.add(constraint);
    return this;
  }

  /** Says where a fact that may be empty must not be. */
  public GraphBuilder requireFact(String fact, Condition when, String text) {
    fact(fact);
    requireNoRow(when.index());
    required.add(new RequiredValue("", fact, when, text));
    return this;
  }

  /** Says in which rows a column that may be empty must not be; the row alone decides. */
  public GraphBuilder requireColumn(String table, String column, Condition when, String text) {
    requireRowOf(when.index(), column(table, column).table());
    requireRowAlone(when.index());
    required.add(new RequiredValue(table, column, when, text));
    return this;
  }

  /** Adds a reason for which a unit is not rated; the first that holds is the one given. */
  public GraphBuilder exclude(Exclusion exclusion) {
    requireNoRow(exclusion.condition().index());
    exclusions.add(exclusion);
    return this;
  }

  /** Sets the calendar of working days. */
  public GraphBuilder calendar(WorkCalendar value) {
    require(calendar == null, "a second calendar: %s", value.periods());
    Calendars.check(value);
    calendar = value;
    return this;
  }

  /** A number. */
  public Figure constant(Rational value) {
    return figure(new Operation.Constant(value));
  }

  /** No value. */
  public Figure empty() {
    return figure(new Operation.Empty());
  }

  /** True or false. */
  public Condition truth(boolean value) {
    return condition(new Operation.FixedTruth(value));
  }

  /** The value of a fact that is not a flag. */
  public Figure factFigure(String name) {
    int index = fact(name);
    FactType type = facts.get(index).type();
    require(type != FactType.FLAG && type != FactType.TEXT, "not a figure: %s", name);
    return figure(new Operation.FactValue(index));
  }

  /** The value of a flag. */
  public Condition flag(String name) {
    return condition(new Operation.FactValue(fact(name, FactType.FLAG)));
  }

  /** The value of a column that is not a flag, in the row at hand. */
  public Figure columnFigure(String table, String column) {
    Operation.ColumnValue value = column(table, column);
    FactType type = tables.get(value.table()).columns().get(value.column()).type();
    require(type != FactType.FLAG && type != FactType.TEXT, "not a figure: %s", column);
    return figure(value);
  }

  /** The value of a flag column, in the row at hand. */
  public Condition columnFlag(String table, String column) {
    Operation.ColumnValue value = column(table, column);
    FactType type = tables.get(value.table()).columns().get(value.column()).type();
    require(type == FactType.FLAG, "not a flag: %s", column);
    return condition(value);
  }

  /** Whether a fact is empty, whatever its type. */
  public Condition factIsEmpty(String name) {
    return condition(new Operation.IsEmpty(add(new Operation.FactValue(fact(name)))));
  }

  /** Whether a column is empty in the row at hand, whatever its type. */
  public Condition columnIsEmpty(String table, String column) {
    return condition(new Operation.IsEmpty(add(column(table, column))));
  }

  /** The day of the inspection. */
  public Figure inspectionDate() {
    return figure(new Operation.InspectionDate());
  }

  /** The points of a part, block, rule or the total. */
  public Figure scoreOf(String id) {
    return figure(new Operation.ScoreOf(id));
  }

  /** Arithmetic on two figures. */
  public Figure compute(Arithmetic kind, Figure left, Figure right) {
    return figure(new Operation.Compute(kind, left.index(), right.index()));
  }

  /** Points for each occurrence of a figure. */
  public Figure each(Figure figure, Counting counting, Figure size, Figure start, Figure price) {
    check(size.index());
    require(
        !(operations.get(size.index()) instanceof Operation.Constant lot)
            || lot.value().signum() > 0,
        "a lot must be above 0: %s",
        size);
    return figure(
        new Operation.Each(figure.index(), counting, size.index(), start.index(), price.index()));
  }

  /** Points by steps: those of the first bound for which the comparison holds. */
  public Figure steps(
      Figure figure,
      Comparison comparison,
      List<Figure> bounds,
      List<Figure> points,
      Optional<Figure> otherwise) {
    require(bounds.size() == points.size(), "points for each bound: %s", points.size());
    List<Operation.Step> steps = new ArrayList<>();
    for (int i = 0; i < bounds.size(); i++) {
      steps.add(new Operation.Step(bounds.get(i).index(), points.get(i).index()));
    }
    return figure(
        new Operation.Steps(figure.index(), comparison, steps, otherwise.map(Figure::index)));
  }

  /** Points by tiers that ascend from 0; only the last may be without end. */
  public Figure tiers(Figure figure, List<PricedTier> tiers) {
    List<Operation.Tier> converted = new ArrayList<>();
    Optional<Rational> below = Optional.of(Rational.ZERO);
    for (PricedTier tier : tiers) {
      require(
          below.isPresent()
              && (tier.upTo().isEmpty() || tier.upTo().get().compareTo(below.get()) > 0),
          "tiers must ascend from 0: %s",
          tier.upTo());
      require(tier.size().signum() > 0, "a lot must be above 0: %s", tier.size());
      tier.cap().ifPresent(cap -> require(cap.signum() >= 0, "a cap below 0: %s", cap));
      converted.add(
          new Operation.Tier(
              tier.upTo(), tier.counting(), tier.size(), tier.price().index(), tier.cap()));
      below = tier.upTo();
    }
    return figure(new Operation.Tiers(figure.index(), converted));
  }

  /** A figure rounded to a multiple. */
  public Figure round(Figure operand, Rounding rounding, Rational multiple) {
    require(multiple.signum() > 0, "a multiple must be above 0: %s", multiple);
    return figure(new Operation.Round(operand.index(), rounding, multiple));
  }

  /** Points of the first of several alternatives. */
  public Figure first(List<Condition> conditions, List<Figure> points, Optional<Figure> otherwise) {
    require(conditions.size() == points.size(), "a condition for each: %s", points.size());
    List<Operation.Case> cases = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      cases.add(new Operation.Case(conditions.get(i).index(), points.get(i).index()));
    }
    return figure(new Operation.First(cases, otherwise.map(Figure::index)));
  }

  /** {@code points} where {@code condition} is true, otherwise 0. */
  public Figure when(Condition condition, Figure points) {
    return figure(new Operation.When(condition.index(), points.index()));
  }

  /** {@code instead} where {@code condition} is true, otherwise {@code base}. */
  public Figure replace(Figure base, Condition condition, Figure instead) {
    return figure(new Operation.Replace(base.index(), condition.index(), instead.index()));
  }

  /** A comparison of two figures. */
  public Condition compare(Comparison comparison, Figure left, Figure right) {
    return condition(new Operation.Compare(comparison, left.index(), right.index()));
  }

  /** Whether two days lie in the same month. */
  public Condition sameMonth(Figure left, Figure right) {
    return condition(new Operation.SameMonth(left.index(), right.index()));
  }

  /** Whether a figure is empty. */
  public Condition isEmpty(Figure figure) {
    return condition(new Operation.IsEmpty(figure.index()));
  }

  /** Both conditions. */
  public Condition and(Condition left, Condition right) {
    return condition(new Operation.And(left.index(), right.index()));
  }

  /** Either condition. */
  public Condition or(Condition left, Condition right) {
    return condition(new Operation.Or(left.index(), right.index()));
  }

  /** The opposite of a condition. */
  public Condition not(Condition condition) {
    return condition(new Operation.Not(condition.index()));
  }

  /** Whether the unit has one of some names. */
  public Condition unitIs(List<String> names) {
    require(
        !names.isEmpty() && names.stream().noneMatch(String::isBlank),
        "units need names: %s",
        names);
    return condition(new Operation.UnitIs(names));
  }

  /** The time from a day to another. */
  public Figure between(TimeUnit unit, Figure from, Figure to) {
    return figure(new Operation.Between(unit, from.index(), to.index()));
  }

  /** The day that lies some time after another. */
  public Figure dayAfter(TimeUnit unit, Figure count, Figure from) {
    return figure(new Operation.DayAfter(unit, count.index(), from.index()));
  }

  /** A summary of figures; empty ones are passed over. */
  public Figure combine(Summary summary, List<Figure> figures, Trim trim) {
    requireTrim(summary, trim);
    return figure(
        new Operation.Combine(summary, figures.stream().map(Figure::index).toList(), trim));
  }

  /** A summary of the rows that name the unit in the column {@code owner}. */
  public Figure aggregate(
      Summary summary,
      String table,
      String owner,
      Optional<Condition> filter,
      Optional<Figure> value,
      Trim trim) {
    Operation.ColumnValue key = column(table, owner);
    require(
        tables.get(key.table()).columns().get(key.column()).type() == FactType.UNIT,
        "not a column of units: %s",
        owner);
    require(
        (summary == Summary.COUNT) == value.isEmpty(), "a value for all but a count: %s", table);
    requireTrim(summary, trim);
    filter.ifPresent(f -> requireRowOf(f.index(), key.table()));
    value.ifPresent(v -> requireRowOf(v.index(), key.table()));
    return figure(
        new Operation.Aggregate(
            summary,
            key.table(),
            key.column(),
            filter.map(Condition::index),
            value.map(Figure::index),
            trim));
  }

  /**
   * A summary over all units. Without a value it counts the units for which the filter is true.
   *
   * @param groupFact the fact in which a unit must have the same value as the one at hand
   */
  public Figure overUnits(
      Summary summary,
      Optional<Figure> value,
      Optional<Condition> filter,
      Optional<String> groupFact,
      Trim trim) {
    require(summary == Summary.COUNT || value.isPresent(), "a value for all but a count%s", "");
    requireTrim(summary, trim);
    value.ifPresent(v -> requireNoRow(v.index()));
    filter.ifPresent(f -> requireNoRow(f.index()));
    return figure(
        new Operation.OverUnits(
            summary,
            value.map(Figure::index),
            filter.map(Condition::index),
            groupFact.map(this::group),
            trim));
  }

  /** The place of the unit among all units, or among those of its group. */
  public Figure rank(
      Figure value,
      Optional<Condition> filter,
      Optional<String> groupFact,
      boolean lowestFirst,
      Ties ties) {
    requireNoRow(value.index());
    filter.ifPresent(f -> requireNoRow(f.index()));
    return figure(
        new Operation.Rank(
            value.index(),
            filter.map(Condition::index),
            groupFact.map(this::group),
            lowestFirst,
            ties));
  }

  private int group(String fact) {
    int index = fact(fact);
    FactType type = facts.get(index).type();
    require(type == FactType.CHOICE || type == FactType.FLAG, "not a group: %s", fact);
    return add(new Operation.FactValue(index));
  }

  /** Says how the scheme writes a figure, for explanations; what was said first holds. */
  public GraphBuilder describe(Figure figure, String text) {
    check(figure.index());
    texts.putIfAbsent(figure.index(), text);
    return this;
  }

  /** Whether nothing says yet how the scheme writes a figure, and it is not plain from itself. */
  public boolean needsText(Figure figure) {
    check(figure.index());
    return !texts.containsKey(figure.index())
        && operations.get(figure.index()).accept(new WrittenNames(facts, tables)).isEmpty();
  }

  /** Adds a part. */
  public GraphBuilder add(Part part) {
    require(parts.size() < MAX_PARTS, "more than %s parts", MAX_PARTS);
    parts.add(part);
    return this;
  }

  /** Sets the total. */
  public GraphBuilder total(Total value) {
    requireNoRow(value.figure().index());
    total = value;
    return this;
  }

  /** Adds a rating. */
  public GraphBuilder add(Rating rating) {
    requireNoRow(rating.figure().index());
    Set<String> bands = new HashSet<>();
    for (Rating.Band band : rating.bands()) {
      require(bands.add(band.id()), "band twice: %s", band.id());
      band.when().ifPresent(when -> requireNoRow(when.condition().index()));
    }
    for (Rating.Ceiling ceiling : rating.ceilings()) {
      require(bands.contains(ceiling.band()), "no band is called %s", ceiling.band());
      requireNoRow(ceiling.when().condition().index());
    }
    ratings.add(rating);
    return this;
  }

  /** Adds a list. */
  public GraphBuilder add(Listing listing) {
    requireNoRow(listing.condition().index());
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
    ScoreUses scores = new ScoreUses(operations, parts, theTotal);
    scores.uses().forEach(used -> used.forEach(this::requireNoRow));
    StageOrder stages = new StageOrder(operations, scores.partOf(), scores.uses());
    for (Constraint constraint : constraints) {
      requireFirstStage(stages, constraint.condition(), "a relation to a score: %s", constraint);
    }
    for (RequiredValue value : required) {
      requireFirstStage(stages, value.when(), "required by a score: %s", value);
    }
    for (Exclusion exclusion : exclusions) {
      requireFirstStage(stages, exclusion.condition(), "excluded by a score: %s", exclusion);
    }
    require(
        calendar != null || operations.stream().noneMatch(Calendars::isNeededBy),
        "working days need a calendar%s",
        "");
    return new ScoringGraph(
        new GraphContent(
            id,
            label,
            source,
            List.copyOf(facts),
            Optional.ofNullable(kindFact),
            List.copyOf(tables),
            List.copyOf(constraints),
            List.copyOf(required),
            List.copyOf(exclusions),
            Optional.ofNullable(calendar),
            List.copyOf(operations),
            List.copyOf(parts),
            theTotal,
            List.copyOf(ratings),
            List.copyOf(lists),
            stages,
            new SmallInts(rowTables.stream().mapToInt(Integer::intValue).toArray()),
            Map.copyOf(texts)));
  }

  /** What decides before anything is scored can read neither a score nor other units. */
  private static void requireFirstStage(
      StageOrder stages, Condition condition, String message, Object what) {
    require(stages.ofOperation(condition.index()) == 0, message, what);
  }

  private int fact(String name) {
    Integer index = factIndex.get(name);
    if (index == null) {
      throw new IllegalArgumentException("no fact is called " + name);
    }
    return index;
  }

  private int fact(String name, FactType type) {
    int index = fact(name);
    require(facts.get(index).type() == type, "another type of fact: %s", name);
    return index;
  }

  private Operation.ColumnValue column(String table, String column) {
    Integer index = tableIndex.get(table);
    if (index == null) {
      throw new IllegalArgumentException("no table is called " + table);
    }
    int at = tables.get(index).indexOf(column);
    require(at >= 0, "no column is called %s", column);
    return new Operation.ColumnValue(index, at);
  }

  private Figure figure(Operation operation) {
    return new Figure(add(operation));
  }

  private Condition condition(Operation operation) {
    return new Condition(add(operation));
  }

  private int add(Operation operation) {
    Integer known = operationIndex.get(operation);
    if (known != null) {
      return known;
    }
    int[] table = {-1};
    operation.operands(
        operand -> {
          check(operand);
          int of = rowTables.get(operand);
          if (of >= 0 && !(operation instanceof Operation.Aggregate)) {
            require(table[0] < 0 || table[0] == of, "columns of two tables: %s", operation);
            table[0] = of;
          }
        });
    if (operation instanceof Operation.ColumnValue column) {
      table[0] = column.table();
    }
    int index = operations.size();
    operations.add(operation);
    rowTables.add(table[0]);
    operationIndex.put(operation, index);
    return index;
  }

  private void requireRowOf(int index, int table) {
    check(index);
    int of = rowTables.get(index);
    require(of < 0 || of == table, "a column of another table in operation %s", index);
  }

  /** A column has a value only inside an aggregate, for one row at a time. */
  private void requireNoRow(int index) {
    check(index);
    require(rowTables.get(index) < 0, "a column outside of its rows in operation %s", index);
  }

  /** Rows are looked at before they are given to units. */
  private void requireRowAlone(int root) {
    Set<Integer> seen = new HashSet<>();
    Deque<Integer> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      int index = open.pop();
      Operation operation = operations.get(index);
      require(
          !operation.nature().reads().differsByUnit(),
          "more than the row is read in operation %s",
          index);
      if (seen.add(index)) {
        operation.operands(open::add);
      }
    }
  }

  private static void requireTrim(Summary summary, Trim trim) {
    require(summary != Summary.COUNT || trim.equals(Trim.NONE), "a count is not trimmed: %s", trim);
  }

  private void check(int index) {
    require(index >= 0 && index < operations.size(), "an operation of another graph: %s", index);
  }

  static void require(boolean holds, String message, Object argument) {
    if (!holds) {
      throw new IllegalArgumentException(String.format(message, argument));
    }
  }
}
