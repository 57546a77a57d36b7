package dev.scoring.dsl.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.scoring.core.model.Comparison;
import dev.scoring.core.model.Interval;
import dev.scoring.core.number.Rational;
import dev.scoring.dsl.Compilation;
import dev.scoring.dsl.Rules;
import java.util.Optional;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is said of a gate, against asking both conditions about every value of a fine grid. */
class GatesDecidePropertyTest {

  private static final int HIGHEST = 8;

  /** A condition as text and as what it means. */
  record Condition(String text, Predicate<Rational> holds) {
    @Override
    public String toString() {
      return text;
    }
  }

  @Provide
  Arbitrary<Condition> conditions() {
    return conditions(2);
  }

  private static Arbitrary<Condition> conditions(int depth) {
    Arbitrary<Integer> numbers = Arbitraries.integers().between(-1, HIGHEST + 1);
    Arbitrary<Boolean> truths = Arbitraries.of(true, false);
    Arbitrary<Condition> comparing =
        Combinators.combine(Arbitraries.of(Comparison.class), numbers, truths)
            .as(GatesDecidePropertyTest::comparing);
    Arbitrary<Condition> within =
        Combinators.combine(numbers, truths, numbers, truths).as(GatesDecidePropertyTest::within);
    if (depth == 0) {
      return Arbitraries.oneOf(comparing, comparing, within);
    }
    Arbitrary<Condition> inner = conditions(depth - 1);
    return Arbitraries.oneOf(
        comparing,
        within,
        Combinators.combine(inner, inner)
            .as((a, b) -> new Condition("(%s and %s)".formatted(a, b), a.holds().and(b.holds()))),
        Combinators.combine(inner, inner)
            .as((a, b) -> new Condition("(%s or %s)".formatted(a, b), a.holds().or(b.holds()))),
        inner.map(a -> new Condition("not (%s)".formatted(a), a.holds().negate())));
  }

  private static Condition comparing(Comparison comparison, int number, boolean turned) {
    Rational bound = Rational.of(number);
    return turned
        ? new Condition(
            "%d %s X".formatted(number, comparison.symbol()),
            value -> comparison.holds(bound.compareTo(value)))
        : new Condition(
            "X %s %d".formatted(comparison.symbol(), number),
            value -> comparison.holds(value.compareTo(bound)));
  }

  private static Condition within(int low, boolean from, int high, boolean to) {
    Interval interval =
        new Interval(Optional.of(Rational.of(low)), from, Optional.of(Rational.of(high)), to);
    return new Condition("X in " + interval, interval::contains);
  }

  @Property(tries = 1500)
  void undecidedAndDecidedTwice_areThoseOfTheGrid(
      @ForAll("conditions") Condition open, @ForAll("conditions") Condition closed) {
    check(open, closed);
  }

  @Property(tries = 300)
  void conditionAndItsOpposite_decideEverythingOnce(@ForAll("conditions") Condition open) {
    check(open, new Condition("not (%s)".formatted(open), open.holds().negate()));
  }

  private static void check(Condition open, Condition closed) {
    String text =
        """
        part X add up to 8 { a: each x 1 }
        part Y add up to 5 when %s closed when %s { b: each y 1 }
        """
            .formatted(open, closed);
    Compilation compilation = Rules.compile(text);
    boolean neither = false;
    boolean both = false;
    for (int i = 0; i <= HIGHEST * 4; i++) {
      Rational value = Rational.of(i, 4);
      boolean opens = open.holds().test(value);
      boolean closes = closed.holds().test(value);
      neither |= !opens && !closes;
      both |= opens && closes;
    }
    assertEquals(
        neither, compilation.render().contains("undecided"), () -> text + compilation.render());
    assertEquals(both, compilation.render().contains("twice"), () -> text + compilation.render());
  }
}
