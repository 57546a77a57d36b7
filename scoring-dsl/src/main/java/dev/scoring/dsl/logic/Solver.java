package dev.scoring.dsl.logic;

import dev.scoring.core.number.Rational;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells whether conditions can be true, by trying values that stand for all others. Variables are
 * taken to be independent; so what it calls impossible is so. Where there are too many ways, it
 * takes everything to be possible.
 */
public final class Solver {

  /** How many combinations of values are tried for one question. */
  private static final int MAX_COMBINATIONS = 3000;

  /** How many conditions are looked at for one question. */
  private static final int MAX_STEPS = 300_000;

  /** How many conditions are looked at for a whole text. */
  private static final long MAX_ALL_STEPS = 20_000_000;

  private long steps;
  private int stepsOfOne;

  /** Whether a condition may be true. */
  public boolean mayHold(Formula formula) {
    return firsts(List.of(formula), Formula.TRUE)[0];
  }

  /** Whether two conditions can not be true together. */
  public boolean exclude(Formula a, Formula b) {
    return !mayHold(new Formula.Every(List.of(a, b)));
  }

  /** Whether a condition is true for all values, empty ones included. */
  public boolean alwaysHolds(Formula formula) {
    return !mayHold(Formula.fails(formula));
  }

  /** Whether one of some conditions is true wherever another is. */
  public boolean cover(List<Formula> some, Formula other) {
    return !mayHold(new Formula.Every(List.of(other, Formula.fails(Formula.any(some)))));
  }

  /**
   * For each of some conditions in order, whether it may be the first that is true where another
   * one is; at last, whether none of them may be.
   */
  public boolean[] firsts(List<Formula> cases, Formula where) {
    boolean[] found = new boolean[cases.size() + 1];
    List<Formula> all = new ArrayList<>(cases);
    all.add(where);
    Optional<Map<String, Compared>> variables = variables(all);
    if (variables.isEmpty()) {
      return possible(found);
    }
    List<String> keys = List.copyOf(variables.get().keySet());
    List<List<Variable.Sample>> samples = new ArrayList<>();
    long combinations = 1;
    for (Compared each : variables.get().values()) {
      List<Variable.Sample> values = each.variable().samples(each.bounds());
      samples.add(values);
      combinations *= Math.max(1, values.size());
      if (combinations > MAX_COMBINATIONS || values.isEmpty()) {
        return possible(found);
      }
    }
    stepsOfOne = 0;
    int[] at = new int[keys.size()];
    Map<String, Variable.Sample> values = new LinkedHashMap<>();
    do {
      for (int i = 0; i < at.length; i++) {
        values.put(keys.get(i), samples.get(i).get(at[i]));
      }
      if (isTrue(where, values)) {
        int first = 0;
        while (first < cases.size() && !isTrue(cases.get(first), values)) {
          first++;
        }
        found[first] = true;
      }
      if (stepsOfOne > MAX_STEPS || steps > MAX_ALL_STEPS) {
        return possible(found);
      }
    } while (next(at, samples));
    return found;
  }

  private static boolean[] possible(boolean[] found) {
    Arrays.fill(found, true);
    return found;
  }

  private static boolean next(int[] at, List<List<Variable.Sample>> samples) {
    for (int i = 0; i < at.length; i++) {
      if (++at[i] < samples.get(i).size()) {
        return true;
      }
      at[i] = 0;
    }
    return false;
  }

  /** A variable with the numbers that it is compared with. */
  private record Compared(Variable variable, TreeSet<Rational> bounds) {}

  /** The variables of some conditions by their keys; empty if the conditions are too many. */
  private Optional<Map<String, Compared>> variables(List<Formula> formulas) {
    Map<String, Compared> found = new LinkedHashMap<>();
    Set<Formula> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Formula> waiting = new ArrayDeque<>(formulas);
    while (!waiting.isEmpty()) {
      Formula formula = waiting.pop();
      steps++;
      boolean isNew = seen.add(formula);
      if (seen.size() > MAX_COMBINATIONS) {
        return Optional.empty();
      } else if (isNew && formula instanceof Formula.Asked asked) {
        Variable variable = asked.variable();
        Compared known =
            found.computeIfAbsent(variable.key(), key -> new Compared(variable, new TreeSet<>()));
        if (variable.mayBeEmpty() && !known.variable().mayBeEmpty()) {
          found.put(variable.key(), new Compared(variable, known.bounds()));
        }
        asked.interval().ifPresent(interval -> interval.low().ifPresent(known.bounds()::add));
        asked.interval().ifPresent(interval -> interval.high().ifPresent(known.bounds()::add));
      } else if (isNew && formula instanceof Formula.Opposite opposite) {
        waiting.push(opposite.operand());
      } else if (isNew && formula instanceof Formula.Surely surely) {
        waiting.push(surely.operand());
      } else if (isNew && formula instanceof Formula.Every every) {
        every.operands().forEach(waiting::push);
      } else if (isNew && formula instanceof Formula.Either either) {
        either.operands().forEach(waiting::push);
      }
    }
    return Optional.of(found);
  }

  private boolean isTrue(Formula formula, Map<String, Variable.Sample> values) {
    return evaluate(formula, values) == Certainty.HOLDS;
  }

  private Certainty evaluate(Formula formula, Map<String, Variable.Sample> values) {
    steps++;
    stepsOfOne++;
    if (stepsOfOne > MAX_STEPS) {
      return Certainty.HOLDS;
    }
    if (formula instanceof Formula.Always always) {
      return always.certainty();
    } else if (formula instanceof Formula.Asked asked) {
      Variable.Sample sample = values.getOrDefault(asked.variable().key(), Variable.Sample.EMPTY);
      return answer(asked, sample);
    } else if (formula instanceof Formula.Opposite opposite) {
      return evaluate(opposite.operand(), values).opposite();
    } else if (formula instanceof Formula.Surely surely) {
      return Certainty.of(isTrue(surely.operand(), values));
    } else if (formula instanceof Formula.Every every) {
      return all(every.operands(), Certainty.FAILS, values);
    } else if (formula instanceof Formula.Either either) {
      return all(either.operands(), Certainty.HOLDS, values);
    }
    throw new IllegalStateException(formula.toString());
  }

  /** One that decides decides; otherwise one that is unknown does. */
  private Certainty all(
      List<Formula> operands, Certainty deciding, Map<String, Variable.Sample> values) {
    boolean unknown = false;
    for (Formula operand : operands) {
      Certainty certainty = evaluate(operand, values);
      if (certainty == deciding) {
        return deciding;
      }
      unknown |= certainty == Certainty.UNKNOWN;
    }
    return unknown ? Certainty.UNKNOWN : deciding.opposite();
  }

  private static Certainty answer(Formula.Asked asked, Variable.Sample sample) {
    if (asked.interval().isEmpty() && asked.index() < 0) {
      return Certainty.of(sample.isEmpty());
    } else if (sample.isEmpty()) {
      return Certainty.UNKNOWN;
    } else if (asked.interval().isPresent()) {
      return Certainty.of(asked.interval().get().contains(sample.number().orElseThrow()));
    }
    return Certainty.of(asked.index() == sample.index());
  }
}
