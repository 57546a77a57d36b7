package dev.scoring.core.graph;

import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.model.TableDefinition;
import dev.scoring.core.model.WorkCalendar;
import dev.scoring.core.number.Rational;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A complete scheme as an evaluation graph. Made by {@link GraphBuilder}, valid once it exists;
 * immutable and thread-safe.
 */
public final class ScoringGraph {

  private final GraphContent content;
  private final boolean needsDate;
  private final boolean readsUnits;
  private final boolean readsPrevious;
  private final boolean asksWhatApplies;
  private volatile @Nullable Ranges ranges;

  ScoringGraph(GraphContent content) {
    this.content = content;
    this.needsDate = content.operations().contains(new Operation.InspectionDate());
    this.readsUnits = content.operations().stream().anyMatch(StageOrder::readsUnits);
    this.asksWhatApplies =
        content.operations().stream().anyMatch(Operation.NothingOf.class::isInstance);
    this.readsPrevious = content.facts().stream().anyMatch(FactDefinition::isPrevious);
  }

  /** Whether anything depends on what of the scheme applies to a unit. */
  public boolean asksWhatApplies() {
    return asksWhatApplies;
  }

  /** What every operation may yield, worked out when it is first asked for. */
  Ranges ranges() {
    Ranges known = ranges;
    if (known == null) {
      known = new Ranges(this);
      ranges = known;
    }
    return known;
  }

  /** The most that a rule can give, whatever is around it; empty if no such number is known. */
  public Optional<Rational> most(Item.Rule rule) {
    return ranges().most(rule);
  }

  /** Whether an operation yields days, if anything. */
  public boolean yieldsDays(int operation) {
    return ranges().of(operation).isDay();
  }

  /** The id of the scheme; empty if it has none. */
  public String id() {
    return content.id();
  }

  /** What the scheme is called; empty if it has no label. */
  public String label() {
    return content.label();
  }

  /** Where the scheme was published; empty if it does not say. */
  public String source() {
    return content.source();
  }

  /** The facts that a unit has, in the order of their declaration. */
  public List<FactDefinition> facts() {
    return content.facts();
  }

  /** The fact that tells the kind of a unit, if kinds matter to the scheme. */
  public Optional<String> kindFact() {
    return content.kindFact();
  }

  /** The tables, in the order of their declaration. */
  public List<TableDefinition> tables() {
    return content.tables();
  }

  /** The relations that facts must satisfy. */
  public List<Constraint> constraints() {
    return content.constraints();
  }

  /** The facts and columns that must not be empty where a condition is true. */
  public List<RequiredValue> required() {
    return content.required();
  }

  /** The tables in which every unit must have a row. */
  public List<RequiredRows> requiredRows() {
    return content.requiredRows();
  }

  /** The reasons for which a unit is not rated, in the order of the scheme. */
  public List<Exclusion> exclusions() {
    return content.exclusions();
  }

  /** What stands in the headers of columns of data that are passed over. */
  public Set<String> ignoredColumns() {
    return content.ignoredColumns();
  }

  /** The texts that stand for an empty cell. */
  public Set<String> asEmpty() {
    return content.asEmpty();
  }

  /** The calendar of working days, if the scheme has one. */
  public Optional<WorkCalendar> calendar() {
    return content.calendar();
  }

  /** The operations; an operand always stands before the operation that uses it. */
  public List<Operation> operations() {
    return content.operations();
  }

  /** The units that rules name, as they are written. */
  public List<String> namedUnits() {
    return content.operations().stream()
        .filter(Operation.UnitIs.class::isInstance)
        .flatMap(operation -> ((Operation.UnitIs) operation).names().stream())
        .distinct()
        .toList();
  }

  /** The parts, in the order of the scheme. */
  public List<Part> parts() {
    return content.parts();
  }

  /** The total. */
  public Total total() {
    return content.total();
  }

  /** The ratings, in the order of the scheme; the first is the main one. */
  public List<Rating> ratings() {
    return content.ratings();
  }

  /** The lists, in the order of the scheme. */
  public List<Listing> lists() {
    return content.lists();
  }

  /** Whether the result depends on the day of the inspection. */
  public boolean needsDate() {
    return needsDate;
  }

  /** Whether the result of a unit depends on the other units. */
  public boolean readsUnits() {
    return readsUnits;
  }

  /** Whether the result depends on values of the previous period. */
  public boolean readsPrevious() {
    return readsPrevious;
  }

  /**
   * The stage in which each operation can be evaluated: 0 where neither a score nor another unit is
   * needed; otherwise one more than the stage of the last part whose score it reads, or of what it
   * reads of all units.
   */
  public int stageOfOperation(int index) {
    return content.stages().ofOperation(index);
  }

  /** The stage in which the part at {@code index} of {@link #parts()} can be evaluated. */
  public int stageOfPart(int index) {
    return content.stages().ofPart(index);
  }

  /** The stage of the total; ratings and lists that read it come one later. */
  public int stageOfTotal() {
    return content.stages().ofTotal();
  }

  /** The last stage. */
  public int lastStage() {
    return content.stages().last();
  }

  /**
   * The table whose rows the operation at {@code index} is evaluated for, one row at a time, or −1
   * for an operation that is evaluated once for a unit.
   */
  public int rowTableOf(int index) {
    return content.rowTables().get(index);
  }

  /** What a part, block, rule or the total uses by its name, what others are made of first. */
  public List<NamedValue> namedIn(String id) {
    return content.named().getOrDefault(id, List.of());
  }

  /** The name that the scheme gives an operation; empty if it gives none. */
  public String nameOf(int operation) {
    return content.named().values().stream()
        .flatMap(List::stream)
        .filter(value -> value.index() == operation)
        .map(NamedValue::name)
        .findFirst()
        .orElse("");
  }

  /** How the scheme writes the operation at {@code index}, if it says so. */
  public Optional<String> textOf(int index) {
    return Optional.ofNullable(content.texts().get(index));
  }
}
