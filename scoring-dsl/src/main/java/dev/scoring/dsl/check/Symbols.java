package dev.scoring.dsl.check;

import dev.scoring.core.graph.WorkCalendar;
import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.number.Rational;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the names of a file mean. Facts, tables and scores are in the order of the file; parameters
 * stand before those that use them. Facts as they were in the previous period are facts whose names
 * begin with {@link FactDefinition#PREVIOUS}. Not changed once the names are resolved.
 *
 * @param facts the facts by name, declared or inferred from their uses
 * @param choices those of the facts of this period that are one of several values
 * @param declaredFacts where facts were declared
 * @param tables the tables by name
 * @param derived the columns that are worked out, by table and name
 * @param lets the parameters and derived figures by name
 * @param scores the parts, blocks, rules and the total by id
 * @param kindFact the fact that {@code for} asks for, if any does
 * @param constants the values of the lets that are fixed numbers
 * @param ratios the lets that are a quotient of two numbers, which {@code rate} takes as per cent
 * @param percents the lets that are per cent
 * @param conditions the lets that are conditions
 * @param weights the weights in means, by the id of what is weighed; 1 where there is none
 * @param calendar the working days, if the file says which they are
 */
public record Symbols(
    Map<String, FactDefinition> facts,
    List<FactDefinition> choices,
    Map<String, Declaration.Fact> declaredFacts,
    Map<String, Declaration.Table> tables,
    Map<String, Map<String, Derived>> derived,
    Map<String, Declaration.Let> lets,
    Map<String, Declaration> scores,
    Optional<String> kindFact,
    Map<String, Rational> constants,
    Set<String> ratios,
    Set<String> percents,
    Set<String> conditions,
    Map<String, Expression> weights,
    Optional<WorkCalendar> calendar) {

  /**
   * A column that is worked out.
   *
   * @param let its name and figure
   * @param condition whether it is a condition
   * @param percent whether it is per cent
   * @param ratio whether it is a quotient of two numbers, which {@code rate} takes as per cent
   */
  public record Derived(Declaration.Let let, boolean condition, boolean percent, boolean ratio) {}

  /** The table that is always there: a row for each unit that is rated. */
  public static final String UNITS = "units";

  /** The Chinese spelling of {@link #UNITS}. */
  public static final String UNITS_CHINESE = "全体单位";

  /** The id of the part of a file that declares none. */
  public static final String IMPLICIT_PART = "points";

  /** The id of the total of a file that declares none. */
  public static final String IMPLICIT_TOTAL = "total";

  /** The name by which rules read the day of the inspection. */
  public static final String INSPECTION_DATE = "inspection_date";

  /** The Chinese spelling of {@link #INSPECTION_DATE}. */
  public static final String INSPECTION_DATE_CHINESE = "检查日期";

  /** Whether a name means the day of the inspection. */
  public static boolean isInspectionDate(String name) {
    return name.equals(INSPECTION_DATE) || name.equals(INSPECTION_DATE_CHINESE);
  }

  static boolean namesUnits(String table) {
    return table.equals(UNITS) || table.equals(UNITS_CHINESE);
  }

  /** Whether a table is that of all units, and not a declared one of that name. */
  public boolean isUnits(String table) {
    return namesUnits(table) && !tables.containsKey(table);
  }

  /** The figure or condition of a column, if it is worked out from others. */
  public Optional<Declaration.Let> derived(String table, String column) {
    return column(table, column).map(Derived::let);
  }

  /** Whether a column is worked out and is a condition. */
  public boolean isConditionColumn(String table, String column) {
    return column(table, column).map(Derived::condition).orElse(false);
  }

  private Optional<Derived> column(String table, String column) {
    return Optional.ofNullable(derived.getOrDefault(table, Map.of()).get(column));
  }

  /** The definition that a declaration of a fact or column makes. */
  public static FactDefinition definition(Declaration.Fact fact) {
    return FactTypes.definition(fact);
  }

  /** The fixed number that an expression is, if it is one: a literal or a parameter. */
  public Optional<Rational> constant(Expression expression) {
    return Constants.of(expression, constants);
  }

  /** The definition of a fact, if the expression is a plain reference to one. */
  public Optional<FactDefinition> fact(Expression expression) {
    return expression instanceof Expression.Reference reference
        ? Optional.ofNullable(facts.get(reference.name().text()))
        : Optional.empty();
  }

  /** The fact that tells apart the kinds that a {@code for} names, if there is one. */
  public Optional<FactDefinition> factOfKinds(Collection<String> kinds) {
    for (FactDefinition fact : choices) {
      if (hasAll(fact, kinds)) {
        return Optional.of(fact);
      }
    }
    return Optional.empty();
  }

  private static boolean hasAll(FactDefinition fact, Collection<String> kinds) {
    for (String kind : kinds) {
      if (fact.indexOf(kind) < 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether an expression is a quotient of numbers that are not per cent: {@code a / b}. Where per
   * cent is asked for, it is taken times 100. Something that is multiplied or rounded is taken as
   * it is.
   */
  public boolean isRatio(Expression expression) {
    return isRatio(expression, Optional.empty());
  }

  /**
   * The same for an expression that stands among the columns of {@code rows}, if there are any:
   * names are looked up there first.
   */
  public boolean isRatio(Expression expression, Optional<Declaration.Table> rows) {
    return new Percent(this, rows).isRatio(expression);
  }

  /**
   * Whether an expression is per cent: a number with a percent sign, a rate, a share, or a sum with
   * one of these in it. A quotient that meets it is taken as per cent too.
   */
  public boolean isPercent(Expression expression) {
    return isPercent(expression, Optional.empty());
  }

  /**
   * The same for an expression that stands among the columns of {@code rows}, if there are any:
   * names are looked up there first.
   */
  public boolean isPercent(Expression expression, Optional<Declaration.Table> rows) {
    return new Percent(this, rows).isPercent(expression);
  }
}
