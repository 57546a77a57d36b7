package dev.scoring.dsl.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scoring.core.Inspection;
import dev.scoring.core.Scheme;
import dev.scoring.core.number.Rational;
import dev.scoring.core.result.Score;
import dev.scoring.dsl.Compilation;
import dev.scoring.dsl.Rules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Per cent as somebody reckons who knows no scales: 80% is the number 0.8 wherever it stands. A
 * random figure is written as text and worked out as such a number at once, and what the scheme
 * makes of the text must be the same, the fast way and the exact way.
 */
class PerCentTest {

  private static final int TRIALS = 1_000;

  private static final Rational ONE_HUNDREDTH = Rational.ONE.dividedBy(Rational.HUNDRED);

  /** A figure: how it is written, and what it is worth. */
  private record Figure(String text, Rational worth) {}

  /** Writes random figures of each sort over the facts of one unit. */
  private static final class Writer {
    private final Random random;
    private final Map<String, Rational> rates = new LinkedHashMap<>();
    private final Map<String, Rational> numbers = new LinkedHashMap<>();

    Writer(Random random) {
      this.random = random;
      for (String name : List.of("r", "s", "t")) {
        rates.put(name, Rational.of(5 + random.nextInt(96)));
      }
      for (String name : List.of("c", "d", "a")) {
        numbers.put(name, Rational.of(1 + random.nextInt(60)));
      }
    }

    private String pick(Map<String, Rational> facts) {
      return List.copyOf(facts.keySet()).get(random.nextInt(facts.size()));
    }

    /** In per cent: 80% is worth 0.8. */
    Figure perCent(int depth) {
      int way = depth == 0 ? random.nextInt(2) : random.nextInt(9);
      if (way == 0) {
        int written = 1 + random.nextInt(100);
        return new Figure(written + "%", Rational.of(written).times(ONE_HUNDREDTH));
      } else if (way == 1) {
        String name = pick(rates);
        return new Figure(name, rates.get(name).times(ONE_HUNDREDTH));
      }
      Figure one = perCent(depth - 1);
      Figure other = random.nextBoolean() ? perCent(depth - 1) : part(depth - 1);
      return switch (way) {
        case 2 -> new Figure(in(one, " + ", other), one.worth().plus(other.worth()));
        case 3 -> new Figure(in(one, " - ", other), one.worth().minus(other.worth()));
        case 4 -> new Figure(in(other, " + ", one), one.worth().plus(other.worth()));
        case 5 ->
            new Figure(
                "(max of (" + one.text() + ", " + other.text() + "))",
                one.worth().max(other.worth()));
        case 6 ->
            new Figure(
                "(mean of (" + one.text() + ", " + other.text() + "))",
                one.worth().plus(other.worth()).dividedBy(Rational.of(2)));
        case 7 -> {
          Figure by = number(0);
          yield new Figure(in(one, " / ", by), one.worth().dividedBy(by.worth()));
        }
        default -> new Figure("(-" + one.text() + ")", one.worth().negated());
      };
    }

    /** A part of one. */
    Figure part(int depth) {
      int way = depth == 0 ? 0 : random.nextInt(5);
      if (way == 0) {
        String over = pick(numbers);
        String under = pick(numbers);
        return new Figure(
            "(" + over + " / " + under + ")", numbers.get(over).dividedBy(numbers.get(under)));
      }
      Figure one = perCent(depth - 1);
      Figure other = perCent(depth - 1);
      Figure part = part(depth - 1);
      return switch (way) {
        case 1 -> new Figure(in(one, " * ", other), one.worth().times(other.worth()));
        case 2 ->
            new Figure(
                "(0.3 * " + one.text() + " + 0.7 * " + other.text() + ")",
                one.worth()
                    .times(Rational.of(3))
                    .plus(other.worth().times(Rational.of(7)))
                    .dividedBy(Rational.of(10)));
        case 3 -> new Figure("(1 - " + part.text() + ")", Rational.ONE.minus(part.worth()));
        default ->
            other.worth().signum() == 0
                ? part
                : new Figure(in(one, " / ", other), one.worth().dividedBy(other.worth()));
      };
    }

    /** A plain number. */
    Figure number(int depth) {
      int way = depth == 0 ? 0 : 1 + random.nextInt(5);
      if (way == 0) {
        String name = pick(numbers);
        return new Figure(name, numbers.get(name));
      }
      Figure one = number(depth - 1);
      Figure perCent = perCent(depth - 1);
      return switch (way) {
        case 1 -> new Figure(in(one, " * ", perCent), one.worth().times(perCent.worth()));
        case 2 -> new Figure(in(perCent, " * ", one), one.worth().times(perCent.worth()));
        case 3 -> {
          Figure other = number(depth - 1);
          yield new Figure(in(one, " + ", other), one.worth().plus(other.worth()));
        }
        case 4 ->
            perCent.worth().signum() == 0
                ? one
                : new Figure(in(one, " / ", perCent), one.worth().dividedBy(perCent.worth()));
        default -> {
          Figure part = part(depth - 1);
          yield new Figure(in(one, " * ", part), one.worth().times(part.worth()));
        }
      };
    }

    private static String in(Figure one, String operator, Figure other) {
      return "(" + one.text() + operator + other.text() + ")";
    }
  }

  @Test
  void perCent_isTheNumberThatItIsAPartOfOneOf() {
    int refused = 0;
    for (int seed = 0; seed < TRIALS; seed++) {
      Writer writer = new Writer(new Random(seed));
      Figure number = writer.number(3);
      Figure perCent = writer.perCent(3);
      Figure part = writer.part(2);
      Figure other = writer.perCent(1);
      String text =
          """
          facts { r: rate  s: rate  t: rate  c: count  d: count  a: amount }
          let whole = %s
          let share = %s
          A1: whole floor 0
          A2: 700 * share floor 0
          A3: 1 when share > %s
          A4: rate %s < [40: 1, 70: 2, else: 3]
          A5: 1 when %s >= share
          A6: each over (12%%) of share 2
          A7: a * %s floor 0
          """
              .formatted(
                  number.text(),
                  perCent.text(),
                  other.text(),
                  part.text(),
                  part.text(),
                  part.text());
      Compilation compilation = Rules.compile("seed " + seed, text);
      if (compilation.hasErrors()) {
        // Steps that the range of a figure never reaches.
        assertFalse(compilation.render().contains("error[E104"), compilation::render);
        refused++;
        continue;
      }
      Scheme scheme = compilation.orThrow();
      Map<String, Object> facts = new LinkedHashMap<>();
      writer.rates.forEach((name, value) -> facts.put(name, value.toPlainString()));
      writer.numbers.forEach((name, value) -> facts.put(name, value.toPlainString()));
      Inspection inspection = scheme.inspection().unit("u", facts).build();
      Score fast = scheme.score(facts);
      Score exact = scheme.explain(inspection, "u").score();
      String what = "seed " + seed + "\n" + text + facts;
      for (Score score : List.of(fast, exact)) {
        Rational share = perCent.worth();
        assertEquals(max0(number.worth()), score.entry("A1").effective(), what);
        assertEquals(max0(share.times(Rational.of(700))), score.entry("A2").effective(), what);
        assertEquals(
            truth(share.compareTo(other.worth()) > 0), score.entry("A3").effective(), what);
        assertEquals(step(part.worth()), score.entry("A4").effective(), what);
        assertEquals(
            truth(part.worth().compareTo(share) >= 0), score.entry("A5").effective(), what);
        Rational beyond = share.times(Rational.HUNDRED).minus(Rational.of(12));
        assertEquals(max0(beyond.times(Rational.of(2))), score.entry("A6").effective(), what);
        assertEquals(
            max0(part.worth().times(writer.numbers.get("a"))), score.entry("A7").effective(), what);
      }
    }
    assertTrue(refused * 3 < TRIALS, refused + " were refused");
  }

  private static Rational max0(Rational value) {
    return value.max(Rational.ZERO);
  }

  private static Rational truth(boolean holds) {
    return holds ? Rational.ONE : Rational.ZERO;
  }

  private static Rational step(Rational part) {
    Rational perCent = part.times(Rational.HUNDRED);
    return Rational.of(
        perCent.compareTo(Rational.of(40)) < 0
            ? 1
            : perCent.compareTo(Rational.of(70)) < 0 ? 2 : 3);
  }
}
