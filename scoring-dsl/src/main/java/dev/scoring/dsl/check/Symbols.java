package dev.scoring.dsl.check;

import dev.scoring.core.graph.FactDefinition;
import dev.scoring.core.graph.FactType;
import dev.scoring.core.number.Rational;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Span;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the names of a file mean. Facts, tables and scores are in the order of the file; parameters
 * stand before those that use them. Not changed once the names are resolved.
 *
 * @param facts the facts by name, declared or inferred from their uses
 * @param declaredFacts where facts were declared
 * @param tables the tables by name
 * @param lets the parameters and derived figures by name
 * @param scores the parts, blocks, rules and the total by id
 * @param kindFact the fact that {@code for} asks for, if any does
 * @param constants the values of the lets that are fixed numbers
 * @param ratios the lets that are a quotient of two numbers, which {@code rate} takes as per cent
 * @param percents the lets that are per cent
 * @param conditions the lets that are conditions
 * @param scoreReads where a name means a score
 */
public record Symbols(
    Map<String, FactDefinition> facts,
    Map<String, Declaration.Fact> declaredFacts,
    Map<String, Declaration.Table> tables,
    Map<String, Declaration.Let> lets,
    Map<String, Declaration> scores,
    Optional<String> kindFact,
    Map<String, Rational> constants,
    Set<String> ratios,
    Set<String> percents,
    Set<String> conditions,
    Set<Span> scoreReads) {

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
    return facts.values().stream()
        .filter(fact -> kinds.stream().allMatch(kind -> fact.indexOf(kind) >= 0))
        .findFirst();
  }

  /**
   * Whether an expression is a quotient of numbers that are not per cent: {@code a / b}. Where per
   * cent is asked for, it is taken times 100. Something that is multiplied is taken as it is.
   */
  public boolean isRatio(Expression expression) {
    if (expression instanceof Expression.Reference reference) {
      return ratios.contains(reference.name().text());
    }
    if (!(expression instanceof Expression.Product product)) {
      return false;
    }
    if (product.rest().isEmpty()) {
      return isRatio(product.first());
    }
    boolean quotient = isPlainNumber(product.first());
    for (Expression.Factor factor : product.rest()) {
      quotient &=
          factor.operator() == Expression.Operator.DIVIDED_BY && isPlainNumber(factor.operand());
    }
    return quotient;
  }

  private boolean isPlainNumber(Expression expression) {
    return !isRatio(expression) && !isPercent(expression);
  }

  /**
   * Whether an expression is per cent: a number with a percent sign, a rate, a share, or a sum with
   * one of these in it. A quotient that meets it is taken as per cent too.
   */
  public boolean isPercent(Expression expression) {
    if (expression instanceof Expression.NumberLiteral number) {
      return number.percent();
    } else if (expression instanceof Expression.Reference reference) {
      return percents.contains(reference.name().text())
          || fact(expression).map(fact -> fact.type() == FactType.RATE).orElse(false);
    } else if (expression instanceof Expression.Negation negation) {
      return isPercent(negation.operand());
    } else if (expression instanceof Expression.Product product) {
      return product.rest().isEmpty() && isPercent(product.first());
    } else if (expression instanceof Expression.Sum sum) {
      return isPercent(sum.first())
          || sum.rest().stream().anyMatch(term -> isPercent(term.operand()));
    } else if (expression instanceof Expression.Rows rows) {
      return rows.function() == Expression.RowsFunction.SHARE
          || rows.column()
              .map(column -> isRateColumn(rows.table().text(), column.text()))
              .orElse(false);
    }
    return false;
  }

  private boolean isRateColumn(String table, String column) {
    Declaration.Table declared = tables.get(table);
    return declared != null
        && declared.columns().stream()
            .anyMatch(
                each -> each.name().text().equals(column) && each.type().type() == FactType.RATE);
  }
}
