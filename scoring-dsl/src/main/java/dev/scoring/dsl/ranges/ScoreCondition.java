package dev.scoring.dsl.ranges;

import dev.scoring.core.model.Comparison;
import dev.scoring.core.number.Rational;
import dev.scoring.dsl.ast.ConditionNode;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.types.Types;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Conditions over one score: comparisons of it with numbers, and what {@code and}, {@code or} and
 * {@code not} make of them. Everything that it is asked to understand must be about the same score.
 */
public final class ScoreCondition {

  private final Types types;
  private final Ranges ranges;
  private final TreeSet<Rational> constants = new TreeSet<>();
  private Optional<String> score = Optional.empty();

  public ScoreCondition(Types types, Ranges ranges) {
    this.types = types;
    this.ranges = ranges;
  }

  /** The score that the conditions so far are about. */
  public Optional<String> score() {
    return score;
  }

  /** The numbers that the conditions so far compare with. */
  public SortedSet<Rational> constants() {
    return constants;
  }

  /** Whether a condition is about the score, and about nothing else. */
  public boolean understands(Expression condition) {
    if (condition instanceof ConditionNode.And and) {
      return and.operands().stream().allMatch(this::understands);
    } else if (condition instanceof ConditionNode.Or or) {
      return or.operands().stream().allMatch(this::understands);
    } else if (condition instanceof ConditionNode.Not not) {
      return understands(not.operand());
    } else if (condition instanceof ConditionNode.TruthLiteral) {
      return true;
    } else if (condition instanceof ConditionNode.Within within) {
      within.interval().interval().low().ifPresent(constants::add);
      within.interval().interval().high().ifPresent(constants::add);
      return isScore(within.operand());
    } else if (condition instanceof ConditionNode.Comparing comparing) {
      Optional<Rational> left = types.constant(comparing.left());
      Optional<Rational> right = types.constant(comparing.right());
      left.ifPresent(constants::add);
      right.ifPresent(constants::add);
      return (right.isPresent() && isScore(comparing.left()))
          || (left.isPresent() && isScore(comparing.right()));
    }
    return false;
  }

  private boolean isScore(Expression expression) {
    Optional<String> named = ranges.scoreNamed(expression);
    if (named.isPresent() && score.isEmpty()) {
      score = named;
    }
    return named.isPresent() && named.equals(score);
  }

  /** Whether a condition that is {@linkplain #understands understood} holds for a score. */
  public boolean holds(Expression condition, Rational value) {
    if (condition instanceof ConditionNode.And and) {
      return and.operands().stream().allMatch(operand -> holds(operand, value));
    } else if (condition instanceof ConditionNode.Or or) {
      return or.operands().stream().anyMatch(operand -> holds(operand, value));
    } else if (condition instanceof ConditionNode.Not not) {
      return !holds(not.operand(), value);
    } else if (condition instanceof ConditionNode.TruthLiteral truth) {
      return truth.value();
    } else if (condition instanceof ConditionNode.Within within) {
      return within.interval().interval().contains(value);
    } else if (condition instanceof ConditionNode.Comparing comparing) {
      Comparison comparison = comparing.comparison();
      Optional<Rational> right = types.constant(comparing.right());
      return right.isPresent()
          ? comparison.holds(value.compareTo(right.get()))
          : comparison.holds(types.constant(comparing.left()).orElseThrow().compareTo(value));
    }
    throw new IllegalArgumentException("not understood");
  }
}
