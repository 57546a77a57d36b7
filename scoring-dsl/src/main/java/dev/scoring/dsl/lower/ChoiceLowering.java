package dev.scoring.dsl.lower;

import dev.scoring.core.graph.Condition;
import dev.scoring.core.graph.Figure;
import dev.scoring.core.graph.GraphBuilder;
import dev.scoring.core.model.Comparison;
import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.model.FactType;
import dev.scoring.core.number.Rational;
import dev.scoring.dsl.ast.ConditionNode;
import dev.scoring.dsl.ast.Expression;
import java.util.List;
import java.util.Optional;

/** Lowers comparisons of a choice with its values. */
final class ChoiceLowering {

  private final GraphBuilder graph;
  private final NameLowering names;

  ChoiceLowering(GraphBuilder graph, NameLowering names) {
    this.graph = graph;
    this.names = names;
  }

  /** The comparison, if one of its sides is a choice. */
  Optional<Condition> comparison(ConditionNode.Comparing node) {
    Optional<FactDefinition> left = choice(node.left());
    Optional<FactDefinition> right = choice(node.right());
    if (left.isEmpty() && right.isEmpty()) {
      return Optional.empty();
    }
    FactDefinition fact = left.orElseGet(right::orElseThrow);
    Figure value = value(fact, left.isPresent() ? node.right() : node.left());
    return Optional.of(graph.compare(node.comparison(), names.figure(fact.name()), value));
  }

  /** A value of the choice, or another choice with the same values. */
  private Figure value(FactDefinition fact, Expression other) {
    String text = text(other);
    return fact.indexOf(text) >= 0 ? constant(fact, text) : names.figure(text);
  }

  /** Whether a choice has one of some values. */
  Condition isOneOf(FactDefinition fact, List<String> values) {
    Figure value = names.figure(fact.name());
    return values.stream()
        .map(each -> graph.compare(Comparison.EQUAL, value, constant(fact, each)))
        .reduce(graph::or)
        .orElseThrow();
  }

  /** Whether a choice has no value. */
  Condition isEmpty(FactDefinition fact) {
    return names.isEmpty(fact.name());
  }

  /** The fact or column that a name means; it is a choice. */
  FactDefinition choice(String name) {
    return names
        .fact(name)
        .orElseThrow(() -> new IllegalStateException("not a fact or column: " + name));
  }

  private Optional<FactDefinition> choice(Expression expression) {
    return expression instanceof Expression.Reference || expression instanceof Expression.Previous
        ? names.fact(text(expression)).filter(fact -> fact.type() == FactType.CHOICE)
        : Optional.empty();
  }

  private Figure constant(FactDefinition fact, String value) {
    return graph.constant(Rational.of(fact.indexOf(value)));
  }

  private static String text(Expression value) {
    if (value instanceof Expression.TextLiteral literal) {
      return literal.text();
    } else if (value instanceof Expression.Previous previous) {
      return FactDefinition.previous(previous.name().text());
    }
    return ((Expression.Reference) value).name().text();
  }
}
