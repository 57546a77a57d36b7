package dev.scoring.dsl.logic;

import dev.scoring.core.number.Rational;
import dev.scoring.dsl.ranges.Range;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Where conditions on one figure meet: at one number twice, or at one not at all. */
public final class Bounds {

  private static final int MAX_CONDITIONS = 200;

  private Bounds() {}

  /**
   * A number that two conditions share, or that lies between them.
   *
   * @param value the number
   * @param below which condition holds below it
   * @param above which condition holds above it
   * @param twice whether both hold for the number; otherwise none does
   */
  public record Meeting(Rational value, int below, int above, boolean twice) {}

  /** The key of the figure that a condition is about, if it is about nothing else. */
  public static Optional<String> figure(Formula formula) {
    return variable(List.of(formula)).filter(each -> each.range().isPresent()).map(Variable::key);
  }

  private static Optional<Variable> variable(List<Formula> formulas) {
    Optional<Variable> found = Optional.empty();
    for (Formula formula : formulas) {
      Optional<Variable> here = Optional.empty();
      if (formula instanceof Formula.Asked asked && asked.interval().isPresent()) {
        here = Optional.of(asked.variable());
      } else if (formula instanceof Formula.Every every) {
        here = variable(every.operands());
      }
      if (here.isEmpty() || (found.isPresent() && !found.get().key().equals(here.get().key()))) {
        return Optional.empty();
      }
      found = here;
    }
    return found;
  }

  /** Where conditions that are all about one figure meet. */
  public static List<Meeting> meetings(List<Formula> formulas) {
    Optional<Variable> variable = variable(formulas);
    if (variable.isEmpty() || formulas.size() > MAX_CONDITIONS) {
      return List.of();
    }
    TreeSet<Rational> bounds = new TreeSet<>();
    formulas.forEach(formula -> bounds(formula, bounds));
    List<Variable.Sample> samples = variable.get().samples(bounds);
    samples.removeIf(Variable.Sample::isEmpty);
    List<BitSet> holding = new ArrayList<>();
    for (Variable.Sample sample : samples) {
      BitSet holds = new BitSet();
      for (int i = 0; i < formulas.size(); i++) {
        holds.set(i, holds(formulas.get(i), sample.number().orElseThrow()));
      }
      holding.add(holds);
    }
    List<Meeting> meetings = new ArrayList<>();
    for (int i = 1; i + 1 < samples.size(); i++) {
      Rational value = samples.get(i).number().orElseThrow();
      if (bounds.contains(value)) {
        twice(value, holding.get(i - 1), holding.get(i), holding.get(i + 1))
            .ifPresent(meetings::add);
      }
    }
    Rational widest =
        variable
            .get()
            .range()
            .flatMap(Range::multiple)
            .map(each -> each.plus(each))
            .orElse(Rational.ONE);
    gaps(samples, holding, bounds, widest, meetings);
    return meetings;
  }

  private static Optional<Meeting> twice(Rational value, BitSet below, BitSet at, BitSet above) {
    for (int a = at.nextSetBit(0); a >= 0; a = at.nextSetBit(a + 1)) {
      for (int b = at.nextSetBit(0); b >= 0; b = at.nextSetBit(b + 1)) {
        if (below.get(a) && !above.get(a) && above.get(b) && !below.get(b)) {
          return Optional.of(new Meeting(value, a, b, /* twice= */ true));
        }
      }
    }
    return Optional.empty();
  }

  /** Runs of values for which no condition holds; wider ones are taken to be meant. */
  private static void gaps(
      List<Variable.Sample> samples,
      List<BitSet> holding,
      NavigableSet<Rational> bounds,
      Rational widest,
      List<Meeting> meetings) {
    for (int i = 1; i < samples.size(); i++) {
      if (!holding.get(i).isEmpty() || holding.get(i - 1).isEmpty()) {
        continue;
      }
      int end = i;
      while (end < samples.size() && holding.get(end).isEmpty()) {
        end++;
      }
      if (end == samples.size() || holding.get(i - 1).intersects(holding.get(end))) {
        continue;
      }
      Rational first = samples.get(i).number().orElseThrow();
      Rational last = samples.get(end - 1).number().orElseThrow();
      Optional<Rational> low = Optional.ofNullable(bounds.floor(first));
      Optional<Rational> high = Optional.ofNullable(bounds.ceiling(last));
      if (low.isPresent()
          && high.isPresent()
          && high.get().minus(low.get()).compareTo(widest) <= 0) {
        int below = holding.get(i - 1).nextSetBit(0);
        int above = holding.get(end).nextSetBit(0);
        if (isWide(below, samples, holding, bounds) && isWide(above, samples, holding, bounds)) {
          meetings.add(new Meeting(first, below, above, /* twice= */ false));
        }
      }
    }
  }

  /** Whether a condition holds for more than one number. */
  private static boolean isWide(
      int condition,
      List<Variable.Sample> samples,
      List<BitSet> holding,
      NavigableSet<Rational> bounds) {
    int points = 0;
    for (int i = 0; i < samples.size(); i++) {
      if (holding.get(i).get(condition)) {
        points += bounds.contains(samples.get(i).number().orElseThrow()) ? 1 : 2;
      }
    }
    return points > 1;
  }

  private static void bounds(Formula formula, Set<Rational> bounds) {
    if (formula instanceof Formula.Asked asked) {
      asked.interval().flatMap(interval -> interval.low()).ifPresent(bounds::add);
      asked.interval().flatMap(interval -> interval.high()).ifPresent(bounds::add);
    } else if (formula instanceof Formula.Every every) {
      every.operands().forEach(operand -> bounds(operand, bounds));
    }
  }

  private static boolean holds(Formula formula, Rational value) {
    return formula instanceof Formula.Asked asked
        ? asked.interval().orElseThrow().contains(value)
        : ((Formula.Every) formula).operands().stream().allMatch(operand -> holds(operand, value));
  }
}
