package dev.scoring.core.graph;

import dev.scoring.core.graph.Operation.Arithmetic;
import dev.scoring.core.graph.Operation.Summary;
import dev.scoring.core.model.Comparison;
import dev.scoring.core.model.Counting;
import dev.scoring.core.model.FactType;
import dev.scoring.core.model.Rounding;
import dev.scoring.core.model.Ties;
import dev.scoring.core.model.TimeUnit;
import dev.scoring.core.model.Trim;
import dev.scoring.core.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Builds the figures and conditions of a graph: the half of a {@link GraphBuilder} that makes
 * operations.
 */
public abstract sealed class FigureBuilder permits GraphBuilder {

  final DeclaredNames names = new DeclaredNames();
  final OperationList operations = new OperationList();

  /** Whether anything counts working days, so that there must be a calendar. */
  boolean countsWorkingDays;

  FigureBuilder() {}

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
    int index = names.fact(name);
    FactType type = names.facts().get(index).type();
    require(type != FactType.FLAG && type != FactType.TEXT, "not a figure: %s", name);
    return figure(new Operation.FactValue(index));
  }

  /** The value of a flag. */
  public Condition flag(String name) {
    return condition(new Operation.FactValue(names.fact(name, FactType.FLAG)));
  }

  /** The value of a column that is not a flag, in the row at hand. */
  public Figure columnFigure(String table, String column) {
    Operation.ColumnValue value = names.column(table, column);
    FactType type = names.type(value);
    require(type != FactType.FLAG && type != FactType.TEXT, "not a figure: %s", column);
    return figure(value);
  }

  /** The value of a flag column, in the row at hand. */
  public Condition columnFlag(String table, String column) {
    Operation.ColumnValue value = names.column(table, column);
    FactType type = names.type(value);
    require(type == FactType.FLAG, "not a flag: %s", column);
    return condition(value);
  }

  /** Whether a fact is empty, whatever its type. */
  public Condition factIsEmpty(String name) {
    return condition(
        new Operation.IsEmpty(operations.add(new Operation.FactValue(names.fact(name)))));
  }

  /** Whether a column is empty in the row at hand, whatever its type. */
  public Condition columnIsEmpty(String table, String column) {
    return condition(new Operation.IsEmpty(operations.add(names.column(table, column))));
  }

  /** The day of the inspection. */
  public Figure inspectionDate() {
    return figure(new Operation.InspectionDate());
  }

  /** The points of a part, block, rule or the total. */
  public Figure scoreOf(String id) {
    return figure(new Operation.ScoreOf(id));
  }

  /** Whether nothing of a part, block, rule or the total applies to the unit. */
  public Condition nothingOf(String id) {
    return condition(new Operation.NothingOf(id));
  }

  /** Arithmetic on two figures. */
  public Figure compute(Arithmetic kind, Figure left, Figure right) {
    return figure(new Operation.Compute(kind, left.index(), right.index()));
  }

  /** Points for each occurrence of a figure. */
  public Figure each(Figure figure, Counting counting, Figure size, Figure start, Figure price) {
    operations.check(size.index());
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
  public Figure tiers(Figure figure, List<GraphBuilder.PricedTier> tiers) {
    List<Operation.Tier> converted = new ArrayList<>();
    Optional<Rational> below = Optional.of(Rational.ZERO);
    for (GraphBuilder.PricedTier tier : tiers) {
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
    countsWorkingDays |= unit == TimeUnit.WORKING_DAYS;
    return figure(new Operation.Between(unit, from.index(), to.index()));
  }

  /** The day that lies some time after another. */
  public Figure dayAfter(TimeUnit unit, Figure count, Figure from) {
    countsWorkingDays |= unit == TimeUnit.WORKING_DAYS;
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
    Operation.ColumnValue key = names.column(table, owner);
    require(names.type(key) == FactType.UNIT, "not a column of units: %s", owner);
    require(
        (summary == Summary.COUNT) == value.isEmpty(), "a value for all but a count: %s", table);
    requireTrim(summary, trim);
    filter.ifPresent(f -> operations.requireRowOf(f.index(), key.table()));
    value.ifPresent(v -> operations.requireRowOf(v.index(), key.table()));
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
    value.ifPresent(v -> operations.requireNoRow(v.index()));
    filter.ifPresent(f -> operations.requireNoRow(f.index()));
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
    operations.requireNoRow(value.index());
    filter.ifPresent(f -> operations.requireNoRow(f.index()));
    return figure(
        new Operation.Rank(
            value.index(),
            filter.map(Condition::index),
            groupFact.map(this::group),
            lowestFirst,
            ties));
  }

  private int group(String fact) {
    int index = names.fact(fact);
    FactType type = names.facts().get(index).type();
    require(type == FactType.CHOICE || type == FactType.FLAG, "not a group: %s", fact);
    return operations.add(new Operation.FactValue(index));
  }

  private Figure figure(Operation operation) {
    return new Figure(operations.add(operation));
  }

  private Condition condition(Operation operation) {
    return new Condition(operations.add(operation));
  }

  private static void requireTrim(Summary summary, Trim trim) {
    require(summary != Summary.COUNT || trim.equals(Trim.NONE), "a count is not trimmed: %s", trim);
  }

  static void require(boolean holds, String message, Object argument) {
    if (!holds) {
      throw new IllegalArgumentException(String.format(message, argument));
    }
  }
}
