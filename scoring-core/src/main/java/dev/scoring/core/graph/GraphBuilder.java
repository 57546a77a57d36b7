package dev.scoring.core.graph;

import dev.scoring.core.graph.Operation.Arithmetic;
import dev.scoring.core.graph.Operation.Summary;
import dev.scoring.core.number.Rational;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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

  @SuppressWarnings("ArrayRecordComponent") // internal, and never compared
  record Content(
      String id,
      String label,
      String source,
      List<FactDefinition> facts,
      Optional<String> kindFact,
      List<TableDefinition> tables,
      List<Constraint> constraints,
      List<Operation> operations,
      List<Part> parts,
      Total total,
      List<Rating> ratings,
      List<Listing> lists,
      boolean needsDate,
      int[] operationStages,
      int[] partStages,
      int totalStage,
      int lastStage,
      int[] rowTables) {}

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
  private final List<Constraint> constraints = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();
  private final List<Rating> ratings = new ArrayList<>();
  private final List<Listing> lists = new ArrayList<>();
  private @Nullable String kindFact;
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

  /** A number. */
  public Figure constant(Rational value) {
    return figure(new Operation.Constant(value));
  }

  /** True or false. */
  public Condition truth(boolean value) {
    return condition(new Operation.Truth(value));
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
  public Figure each(
      Figure figure, Operation.Counting counting, Rational size, Rational start, Rational price) {
    require(size.signum() > 0, "a lot must be above 0: %s", size);
    return figure(new Operation.Each(figure.index(), counting, size, start, price));
  }

  /** Points by steps. */
  public Figure steps(
      Figure figure,
      Comparison comparison,
      List<Operation.Step> steps,
      Optional<Rational> otherwise) {
    return figure(new Operation.Steps(figure.index(), comparison, steps, otherwise));
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

  /** A summary of the rows that name the unit in the column {@code owner}. */
  public Figure aggregate(
      Summary summary,
      String table,
      String owner,
      Optional<Condition> filter,
      Optional<Figure> value) {
    Operation.ColumnValue key = column(table, owner);
    require(
        tables.get(key.table()).columns().get(key.column()).type() == FactType.UNIT,
        "not a column of units: %s",
        owner);
    require(
        (summary == Summary.COUNT) == value.isEmpty(), "a value for all but a count: %s", table);
    filter.ifPresent(f -> requireRowOf(f.index(), key.table()));
    value.ifPresent(v -> requireRowOf(v.index(), key.table()));
    return figure(
        new Operation.Aggregate(
            summary,
            key.table(),
            key.column(),
            filter.map(Condition::index),
            value.map(Figure::index)));
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
    Map<String, Integer> partOf = new LinkedHashMap<>();
    List<List<Integer>> uses = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      addId(partOf, part.id(), i);
      List<Integer> used = new ArrayList<>();
      part.gate().ifPresent(gate -> used.add(gate.open().index()));
      collect(part.children(), i, 1, partOf, used);
      used.forEach(this::requireNoRow);
      uses.add(used);
    }
    addId(partOf, theTotal.id(), parts.size());
    uses.add(List.of(theTotal.figure().index()));

    int[] stages = new int[parts.size() + 1];
    int[] operationStages = stages(partOf, uses, stages);
    for (Constraint constraint : constraints) {
      require(
          operationStages[constraint.condition().index()] == 0,
          "a relation to a score: %s",
          constraint.fact());
    }
    int last = 0;
    for (int stage : stages) {
      last = Math.max(last, stage);
    }
    for (int stage : operationStages) {
      last = Math.max(last, stage);
    }
    return new ScoringGraph(
        new Content(
            id,
            label,
            source,
            List.copyOf(facts),
            Optional.ofNullable(kindFact),
            List.copyOf(tables),
            List.copyOf(constraints),
            List.copyOf(operations),
            List.copyOf(parts),
            theTotal,
            List.copyOf(ratings),
            List.copyOf(lists),
            operationIndex.containsKey(new Operation.InspectionDate()),
            operationStages,
            stages,
            stages[parts.size()],
            last,
            rowTables.stream().mapToInt(Integer::intValue).toArray()));
  }

  /** Raises stages until they are stable; a cycle never becomes so. */
  private int[] stages(Map<String, Integer> partOf, List<List<Integer>> uses, int[] stages) {
    int[] result = new int[operations.size()];
    for (int round = 0; round <= stages.length; round++) {
      for (int i = 0; i < result.length; i++) {
        Operation operation = operations.get(i);
        int at = i;
        if (operation instanceof Operation.ScoreOf score) {
          Integer part = partOf.get(score.id());
          if (part == null) {
            throw new IllegalArgumentException("no score has the id " + score.id());
          }
          result[i] = stages[part] + 1;
        } else {
          result[i] = 0;
          operation.operands(operand -> result[at] = Math.max(result[at], result[operand]));
        }
      }
      boolean stable = true;
      for (int part = 0; part < stages.length; part++) {
        int stage = 0;
        for (int used : uses.get(part)) {
          stage = Math.max(stage, result[used]);
        }
        stable &= stages[part] == stage;
        stages[part] = stage;
      }
      if (stable) {
        return result;
      }
    }
    throw new IllegalArgumentException("parts depend on each other in a circle");
  }

  private void collect(
      List<Item> items, int part, int depth, Map<String, Integer> partOf, List<Integer> used) {
    require(depth <= MAX_DEPTH, "blocks nest deeper than %s", MAX_DEPTH);
    for (Item item : items) {
      addId(partOf, item.id(), part);
      for (Guard guard : item.guards()) {
        used.add(guard.condition().index());
      }
      if (item instanceof Item.Rule rule) {
        used.add(rule.points().index());
        rule.cap().ifPresent(cap -> require(cap.signum() >= 0, "a cap below 0: %s", rule.id()));
      } else if (item instanceof Item.Block block) {
        block.points().ifPresent(p -> require(p.signum() >= 0, "points below 0: %s", block.id()));
        collect(block.children(), part, depth + 1, partOf, used);
      }
    }
  }

  private static void addId(Map<String, Integer> partOf, String id, int part) {
    require(!id.isEmpty() && partOf.put(id, part) == null, "id twice or empty: %s", id);
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

  private void check(int index) {
    require(index >= 0 && index < operations.size(), "an operation of another graph: %s", index);
  }

  private static void require(boolean holds, String message, Object argument) {
    if (!holds) {
      throw new IllegalArgumentException(String.format(message, argument));
    }
  }
}
