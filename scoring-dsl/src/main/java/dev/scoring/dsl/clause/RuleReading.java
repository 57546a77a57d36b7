package dev.scoring.dsl.clause;

import dev.scoring.core.number.Rational;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a rule says in numbers. Filled by {@link RuleReader}. */
final class RuleReading {

  /** A figure that is counted from a number: above it, or below it. */
  record Difference(RuleNumber number, int direction) {}

  /** Points with the names that tell when they are given. */
  record Named(Set<String> names, RuleNumber points) {}

  private final List<RuleNumber> numbers = new ArrayList<>();
  private final List<RuleDay> days = new ArrayList<>();
  private final List<RuleStep> steps = new ArrayList<>();
  private final List<Difference> differences = new ArrayList<>();
  private final List<List<Named>> rows = new ArrayList<>();
  private final Set<Rational> inFacts = new HashSet<>();
  private boolean formula;
  private boolean each;
  private boolean minus;
  private boolean marked;

  List<RuleNumber> numbers() {
    return numbers;
  }

  List<RuleDay> days() {
    return days;
  }

  List<RuleStep> steps() {
    return steps;
  }

  List<Difference> differences() {
    return differences;
  }

  /** Points that stand side by side: of categories, or of what is added up. */
  List<List<Named>> rows() {
    return rows;
  }

  /** Numbers in the labels and domains of facts. */
  Set<Rational> inFacts() {
    return inFacts;
  }

  /** Whether points are worked out by a formula. */
  boolean formula() {
    return formula;
  }

  void hasFormula() {
    formula = true;
  }

  /** Whether something is counted. */
  boolean each() {
    return each;
  }

  void hasEach() {
    each = true;
  }

  /** Whether something is taken away from something else. */
  boolean minus() {
    return minus;
  }

  void hasMinus() {
    minus = true;
  }

  /** Whether an assessor marks it. */
  boolean marked() {
    return marked;
  }

  void hasMark() {
    marked = true;
  }

  boolean has(Role role) {
    for (RuleNumber number : numbers) {
      if (number.role() == role) {
        return true;
      }
    }
    return false;
  }

  boolean hasHard(Role role) {
    for (RuleNumber number : numbers) {
      if (number.role() == role && number.hard()) {
        return true;
      }
    }
    return false;
  }
}
