package dev.scoring.dsl.types;

import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.number.Rational;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.names.Symbols;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was found of the things that names mean: their types, and the values that are fixed. Facts
 * as they were in the previous period are facts whose names begin with {@link
 * FactDefinition#previous}. Not changed once everything has its type.
 *
 * @param symbols what the names mean
 * @param facts the facts by name: the declared ones in the order of the file, then those that are
 *     inferred from their uses
 * @param choices those of the facts of this period that are one of several values
 * @param derived the columns that are worked out, by table and name
 * @param lets the parameters and derived figures by name, each behind those that it uses
 * @param kindFact the fact that {@code for} asks for, if any does
 * @param constants the values of the lets that are fixed numbers
 * @param scales how the lets that are figures are read
 * @param conditions the lets that are conditions
 */
public record Types(
    Symbols symbols,
    Map<String, FactDefinition> facts,
    List<FactDefinition> choices,
    Map<String, Map<String, Derived>> derived,
    Map<String, Declaration.Let> lets,
    Optional<String> kindFact,
    Map<String, Constants.Fixed> constants,
    Map<String, Scale> scales,
    Set<String> conditions) {

  /**
   * A column that is worked out.
   *
   * @param let its name and figure
   * @param condition whether it is a condition
   * @param scale how it is read
   */
  public record Derived(Declaration.Let let, boolean condition, Scale scale) {}

  /** The figure or condition of a column, if it is worked out from others. */
  public Optional<Declaration.Let> derived(String table, String column) {
    return column(table, column).map(Derived::let);
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

  /** Tells how figures are read: among the columns of {@code rows}, if there are any. */
  public Scales scales(Optional<Declaration.Table> rows) {
    return new Scales(this, rows);
  }
}
